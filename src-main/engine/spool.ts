import { createHash, randomUUID } from 'node:crypto';
import type { Hash } from 'node:crypto';
import {
  constants,
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  stat,
  statfs,
} from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { FileHashes } from '../agreements/index.ts';
import { hasHash, newHash } from '../cms/index.ts';
import type { HashName } from '../cms/index.ts';
import { onDisk } from '../disk/index.ts';
import { asFileError, removeIfThere, renameDurably, syncFolder } from './durable.ts';
import { EngineError } from './engine-error.ts';

const chunkOctets = 1024 * 1024;
/** Kept free on the disk beside what a copy needs. */
const reserveOctets = 16 * 1024 * 1024;

export interface Spooled {
  /** Octets copied. */
  readonly size: number;
  /** SHA-256 of them, hexadecimal. */
  readonly sha256: string;
  /** By what else they were to be hashed. */
  readonly hashes?: FileHashes;
}

export interface MeasureOptions {
  /** Made in the same pass, as far as the runtime has them. */
  readonly hashes?: readonly HashName[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Hears how many octets are read. */
  readonly progress?: ((octets: number) => void) | undefined;
}

export interface TakeOptions extends MeasureOptions {
  readonly adopt: boolean;
}

export interface Spool {
  readonly folder: string;
  /** Where doors that only have octets (a browser) put a file before it is sent. */
  readonly intake: string;
  path(name: string): string;
  /** A new name in the spool. Nothing is made yet. */
  newName(): string;
  /**
   * Copies a file under a name of `newName`, whole and fsynced, or not at all: a file that changes while it is read is refused
   * (`file-changed`). With `adopt` the source, which must lie in the intake folder, is moved instead.
   */
  take(source: string, name: string, options: TakeOptions): Promise<Spooled>;
  /** Keeps these octets under a name of `newName`, whole and fsynced, or not at all. */
  put(octets: Uint8Array, name: string): Promise<Spooled>;
  /** The same octets under a second name, of which either may go; durable when it resolves. */
  share(from: string, name: string): Promise<void>;
  /** The octets of a file of ours that nobody writes to any more, under a name of `newName` besides; durable when it resolves. */
  link(source: string, name: string): Promise<void>;
  /** What lies under a name already; undefined where nothing does. */
  measure(name: string, options?: MeasureOptions): Promise<Spooled | undefined>;
  remove(name: string): Promise<void>;
  /** What a door has put into the intake folder for us, and has served; a file anywhere else stays. */
  forget(file: string): Promise<void>;
  /** Removes what the journal does not know: copies that a crash left behind. */
  sweep(known: ReadonlySet<string>): Promise<void>;
}

export async function openSpool(home: string): Promise<Spool> {
  const folder = path.join(home, 'spool');
  const intake = path.join(home, 'intake');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await mkdir(intake, { recursive: true, mode: 0o700 });
  const intakeReal = await realpath(intake);

  /** Reads a file through, and writes it to `target` when there is one. Either way what was read is on the disk afterwards. */
  async function readThrough(
    source: string,
    target: string | undefined,
    options: TakeOptions,
  ): Promise<Spooled> {
    const from = source.startsWith(intakeReal + path.sep) ? intake : path.dirname(source);
    const flags = target === undefined ? constants.O_RDWR : constants.O_RDONLY;
    await using input = await onDisk(from, () => open(source, flags));
    const before = await input.stat();
    if (before.isDirectory()) throw new EngineError({ code: 'file-is-folder', params: { file: source } });
    if (!before.isFile()) throw new EngineError({ code: 'file-not-readable', params: { file: source } });
    if (target !== undefined) await requireSpace(folder, before.size, source);
    await using output = target === undefined ? undefined : await open(target, 'wx', 0o600);
    const sha256 = createHash('sha256');
    const others = hashesOf(options.hashes ?? []);
    // One more than there is: a file that grows is noticed.
    const buffer = Buffer.allocUnsafe(Math.min(chunkOctets, before.size + 1));
    let size = 0;
    for (;;) {
      options.signal?.throwIfAborted();
      const at = size;
      const { bytesRead } = await onDisk(from, () => input.read(buffer, 0, buffer.length, at));
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      sha256.update(chunk);
      for (const other of others.values()) other.update(chunk);
      if (output !== undefined) await writeWhole(folder, output, chunk, size);
      size += bytesRead;
      options.progress?.(size);
    }
    const after = await input.stat();
    const named = await stat(source).catch(() => undefined);
    if (
      size !== before.size ||
      after.mtimeMs !== before.mtimeMs ||
      after.size !== before.size ||
      named?.ino !== before.ino
    ) {
      throw new EngineError({ code: 'file-changed', params: { file: source }, retry: 'now' });
    }
    await onDisk(target === undefined ? from : folder, () => (output ?? input).sync(), size);
    const spooled = { size, sha256: sha256.digest('hex') };
    if (others.size === 0) return spooled;
    const hashes = Object.fromEntries([...others].map(([name, other]) => [name, other.digest('hex')]));
    return { ...spooled, hashes };
  }

  async function linkOrCopy(source: string, name: string): Promise<void> {
    const target = path.join(folder, name);
    await removeIfThere(target);
    await link(source, target).catch(async () => {
      const part = `${target}.part`;
      const { size } = await stat(source);
      await requireSpace(folder, size, source);
      await onDisk(folder, () => copyFile(source, part), size);
      await using copy = await open(part, 'r+');
      await onDisk(folder, () => copy.sync(), size);
      await onDisk(folder, () => rename(part, target));
    });
    await syncFolder(folder);
  }

  return {
    folder,
    intake,
    path: (name) => path.join(folder, name),
    newName: () => randomUUID(),
    async take(source, name, options) {
      const part = path.join(folder, `${name}.part`);
      try {
        const real = options.adopt ? await realpath(source) : source;
        if (options.adopt && !real.startsWith(intakeReal + path.sep)) {
          throw new EngineError({ code: 'not-in-intake', params: { file: source } });
        }
        const spooled = await readThrough(real, options.adopt ? undefined : part, options);
        await renameDurably(options.adopt ? real : part, path.join(folder, name));
        return spooled;
      } catch (error) {
        await removeIfThere(part);
        if (options.signal?.aborted === true) throw error;
        throw asFileError(error, source);
      }
    },
    async put(octets, name) {
      const part = path.join(folder, `${name}.part`);
      try {
        await requireSpace(folder, octets.length, name);
        await using output = await open(part, 'wx', 0o600);
        await onDisk(folder, () => output.writeFile(octets));
        await onDisk(folder, () => output.sync(), octets.length);
      } catch (error) {
        await removeIfThere(part);
        throw asFileError(error, name);
      }
      await renameDurably(part, path.join(folder, name));
      return { size: octets.length, sha256: createHash('sha256').update(octets).digest('hex') };
    },
    // What lies in the spool is never written to, so that two names for one file are as good as two files.
    share: (from, name) => linkOrCopy(path.join(folder, from), name),
    link: linkOrCopy,
    async measure(name, options) {
      const file = path.join(folder, name);
      if ((await stat(file).catch(() => undefined)) === undefined) return undefined;
      return await readThrough(file, undefined, { ...options, adopt: true });
    },
    remove: (name) => removeIfThere(path.join(folder, name)),
    async forget(file) {
      const real = await realpath(file).catch(() => '');
      if (real.startsWith(intakeReal + path.sep)) await removeIfThere(real);
    },
    async sweep(known) {
      for (const name of await readdir(folder)) {
        if (!known.has(name)) await removeIfThere(path.join(folder, name));
      }
    },
  };
}

/** What the runtime does not have is left out: whoever needs it says so. */
function hashesOf(names: readonly HashName[]): ReadonlyMap<HashName, Hash> {
  return new Map(
    names.filter((name) => name !== 'sha256' && hasHash(name)).map((name) => [name, newHash(name)]),
  );
}

async function writeWhole(
  folder: string,
  output: FileHandle,
  chunk: Buffer,
  position: number,
): Promise<void> {
  let written = 0;
  while (written < chunk.length) {
    const from = written;
    const { bytesWritten } = await onDisk(folder, () =>
      output.write(chunk, from, chunk.length - from, position + from),
    );
    written += bytesWritten;
  }
}

/** Throws `disk-full` when a folder's disk has not room for so many octets more. */
export async function requireSpace(folder: string, octets: number, file: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < octets + reserveOctets) {
    throw new EngineError({
      code: 'disk-full',
      params: { file, needed: octets, free: bavail * bsize },
      retry: 'later',
    });
  }
}
