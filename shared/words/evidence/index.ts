/** Evidence in words: the page and the README beside the files that prove a receipt. */
export { readmeOf } from './readme.ts';
export { evidencePage, evidencePaper } from './page.ts';
export type { Habits } from './moments.ts';
export { standingOf } from './standing.ts';
export type { Standing } from './standing.ts';
