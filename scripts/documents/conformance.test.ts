import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRows, rulesIn, titlesIn } from './conformance.ts';

const root = path.join(import.meta.dirname, '..', '..');
const rows = readRows(await readFile(path.join(root, 'docs', 'conformance.md'), 'utf8'));

/** How many there are, and the numbers that both lists leave out. */
const lists = [
  { letter: 'D-', last: 42, missing: [] },
  { letter: 'B-', last: 36, missing: [9, 19, 24, 25, 26, 27, 28, 29] },
  { letter: 'C', last: 22, missing: [] },
] as const;

const all = lists.flatMap(({ letter, last, missing }) =>
  Array.from({ length: last }, (_, at) => at + 1)
    .filter((number) => !(missing as readonly number[]).includes(number))
    .map((number) => `${letter}${letter.endsWith('-') ? String(number).padStart(2, '0') : String(number)}`),
);

/** Rules from which nothing follows that could be tested. */
const withoutTest = ['C12'];

describe('docs/conformance.md', () => {
  it('has one row for every rule of both documents, and none for others', () => {
    expect(rows.flatMap(({ rules }) => rules).toSorted()).toEqual(all.toSorted());
  });

  it('says where each of them lives', () => {
    expect(rows.filter(({ where }) => where === '').map(({ rules }) => rules)).toEqual([]);
  });

  it('says why a rule has no test', () => {
    const untested = rows.filter(({ tests }) => tests.length === 0);
    expect(untested.flatMap(({ rules }) => rules)).toEqual(withoutTest);
    for (const { reason } of untested) expect(reason).toMatch(/\w/);
  });

  it.each(rows)('names files that exist for $rules', ({ tests, places }) => {
    expect([...tests, ...places].filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it.each(rows.filter(({ tests }) => tests.length > 0))(
    'names for $rules tests whose titles bear their numbers',
    async ({ rules, tests }) => {
      const borne = await Promise.all(
        tests.map(async (file) => rulesIn(titlesIn(await readFile(path.join(root, file), 'utf8')))),
      );
      expect(rules.filter((rule) => !borne.some((inFile) => inFile.has(rule)))).toEqual([]);
      const idle = tests.filter((_, at) => !rules.some((rule) => borne[at]?.has(rule)));
      expect(idle).toEqual([]);
    },
  );
});

it('a number counts in a title, and neither in a comment nor in another number', () => {
  const source = [
    '// D-01: said here only',
    "it('D-02, C1: holds', () => {});",
    "  it.each([1])(\n    'B-10 to B-12: %i', () => {});",
    "const table = { 'D-41: in a table': run };",
    "expect(code).toBe('D-99 not a title');",
  ].join('\n');
  expect([...rulesIn(titlesIn(source))].toSorted()).toEqual(['B-10', 'B-11', 'B-12', 'C1', 'D-02', 'D-41']);
});
