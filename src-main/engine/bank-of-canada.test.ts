import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BankPartnerInput, Finding, PartnerId, Transfer } from '../../shared/index.ts';
import { startPracticeBank } from '../practice/index.ts';
import type { PracticeBank } from '../practice/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const payroll = ['10990012026-11-21', '20990012026-11-21', '90990012026-11-21']
  .map((line) => `${line.padEnd(119)}x\r\n`)
  .join('');

let engine: TestEngine;
let bank: PracticeBank;
let said: string[];
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  engine = await openTestEngine();
  closing.push(() => engine.close());
  said = [];
  bank = await startPracticeBank({
    folder: path.join(engine.home, 'bank'),
    userType: 'employer',
    trace: (from, line) => void said.push(`${from === 'client' ? '>' : '<'} ${line}`),
    changed: () => undefined,
  });
  closing.push(() => bank.stop());
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function add(agreed: Partial<BankPartnerInput['bank']> = {}): Promise<PartnerId> {
  const { host, implicitPort, explicitPort, organization, userType, fingerprint, password } = bank;
  const port = agreed.mode === 'explicit' ? explicitPort : implicitPort;
  const { id } = await engine.api.partners.add({
    name: 'Bank of Canada',
    kind: 'bank-of-canada',
    bank: { host, port, organization, userType, trust: { pins: [fingerprint] }, ...agreed },
    secrets: { ourPassword: password },
  });
  return id;
}

async function send(
  partnerId: PartnerId,
  name: string,
  text = payroll,
  as?: string,
): Promise<{ readonly queued: readonly Transfer[]; readonly findings: readonly Finding[] }> {
  const file = path.join(engine.home, name);
  await writeFile(file, text);
  return await engine.api.transfers.send({
    partnerId,
    files: [{ path: file, ...(as === undefined ? {} : { as }) }],
  });
}

test.each(['implicit', 'explicit'] as const)(
  'B-01, B-16: a payroll file goes under the name it carries, %s',
  async (mode) => {
    const partnerId = await add({ mode });
    const { queued } = await send(partnerId, '2026-NOV-21-99001001.##T');
    const [transfer] = queued;
    if (transfer === undefined) throw new Error('not queued');
    expect(transfer).toMatchObject({ remoteName: '99001001.##T', fileName: '2026-NOV-21-99001001.##T' });
    const delivered = await until(engine, transfer.id, ({ state }) => state === 'delivered');
    expect(delivered).toMatchObject({ receipt: 'awaiting', receiptByHand: true });
    await bank.settled();
    expect(bank.processed).toEqual(['99001001.##T']);
    expect(await readFile(path.join(bank.folder, '99001001.##T'), 'utf8')).toBe(
      payroll.replaceAll('\r\n', '\n'),
    );
  },
);

test('B-02, B-06: nothing is asked of the bank but to take the file', async () => {
  const { queued } = await send(await add(), '99001001.##P');
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('not queued');
  await until(engine, transfer.id, ({ state }) => state === 'delivered');
  const verbs = new Set(said.filter((line) => line.startsWith('> ')).map((line) => line.split(' ')[1]));
  for (const verb of ['LIST', 'NLST', 'MLSD', 'SIZE', 'MDTM', 'RETR', 'DELE', 'RNFR', 'REST', 'MFMT'])
    expect(verbs).not.toContain(verb);
  expect(said).toContain('> PROT P');
});

test('B-14, B-15: a name of somebody else, or of a sequence that was used today, is refused with the next free ones', async () => {
  const partnerId = await add();
  const other = await send(partnerId, 'x', payroll, '99912345.##P');
  expect(other.queued).toEqual([]);
  expect(other.findings).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      code: 'bank-name',
      params: expect.objectContaining({ fault: 'other-organization' }) as unknown,
    }),
  );
  const first = await send(partnerId, '99001001.##P');
  expect(first.queued).toHaveLength(1);
  const again = await send(partnerId, '99001001.##p');
  expect(again.queued).toEqual([]);
  expect(again.findings).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      code: 'bank-sequence-used',
      params: { name: '99001001.##P', test: '99001002.##T', production: '99001002.##P' },
    }),
  );
});

test('B-20: a file whose records name another transmitter does not leave', async () => {
  const { queued, findings } = await send(await add(), '99001003.##T', payroll.replaceAll('99001', '12345'));
  expect(queued).toEqual([]);
  expect(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, params }) => [code, params['line'], params['column']]),
  ).toEqual([
    ['bank-transmitter', 1, 3],
    ['bank-transmitter', 3, 3],
  ]);
});
