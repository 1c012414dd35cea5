import type { RevocationStatus } from '../../../shared/index.ts';
import type { Reason } from './list-entries.ts';

/** Milliseconds that a clock may be wrong. */
export const skew = 5 * 60_000;

/** What one list or answer says about one certificate. */
export type Finding =
  | {
      readonly kind: 'good' | 'revoked' | 'expired';
      readonly by: 'list' | 'ocsp';
      readonly address: string;
      readonly keptAt: number;
      readonly thisUpdate: number;
      readonly nextUpdate: number | undefined;
      /** Of a revoked one, also where the list is too old. */
      readonly revoked: { readonly at: number | undefined; readonly reason: Reason | undefined } | undefined;
    }
  /** Not rightly signed, damaged, or from the future. */
  | { readonly kind: 'invalid'; readonly by: 'list' | 'ocsp'; readonly address: string }
  /** It does not speak of this certificate. */
  | { readonly kind: 'nothing' };

type Dated = Exclude<Finding, { kind: 'invalid' | 'nothing' }>;

export function isDecisive(finding: Finding): finding is Dated {
  return finding.kind === 'good' || finding.kind === 'revoked';
}

/** What follows from all findings. */
export function conclude(findings: readonly Finding[]): Omit<RevocationStatus, 'fingerprint' | 'subject'> {
  const dated = findings.filter((finding) => 'thisUpdate' in finding);
  const decisive =
    newest(dated.filter(({ kind }) => kind === 'revoked')) ??
    newest(dated.filter(({ kind }) => kind === 'good'));
  if (decisive !== undefined)
    return { state: decisive.revoked === undefined ? 'good' : 'revoked', ...details(decisive) };
  // What was revoked for good (RFC 5280 5.3.1: all but a hold) stays so, whatever the newer list says that could not be had.
  const expired = newest(dated.filter(({ kind }) => kind === 'expired'));
  const forGood = newest(
    dated.filter(({ revoked }) => revoked !== undefined && revoked.reason !== 'certificateHold'),
  );
  if (forGood !== undefined) return { state: 'revoked', ...details(forGood) };
  const invalid = findings.find((finding) => finding.kind === 'invalid');
  if (invalid !== undefined)
    return { state: 'not-checked', by: 'none', why: 'revocation-list-invalid', ...addressOf(invalid) };
  if (expired === undefined) return { state: 'not-checked', by: 'none', why: 'revocation-no-list' };
  return { state: 'not-checked', why: 'revocation-list-expired', ...details(expired), by: 'none' };
}

function newest(dated: readonly Dated[]): Dated | undefined {
  return dated.toSorted((one, other) => other.thisUpdate - one.thisUpdate)[0];
}

function details(
  finding: Dated,
): Pick<RevocationStatus, 'by' | 'thisUpdate' | 'nextUpdate' | 'revokedAt' | 'reason' | 'address'> {
  const { by, thisUpdate, nextUpdate, revoked } = finding;
  return {
    by,
    thisUpdate,
    ...(nextUpdate === undefined ? {} : { nextUpdate }),
    ...(revoked?.at === undefined ? {} : { revokedAt: revoked.at }),
    ...(revoked?.reason === undefined ? {} : { reason: revoked.reason }),
    ...addressOf(finding),
  };
}

function addressOf({ address }: { readonly address: string }): { address?: string } {
  return address === '' ? {} : { address };
}
