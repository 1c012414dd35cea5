/**
 * The session (RFC 5024 4): one class for both roles. session brings the line, the state tables and the station together;
 * opening is the start of it, speaker and transfer are our turn, listener and intake the partner's.
 */
export { OftpSession } from './session.ts';
export type { SessionOptions } from './session.ts';
export type { Clock } from './clock.ts';
export { systemClock } from './clock.ts';
export { isStream, recordsOf } from './file-format.ts';
