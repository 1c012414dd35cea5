import { constants, copyFile, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { WaybillError } from '../../shared/index.ts';
import { onDisk } from '../disk/index.ts';
import { EngineError } from './engine-error.ts';
import { numberedName } from './file-names.ts';

/** Makes a rename in a folder durable. Windows has no such call for folders, and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using handle = await open(folder, constants.O_RDONLY);
  await onDisk(folder, () => handle.sync());
}

/** Makes a folder and those above it that are not there, durably. */
export async function makeFolderDurably(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const top = path.dirname(first);
  for (let at = path.dirname(folder); at.length >= top.length; at = path.dirname(at)) {
    await syncFolder(at);
    if (at === top) return;
  }
}

/** Renames and makes it durable. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await onDisk(path.dirname(to), () => rename(from, to));
  await syncFolder(path.dirname(to));
  if (path.dirname(from) !== path.dirname(to)) await syncFolder(path.dirname(from));
}

/**
 * Takes a free name in a folder by making an empty file there, so that nobody else takes it: `a.txt`, else `a (2).txt`, ...
 * Gives its path. The caller renames the finished file over it.
 */
export async function claimName(folder: string, name: string): Promise<string> {
  for (let n = 1; n < 100_000; n += 1) {
    const candidate = path.join(folder, numberedName(name, n));
    try {
      await using handle: FileHandle = await onDisk(folder, () => open(candidate, 'wx', 0o600));
      await onDisk(folder, () => handle.sync());
      return candidate;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw asFileError(error, candidate);
    }
  }
  throw new EngineError({ code: 'name-taken', params: { file: name }, retry: 'never' });
}

export async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Whether two files have the same octets; false where one of them is not there. */
export async function isSame(one: string, other: string): Promise<boolean> {
  try {
    await using a = await open(one, 'r');
    await using b = await open(other, 'r');
    const { size } = await a.stat();
    if ((await b.stat()).size !== size) return false;
    const pieces = [Buffer.allocUnsafe(256 * 1024), Buffer.allocUnsafe(256 * 1024)] as const;
    for (let position = 0; position < size;) {
      const [read, beside] = await Promise.all([
        a.read(pieces[0], 0, pieces[0].length, position),
        b.read(pieces[1], 0, pieces[1].length, position),
      ]);
      const { bytesRead } = read;
      if (bytesRead === 0 || beside.bytesRead !== bytesRead) return false;
      if (!pieces[0].subarray(0, bytesRead).equals(pieces[1].subarray(0, bytesRead))) return false;
      position += bytesRead;
    }
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Renames; to another disk by a copy beside the target first. */
export async function moveDurably(from: string, to: string): Promise<void> {
  try {
    await renameDurably(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    // Hidden, and of a name that nobody else has.
    const folder = path.dirname(to);
    const beside = path.join(folder, `.${path.basename(from)}.part`);
    const { size } = await stat(from);
    await onDisk(folder, () => copyFile(from, beside), size);
    await using copy = await open(beside, 'r+');
    await onDisk(folder, () => copy.sync(), size);
    await onDisk(folder, () => rename(beside, to));
    await syncFolder(folder);
    await removeIfThere(from);
  }
}

export async function removeIfThere(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** An error of the file system as one of ours, which stay as they are; the path is its parameter, never a secret. */
export function asFileError(error: unknown, file: string): WaybillError {
  if (error instanceof WaybillError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return new EngineError({ code: 'file-not-found', params: { file }, retry: 'never' }, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return new EngineError(
        { code: 'file-not-readable', params: { file }, text, retry: 'later' },
        { cause: error },
      );
    case 'EISDIR':
      return new EngineError({ code: 'file-is-folder', params: { file }, retry: 'never' }, { cause: error });
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new EngineError({ code: 'disk-full', params: { file }, retry: 'later' }, { cause: error });
    default:
      return new EngineError(
        { code: 'file-error', params: { file }, text, retry: 'later' },
        { cause: error },
      );
  }
}
