/** Whether a certificate is trusted on a road, and why not. */
export type { Download, ExpectedName, Judge, Question, Road, TrustRules } from './judge.ts';
