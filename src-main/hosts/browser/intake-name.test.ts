import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intakeName } from './intake-name.ts';

describe('the name of a dropped file', () => {
  test.each([
    ['wages 2026.xml', 'wages 2026.xml'],
    ['/etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['../../up', 'up'],
    ['..', 'file'],
    ['.', 'file'],
    ['', 'file'],
    ['a/', 'file'],
    ['.profile', '.profile'],
    ['a\u0000b\nc', 'a_b_c'],
    ['a<b>:"|?*', 'a_b______'],
    ['NUL', '_NUL'],
    ['com1.txt', '_com1.txt'],
    ['console.txt', 'console.txt'],
    ['name. . ', 'name'],
    ['\ud800', '\ufffd'],
    ['e\u0301', 'é'],
  ])('%j becomes %j', (given, name) => {
    expect(intakeName(given)).toBe(name);
  });

  test('keeps its extension when it is cut', () => {
    expect(intakeName(`${'é'.repeat(200)}.xml`)).toBe(`${'é'.repeat(98)}.xml`);
  });

  test('is a name in its folder on every system, whatever was given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.string({ unit: 'grapheme', maxLength: 400 }),
        ),
        (given) => {
          const name = intakeName(given);
          // oxlint-disable-next-line no-control-regex -- the very characters a file name must not carry
          expect(name).toMatch(/^[^\u0000-\u001f\u007f<>:"|?*/\\]+$/);
          expect(name).not.toMatch(/[. ]$/);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
          expect(name.isWellFormed()).toBe(true);
          expect(intakeName(name)).toBe(name);
        },
      ),
    );
  });
});
