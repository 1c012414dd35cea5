import type {
  CertificateFacts,
  Parameters,
  Problem,
  RevocationStatus,
  TrustDoubt,
} from '../../../shared/index.ts';
import type { PathFault } from './path-rules.ts';
import type { Road } from './judge.ts';

/** Why a certificate is not trusted; `level` is the subject of the certificate that it is about. */
export type Refusal =
  | { readonly code: 'certificate-expired' | 'certificate-not-yet-valid' }
  | {
      readonly code: 'certificate-no-chain';
      readonly why: 'self-signed' | 'unknown-authority' | 'changed';
      readonly level: string;
      readonly expected?: string | undefined;
    }
  | { readonly code: 'certificate-chain-invalid'; readonly why: PathFault['why']; readonly level: string }
  | { readonly code: 'certificate-wrong-purpose'; readonly level: string }
  | { readonly code: 'certificate-wrong-name'; readonly name: string }
  | { readonly code: 'certificate-revoked' | RevocationGap; readonly status: RevocationStatus };

/** What may pass by itself. */
export type RevocationGap = 'revocation-no-list' | 'revocation-list-invalid' | 'revocation-list-expired';

/** A refusal as it crosses every door. */
export function problemOf(
  refusal: Refusal,
  road: Road,
  leaf: CertificateFacts,
  doubts: readonly TrustDoubt[] = [],
): Problem {
  const { subject, issuer, validFrom, validUntil, fingerprint, keyUsage } = leaf;
  return {
    code: refusal.code,
    params: {
      road,
      subject,
      issuer,
      validFrom,
      validUntil,
      fingerprint,
      keyUsage: keyUsage.join(','),
      level: subject,
      ...particulars(refusal),
      ...(doubts.length === 0 ? {} : { doubts: doubts.join(',') }),
    },
    retry: refusal.code.startsWith('revocation-') ? 'later' : 'never',
  };
}

function particulars(refusal: Refusal): Parameters {
  switch (refusal.code) {
    case 'certificate-expired':
    case 'certificate-not-yet-valid':
      return {};
    case 'certificate-no-chain': {
      const { why, level, expected } = refusal;
      return { why, level, ...(expected === undefined ? {} : { expected }) };
    }
    case 'certificate-chain-invalid':
      return { why: refusal.why, level: refusal.level };
    case 'certificate-wrong-purpose':
      return { level: refusal.level };
    case 'certificate-wrong-name':
      return { name: refusal.name };
    case 'certificate-revoked': {
      const { subject: level, revokedAt, reason } = refusal.status;
      return {
        level,
        ...(revokedAt === undefined ? {} : { revokedAt }),
        ...(reason === undefined ? {} : { reason }),
      };
    }
    case 'revocation-no-list':
    case 'revocation-list-invalid':
    case 'revocation-list-expired': {
      const { subject: level, address } = refusal.status;
      return { level, ...(address === undefined ? {} : { address }) };
    }
  }
}
