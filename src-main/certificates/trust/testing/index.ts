/** What the tests of trust ask by. */
export { ask, allRoads, leafFor, nowhere } from './ask.ts';
export type { Asked } from './ask.ts';
export { saidOf } from './said-of.ts';
export type { SaidOf } from './said-of.ts';
