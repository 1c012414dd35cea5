import { describeCertificate } from '../describe-certificate.ts';
import type { Revocation } from '../revocation/index.ts';
import { askRevocation, revocationRefusal } from './ask-revocation.ts';
import { carries, nameOf } from './expected-names.ts';
import type { AnchoredPath, Search } from './find-paths.ts';
import type { Question } from './judge.ts';
import { isSignedBy } from './known-certificate.ts';
import type { KnownCertificate } from './known-certificate.ts';
import type { Opinion } from './opinion.ts';
import { pathFault } from './path-rules.ts';
import { mayUseKey, notMeantFor } from './purpose.ts';
import type { Refusal } from './refusal.ts';

/** Paths that are right in themselves and whose revocation is asked: an authority on the first may be revoked. */
const mostAsked = 4;

/** The order in which a path is looked at: of several that fail, the one that came furthest says the most. */
const stages: readonly Refusal['code'][] = [
  'certificate-chain-invalid',
  'certificate-wrong-purpose',
  'certificate-wrong-name',
];

/** A certificate, whose own dates have been looked at: trusted when one way leads from it to an authority that is trusted. */
export async function judgePath(
  leaf: KnownCertificate,
  search: Search,
  question: Question,
  now: number,
  revocation: Revocation,
): Promise<Opinion> {
  let refused: Opinion | undefined;
  const right: AnchoredPath[] = [];
  for (const { path, by } of search.paths) {
    const refusal = faultOf(path, question, now);
    if (refusal === undefined) right.push({ path, by });
    else if (refused === undefined || stageOf(refusal) > stageOf(refused.refusal))
      refused = { path, revocation: [], refusal };
  }
  if (right.length === 0) return refused ?? withoutPath(leaf, search, question);

  let first: Opinion | undefined;
  for (const { path, by } of right.slice(0, mostAsked)) {
    const statuses = await askRevocation(revocation, path, question);
    const refusal = revocationRefusal(statuses, question.rules.revocation.policy);
    const opinion: Opinion = { by, path, revocation: statuses, ...(refusal && { refusal }) };
    if (refusal === undefined) return opinion;
    first ??= opinion;
    // Another path may do without a revoked authority, but none without the leaf; and who was not reached just now will not be again.
    if (refusal.code !== 'certificate-revoked' || statuses[0]?.state === 'revoked') return opinion;
  }
  return first ?? withoutPath(leaf, search, question);
}

/** The first rule that a path breaks, its revocation and the leaf's own dates apart. */
export function faultOf(
  path: readonly KnownCertificate[],
  { road, rules }: Question,
  now: number,
): Refusal | undefined {
  const [leaf] = path;
  if (leaf === undefined) return undefined;
  const fault = pathFault(path, now);
  if (fault !== undefined)
    return { code: 'certificate-chain-invalid', why: fault.why, level: subjectOf(fault.at) };
  const other = mayUseKey(leaf, road) ? notMeantFor(path, road) : leaf;
  if (other !== undefined) return { code: 'certificate-wrong-purpose', level: subjectOf(other) };
  return carries(leaf, rules.name) ? undefined : { code: 'certificate-wrong-name', name: nameOf(rules.name) };
}

function withoutPath(leaf: KnownCertificate, { furthest, broken }: Search, { rules }: Question): Opinion {
  if (broken !== undefined)
    return {
      path: furthest,
      revocation: [],
      refusal: { code: 'certificate-chain-invalid', why: broken.why, level: subjectOf(broken.at) },
    };
  const [expected] = rules.pins;
  const selfSigned = leaf.selfIssued && isSignedBy(leaf, leaf);
  const why = selfSigned ? 'self-signed' : 'unknown-authority';
  return {
    path: furthest,
    revocation: [],
    refusal: {
      code: 'certificate-no-chain',
      why: expected === undefined ? why : 'changed',
      level: subjectOf(furthest.at(-1) ?? leaf),
      expected,
    },
  };
}

function stageOf(refusal: Refusal | undefined): number {
  return refusal === undefined ? -1 : stages.indexOf(refusal.code);
}

function subjectOf({ x509 }: KnownCertificate): string {
  return describeCertificate(x509.raw).subject;
}
