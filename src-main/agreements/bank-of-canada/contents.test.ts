import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payrollLayout, purchaseLayout } from '../../../shared/index.ts';
import { checkBankFile } from './contents.ts';
import type { BankTerms } from './contents.ts';

const employer: BankTerms = {
  organization: '12345',
  userType: 'employer',
  layout: payrollLayout,
  permitted: ['54321'],
  transferType: 'text',
};
const agent: BankTerms = { ...employer, userType: 'purchase-agent', layout: purchaseLayout };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-bank-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A record of 120 characters: its type, whose it is, and what else there is. */
function record(type: string, organization: string, rest = '2026-11-21'): string {
  return `${`${type}${organization}${rest}`.padEnd(119)}x`;
}

function asFile(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

async function check(lines: readonly string[] | Buffer, terms = employer) {
  const file = path.join(folder, 'file');
  await writeFile(file, Buffer.isBuffer(lines) ? lines : asFile(lines));
  return await checkBankFile(file, terms);
}

const whole = [
  record('10', '12345'),
  record('20', '54321'),
  record('50', '54321'),
  record('80', '54321'),
  record('90', '12345'),
];

describe('a payroll file', () => {
  it('of ours has nothing to say against it', async () => {
    expect(await check(whole)).toEqual([]);
    expect(await check(Buffer.from(whole.join('\n')))).toEqual([]);
  });

  it.each([0, 4])('B-20: names us in record 10 and record 90 (%i)', async (at) => {
    const lines = whole.with(at, record(at === 0 ? '10' : '90', '12346'));
    expect(await check(lines)).toEqual([
      {
        severity: 'error',
        code: 'bank-transmitter',
        params: { line: at + 1, column: 3, organization: '12346', ours: '12345' },
      },
    ]);
  });

  it.each(['20', '30', '40', '50', '80'])('B-21: names in record %s those we may send for', async (type) => {
    const lines = whole.with(2, record(type, '77777'));
    expect(await check(lines)).toEqual([
      {
        severity: 'warning',
        code: 'bank-not-permitted',
        params: { line: 3, column: 3, organization: '77777' },
      },
    ]);
    expect(await check(whole.with(2, record(type, '12345')))).toEqual([]);
  });

  it('begins with record 10 and ends with record 90', async () => {
    expect(await check(whole.slice(1))).toContainEqual({
      severity: 'error',
      code: 'bank-first-record',
      params: { line: 1, column: 1, type: '20', expected: '10' },
    });
    expect(await check(whole.slice(0, -1))).toContainEqual({
      severity: 'error',
      code: 'bank-last-record',
      params: { line: 4, column: 1, type: '80', expected: '90' },
    });
  });

  it('that is laid out otherwise is told of, and not refused', async () => {
    const lines = whole.with(2, '5054321short').with(3, record('77', '54321'));
    expect((await check(lines)).map(({ severity, code }) => [severity, code])).toEqual([
      ['note', 'bank-record-length'],
      ['note', 'bank-record-unknown'],
    ]);
  });

  it('B-05: with accents tells at which column they are, as long as it goes as text', async () => {
    const lines = whole.with(2, record('50', '54321', 'Zoé'));
    const octets = Buffer.from(lines.join('\r\n'), 'latin1');
    expect(await check(octets)).toEqual([
      { severity: 'warning', code: 'bank-not-ascii', params: { line: 3, column: 10 } },
    ]);
    expect(await check(octets, { ...employer, transferType: 'binary' })).toEqual([]);
  });

  it('with a thousand faults tells ten and counts the others', async () => {
    const lines = [whole[0] ?? '', ...Array<string>(1000).fill(record('50', '77777')), whole[4] ?? ''];
    const findings = await check(lines);
    expect(findings).toHaveLength(10);
    expect(findings.at(-1)?.params).toMatchObject({ line: 11, more: 990 });
  });

  it('B-23: is what an employer sends, and a purchase agent does not', async () => {
    expect(await check(whole, agent)).toEqual([
      {
        severity: 'error',
        code: 'bank-other-kind',
        params: { line: 1, column: 1, userType: 'purchase-agent' },
      },
    ]);
    expect(await check(['A header', 'Z trailer'])).toEqual([
      { severity: 'error', code: 'bank-other-kind', params: { line: 1, column: 1, userType: 'employer' } },
    ]);
  });

  it('is not empty', async () => {
    expect(await check([])).toEqual([{ severity: 'error', code: 'bank-empty', params: {} }]);
    expect(await check(['', ''])).toEqual([{ severity: 'error', code: 'bank-empty', params: {} }]);
  });

  it('without line ends is read no further than a record can be long', async () => {
    expect(await check(Buffer.alloc(1_000_000, '1'))).toContainEqual({
      severity: 'error',
      code: 'bank-record-endless',
      params: { most: 65_536 },
    });
  });
});

describe('a purchase file', () => {
  const lines = ['A 12345 header', 'B purchase', 'Z 12345 trailer'];

  it('B-22: cannot be compared while its layout is not known, which is told', async () => {
    expect(await check(lines, agent)).toEqual([
      { severity: 'note', code: 'bank-no-layout', params: { first: 'A', last: 'Z' } },
    ]);
  });

  it('B-22: names us in record A and record Z', async () => {
    const terms: BankTerms = { ...agent, layout: { recordType: [1, 1], organization: [3, 7] } };
    expect(await check(lines, terms)).toEqual([]);
    expect(await check(lines.with(2, 'Z 54321 trailer'), terms)).toEqual([
      {
        severity: 'error',
        code: 'bank-transmitter',
        params: { line: 3, column: 3, organization: '54321', ours: '12345' },
      },
    ]);
  });
});

it('whatever lies in a file, it is read to an end and said in at most ten of each kind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (octets) => {
      const findings = await check(Buffer.from(octets));
      const codes = Map.groupBy(findings, ({ code }) => code);
      for (const same of codes.values()) expect(same.length).toBeLessThanOrEqual(20);
    }),
    { numRuns: 50 },
  );
});
