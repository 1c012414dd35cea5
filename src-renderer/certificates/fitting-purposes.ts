import { allPurposes } from '../../shared/index.ts';
import type { CertificateFacts, CertificatePurpose } from '../../shared/index.ts';

/**
 * What a certificate may be used for by its own key usage (RFC 5280 4.2.1.3); one that says nothing, for all. The engine decides by the
 * same rule and refuses the rest.
 */
export function fittingPurposes({
  keyUsage,
}: Pick<CertificateFacts, 'keyUsage'>): readonly CertificatePurpose[] {
  if (keyUsage.length === 0) return allPurposes;
  const signs = keyUsage.includes('digitalSignature');
  const commits = signs || keyUsage.includes('nonRepudiation');
  const enciphers = keyUsage.includes('keyEncipherment');
  const fits: Readonly<Record<CertificatePurpose, boolean>> = {
    tls: signs || enciphers || keyUsage.includes('keyAgreement'),
    authentication: signs,
    signing: commits,
    encryption: enciphers,
    receipts: commits,
  };
  return allPurposes.filter((purpose) => fits[purpose]);
}
