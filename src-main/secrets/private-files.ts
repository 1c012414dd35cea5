import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Writes a file that only its owner may read, whole or not at all, and on the disk when it returns: a file beside it, fsync, rename, and
 * fsync of the folder where the system knows that.
 */
export async function writePrivate(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeThrough(beside, content);
    await renameOver(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await settleFolder(path.dirname(file));
}

async function writeThrough(file: string, content: string | Uint8Array): Promise<void> {
  await using handle = await open(file, 'wx', 0o600);
  await handle.writeFile(content);
  await handle.sync();
}

/** On Windows a rename fails for as long as another program (a virus scanner, a backup) looks into the file. */
async function renameOver(from: string, to: string): Promise<void> {
  const waits = process.platform === 'win32' ? [20, 50, 100, 200, 400, 800] : [];
  for (const wait of waits) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!held.has(errorCode(error))) throw error;
      await pause(wait);
    }
  }
  await rename(from, to);
}

const held: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Puts the new name itself on the disk. Windows has no such call, and some network folders refuse it. */
async function settleFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (errorCode(error) !== 'EINVAL' && errorCode(error) !== 'ENOTSUP') throw error;
  }
}

/** A file's text, or undefined when it is not there. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
