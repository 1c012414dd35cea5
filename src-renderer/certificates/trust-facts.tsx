import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { TrustQuestion } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Facts } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { namesText } from './certificate-text.ts';
import { OldBesideNew } from './old-beside-new.tsx';
import type { TrustDoubts } from './trust-question.ts';

/** What a certificate in doubt says of itself, beside the one that was trusted before where there is one. */
export function TrustFacts({
  question,
  asked,
}: {
  readonly question: TrustDoubts;
  /** As the engine asks it, with all facts. */
  readonly asked: TrustQuestion | undefined;
}): ReactNode {
  const { state } = useWindow();
  const { t, formats } = useWords();
  const known = useStore(state.certificates.store, (certificates) => certificates.all);
  const shown = asked?.facts ?? question.shown;
  const expected = asked?.previous?.fingerprint ?? question.expected;
  if (expected !== undefined) {
    const old = asked?.previous?.facts ?? known?.find(({ facts }) => facts?.fingerprint === expected)?.facts;
    return (
      <>
        <OldBesideNew
          oldName={t('window.certificateDialogs.trust.trusted')}
          newName={t('window.certificateDialogs.trust.shown')}
          old={old ?? expected}
          new={shown}
        />
        {old === undefined && (
          <p className="faint small">{t('window.certificateDialogs.trust.unknownOld')}</p>
        )}
      </>
    );
  }
  return (
    <Facts
      facts={[
        { term: t('window.certificates.panel.subject'), value: shown.subject },
        {
          term: t('window.certificates.panel.issuer'),
          value: shown.issuer === shown.subject ? t('window.certificates.selfSigned') : shown.issuer,
        },
        { term: t('window.certificates.panel.serial'), value: shown.serial, mono: true },
        {
          term: t('window.certificates.panel.validity'),
          value:
            shown.validUntil === 0
              ? undefined
              : `${formats.full(shown.validFrom)} – ${formats.full(shown.validUntil)}`,
        },
        { term: t('window.certificates.panel.identification'), value: shown.identification, mono: true },
        { term: t('window.certificates.panel.names'), value: namesText(shown.names ?? []) },
        { term: t('window.certificates.panel.key'), value: shown.keyType },
        { term: t('window.certificates.panel.signature'), value: shown.signatureAlgorithm },
      ]}
    />
  );
}
