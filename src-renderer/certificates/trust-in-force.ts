import type { TrustDecision } from '../../shared/index.ts';

/**
 * Whether a decision still counts: it says yes to a certificate on the line, and nothing was decided about the same since. What was
 * imported is ended by retiring it, not here. Whoever was asked and said no has ended nothing.
 */
export function isInForce(decision: TrustDecision, all: readonly TrustDecision[]): boolean {
  const { role, partnerId, fingerprint, decision: said, id } = decision;
  if (said !== 'trusted' || (role !== 'server' && role !== 'caller')) return false;
  return !all.some(
    (other) =>
      other.id > id &&
      other.decision !== 'refused' &&
      other.role === role &&
      other.partnerId === partnerId &&
      other.fingerprint === fingerprint,
  );
}

/** What was said for the session that runs: `startedAt`, ms since 1970, is when it began. */
export function trustedNow(decisions: readonly TrustDecision[], startedAt: number): readonly TrustDecision[] {
  return decisions.filter((one) => one.for === 'session' && one.at >= startedAt && isInForce(one, decisions));
}
