/** The runners behind `npm test`, and their counts. */
export { sum } from './counts.ts';
export type { Outcome } from './counts.ts';
export { runBuild, runCheck, runPlaywright, runVitest } from './runners.ts';
