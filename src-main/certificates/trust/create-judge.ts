import type { CertificateVerdict } from '../../../shared/index.ts';
import { describeCertificate } from '../describe-certificate.ts';
import type { Revocation } from '../revocation/index.ts';
import type { Surroundings } from './find-paths.ts';
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
    return verdictOf(await opinionOf(leaf, surroundings, question), road);
  }

  async function opinionOf(
    leaf: KnownCertificate,
    surroundings: Surroundings,
    question: Question,
  ): Promise<Opinion> {
    const now = clock();
    // Pinned or not, the partner needs another one.
    if (now > leaf.validUntil)
      return { path: [leaf], revocation: [], refusal: { code: 'certificate-expired' } };
    if (now < leaf.validFrom)
      return { path: [leaf], revocation: [], refusal: { code: 'certificate-not-yet-valid' } };
    return isPinned(leaf, question.rules.pins)
      ? await judgePin(leaf, surroundings, question, revocation)
      : await judgePath(leaf, surroundings, question, now, revocation);
  }

  return { judge };
}

function refusedUnread(
  code: 'certificate-missing' | 'certificate-unreadable',
  road: Question['road'],
): CertificateVerdict {
  return { trusted: false, path: [], revocation: [], problem: { code, params: { road }, retry: 'never' } };
}

function verdictOf({ by, path, revocation, refusal }: Opinion, road: Question['road']): CertificateVerdict {
  const facts = path.map(({ x509 }) => describeCertificate(x509.raw));
  const [leaf] = facts;
  if (leaf === undefined) return refusedUnread('certificate-missing', road);
  return {
    trusted: refusal === undefined,
    ...(refusal !== undefined || by === undefined ? {} : { by }),
    path: facts,
    revocation: [...revocation],
    ...(refusal === undefined ? {} : { problem: problemOf(refusal, road, leaf) }),
  };
}
