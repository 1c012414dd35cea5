import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const document = await readFile(path.join(root, 'docs', 'conformance.md'), 'utf8');

/** How the table abbreviates. */
const folders: Readonly<Record<string, string>> = {
  bank: 'src-main/agreements/bank-of-canada',
  engine: 'src-main/engine',
};

/** `B-10 to B-14` and `B-01, B-02` as their numbers. */
function numbersOf(cell: string): string[] {
  const [, letter = '', from = '', to = ''] = /^([A-Z]-?)(\d+) to [A-Z]-?(\d+)$/.exec(cell) ?? [];
  if (letter === '') return cell.split(', ');
  const count = Number(to) - Number(from) + 1;
  return Array.from(
    { length: count },
    (_, at) => letter + String(Number(from) + at).padStart(from.length, '0'),
  );
}

/** The rules of the bank, and the contradictions in its guide, with the files that are named for them. */
const rows = document.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim());
  const rule = cells[1] ?? '';
  if (!/^(?:B-\d\d|C1[3-9]|C2\d)/.test(rule)) return [];
  const files = [...(cells[4] ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => {
    const [first = '', ...rest] = file.split('/');
    return [folders[first] ?? first, ...rest].join('/');
  });
  return [{ rule, numbers: numbersOf(rule), files }];
});

/** Whether a number stands in a text in quotation marks, as titles do. */
function isTitled(text: string, number: string): boolean {
  return new RegExp(`['"\`][^'"\`/\\n]*\\b${number}\\b`).test(text);
}

/** B-09, B-19, B-24 to B-29 do not exist. */
const all = '01 02 03 04 05 06 07 08 10 11 12 13 14 15 16 17 18 20 21 22 23 30 31 32 33 34 35 36'
  .split(' ')
  .map((number) => `B-${number}`);

describe('docs/conformance.md', () => {
  it('has a row for every rule of the bank', () => {
    const known = new Set(rows.flatMap(({ numbers }) => numbers));
    expect(all.filter((rule) => !known.has(rule))).toEqual([]);
  });

  it.each(rows)('names for $rule tests whose titles bear its number', async ({ numbers, files }) => {
    const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
    expect(numbers.filter((number) => !texts.some((text) => isTitled(text, number)))).toEqual([]);
    for (const text of texts) expect(numbers.some((number) => isTitled(text, number))).toBe(true);
  });
});
