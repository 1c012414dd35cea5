import type { ReactNode } from 'react';
import type { Certificate, CertificateFacts } from '../../shared/index.ts';
import { Facts } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { namesText } from './certificate-text.ts';

/** What a certificate says of itself, and how it came here. */
export function CertificateFactList({
  details,
  facts,
}: {
  readonly details: Certificate;
  readonly facts: CertificateFacts;
}): ReactNode {
  const { t, formats } = useWords();
  const { origin, addedAt, retiredAt } = details;
  return (
    <Facts
      facts={[
        { term: t('window.certificates.panel.subject'), value: facts.subject },
        {
          term: t('window.certificates.panel.issuer'),
          value: facts.selfSigned ? t('window.certificates.selfSigned') : facts.issuer,
        },
        { term: t('window.certificates.panel.serial'), value: facts.serial, mono: true },
        {
          term: t('window.certificates.panel.validity'),
          value: (
            <>
              {t('window.certificates.panel.from', { from: formats.full(facts.validFrom) })}
              <br />
              {t('window.certificates.panel.until', { until: formats.full(facts.validUntil) })}
            </>
          ),
        },
        { term: t('window.certificates.panel.identification'), value: facts.identification, mono: true },
        { term: t('window.certificates.panel.names'), value: namesText(facts.names) },
        { term: t('window.certificates.panel.key'), value: facts.keyType },
        { term: t('window.certificates.panel.signature'), value: facts.signatureAlgorithm },
        { term: t('window.certificates.panel.keyUsage'), value: facts.keyUsage.join(', ') },
        { term: t('window.certificates.panel.extendedKeyUsage'), value: facts.extendedKeyUsage.join(', ') },
        {
          term: t('window.certificates.panel.authorityFact'),
          value: facts.authority
            ? facts.pathLength === undefined
              ? t('window.certificates.panel.isAuthority')
              : t('window.certificates.panel.isAuthorityFor', { count: facts.pathLength })
            : undefined,
        },
        {
          term: t('window.certificates.panel.added'),
          value: `${formats.full(addedAt)}, ${t(`window.certificates.origin.${origin}`)}`,
        },
        {
          term: t('window.certificates.panel.retired'),
          value: retiredAt === undefined ? undefined : formats.full(retiredAt),
        },
      ]}
    />
  );
}
