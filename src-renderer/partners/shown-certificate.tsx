import { useState } from 'react';
import type { ReactNode } from 'react';
import { FingerprintBox, fittingPurposes } from '../certificates/index.ts';
import type { Comparison } from '../certificates/index.ts';
import type { ToldProblem } from '../context/index.ts';
import { Button, Toggle } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { PartnerDraft } from './draft.ts';
import { useDraftForm } from './draft-fields.tsx';

/** The certificate that the partner showed, to be compared by eye and then pinned; over OFTP2 to be used for files, too. */
export function ShownCertificate({ problem }: { readonly problem: ToldProblem }): ReactNode {
  const { t } = useWords();
  const { draft, isTrusted, trust } = useDraftForm();
  const [comparison, setComparison] = useState<Comparison['kind']>('nothing');
  const { fingerprint } = problem.params;
  if (typeof fingerprint !== 'string') return null;
  return (
    <section className="shown-certificate">
      <b>{t('window.partnerEditor.identity.shown')}</b>
      <p className="small">{t('window.partnerEditor.identity.shownMeaning')}</p>
      <FingerprintBox fingerprint={fingerprint} onCompare={({ kind }) => setComparison(kind)} />
      {draft.kind === 'oftp2' && <AlsoForFiles problem={problem} fingerprint={fingerprint} />}
      {isTrusted(fingerprint) ? (
        <output className="small">{t('window.partnerEditor.identity.trusted')}</output>
      ) : (
        <Button
          isDisabled={comparison !== 'equal' && comparison !== 'nothing'}
          onPress={() => trust(fingerprint)}
        >
          {t('window.partnerEditor.identity.trustShown')}
        </Button>
      )}
    </section>
  );
}

/** Off, until somebody knows it: what a station shows on the line need not be what it opens and signs with. */
function AlsoForFiles(props: { readonly problem: ToldProblem; readonly fingerprint: string }): ReactNode {
  const { problem, fingerprint } = props;
  const { t } = useWords();
  const { alsoFor, setAlsoFor } = useDraftForm();
  const { keyUsage } = problem.params;
  if (typeof keyUsage !== 'string') return null;
  const purposes = fittingPurposes({ keyUsage: keyUsage === '' ? [] : keyUsage.split(',') });
  const encrypts = purposes.includes('encryption');
  const signs = purposes.includes('receipts');
  if (!encrypts && !signs) return null;
  return (
    <Toggle
      label={t(
        `window.partnerEditor.identity.alsoFor.${encrypts && signs ? 'both' : encrypts ? 'encryption' : 'receipts'}`,
      )}
      hint={t('window.partnerEditor.identity.alsoFor.meaning')}
      isOn={alsoFor?.fingerprint === fingerprint}
      onChange={(isOn) => setAlsoFor(isOn ? { fingerprint, purposes: [...purposes] } : undefined)}
    />
  );
}

/** Trusted with exactly this certificate, as far as the entry is written. */
export function isPinned({ pins }: Pick<PartnerDraft, 'pins'>, fingerprint: string): boolean {
  return pins.replaceAll(':', '').toLowerCase().includes(fingerprint.toLowerCase());
}
