import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankFileName, bankNameWithin, bankPurposeOf, nextSequence, readBankFileName } from './file-name.ts';
import type { BankNameFault, BankUserType } from './file-name.ts';

function read(name: string, userType: BankUserType = 'employer', organization = name.slice(0, 5)) {
  return readBankFileName(name, { organization, userType });
}

describe('a name of a payroll file (B-10, B-11, C17)', () => {
  it.each([
    ['123451.##T', '1', 'test'],
    ['1234599999.##P', '99999', 'production'],
    ['12345001.##t', '001', 'test'],
    ['12345999.##p', '999', 'production'],
    ['12345aB9.##P', 'aB9', 'production'],
  ])('B-12: %s is valid', (name, sequence, purpose) => {
    expect(read(name)).toEqual({ ok: true, name: { organization: '12345', sequence, purpose } });
  });

  it.each<[string, BankNameFault]>([
    ['12345.##p', 'no-sequence'],
    ['12345999.P', 'no-hashes'],
    ['12345001.###T', 'many-hashes'],
    ['12345 1.##T', 'space'],
    ['12345999.#P', 'few-hashes'],
    ['12345001.TXT', 'other-extension'],
    ['12345001##T', 'no-extension'],
    ['', 'empty'],
    ['ABCDE001.##T', 'no-organization'],
    ['1234-001.##T', 'no-organization'],
    ['12345-01.##T', 'character'],
    ['12345é.##T', 'character'],
    ['12345001.##T\n', 'space'],
    ['12345001.##TP', 'other-extension'],
    ['12345001.##T.##P', 'other-extension'],
  ])('B-13, C16: %j is not: %s', (name, fault) => {
    expect(read(name, 'employer', '12345')).toEqual({ ok: false, fault });
  });

  it('B-14: one of another organization is valid in itself, and is not ours', () => {
    expect(read('99912345.##P', 'employer', '99912')).toMatchObject({ ok: true });
    expect(read('99912345.##P', 'employer', '12345')).toEqual({ ok: false, fault: 'other-organization' });
  });
});

describe('a name of a purchase file (B-11)', () => {
  it.each(['12345001.##T', '12345999.##P', '12345678.##T', '00001999.##P', '12345001.##t', '12345999.##p'])(
    'B-12: %s is valid',
    (name) => {
      expect(read(name, 'purchase-agent')).toMatchObject({ ok: true });
    },
  );

  it.each(['123451.##T', '1234501.##T', '1234599999.##P'])('has a sequence of three: %s has not', (name) => {
    expect(read(name, 'purchase-agent')).toEqual({ ok: false, fault: 'sequence-length' });
  });
});

it('what is written is read again', () => {
  const name = fc.record({
    organization: fc.stringMatching(/^\d{5}$/),
    sequence: fc.stringMatching(/^[A-Za-z0-9]{1,20}$/),
    purpose: fc.constantFrom('test' as const, 'production' as const),
  });
  fc.assert(
    fc.property(name, (written) => {
      expect(read(bankFileName(written))).toEqual({ ok: true, name: written });
    }),
  );
});

it('any text is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = read(text, 'employer', '12345');
      expect(reading.ok).toBe(/^12345[A-Za-z0-9]{1,200}\.##[TP]$/i.test(text));
    }),
  );
});

describe('a local name (B-16)', () => {
  const terms = { organization: '12345', userType: 'employer' } as const;

  it('carries the name for the bank in it', () => {
    expect(bankNameWithin('2009-JAN-05-12345001.##T', terms)).toEqual({
      organization: '12345',
      sequence: '001',
      purpose: 'test',
    });
  });

  it.each(['payroll.txt', '9912345001.##T', '2009-JAN-05-54321001.##T', '12345 001.##T'])(
    'carries none: %s',
    (name) => {
      expect(bankNameWithin(name, terms)).toBeUndefined();
    },
  );
});

describe('the next sequence (B-15)', () => {
  it('is behind the highest that was used', () => {
    expect(nextSequence([], 'employer')).toBe('001');
    expect(nextSequence(['001', '007', 'A12'], 'employer')).toBe('008');
    expect(nextSequence(['999'], 'employer')).toBe('1000');
  });

  it('of purchase files begins again with what was left out, and ends', () => {
    expect(nextSequence(['001', '999'], 'purchase-agent')).toBe('002');
    const all = Array.from({ length: 999 }, (_, at) => String(at + 1).padStart(3, '0'));
    expect(nextSequence(all, 'purchase-agent')).toBeUndefined();
  });
});

describe('whether a name is a test or production (B-18)', () => {
  it.each([
    ['12345001.##T', 'test'],
    ['12345999.##p', 'production'],
    ['1234599999.##P', 'production'],
    ['12345.##P', undefined],
    ['12345999.#P', undefined],
    ['Password_12345.txt', undefined],
    ['report.xml', undefined],
  ])('%s is %s', (name, purpose) => {
    expect(bankPurposeOf(name)).toBe(purpose);
  });
});
