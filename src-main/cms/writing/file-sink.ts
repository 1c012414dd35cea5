import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { onDisk } from '../../disk/index.ts';
import type { HashName } from '../suites.ts';
import { createBatches } from './batches.ts';
import { newHash } from './runtime.ts';
import type { Sink } from './sink.ts';

/** Octets of one write to the disk. */
const batchOctets = 1024 * 1024;

/** What has been written. */
export interface WrittenFile {
  readonly size: number;
  readonly hash: Buffer;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface FileSink extends Sink {
  /** Once it has ended. */
  written(this: void): WrittenFile;
}

/**
 * A new file for its owner alone, hashed while it is written, and durable once it has ended (its name is not: whoever renames it sees to
 * that). Abandoned, it is removed.
 *
 * @throws CmsError cms-unsupported for a hash this runtime lacks, or the file system's error where it cannot be made.
 */
export async function createFileSink(target: string, hashName: HashName): Promise<FileSink> {
  const hash = newHash(hashName);
  const sha256 = hashName === 'sha256' ? hash : newHash('sha256');
  const folder = path.dirname(target);
  const handle = await open(target, 'wx', 0o600);
  let size = 0;
  let result: WrittenFile | undefined;

  async function writeWhole(batch: Buffer, position: number): Promise<void> {
    for (let at = 0; at < batch.length;) {
      const from = at;
      const { bytesWritten } = await onDisk(folder, () =>
        handle.write(batch, from, batch.length - from, position + from),
      );
      at += bytesWritten;
    }
  }

  const batches = createBatches(batchOctets, async (batch) => {
    const writing = writeWhole(batch, size);
    size += batch.length;
    hash.update(batch);
    if (sha256 !== hash) sha256.update(batch);
    await writing;
  });

  return {
    write: batches.add,
    async end() {
      await batches.flush();
      await onDisk(folder, () => handle.sync(), size);
      await handle.close();
      const digest = hash.digest();
      result = { size, hash: digest, sha256: (sha256 === hash ? digest : sha256.digest()).toString('hex') };
    },
    async abandon() {
      await batches.settle();
      // Closed already where the end has failed, or where something failed behind it.
      await handle.close().catch(() => undefined);
      await rm(target, { force: true }).catch(() => undefined);
    },
    written() {
      if (result === undefined) throw new Error('written() before the end');
      return result;
    },
  };
}
