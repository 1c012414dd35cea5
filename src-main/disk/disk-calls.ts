import { availableThreads } from './threads.ts';

/** A call that the disk has not answered yet. */
export interface DiskCall {
  /** Absolute; the folder it was made for. */
  readonly folder: string;
  /** What is written down by it, in octets; 0 where that says nothing. */
  readonly octets: number;
}

/** A call that held up the whole process, and how long, in milliseconds. */
export interface HeldUp {
  readonly folder: string;
  readonly milliseconds: number;
}

interface Waiting {
  readonly folder: string;
  readonly begin: () => void;
}

/** In milliseconds; what holds up the process for less is nobody's business. */
const toldFrom = 1_000;

const underWay = new Set<DiskCall>();
const waiting: Waiting[] = [];
const perFolder = new Map<string, number>();
const listeners = new Set<(heldUp: HeldUp) => void>();

/**
 * Makes a call that may wait for a disk: writing, making durable, giving a name. `folder` is the place whose disk it is.
 *
 * Node has few threads for all files of the process, and a disk that does not answer keeps each that asks it. So one folder gets no
 * more than half of them, and all together leave one: for reading, for looking up names, for the sessions that go on elsewhere. What is
 * too much waits for its turn, in its order.
 */
export async function onDisk<T>(folder: string, call: () => Promise<T>, octets = 0): Promise<T> {
  if (!hasRoom(folder)) {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push({ folder, begin: resolve });
    await promise;
  } else take(folder);
  const mine: DiskCall = { folder, octets };
  underWay.add(mine);
  try {
    return await call();
  } finally {
    underWay.delete(mine);
    leave(folder);
  }
}

/** The same for a call that holds up the whole process, as the journal's do. One that took a second or longer is told to who listens. */
export function holdingUp<T>(folder: string, call: () => T): T {
  const from = performance.now();
  try {
    return call();
  } finally {
    const milliseconds = performance.now() - from;
    if (milliseconds >= toldFrom) for (const listener of listeners) listener({ folder, milliseconds });
  }
}

/** Calls that the disks have not answered; the same object for as long as it takes. */
export function callsUnderWay(): readonly DiskCall[] {
  return [...underWay];
}

/** Hears of every call that held up the process for a second or longer; gives the way to stop. */
export function hearHeldUp(listener: (heldUp: HeldUp) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function hasRoom(folder: string): boolean {
  const most = availableThreads();
  return total() < Math.max(1, most - 1) && (perFolder.get(folder) ?? 0) < Math.max(1, Math.floor(most / 2));
}

function total(): number {
  let sum = 0;
  for (const count of perFolder.values()) sum += count;
  return sum;
}

function take(folder: string): void {
  perFolder.set(folder, (perFolder.get(folder) ?? 0) + 1);
}

/** Whoever has waited longest and may go takes the place before anybody new can. */
function leave(folder: string): void {
  const left = (perFolder.get(folder) ?? 1) - 1;
  if (left === 0) perFolder.delete(folder);
  else perFolder.set(folder, left);
  const at = waiting.findIndex((one) => hasRoom(one.folder));
  if (at === -1) return;
  const [next] = waiting.splice(at, 1);
  if (next === undefined) return;
  take(next.folder);
  next.begin();
}
