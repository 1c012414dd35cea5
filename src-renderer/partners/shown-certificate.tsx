import { useState } from 'react';
import type { ReactNode } from 'react';
import { FingerprintBox } from '../certificates/index.ts';
import type { Comparison } from '../certificates/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { useDraftForm } from './draft-fields.tsx';

/** The certificate that the partner showed, to be compared by eye and then pinned. */
export function ShownCertificate({ fingerprint }: { readonly fingerprint: string }): ReactNode {
  const { t } = useWords();
  const { draft, change } = useDraftForm();
  const [comparison, setComparison] = useState<Comparison['kind']>('nothing');
  const isPinned = draft.pins.replaceAll(':', '').toLowerCase().includes(fingerprint.toLowerCase());
  return (
    <section className="shown-certificate">
      <b>{t('window.partnerEditor.identity.shown')}</b>
      <p className="small">{t('window.partnerEditor.identity.shownMeaning')}</p>
      <FingerprintBox fingerprint={fingerprint} onCompare={({ kind }) => setComparison(kind)} />
      {isPinned ? (
        <output className="small">{t('window.partnerEditor.identity.trusted')}</output>
      ) : (
        <Button
          isDisabled={comparison !== 'equal' && comparison !== 'nothing'}
          onPress={() => change({ pins: `${draft.pins}\n${fingerprint}`.trim() })}
        >
          {t('window.partnerEditor.identity.trustShown')}
        </Button>
      )}
    </section>
  );
}
