import { isSignedBy, mayHaveSigned, publicKeyOf } from './known-certificate.ts';
import type { KnownCertificate } from './known-certificate.ts';
import type { PathFault } from './path-rules.ts';

/** Who ends a path. */
export type AnchorKind = 'authority' | 'system';

/** What paths are made of. */
export interface Surroundings {
  /** The partner's own authorities. */
  readonly authorities: readonly KnownCertificate[];
  /** Shown by the other side, or known besides. */
  readonly between: readonly KnownCertificate[];
  /** The authorities of the operating system, by the text of their name. */
  readonly system: ReadonlyMap<string, readonly KnownCertificate[]>;
}

/** A way from the leaf to an authority that is trusted: every signature on it was verified, nothing else yet. */
export interface AnchoredPath {
  readonly path: readonly KnownCertificate[];
  readonly by: AnchorKind;
}

export interface Search {
  /** To the partner's own authorities before those to the system's. */
  readonly paths: readonly AnchoredPath[];
  /** The longest way found, with its signatures verified, wherever it ends. */
  readonly furthest: readonly KnownCertificate[];
  /** The first certificate whose issuer is there and has not signed it, or with a key that cannot be used. Only without any path. */
  readonly broken: PathFault | undefined;
}

/** Certificates in one path. Real ones have two to five. */
const mostLevels = 10;
/** Issuers that are tried for one certificate. */
const mostIssuers = 10;
const mostPaths = 100;
/** Signatures that are verified for one question: whoever shows certificates must not keep us busy with them. */
const mostSignatures = 150;
/** Certificates that are stood at: authorities that all sign each other make more ways than can be walked. */
const mostSteps = 1000;

/** Every way from the leaf to an authority that is trusted, within limits. */
export function findPaths(leaf: KnownCertificate, { authorities, between, system }: Surroundings): Search {
  const own = new Set(authorities.map(({ fingerprint }) => fingerprint));
  const verified = new Map<string, boolean>();
  const paths: AnchoredPath[] = [];
  let furthest: readonly KnownCertificate[] = [leaf];
  let broken: PathFault | undefined;
  let steps = 0;

  walk([leaf], leaf);
  return {
    paths: [...paths.filter(({ by }) => by === 'authority'), ...paths.filter(({ by }) => by === 'system')],
    furthest,
    broken: paths.length === 0 ? broken : undefined,
  };

  function walk(path: readonly KnownCertificate[], top: KnownCertificate): void {
    steps += 1;
    if (path.length > furthest.length) furthest = path;
    const by = anchorKind(path, top);
    if (by !== undefined) paths.push({ path, by });
    // Above one that the system trusts, there may be one of the partner's own.
    if (by === 'authority' || path.length >= mostLevels) return;
    const issuers = issuersOf(top, path);
    let signed = issuers.length === 0;
    for (const issuer of issuers) {
      if (paths.length >= mostPaths || steps >= mostSteps) return;
      if (!hasSigned(issuer, top)) continue;
      signed = true;
      walk([...path, issuer], issuer);
    }
    if (!signed) broken ??= brokenAt(top, issuers);
  }

  function anchorKind(
    path: readonly KnownCertificate[],
    { fingerprint, subjectKey }: KnownCertificate,
  ): AnchorKind | undefined {
    if (own.has(fingerprint)) return 'authority';
    // What the system trusts are authorities: none of them is anybody's own certificate.
    const known = path.length > 1 && system.get(subjectKey)?.some((one) => one.fingerprint === fingerprint);
    return known === true ? 'system' : undefined;
  }

  function issuersOf(top: KnownCertificate, path: readonly KnownCertificate[]): KnownCertificate[] {
    const found = new Map<string, KnownCertificate>();
    for (const one of [...authorities, ...between, ...(system.get(top.issuerKey) ?? [])]) {
      if (mayHaveSigned(one, top) && !path.some((below) => isSameEntity(below, one)))
        found.set(one.fingerprint, one);
      if (found.size >= mostIssuers) break;
    }
    return [...found.values()];
  }

  function hasSigned(issuer: KnownCertificate, subject: KnownCertificate): boolean {
    const pair = `${issuer.fingerprint} ${subject.fingerprint}`;
    const known = verified.get(pair);
    if (known !== undefined) return known;
    if (verified.size >= mostSignatures) return false;
    const signed = isSignedBy(subject, issuer);
    verified.set(pair, signed);
    return signed;
  }
}

/** None of the issuers has signed it, as far as can be told. */
function brokenAt(top: KnownCertificate, issuers: readonly KnownCertificate[]): PathFault {
  const unusable = issuers.find((issuer) => publicKeyOf(issuer) === undefined);
  return unusable === undefined ? { why: 'signature', at: top } : { why: 'weak-key', at: unusable };
}

/** Nobody stands twice in one path: the same name with the same key leads round in a ring (RFC 4158 2.4.2). */
function isSameEntity(one: KnownCertificate, other: KnownCertificate): boolean {
  return one.subjectKey === other.subjectKey && one.parts.publicKey.equals(other.parts.publicKey);
}
