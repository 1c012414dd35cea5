/** A disk that makes a program wait, for as long as a test wants. */
export { canHaveSlowDisk, makeSlowDisk } from './slow-disk.ts';
export type { DiskCall, SlowDisk } from './slow-disk.ts';
