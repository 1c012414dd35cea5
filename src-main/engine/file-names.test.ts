import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberedName, safeFileName } from './file-names.ts';

test.each([
  ['DELFOR2026W48', 'DELFOR2026W48'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['..\\..\\boot.ini', '_.._boot.ini'],
  ['C:\\x', 'C__x'],
  ['nul', '_nul'],
  ['NUL.txt', '_NUL.txt'],
  ['report. . ', 'report'],
  ['..', 'file'],
  ['', 'file'],
  ['a\r\nb', 'a__b'],
  ['gpj.\u202eexe', 'gpj._exe'],
])('%j becomes %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});

test('whatever the partner writes, the file stays in its folder, on every system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name);
      expect(safe.length).toBeGreaterThan(0);
      for (const rules of [path.posix, path.win32]) {
        const folder = rules === path.win32 ? 'C:\\received' : '/received';
        expect(rules.dirname(rules.resolve(folder, safe))).toBe(folder);
      }
    }),
  );
});

test('a second file of the same name gets a number before its ending', () => {
  expect(numberedName('a.txt', 1)).toBe('a.txt');
  expect(numberedName('a.txt', 3)).toBe('a (3).txt');
  expect(numberedName('.profile', 2)).toBe('.profile (2)');
});
