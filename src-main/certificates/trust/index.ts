/** Whether a certificate is trusted on a road, and why not. */
export { createJudge } from './create-judge.ts';
export { nameOf } from './expected-names.ts';
export type { JudgeParts } from './create-judge.ts';
export type { Download, ExpectedName, Judge, Question, Road, TrustRules } from './judge.ts';
