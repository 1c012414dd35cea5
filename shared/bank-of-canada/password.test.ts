import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankPasswordFileName, checkBankPassword, isBankPasswordFile, makeBankPassword } from './password.ts';
import type { BankPasswordRule } from './password.ts';

const user = 'ftp12345';

function broken(password: string, previous = ''): readonly BankPasswordRule[] {
  return checkBankPassword(password, { user, previous }).broken;
}

describe('a password (B-30, B-32, C21)', () => {
  it.each(['ABCxyz123456', '1933to1995ElizabethVictoriaMontgomery'])('%s is valid', (password) => {
    expect(checkBankPassword(password, { user, previous: '' })).toEqual({ broken: [], cautions: [] });
  });

  it.each<[string, readonly BankPasswordRule[]]>([
    ['ABCxyz123', ['length']],
    ['1933to1995ElizabethVictoriaMontgomeryWasBewitched', ['length']],
    ['ElizabethVictoriaMontgomery', ['digits', 'first-digit']],
    ['1933to1995elizabethmontgomery', ['upper']],
    ['1933TO1995EMONTGOMERY', ['lower']],
    ['ElizabethMontgomery1933to1995', ['first-digit']],
    ['33-95ElizabethMontgomery', ['ascii']], // C21: its only fault
    ['33 95 Elizabeth Montgomery', ['ascii']],
    ['12345678abcdABCD', ['first-letters']],
    ['Elizabéth1234567', ['ascii', 'first-digit']],
    ['', ['length', 'lower', 'upper', 'digits', 'first-digit', 'first-letters']],
  ])('%j breaks %j', (password, rules) => {
    expect(broken(password)).toEqual(rules);
  });

  it('C15: one that contains the user name is allowed, and unwise', () => {
    expect(checkBankPassword('ftp12345XXXX', { user, previous: '' })).toEqual({
      broken: [],
      cautions: ['contains-user'],
    });
  });
});

describe('a password (B-31)', () => {
  it('is not the user name turned around, whatever the capitals', () => {
    const long = 'ftp12345Abcd';
    expect(checkBankPassword('345AbcdFtp12', { user: long, previous: '' }).broken).toContain('user-shift');
  });

  it.each<[string, BankPasswordRule]>([
    ['abcXYZ123456', 'previous-same'],
    ['654321ZYXcba', 'previous-reversed'],
    ['123456abcXYZ', 'previous-shift'],
    ['ABCxyz123499', 'previous-different'],
  ])('%s against ABCxyz123456 breaks %s', (password, rule) => {
    expect(broken(password, 'ABCxyz123456')).toContain(rule);
  });

  it('C19: differs in three places, and better so in three characters', () => {
    expect(checkBankPassword('ABCxyz124563', { user, previous: 'ABCxyz123456' })).toEqual({
      broken: [],
      cautions: ['few-new-characters'],
    });
    expect(checkBankPassword('ABCxyz123789', { user, previous: 'ABCxyz123456' })).toEqual({
      broken: [],
      cautions: [],
    });
  });
});

it('one that is made keeps every rule', () => {
  const known = fc.record({
    user: fc.constantFrom('ftp12345', ''),
    previous: fc.constantFrom('', 'ABCxyz123456'),
  });
  fc.assert(
    fc.property(known, (terms) => {
      const password = makeBankPassword((below) => randomInt(below), terms);
      expect(checkBankPassword(password, terms)).toEqual({ broken: [], cautions: [] });
    }),
  );
});

describe('the file that changes it (B-33)', () => {
  it.each([
    'Password_12345.txt',
    'PASSWORD_12345.TXT',
    'Password_12345.TXT',
    'PassWord_12345.TXT',
    bankPasswordFileName('12345'),
  ])('B-34: %s is one', (name) => {
    expect(isBankPasswordFile(name, '12345')).toBe(true);
  });

  it.each([
    'PASSWORD_12345',
    'PASSWORD_12345.DOC',
    'Pass word_12345.txt',
    'Password_12345-txt',
    'OpenSesame_12345.txt',
    'Password.txt',
    'PaSsWoRd.TxT', // C13
    'password.txt', // C14
    'Password_54321.txt',
  ])('B-34, C13, C14: %s is none', (name) => {
    expect(isBankPasswordFile(name, '12345')).toBe(false);
  });
});
