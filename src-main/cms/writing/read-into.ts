import type { FileHandle } from 'node:fs/promises';
import type { Sink } from './sink.ts';

/** Octets of one read from the disk. */
const readOctets = 512 * 1024;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Octets of the source that were read so far, after each read and before they go on. */
  progress?(this: void, octetsRead: number): void;
}

/** Hands a whole file to a sink, and reads the next octets while the last are on their way. @returns how many there were. */
export async function readInto(
  sink: Sink,
  input: FileHandle,
  { signal, progress }: ReadOptions,
): Promise<number> {
  let reading = Buffer.allocUnsafeSlow(readOctets);
  let other = Buffer.allocUnsafeSlow(readOctets);
  let octetsRead = 0;
  let next = input.read(reading, 0, readOctets, 0);
  for (;;) {
    const { bytesRead } = await next;
    if (bytesRead === 0) return octetsRead;
    const octets = reading.subarray(0, bytesRead);
    octetsRead += bytesRead;
    [reading, other] = [other, reading];
    next = input.read(reading, 0, readOctets, octetsRead);
    // Where the octets cannot be used, nobody waits for it.
    next.catch(() => undefined);
    signal?.throwIfAborted();
    progress?.(octetsRead);
    await sink.write(octets);
  }
}
