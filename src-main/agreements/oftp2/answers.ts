import { toProblem } from '../../../shared/index.ts';
import type { OftpAgreement, Problem } from '../../../shared/index.ts';
import { OftpError, reasonProblem, retryAfter } from '../../protocols/oftp2/index.ts';
import type { NegativeAnswer, Nerp, Refusal, RetryVerdict } from '../../protocols/oftp2/index.ts';
import type { Refused } from '../agreement.ts';

/** What a negative answer of the partner means, by the rules of each reason and by what was agreed with this partner. */
type Agreed = Pick<OftpAgreement, 'retries'>;

/** An SFNA or EFNA (RFC 5024 5.3.5, 5.3.10). */
export function refusalOf({ at, reason, retry, text }: Refusal, { retries }: Agreed): Refused {
  const verdict = retryAfter({ command: at, reason, retry }, retries.reasons);
  return {
    problem: problemOf({ command: at, reason }, verdict, text),
    duplicate: verdict.arrived,
    keptNothing: at === 'EFNA',
    overridden: verdict.overridden,
  };
}

/** A NERP (5.3.14): `later` only where it was agreed that its file is sent anew. */
export function nerpProblem({ reason, creator, text }: Nerp, { retries }: Agreed): Problem {
  const verdict = retryAfter({ command: 'NERP', reason }, retries.reasons);
  const problem = problemOf({ command: 'NERP', reason }, verdict, text);
  return { ...problem, params: { ...problem.params, creator } };
}

/** What ended a session. What was agreed holds for an ESID (5.3.11) of the partner, not for faults that we found. */
export function sessionProblem(error: unknown, agreed: Agreed | undefined): Problem {
  const problem = toProblem(error);
  if (!(error instanceof OftpError) || error.reason === undefined || error.esid !== undefined) return problem;
  if (!problem.code.startsWith('oftp2.esid.')) return problem;
  const { retry, overridden } = retryAfter(
    { command: 'ESID', reason: error.reason },
    agreed?.retries.reasons,
  );
  return overridden ? { ...problem, retry, params: { ...problem.params, byAgreement: retry } } : problem;
}

/** `byAgreement`: what was agreed for this reason decided against what is usual, and the doors say so instead of what is usual to do. */
function problemOf(
  { command, reason }: NegativeAnswer,
  { retry, overridden }: RetryVerdict,
  text: string,
): Problem {
  return {
    code: reasonProblem(command, reason),
    params: { reason, ...(overridden ? { byAgreement: retry } : {}) },
    retry,
    ...(text === '' ? {} : { text }),
  };
}
