import type { ReactNode } from 'react';
import type { CertificateFacts } from '../../shared/index.ts';
import { Facts } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** What a certificate says of itself, where there is none to hold it against. */
export function OfferFacts({ facts }: { readonly facts: CertificateFacts }): ReactNode {
  const { t, formats } = useWords();
  return (
    <Facts
      facts={[
        { term: t('window.certificates.panel.subject'), value: facts.subject },
        {
          term: t('window.certificates.panel.issuer'),
          value: facts.selfSigned ? t('window.certificates.selfSigned') : facts.issuer,
        },
        {
          term: t('window.certificates.panel.validity'),
          value: `${formats.date(facts.validFrom)} – ${formats.date(facts.validUntil)}`,
        },
        { term: t('window.certificates.panel.key'), value: facts.keyType },
      ]}
    />
  );
}
