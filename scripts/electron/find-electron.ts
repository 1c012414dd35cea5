import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const folder = path.join(root, 'node_modules', 'electron');
/** Says when fetching failed, so that not every start waits for it. */
const failure = path.join(root, '.cache', 'electron-not-fetched');

const longestFetch = 60_000;
const restAfterFailure = 60 * 60_000;

export type Electron =
  { readonly executable: string } | { readonly executable: undefined; readonly reason: string };

/** The Electron that the packages name: the one that is there, else fetched now, within a minute. */
export function findElectron(): Electron {
  const present = presentElectron();
  if (present !== undefined) return { executable: present };
  if (failedLately()) return { executable: undefined, reason: 'its program could not be fetched' };
  process.stderr.write('Fetching Electron, once …\n');
  const { status } = spawnSync(process.execPath, [path.join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: longestFetch,
    killSignal: 'SIGKILL',
  });
  const fetched = status === 0 ? presentElectron() : undefined;
  if (fetched === undefined) {
    mkdirSync(path.dirname(failure), { recursive: true });
    writeFileSync(failure, '');
    return { executable: undefined, reason: 'its program could not be fetched' };
  }
  rmSync(failure, { force: true });
  return { executable: fetched };
}

/** Electron's program where it has been fetched. path.txt is written last: a fetch that was cut off leaves none. */
export function presentElectron(): string | undefined {
  const overriding = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  try {
    const name = readFileSync(path.join(folder, 'path.txt'), 'utf8');
    const file = path.join(overriding ?? path.join(folder, 'dist'), name);
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function failedLately(): boolean {
  const noted = statSync(failure, { throwIfNoEntry: false });
  return noted !== undefined && Date.now() - noted.mtimeMs < restAfterFailure;
}
