import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The project's root folder. */
export const root = path.join(import.meta.dirname, '..', '..');

/** What the program is built from, each part on its own, into `dist/NAME`: the engine and its hosts, the preload script, the window. */
export const buildParts = ['main', 'preload', 'renderer'] as const;

/** What only tests run: the engine of `e2e/kill`, started hundreds of times, and from its sources seven times slower. */
export const testParts = ['kill-engine'] as const;

export type BuildPart = (typeof buildParts)[number] | (typeof testParts)[number];

export const allParts: readonly BuildPart[] = [...buildParts, ...testParts];

/** Files and folders each part is made from. */
const sources: Readonly<Record<BuildPart, readonly string[]>> = {
  main: ['shared', 'src-main', 'vite/main.config.ts', 'package.json', 'package-lock.json'],
  preload: ['shared', 'src-main/hosts/electron', 'vite/preload.config.ts', 'package-lock.json'],
  renderer: ['shared', 'src-renderer', 'assets', 'vite/renderer.config.ts', 'package-lock.json'],
  'kill-engine': [
    'shared',
    'src-main',
    'e2e/kill/engine-process.ts',
    'vite/main.config.ts',
    'vite/kill-engine.config.ts',
    'package-lock.json',
  ],
};

const besideTheProgram = /(\.test\.tsx?|\.md)$/;

/** Where the finished part lies. */
export function folderOf(part: BuildPart): string {
  const isForTests = testParts.some((each) => each === part);
  return isForTests ? path.join(root, '.cache', 'built', part) : path.join(root, 'dist', part);
}

/** The file in a finished part that says what it was made from. */
export function stampOf(folder: string): string {
  return path.join(folder, '.made-from');
}

/** Changes whenever a source of the part does: its files' names, sizes and times. */
export function fingerprintOf(part: BuildPart): string {
  const hash = createHash('sha256');
  for (const source of sources[part]) {
    for (const file of filesOf(path.join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Whether what lies in `dist` was made from the sources as they are now. */
export function isFresh(part: BuildPart): boolean {
  const stamp = stampOf(folderOf(part));
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintOf(part);
}

/** The file itself, or every file below the folder that can change what is built; nothing where there is none. */
function filesOf(source: string): readonly string[] {
  const found = statSync(source, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !besideTheProgram.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
