import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BankPartnerInput, Finding, PartnerId, Transfer, TransferId } from '../../shared/index.ts';
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
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-bank-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  engine = await openTestEngine();
  closing.push(() => engine.close());
  said = [];
  bank = await startPracticeBank({
    folder,
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

/** All that a client may say to the bank: to come in, and to place a file. */
const allowed: ReadonlySet<string> = new Set([
  'AUTH',
  'USER',
  'PASS',
  'PBSZ',
  'PROT',
  'FEAT',
  'OPTS',
  'TYPE',
  'PASV',
  'EPSV',
  'STOR',
  'QUIT',
]);

function saidToBank(): string[] {
  return said.flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []));
}

test.each(['implicit', 'explicit'] as const)(
  'B-02, B-06: nothing is asked of the bank but to take files, whatever is done with it, %s',
  async (mode) => {
    const partnerId = await add({ mode });
    await engine.api.partners.test({ id: partnerId });
    for (const name of ['99001001.##P', '99001001.##T']) {
      const [transfer] = (await send(partnerId, name)).queued;
      if (transfer === undefined) throw new Error('not queued');
      await until(engine, transfer.id, ({ state }) => state === 'delivered');
    }
    const binary = await engine.api.partners.get({ id: partnerId });
    if (binary.kind !== 'bank-of-canada') throw new Error('another partner');
    await engine.api.partners.update({
      id: partnerId,
      partner: { name: binary.name, kind: binary.kind, bank: { ...binary.bank, transferType: 'binary' } },
    });
    const [transfer] = (await send(partnerId, '99001002.##T')).queued;
    if (transfer === undefined) throw new Error('not queued');
    await until(engine, transfer.id, ({ state }) => state === 'delivered');
    await engine.api.passwords.change({ partnerId, password: 'Harbour2026bridgeStone' });
    await bank.settled();
    await engine.api.partners.test({ id: partnerId });

    const lines = saidToBank();
    const verbs = new Set(lines.map((line) => line.split(' ')[0] ?? ''));
    expect([...verbs].filter((verb) => !allowed.has(verb))).toEqual([]);
    expect(verbs.has('AUTH')).toBe(mode === 'explicit');
    expect(lines.filter((line) => line.startsWith('STOR'))).toEqual([
      'STOR 99001001.##P',
      'STOR 99001001.##T',
      'STOR 99001002.##T',
      'STOR Password_99001.txt',
    ]);
    // Each data connection is asked for behind the protection of all.
    expect(lines.indexOf('PROT P')).toBeLessThan(lines.findIndex((line) => /^(?:PASV|EPSV)/.test(line)));
    expect(lines).not.toContain('PROT C');
  },
);

test('B-05: files go as text first, and octet for octet where that was agreed', async () => {
  const accented = payroll.replace('20990012026-11-21   ', '20990012026-11-21 \u00e9 ');
  const partnerId = await add();
  const first = await send(partnerId, '99001001.##T', accented);
  expect(first.findings).toContainEqual(
    expect.objectContaining({ severity: 'warning', code: 'bank-not-ascii' }),
  );
  const [asText] = (await send(partnerId, '99001001.##T')).queued;
  if (asText === undefined) throw new Error('not queued');
  await until(engine, asText.id, ({ state }) => state === 'delivered');
  expect(saidToBank().filter((line) => line.startsWith('TYPE'))).toEqual(['TYPE A']);

  const before = await engine.api.partners.get({ id: partnerId });
  if (before.kind !== 'bank-of-canada') throw new Error('another partner');
  // A person decides it; nothing else of what is agreed changes.
  expect(await engine.api.partners.sendAs({ id: partnerId, transferType: 'binary' })).toMatchObject({
    name: before.name,
    bank: { ...before.bank, transferType: 'binary' },
  });
  const second = await send(partnerId, '99001002.##T', accented);
  expect(second.findings.map(({ code }) => code)).not.toContain('bank-not-ascii');
  const [asOctets] = second.queued;
  if (asOctets === undefined) throw new Error('not queued');
  await until(engine, asOctets.id, ({ state }) => state === 'delivered');
  await bank.settled();
  expect(saidToBank().filter((line) => line.startsWith('TYPE'))).toEqual(['TYPE A', 'TYPE I']);
  expect(await readFile(path.join(bank.folder, '99001002.##T'), 'utf8')).toBe(accented);
});

test('B-01: a data port outside the range of the bank is used, and told of', async () => {
  const [transfer] = (await send(await add(), '99001001.##T')).queued;
  if (transfer === undefined) throw new Error('not queued');
  await until(engine, transfer.id, ({ state }) => state === 'delivered');
  // The practice bank has any ports; what is known of a session is written twice a second.
  await expect
    .poll(async () => (await engine.api.sessions.list({})).rows[0]?.facts, { timeout: 10_000 })
    .toMatchObject({ portsFrom: 23_001, portsTo: 23_100, dataPort: expect.any(Number) as unknown });
});

describe('B-04: a certificate of the bank that nobody knows', () => {
  async function asked(): Promise<{ readonly id: TransferId; readonly partnerId: PartnerId }> {
    await engine.close();
    engine = await openTestEngine({ asksPeople: true });
    const partnerId = await add({ trust: { system: false } });
    const [transfer] = (await send(partnerId, '99001001.##T')).queued;
    if (transfer === undefined) throw new Error('not queued');
    await until(engine, transfer.id, ({ problem }) => problem?.code === 'trust-asked');
    expect(saidToBank()).toEqual([]);
    return { id: transfer.id, partnerId };
  }

  test.each(['session', 'always'] as const)('is accepted for: %s', async (period) => {
    const { id, partnerId } = await asked();
    await engine.api.certificates.trust({ partnerId, fingerprint: bank.fingerprint, for: period });
    await until(engine, id, ({ state }) => state === 'delivered');
  });

  test('is refused, and nothing secret has left', async () => {
    const { id, partnerId } = await asked();
    await engine.api.certificates.refuse({ partnerId, fingerprint: bank.fingerprint });
    await until(engine, id, ({ state }) => state === 'failed');
    expect(saidToBank()).toEqual([]);
  });
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
