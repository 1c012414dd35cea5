import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { languages } from '../../shared/words/index.ts';
import { words as commandLineWords } from '../../shared/words/command-line/index.ts';

/** What docs/performance.md promises, in KiB, compressed as by gzip: what a browser fetches before the first rows, and all there is. */
const budget = { firstLoad: 400, all: 610 };

const folder = path.join(import.meta.dirname, '..', '..', 'dist', 'renderer');

interface Loaded {
  readonly name: string;
  readonly text: string;
  readonly kib: number;
}

let page: string;
let files: readonly Loaded[];

beforeAll(() => {
  page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  files = readdirSync(path.join(folder, 'assets')).map((name) => {
    const octets = readFileSync(path.join(folder, 'assets', name));
    return { name, text: octets.toString('utf8'), kib: gzipSync(octets).length / 1024 };
  });
});

function sumOf(some: readonly Loaded[]): number {
  return some.reduce((sum, { kib }) => sum + kib, 0);
}

/** Each with its size, the largest first: what to look at where the budget is exceeded. */
function listed(some: readonly Loaded[]): string {
  return some
    .toSorted((one, other) => other.kib - one.kib)
    .map(({ name, kib }) => `${name}: ${kib.toFixed(1)} KiB`)
    .join(', ');
}

it('the window fetches its first rows within the budget, and one language of them all', () => {
  const named = files.filter(({ name }) => page.includes(name));
  expect(named.length).toBeGreaterThan(1);
  const spoken = languages.flatMap(
    (language) => files.find(({ name }) => name.startsWith(`${language}-`)) ?? [],
  );
  expect(spoken.length).toBe(languages.length);
  for (const { name } of spoken) expect(page, 'a language is fetched when it is spoken').not.toContain(name);
  const largest = spoken.toSorted((one, other) => other.kib - one.kib).slice(0, 1);
  const fetched = [...named, ...largest];
  expect(sumOf(fetched), listed(fetched)).toBeLessThan(budget.firstLoad);
});

it('all of the window is within its budget', () => {
  expect(sumOf(files), listed(files)).toBeLessThan(budget.all);
});

it('the window has none of the words of the command line', () => {
  const said = commandLineWords.commandLine.help.intro;
  expect(files.filter(({ text }) => text.includes(said)).map(({ name }) => name)).toEqual([]);
});
