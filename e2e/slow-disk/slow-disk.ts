import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const source = path.join(import.meta.dirname, 'slow-disk.c');
/** Not among the temporary files: where these lie in memory nothing may be run from there. */
const built = path.join(import.meta.dirname, '..', '..', '.cache', 'built');

/** What a disk can be held at: writing octets, making them durable, giving a name. */
export type DiskCall = 'write' | 'fsync' | 'rename';

/** The disk of one program, which makes it wait for as long as a test wants. */
export interface SlowDisk {
  /** For the environment of the program. */
  readonly env: Readonly<Record<string, string>>;
  /** From now on such calls wait for every file whose path begins so, until `open`. */
  shut(calls: readonly DiskCall[], prefix: string): Promise<void>;
  /** Everything goes on. */
  open(): Promise<void>;
  /** Calls that had to wait since the gate was last opened: `fsync /data/spool/x`. */
  held(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** Whether this machine can have one: it takes Linux and a C compiler. Where CI wants every peer, it has to. */
export async function canHaveSlowDisk(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  if (process.env['WAYBILL_REQUIRE_PEERS'] === '1') return true;
  return await promisify(execFile)('cc', ['--version']).then(
    () => true,
    () => false,
  );
}

/** Once for what the source says now; whole when it has its name. */
async function buildLibrary(): Promise<string> {
  const text = await readFile(source);
  const name = `slow-disk-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  const library = path.join(built, `${name}.so`);
  const isThere = await access(library).then(
    () => true,
    () => false,
  );
  if (isThere) return library;
  await mkdir(built, { recursive: true });
  const made = path.join(built, `${name}-${randomUUID()}.so`);
  await promisify(execFile)('cc', ['-shared', '-fPIC', '-O1', '-o', made, source, '-ldl']);
  await rename(made, library);
  return library;
}

/** A disk in a new folder below `folder`. */
export async function makeSlowDisk(folder: string): Promise<SlowDisk> {
  await mkdir(folder, { recursive: true });
  const gate = await mkdtemp(path.join(folder, 'disk-'));
  const library = await buildLibrary();
  const rules: string[] = [];
  return {
    env: { LD_PRELOAD: library, SLOW_DISK_GATE: gate },
    async shut(calls, prefix) {
      // As the operating system calls it; what is not there yet lies in a folder that is.
      const real = path.join(await realpath(path.dirname(prefix)), path.basename(prefix));
      rules.push(...calls.map((call) => `${call} ${real}\n`));
      await writeFile(path.join(gate, 'next'), rules.join(''));
      await rename(path.join(gate, 'next'), path.join(gate, 'shut'));
    },
    async open() {
      rules.length = 0;
      await rm(path.join(gate, 'held'), { force: true });
      await rm(path.join(gate, 'shut'), { force: true });
    },
    async held() {
      const text = await readFile(path.join(gate, 'held'), 'utf8').catch(() => '');
      return text.split('\n').filter((line) => line !== '');
    },
    remove: () => rm(gate, { recursive: true, force: true }),
  };
}
