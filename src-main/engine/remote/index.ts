/** What lies at a partner: looked at and changed over a session that is kept while somebody looks. */
export { createKeptLines } from './kept-lines.ts';
export type { KeptLines } from './kept-lines.ts';
export { createRemoteCalls, requireBrowsing } from './remote-calls.ts';
export { below, mostDepth, mostThings } from './walking.ts';
