import { link, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { onDisk } from '../../disk/index.ts';
import type { Sink } from '../writing/index.ts';
import { createBatches } from '../writing/index.ts';

/** Octets of one write to the disk. */
const batchOctets = 1024 * 1024;

/** Where a file grows until all of it holds: beside its target. Left over only where the program was killed. */
export function openingName(target: string): string {
  return `${target}.opening`;
}

export interface TargetFile extends Sink {
  /** Octets that were written. */
  readonly size: number;
  /** Gives it its name, once it has ended. */
  commit(this: void): Promise<void>;
}

/**
 * A new file for its owner alone, which has its name only once it is durable and was committed. Abandoned, nothing is left.
 *
 * @throws the file system's errors, among them EEXIST for a target that is already there and stays as it was.
 */
export async function createTargetFile(target: string): Promise<TargetFile> {
  await requireAbsent(target);
  const growing = openingName(target);
  await rm(growing, { force: true });
  const folder = path.dirname(target);
  const handle = await open(growing, 'wx', 0o600);
  let size = 0;

  const batches = createBatches(batchOctets, async (batch) => {
    const position = size;
    size += batch.length;
    for (let at = 0; at < batch.length;) {
      const from = at;
      const { bytesWritten } = await onDisk(folder, () =>
        handle.write(batch, from, batch.length - from, position + from),
      );
      at += bytesWritten;
    }
  });

  return {
    get size() {
      return size;
    },
    write: batches.add,
    async end() {
      await batches.flush();
      await onDisk(folder, () => handle.sync(), size);
      await handle.close();
    },
    async commit() {
      await giveName(growing, target);
      await syncFolder(path.dirname(target));
    },
    async abandon() {
      await batches.settle();
      await handle.close().catch(() => undefined);
      await rm(growing, { force: true }).catch(() => undefined);
    },
  };
}

/** A link fails where the name is taken, and rename does not; not every file system has links. */
async function giveName(growing: string, target: string): Promise<void> {
  try {
    await link(growing, target);
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'EEXIST') throw error;
    await requireAbsent(target);
    await onDisk(path.dirname(target), () => rename(growing, target));
    return;
  }
  await rm(growing, { force: true }).catch(() => undefined);
}

async function requireAbsent(target: string): Promise<void> {
  const there = await stat(target).then(
    () => true,
    () => false,
  );
  if (there)
    throw Object.assign(new Error(`EEXIST: file already exists, open '${target}'`), { code: 'EEXIST' });
}

/** So that the name, too, outlives a power cut; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r');
    await onDisk(folder, () => handle.sync());
  } catch {
    // What is in the file is durable; at worst it has to be made again.
  }
}
