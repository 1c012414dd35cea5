/** Feeds the readers of strangers' octets with real messages that were changed at random: they refuse, and never do anything else. */
export { cmsTarget } from './cms.ts';
export { commandTarget } from './oftp2-commands.ts';
export { runFuzz } from './run-fuzz.ts';
export type { Finding, Fuzzed, FuzzOptions } from './run-fuzz.ts';
export type { Target } from './target.ts';
