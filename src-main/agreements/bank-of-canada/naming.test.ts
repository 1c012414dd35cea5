import { describe, expect, it } from 'vitest';
import { BankAgreement } from '../../../shared/index.ts';
import { bankName, bankNameTaken, sequencesCountFrom } from './naming.ts';

const now = new Date(2026, 10, 23, 12).getTime();
const employer = BankAgreement.parse({ organization: '12345', userType: 'employer' });
const agent = BankAgreement.parse({ organization: '12345', userType: 'purchase-agent' });

function check(agreement: BankAgreement, path: string, used: readonly string[] = [], as?: string) {
  return bankName(agreement, { path, as, namesSince: () => used, now });
}

function errorsOf({ findings }: ReturnType<typeof check>): unknown {
  return findings.filter(({ severity }) => severity === 'error').map(({ code, params }) => [code, params]);
}

describe('sequences', () => {
  it('B-15: of payroll files count since the morning of the day', () => {
    expect(sequencesCountFrom(employer, new Date(now))).toBe(new Date(2026, 10, 23).getTime());
  });

  it('B-15, C22: of purchase files count for the two months of a campaign, or since it began', () => {
    expect(sequencesCountFrom(agent, new Date(now))).toBe(new Date(2026, 8, 23).getTime());
    const since = BankAgreement.parse({ ...agent, campaignFrom: '2026-10-01' });
    expect(sequencesCountFrom(since, new Date(now))).toBe(new Date(2026, 9, 1).getTime());
  });

  it('B-15: that are used are refused with the next free names of both sorts, as wide as the others', () => {
    const params = { name: '12345007.##P', test: '12345008.##T', production: '12345008.##P' };
    expect(errorsOf(check(employer, '/out/12345007.##P', ['12345007.##p']))).toEqual([
      ['bank-sequence-used', params],
    ]);
    expect(errorsOf(check(agent, '/out/12345007.##P', ['12345007.##P']))).toEqual([
      ['bank-sequence-used', params],
    ]);
  });

  it('B-15: begin anew where the numbers of purchase files are at their end', () => {
    const used = ['12345999.##P', '12345001.##P'];
    expect(errorsOf(check(agent, '/out/12345999.##P', used))).toEqual([
      ['bank-sequence-used', { name: '12345999.##P', test: '12345002.##T', production: '12345002.##P' }],
    ]);
  });

  it('B-15: of which none is left are refused without a suggestion', () => {
    const used = Array.from({ length: 999 }, (_, at) => `12345${String(at + 1).padStart(3, '0')}.##P`);
    expect(bankNameTaken(agent, '12345500.##P', { namesSince: () => used, now })).toEqual({
      code: 'bank-sequence-used',
      params: { name: '12345500.##P' },
    });
  });

  it('B-18: of a test file may be that of the production file after it, and neither becomes the other', () => {
    const production = check(employer, '/out/12345007.##P', ['12345007.##T']);
    expect(errorsOf(production)).toEqual([]);
    expect(production.remoteName).toBe('12345007.##P');
    expect(production.findings.map(({ code }) => code)).toEqual(['bank-production']);
    const test = check(employer, '/out/12345007.##T');
    expect(test.remoteName).toBe('12345007.##T');
    expect(test.findings.map(({ code }) => code)).toEqual(['bank-test']);
  });
});

describe('names', () => {
  it('B-16: are taken from the local one that carries them, unless another was told', () => {
    expect(check(employer, '/out/2009-JAN-05-12345001.##T').remoteName).toBe('12345001.##T');
    expect(check(employer, '/out/2009-JAN-05-12345001.##T', [], '12345002.##T').remoteName).toBe(
      '12345002.##T',
    );
  });

  it.each([
    ['12345.##p', 'no-sequence'],
    ['12345999.P', 'no-hashes'],
    ['12345001.###T', 'many-hashes'],
    ['12345 1.##T', 'space'],
    ['12345999.#P', 'few-hashes'],
    ['12345001.TXT', 'other-extension'],
    ['12345001##T', 'no-extension'],
    ['99912345.##P', 'other-organization'],
  ])('B-13, B-14: %s is refused with its reason and a name that is free', (name, fault) => {
    expect(errorsOf(check(employer, `/out/${name}`, [], name))).toEqual([
      ['bank-name', { name, fault, organization: '12345', test: '12345001.##T', production: '12345001.##P' }],
    ]);
  });

  it('B-33: of the file that changes the password is not for data', () => {
    expect(errorsOf(check(employer, '/out/x', [], 'PASSWORD_12345.TXT'))).toMatchObject([
      ['bank-password-file', { name: 'PASSWORD_12345.TXT' }],
    ]);
  });
});
