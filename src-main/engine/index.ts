/**
 * The engine: the queue, the sessions, restart, and the matching of receipts to files. Plain Node, one per home folder; every
 * door speaks to it through the contract.
 */
export { openEngine } from './open-engine.ts';
export type { Engine, EngineOptions } from './open-engine.ts';
export type { PracticePartners } from './practice/index.ts';
export { EngineError } from './engine-error.ts';
export { strictTerms } from './partner-list/index.ts';
