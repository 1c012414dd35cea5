/** What tests of reading share: opening octets, and what came of it. */
export { attempt, openedFrom } from './opened.ts';
export type { Attempt } from './opened.ts';
