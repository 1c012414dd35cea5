import { describe, expect, it, test } from 'vitest';
import { belowCommon, belowLocal, folderOf, lastPart, nameFault, stemLength } from './paths.ts';

describe('a new name', () => {
  it.each([
    ['payroll.xml', undefined],
    ['été 2026', undefined],
    ['...', undefined],
    ['a\\b', undefined],
    ['', 'empty'],
    ['  ', 'empty'],
    ['a/b', 'slash'],
    ['.', 'dots'],
    ['..', 'dots'],
    ['a\r\nDELE b', 'control'],
    ['é'.repeat(127), undefined],
    ['é'.repeat(128), 'long'],
    ['old.xml', 'taken'],
  ])('%j has the fault %s', (name, fault) => {
    expect(nameFault(name, ['old.xml'])).toBe(fault);
  });

  it.each([
    ['payroll.xml', 7],
    ['a.tar.gz', 5],
    ['.profile', 8],
    ['folder', 6],
  ])('of %s is marked up to sign %i', (name, length) => {
    expect(stemLength(name)).toBe(length);
  });
});

test('an entry lies below its folder, whichever system this is', () => {
  expect(belowLocal('/', 'a')).toBe('/a');
  expect(belowLocal('/home/jan', 'a')).toBe('/home/jan/a');
  expect(belowLocal('/home/back\\slash', 'a')).toBe('/home/back\\slash/a');
  expect(belowLocal('C:\\', 'a')).toBe('C:\\a');
  expect(belowLocal('C:\\Users', 'a')).toBe('C:\\Users\\a');
  expect(belowLocal('\\\\server\\share', 'a')).toBe('\\\\server\\share\\a');
});

test('a file lies in its folder, and at the top in the top', () => {
  expect(folderOf('/in/a')).toBe('/in');
  expect(folderOf('/a')).toBe('/');
  expect(folderOf('/in/a\\b')).toBe('/in');
  expect(folderOf('C:\\in\\a')).toBe('C:\\in');
  expect(folderOf('C:\\a')).toBe('C:\\');
  expect(folderOf('\\\\server\\share\\a')).toBe('\\\\server\\share');
});

test('files are called by what they are below the folder of all of them', () => {
  expect(belowCommon(['/in/a', '/in/b'])).toEqual({ folder: '/in', names: ['a', 'b'] });
  expect(belowCommon(['/in/deep/a', '/in/b'])).toEqual({ folder: '/in', names: ['deep/a', 'b'] });
  expect(belowCommon(['/in/a', '/inner/b'])).toEqual({ folder: '/', names: ['in/a', 'inner/b'] });
  expect(belowCommon(['C:\\in\\deep\\a', 'C:\\in\\b'])).toEqual({
    folder: 'C:\\in',
    names: ['deep\\a', 'b'],
  });
  expect(belowCommon(['C:\\a', 'D:\\b'])).toEqual({ folder: 'C:\\', names: ['a', 'D:\\b'] });
  expect(belowCommon([])).toEqual({ folder: '', names: [] });
});

test('the last part of a path is what it is called', () => {
  expect(['/in/a', 'C:\\in\\a', '/in/a/', 'a'].map(lastPart)).toEqual(['a', 'a', 'a', 'a']);
});
