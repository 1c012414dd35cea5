import type { TrustDoubt } from '../../../shared/index.ts';
import { carries } from './expected-names.ts';
import type { Search } from './find-paths.ts';
import type { Question } from './judge.ts';
import { isPinned } from './judge-pin.ts';
import { faultOf } from './judge-path.ts';
import { isSignedBy } from './known-certificate.ts';
import type { KnownCertificate } from './known-certificate.ts';
import { hasStrongKey } from './strength.ts';

/**
 * All that speaks against the certificate of a line that was refused, when none of it is more than a person may overrule who knows whose it
 * is; empty where something is: a weak key, a forged signature, a chain that breaks a rule, another purpose. Revocation is not asked here:
 * nobody may make us call the addresses in a certificate that is not trusted, and it is asked once it is.
 */
export function doubtsOf(
  leaf: KnownCertificate,
  search: () => Search,
  question: Question,
  now: number,
): readonly TrustDoubt[] {
  const { road, rules } = question;
  if ((road !== 'tls-client' && road !== 'tls-server') || !hasStrongKey(leaf)) return [];
  const dates = doubtOfDates(leaf, now);
  const others = isPinned(leaf, rules.pins) ? [] : doubtsOfPath(leaf, search, question, now);
  return others === undefined ? [] : [...others, ...(dates === undefined ? [] : [dates])];
}

/** It is not valid yet, or not any more. */
export function doubtOfDates(leaf: KnownCertificate, now: number): 'expired' | 'not-yet-valid' | undefined {
  if (now > leaf.validUntil) return 'expired';
  return now < leaf.validFrom ? 'not-yet-valid' : undefined;
}

/** Undefined: it breaks a rule. */
function doubtsOfPath(
  leaf: KnownCertificate,
  search: () => Search,
  question: Question,
  now: number,
): readonly TrustDoubt[] | undefined {
  const { rules } = question;
  const { paths, broken } = search();
  if (broken !== undefined) return undefined;
  const name: readonly TrustDoubt[] = carries(leaf, rules.name) ? [] : ['wrong-name'];
  const changed: readonly TrustDoubt[] = rules.pins.length > 0 ? ['changed'] : [];
  if (paths.length === 0) {
    const isOwnIssuer = leaf.selfIssued && isSignedBy(leaf, leaf);
    return [...changed, isOwnIssuer ? 'self-signed' : 'unknown-authority', ...name];
  }
  const faults = paths.map(({ path }) => faultOf(path, question, now));
  // Somebody who is trusted stands behind it: its dates alone are in doubt.
  if (faults.includes(undefined)) return [];
  return faults.some((fault) => fault?.code === 'certificate-wrong-name') ? [...changed, ...name] : undefined;
}
