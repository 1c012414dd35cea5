/** The journal: SQLite, durable when a call returns. The only folder that knows the driver. */
export type * from './certificate-records.ts';
export { oldestNode, requireRuntime } from './database.ts';
export { lockHome } from './home-lock.ts';
export type { HomeLock } from './home-lock.ts';
export { openJournal } from './journal.ts';
export { JournalError } from './journal-error.ts';
export { toReceipt } from './receipt-rows.ts';
export type * from './password-records.ts';
export type * from './records.ts';
export type * from './connection-records.ts';
export type * from './session-records.ts';
export { fileOctets, toTransfer } from './transfer-rows.ts';
