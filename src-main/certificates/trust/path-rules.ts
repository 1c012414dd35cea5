import { extensionTypes } from '../anatomy/index.ts';
import type { KnownCertificate } from './known-certificate.ts';
import { obeysNameConstraints } from './name-constraints.ts';
import { hasStrongKey } from './strength.ts';

/** Which rule a path breaks, and at which certificate. */
export interface PathFault {
  readonly why:
    | 'authority-expired'
    | 'authority-not-yet-valid'
    | 'not-an-authority'
    | 'key-usage'
    | 'path-length'
    | 'name-constraints'
    | 'critical-extension'
    | 'weak-key'
    | 'weak-signature'
    | 'signature';
  readonly at: KnownCertificate;
}

/**
 * Extensions that are obeyed here, or ask for nothing: without policies that somebody wants (RFC 5280 6.1.1 c), policies, their mappings
 * and inhibitAnyPolicy change nothing. policyConstraints would, and is not among them.
 */
const obeyed: ReadonlySet<string> = new Set([
  extensionTypes.keyUsage,
  extensionTypes.extendedKeyUsage,
  extensionTypes.subjectAlternativeName,
  extensionTypes.issuerAlternativeName,
  extensionTypes.basicConstraints,
  extensionTypes.nameConstraints,
  extensionTypes.listAddresses,
  extensionTypes.policies,
  extensionTypes.policyMappings,
  extensionTypes.inhibitAnyPolicy,
]);

/**
 * The first rule of RFC 5280 6.1 that a path breaks, leaf first, whose signatures were verified; policies are not looked at. The
 * authority at its end is held to the same rules, apart from the signature on it. The leaf's own dates are the caller's.
 */
export function pathFault(path: readonly KnownCertificate[], now: number): PathFault | undefined {
  for (const [level, at] of [...path.entries()].toReversed()) {
    const why =
      faultOfOne(at, level === path.length - 1) ??
      (level === 0 ? undefined : (faultOfDates(at, now) ?? faultOfAuthority(at, level === path.length - 1)));
    if (why !== undefined) return { why, at };
  }
  const tooHigh = path.find((one, level) => level > 0 && hasTooManyBelow(one, path.slice(1, level)));
  if (tooHigh !== undefined) return { why: 'path-length', at: tooHigh };
  const outside = outsideNameConstraints(path);
  return outside && { why: 'name-constraints', at: outside };
}

function faultOfOne(one: KnownCertificate, anchor: boolean): PathFault['why'] | undefined {
  if (!anchor && !one.parts.signature.strong) return 'weak-signature';
  if (!hasStrongKey(one)) return 'weak-key';
  for (const [type, { critical }] of one.parts.extensions)
    if (critical && !obeyed.has(type)) return 'critical-extension';
  return undefined;
}

function faultOfDates(
  { validFrom, validUntil }: KnownCertificate,
  now: number,
): PathFault['why'] | undefined {
  if (now > validUntil) return 'authority-expired';
  return now < validFrom ? 'authority-not-yet-valid' : undefined;
}

function faultOfAuthority(one: KnownCertificate, anchor: boolean): PathFault['why'] | undefined {
  const { basicConstraints, keyUsage, parts, selfIssued } = one;
  // A root from before there were extensions cannot say that it is one: whoever trusts it says so.
  if (anchor && parts.version === 1 && selfIssued) return undefined;
  if (basicConstraints?.authority !== true) return 'not-an-authority';
  return keyUsage?.includes('keyCertSign') === false ? 'key-usage' : undefined;
}

/** `below`: the authorities between it and the leaf; those that renew their own key do not count (RFC 5280 4.2.1.9). */
function hasTooManyBelow(
  { basicConstraints }: KnownCertificate,
  below: readonly KnownCertificate[],
): boolean {
  const { pathLength = Infinity } = basicConstraints ?? {};
  return below.filter(({ selfIssued }) => !selfIssued).length > pathLength;
}

/** The first certificate with a name that somebody above it may not sign for. */
function outsideNameConstraints(path: readonly KnownCertificate[]): KnownCertificate | undefined {
  return path.find((one, level) => {
    // RFC 5280 6.1.3 b: an authority that renews its own key is not asked.
    if (one.selfIssued && level > 0) return false;
    return path
      .slice(level + 1)
      .some(({ nameConstraints }) => nameConstraints && !obeysNameConstraints(one, nameConstraints));
  });
}
