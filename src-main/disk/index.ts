/** Calls that wait for a disk: how many at once, which are not answered, which held up the process. */
export { callsUnderWay, hearHeldUp, holdingUp, onDisk } from './disk-calls.ts';
export type { DiskCall, HeldUp } from './disk-calls.ts';
