import { expiryWarningDays } from '../../../shared/index.ts';
import type { Certificate, Need } from '../../../shared/index.ts';

/**
 * The certificates that end before long, or have ended, and are in use: each once, from its next warning on. The soonest end comes first.
 * `named`: those of ours that a partner is shown alone.
 */
export function expiryNeeds(
  certificates: readonly Certificate[],
  now: number,
  named: ReadonlySet<number>,
): Need[] {
  const soonestFirst = certificates.toSorted(
    (a, b) => (a.facts?.validUntil ?? 0) - (b.facts?.validUntil ?? 0),
  );
  return soonestFirst.flatMap((certificate) => {
    const { id, label, facts, expiry, owner, partnerId, partnerName } = certificate;
    if (facts === undefined || expiry === undefined || certificate.state !== 'active') return [];
    if (!named.has(id) && !matters(certificate, certificates)) return [];
    const warning = warningFor(expiry.days);
    if (warning === undefined || expiry.state === 'not-yet-valid') return [];
    const ended = expiry.state === 'expired';
    const since = Math.min(now, ended ? facts.validUntil : facts.validUntil - warning * day);
    return [
      {
        key: `certificate-${id}-${ended ? 'ended' : warning}`,
        kind: 'certificate' as const,
        certificateId: id,
        ...(partnerId === undefined ? {} : { partnerId }),
        ...(partnerName === undefined ? {} : { partnerName }),
        problem: {
          code: `certificate-${owner === 'own' ? 'own' : 'partner'}-${ended ? 'ended' : 'ends'}`,
          params: { label, days: Math.abs(expiry.days), until: facts.validUntil, subject: facts.subject },
          retry: 'never' as const,
        },
        since: Math.max(0, since),
        action: 'certificate' as const,
      },
    ];
  });
}

const day = 86_400_000;

/** The narrowest of the warnings that is reached; undefined when none is. */
function warningFor(days: number): number | undefined {
  return expiryWarningDays.filter((warning) => days <= warning).toSorted((a, b) => a - b)[0];
}

/**
 * Our own: while it is in use. A partner's: while no later one does all that it does. An authority: while a certificate would be
 * trusted by it.
 */
function matters(certificate: Certificate, all: readonly Certificate[]): boolean {
  if (certificate.owner === 'own') return certificate.inUseFor.length > 0;
  const end = certificate.facts?.validUntil ?? 0;
  return !all.some(
    (other) =>
      other.id !== certificate.id &&
      other.owner === certificate.owner &&
      other.partnerId === certificate.partnerId &&
      other.state === 'active' &&
      (other.facts?.validUntil ?? 0) > end &&
      certificate.purposes.every((purpose) => other.purposes.includes(purpose)) &&
      (certificate.owner === 'partner' || other.facts?.subject === certificate.facts?.subject),
  );
}
