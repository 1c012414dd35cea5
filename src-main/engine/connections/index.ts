/** What left this computer, and what came to it. */
export { createConnectionLog } from './connection-log.ts';
export type { ConnectionLog, ConnectionPurpose } from './connection-log.ts';
