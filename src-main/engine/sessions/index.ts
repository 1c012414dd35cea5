/** The sessions in the journal: every line of each, written beside the files without slowing them. */
export { createSessionCalls } from './session-calls.ts';
export { ledgerOfSession } from './session-ledger.ts';
export { createSessionLog } from './session-log.ts';
export type { SessionLog, SessionStart, SessionTrace, TurnedAway } from './session-log.ts';
