import type { CertificateVerdict, TrustDoubt } from '../../../shared/index.ts';
import { describeCertificate } from '../describe-certificate.ts';
import type { Revocation } from '../revocation/index.ts';
import { doubtOfDates, doubtsOf } from './doubts.ts';
import { findPaths } from './find-paths.ts';
import type { Search, Surroundings } from './find-paths.ts';
import type { Judge, Question } from './judge.ts';
import { isPinned, judgePin } from './judge-pin.ts';
import { judgePath } from './judge-path.ts';
import { readCertificate, readCertificates } from './known-certificate.ts';
import type { KnownCertificate } from './known-certificate.ts';
import type { Opinion } from './opinion.ts';
import { problemOf } from './refusal.ts';
import { systemAuthorities as ofThisSystem } from './system-authorities.ts';

export interface JudgeParts {
  readonly revocation: Revocation;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Instead of those that this operating system trusts, DER; read when they are first needed, and kept. */
  readonly systemAuthorities?: () => readonly Uint8Array[];
}

/** Certificates besides the leaf that are looked at. Real chains have two to five. */
const mostShown = 32;

export function createJudge({ revocation, clock, systemAuthorities = ofThisSystem }: JudgeParts): Judge {
  let kept: ReadonlyMap<string, readonly KnownCertificate[]> | undefined;

  function systemByName(): ReadonlyMap<string, readonly KnownCertificate[]> {
    kept ??= Map.groupBy(readCertificates(systemAuthorities()), ({ subjectKey }) => subjectKey);
    return kept;
  }

  async function judge(question: Question): Promise<CertificateVerdict> {
    const { road, shown, known = [], rules } = question;
    const [first, ...others] = shown;
    if (first === undefined) return refusedUnread('certificate-missing', road);
    const leaf = readCertificate(first);
    if (leaf === undefined) return refusedUnread('certificate-unreadable', road);
    const surroundings = {
      authorities: readCertificates(rules.authorities),
      between: readCertificates([...others.slice(0, mostShown), ...known]),
      system: rules.system ? systemByName() : new Map(),
    };
    let found: Search | undefined;
    // Every signature is verified once, whoever wants to know.
    const search = (): Search => (found ??= findPaths(leaf, surroundings));
    const opinion = await opinionOf(leaf, surroundings, search, question);
    return verdictOf(opinion, road, mayOverrule(opinion) ? doubtsOf(leaf, search, question, clock()) : []);
  }

  async function opinionOf(
    leaf: KnownCertificate,
    surroundings: Surroundings,
    search: () => Search,
    question: Question,
  ): Promise<Opinion> {
    const now = clock();
    const { pins, despiteDates = [] } = question.rules;
    const pinned = isPinned(leaf, pins);
    const dates = doubtOfDates(leaf, now);
    // Pinned or not, the partner needs another one; but a person may have said that this very one will do.
    if (dates !== undefined && !(pinned && isPinned(leaf, despiteDates)))
      return { path: [leaf], revocation: [], refusal: { code: `certificate-${dates}` } };
    return pinned
      ? await judgePin(leaf, surroundings, question, revocation)
      : await judgePath(leaf, search(), question, now, revocation);
  }

  return { judge };
}

function refusedUnread(
  code: 'certificate-missing' | 'certificate-unreadable',
  road: Question['road'],
): CertificateVerdict {
  return { trusted: false, path: [], revocation: [], problem: { code, params: { road }, retry: 'never' } };
}

/** Never what was revoked, or what may be: who knows of it has said no. */
function mayOverrule({ refusal }: Opinion): boolean {
  switch (refusal?.code) {
    case 'certificate-expired':
    case 'certificate-not-yet-valid':
    case 'certificate-no-chain':
    case 'certificate-wrong-name':
      return true;
    default:
      return false;
  }
}

function verdictOf(
  { by, path, revocation, refusal }: Opinion,
  road: Question['road'],
  doubts: readonly TrustDoubt[],
): CertificateVerdict {
  const facts = path.map(({ x509 }) => describeCertificate(x509.raw));
  const [leaf] = facts;
  if (leaf === undefined) return refusedUnread('certificate-missing', road);
  return {
    trusted: refusal === undefined,
    ...(refusal !== undefined || by === undefined ? {} : { by }),
    path: facts,
    revocation: [...revocation],
    ...(refusal === undefined ? {} : { problem: problemOf(refusal, road, leaf, doubts) }),
    ...(doubts.length === 0 ? {} : { doubts: [...doubts] }),
  };
}
