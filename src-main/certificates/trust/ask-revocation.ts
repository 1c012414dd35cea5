import type { RevocationPolicy, RevocationStatus } from '../../../shared/index.ts';
import { describeCertificate } from '../describe-certificate.ts';
import type { Revocation } from '../revocation/index.ts';
import type { Question } from './judge.ts';
import type { KnownCertificate } from './known-certificate.ts';
import type { Refusal, RevocationGap } from './refusal.ts';

/**
 * What is known of each certificate of a path, in its order. Only for a path that leads to an authority that is trusted, or whose leaf is
 * pinned: nobody else may make us call the addresses that stand in certificates.
 */
export async function askRevocation(
  revocation: Revocation,
  path: readonly KnownCertificate[],
  { rules, download, fresh = false, signal }: Question,
): Promise<RevocationStatus[]> {
  const top = path.length - 1;
  const answers =
    rules.revocation.policy === 'off' || top === 0
      ? []
      : await revocation.check({
          path: path.map(({ x509 }) => x509),
          rules: rules.revocation,
          download,
          fresh,
          signal,
        });
  return path.map((one, level) => {
    if (level === top) return statusWithout(one, 'not-needed');
    if (rules.revocation.policy === 'off') return statusWithout(one, 'not-checked');
    return answers[level] ?? { ...statusWithout(one, 'not-checked'), why: 'revocation-no-list' };
  });
}

/** A status that nobody was asked for. */
export function statusWithout(
  { x509, fingerprint }: KnownCertificate,
  state: 'not-needed' | 'not-checked',
): RevocationStatus {
  return { fingerprint, subject: describeCertificate(x509.raw).subject, state, by: 'none' };
}

/** What stands against the path: a revoked certificate always, and by the policy what could not be checked. */
export function revocationRefusal(
  statuses: readonly RevocationStatus[],
  policy: RevocationPolicy,
): Refusal | undefined {
  if (policy === 'off') return undefined;
  const revoked = statuses.find(({ state }) => state === 'revoked');
  if (revoked !== undefined) return { code: 'certificate-revoked', status: revoked };
  const open = policy === 'require' ? statuses.find(({ state }) => state === 'not-checked') : undefined;
  return open && { code: gapOf(open.why), status: open };
}

function gapOf(why: string | undefined): RevocationGap {
  return why === 'revocation-list-invalid' || why === 'revocation-list-expired' ? why : 'revocation-no-list';
}
