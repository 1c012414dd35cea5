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

interface Started extends DiskCall {
  /** By `performance.now()`. */
  readonly at: number;
}

interface Waiting {
  readonly folder: string;
  readonly begin: () => void;
}

/** What is known of a folder's disk; forgotten when it was quick for long enough. */
interface Place {
  count: number;
  /** By `performance.now()`: it was slow, and is not trusted to be quick before this. */
  slowUntil: number;
}

/** In milliseconds; a call that holds up the process for less is nobody's business. */
const toldFrom = 1_000;
/** In milliseconds: a disk that takes longer for one call is slow, and for how long that is kept in mind. */
const slowFrom = 250;
const rememberedFor = 30_000;

const underWay = new Set<Started>();
const waiting: Waiting[] = [];
const places = new Map<string, Place>();
const listeners = new Set<(heldUp: HeldUp) => void>();

/**
 * Makes a call that may wait for a disk: writing, making durable, giving a name. `folder` is the place whose disk it is.
 *
 * Node has few threads for all files of the process, and a disk that does not answer keeps each that asks it. So a folder never gets
 * the last of them, and one that is slow no more than half: the rest is for reading, for looking up names, for the sessions that go on
 * elsewhere. What is too much waits for its turn, in its order.
 */
export async function onDisk<T>(folder: string, call: () => Promise<T>, octets = 0): Promise<T> {
  if (hasRoom(folder) && !waiting.some((one) => one.folder === folder)) placeOf(folder).count += 1;
  else {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push({ folder, begin: resolve });
    await promise;
  }
  const mine: Started = { folder, octets, at: performance.now() };
  underWay.add(mine);
  try {
    return await call();
  } finally {
    underWay.delete(mine);
    leave(mine);
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

function placeOf(folder: string): Place {
  const known = places.get(folder);
  if (known !== undefined) return known;
  const place: Place = { count: 0, slowUntil: 0 };
  places.set(folder, place);
  return place;
}

function hasRoom(folder: string): boolean {
  const place = places.get(folder);
  if (place === undefined || place.count === 0) return true;
  const threads = availableThreads();
  if (place.count < Math.floor(threads / 2)) return true;
  return place.count < threads - 1 && !isSlow(folder, place);
}

function isSlow(folder: string, place: Place): boolean {
  const now = performance.now();
  if (place.slowUntil > now) return true;
  for (const call of underWay) if (call.folder === folder && now - call.at > slowFrom) return true;
  return false;
}

/** Whoever has waited longest and may go takes the place before anybody new can. */
function leave(call: Started): void {
  const place = placeOf(call.folder);
  const now = performance.now();
  place.count -= 1;
  if (now - call.at > slowFrom) place.slowUntil = now + rememberedFor;
  if (place.count === 0 && place.slowUntil <= now) places.delete(call.folder);
  for (;;) {
    const at = waiting.findIndex(({ folder }) => hasRoom(folder));
    const [next] = at === -1 ? [] : waiting.splice(at, 1);
    if (next === undefined) return;
    placeOf(next.folder).count += 1;
    next.begin();
  }
}
