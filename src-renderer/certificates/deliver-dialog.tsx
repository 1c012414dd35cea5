import { useState } from 'react';
import type { ReactNode } from 'react';
import { knownAs } from '../../shared/index.ts';
import type { Certificate, CertificateExchangeKind } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Checks, RadioCards } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { AskDialog } from './ask-dialog.tsx';

const kinds = ['deliver', 'replace', 'request'] as const satisfies readonly CertificateExchangeKind[];

/** One of ours on its way to partners, as the file that they expect. */
export function DeliverDialog({ certificate }: { readonly certificate: Certificate }): ReactNode {
  const { id, label } = certificate;
  const { state, notices } = useWindow();
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners) ?? [];
  const [kind, setKind] = useState<CertificateExchangeKind>('deliver');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const capable = partners.filter(({ capabilities }) => capabilities.send);

  async function deliver(): Promise<void> {
    for (const partner of capable.filter((one) => chosen.includes(String(one.id)))) {
      await state.api.certificates.deliver({ partnerId: partner.id, kind, certificateIds: [id] });
      // Whoever has it gets it once, also when it does not go to the next.
      setChosen((open) => open.filter((key) => key !== String(partner.id)));
    }
    notices.tell(t('window.certificateOffers.deliver.told', { label, count: chosen.length }));
  }

  return (
    <AskDialog
      title={t('window.certificateOffers.deliver.title', { label })}
      act={t('window.certificateOffers.deliver.deliver', { count: chosen.length })}
      isDisabled={chosen.length === 0}
      onAct={deliver}
    >
      <p className="dim">{t('window.certificateOffers.deliver.meaning')}</p>
      <RadioCards
        label={t('window.certificateOffers.deliver.kind')}
        value={kind}
        options={kinds.map((key) => ({
          key,
          label: t(`window.certificateOffers.deliver.kinds.${key}`),
          detail: t(`window.certificateOffers.deliver.kindMeaning.${key}`),
        }))}
        onChange={setKind}
      />
      {capable.length === 0 ? (
        <p className="dim">{t('window.certificateOffers.deliver.nobody')}</p>
      ) : (
        <Checks
          label={t('window.certificateOffers.deliver.partners')}
          options={capable.map((partner) => ({
            key: String(partner.id),
            label: partner.name,
            detail: knownAs(partner),
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </AskDialog>
  );
}
