import { mkdtemp, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WaybillError } from '../../../shared/index.ts';
import { onDisk } from '../../disk/index.ts';
import { errorCode } from '../home-folder.ts';
import { intakeName } from './intake-name.ts';

/** Kept free on the disk beside what is dropped. */
const reserve = 64 * 1024 * 1024;
const prefix = 'drop-';
/** Milliseconds after which what was dropped and never sent is cleared away when a window opens. */
const keptFor = 24 * 60 * 60 * 1000;

/**
 * Writes a dropped file into a folder of its own in the engine's intake folder, whole and on the disk, or not at all; answers its path.
 * `announced` is its length in octets where the sender says it.
 *
 * Throws a WaybillError: `disk-full` {needed, free}, also before the first octet where the length is known; `upload-cut` when the
 * stream ends early or is not as long as announced.
 */
export async function takeIn(
  intakeFolder: string,
  name: string,
  contents: Readable,
  announced: number | undefined,
): Promise<string> {
  const free = await freeOctets(intakeFolder);
  if (announced !== undefined && announced > free) throw diskFull(announced, free);
  const folder = await mkdtemp(path.join(intakeFolder, prefix));
  try {
    const temporary = path.join(folder, 'arriving.part');
    let length = 0;
    {
      await using target = await open(temporary, 'wx', 0o600);
      await pipeline(contents, async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          length += chunk.length;
          if (length > free) throw diskFull(length, free);
          await onDisk(intakeFolder, () => target.writeFile(chunk));
        }
      });
      await onDisk(intakeFolder, () => target.sync(), length);
    }
    if (announced !== undefined && length !== announced) {
      throw new WaybillError({ code: 'upload-cut', params: { octets: length }, retry: 'now' });
    }
    const file = path.join(folder, intakeName(name));
    await onDisk(intakeFolder, () => rename(temporary, file));
    for (const named of [folder, intakeFolder]) await onDisk(intakeFolder, () => syncFolder(named));
    return file;
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true });
    throw asIntakeError(thrown, free);
  }
}

/** Removes what was dropped a day ago or longer and was never sent; the user's own files are where they always were. */
export async function sweepIntake(intakeFolder: string, now: number): Promise<void> {
  const names = await readdir(intakeFolder);
  const folders = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => path.join(intakeFolder, name));
  await Promise.all(
    folders.map(async (folder) => {
      const { mtimeMs } = await stat(folder);
      if (now - mtimeMs > keptFor) await rm(folder, { recursive: true, force: true });
    }),
  );
}

async function freeOctets(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.max(0, bavail * bsize - reserve);
}

function diskFull(needed: number, free: number): WaybillError {
  return new WaybillError({ code: 'disk-full', params: { needed, free }, retry: 'later' });
}

function asIntakeError(thrown: unknown, free: number): unknown {
  switch (errorCode(thrown)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(free, free);
    case 'ECONNRESET':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return new WaybillError({ code: 'upload-cut', retry: 'now' }, { cause: thrown });
    default:
      return thrown;
  }
}

/** Makes names in a folder last through a loss of power; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using handle = await open(folder, 'r');
  await handle.sync();
}
