import { allPurposes } from '../../shared/index.ts';
import type { CertificateFacts, CertificatePurpose } from '../../shared/index.ts';

/** What a certificate may be used for by what it says itself, RFC 5280 4.2.1.3 and 4.2.1.12; one that says nothing, for all. */
export function fittingPurposes({
  keyUsage,
  extendedKeyUsage,
}: Pick<CertificateFacts, 'keyUsage' | 'extendedKeyUsage'>): readonly CertificatePurpose[] {
  const may = (...usages: readonly string[]): boolean =>
    keyUsage.length === 0 || usages.some((usage) => keyUsage.includes(usage));
  const signs = may('digitalSignature', 'nonRepudiation', 'contentCommitment');
  const decrypts = may('keyEncipherment', 'keyAgreement');
  const line =
    extendedKeyUsage.length === 0 ||
    ['serverAuth', 'clientAuth', 'anyExtendedKeyUsage'].some((usage) => extendedKeyUsage.includes(usage));
  const fits: Readonly<Record<CertificatePurpose, boolean>> = {
    tls: line && may('digitalSignature', 'keyEncipherment', 'keyAgreement'),
    // The challenge is encrypted for the certificate, RFC 5024 5.3.21.
    authentication: decrypts,
    signing: signs,
    encryption: decrypts,
    receipts: signs,
  };
  return allPurposes.filter((purpose) => fits[purpose]);
}
