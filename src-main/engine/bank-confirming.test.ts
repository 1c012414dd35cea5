import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding, PartnerId, Transfer, TransferId } from '../../shared/index.ts';
import { startPracticeBank } from '../practice/index.ts';
import type { PracticeBank } from '../practice/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const payroll = ['10990012026-11-21', '20990012026-11-21', '90990012026-11-21']
  .map((line) => `${line.padEnd(119)}x\r\n`)
  .join('');
const hour = 3_600_000;

let engine: TestEngine;
let bank: PracticeBank;
let now: number;
let partnerId: PartnerId;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  // Noon: what is sent some hours later is sent on the same day.
  now = new Date(2026, 10, 23, 12).getTime();
  const home = await mkdtemp(path.join(tmpdir(), 'waybill-engine-'));
  closing.push(() => rm(home, { recursive: true, force: true }));
  engine = await openTestEngine({ home, clock: () => now });
  closing.push(() => engine.close());
  bank = await startPracticeBank({
    folder: path.join(engine.home, 'bank'),
    userType: 'employer',
    changed: () => undefined,
  });
  closing.push(() => bank.stop());
  partnerId = await add('Bank of Canada');
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function add(name: string): Promise<PartnerId> {
  const { host, implicitPort: port, organization, userType, fingerprint, password } = bank;
  const { id } = await engine.api.partners.add({
    name,
    kind: 'bank-of-canada',
    bank: { host, port, organization, userType, trust: { pins: [fingerprint] } },
    secrets: { ourPassword: password },
  });
  return id;
}

async function queue(
  name: string,
  to = partnerId,
): Promise<{ readonly queued: readonly Transfer[]; readonly findings: readonly Finding[] }> {
  const file = path.join(engine.home, name);
  await writeFile(file, payroll);
  return await engine.api.transfers.send({ partnerId: to, files: [{ path: file }] });
}

async function deliver(name: string): Promise<TransferId> {
  const { queued, findings } = await queue(name);
  const [transfer] = queued;
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  await until(engine, transfer.id, ({ state }) => state === 'delivered');
  return transfer.id;
}

function codesOf(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

async function spooled(): Promise<number> {
  const files = await readdir(path.join(engine.home, 'spool'), { withFileTypes: true });
  return files.filter((file) => file.isFile()).length;
}

/** The same home, so many hours later. */
async function later(hours: number): Promise<void> {
  await engine.close();
  now += hours * hour;
  engine = await openTestEngine({ home: engine.home, clock: () => now });
}

describe('a file that the bank has', () => {
  test('B-17: is delivered and not done: the copy is kept until a person has confirmed it', async () => {
    const id = await deliver('99001001.##P');
    expect(await engine.api.transfers.get({ id })).toMatchObject({
      state: 'delivered',
      receipt: 'awaiting',
      receiptByHand: true,
      receiptDueAt: now + 24 * hour,
    });
    expect(await spooled()).toBe(1);
    expect(await engine.api.needs.list({})).toEqual([]);
    const timeline = await engine.api.transfers.timeline({ id });
    expect(timeline.at(-1)).toMatchObject({ kind: 'delivered', params: { keptUntilConfirmed: true } });

    const confirmed = await engine.api.transfers.confirm({ id, on: '2026-11-24', note: 'reply of the bank' });
    expect(confirmed).toMatchObject({ state: 'delivered', receipt: 'confirmed' });
    expect((await engine.api.transfers.timeline({ id })).at(-1)).toMatchObject({
      kind: 'confirmed',
      by: 'user',
      params: { on: '2026-11-24', note: 'reply of the bank' },
    });
    await expect.poll(spooled, { timeout: 10_000 }).toBe(0);
  });

  test('B-17: asks for a person after the agreed hours, and its copy is still there', async () => {
    const id = await deliver('99001001.##P');
    const since = now;
    await later(23);
    expect(await engine.api.needs.list({})).toEqual([]);
    await later(2);
    expect(await engine.api.needs.list({})).toMatchObject([
      { kind: 'unconfirmed', action: 'confirm', transferId: id, since },
    ]);
    expect((await engine.api.transfers.timeline({ id })).at(-1)).toMatchObject({ kind: 'unconfirmed' });
    expect(await spooled()).toBe(1);
    await engine.api.transfers.confirm({ id, note: '' });
    expect(await engine.api.needs.list({})).toEqual([]);
  });

  test('B-17: that the bank has refused by e-mail is said so, and does not go again under its name', async () => {
    const id = await deliver('99001001.##P');
    const refused = await engine.api.transfers.confirm({
      id,
      outcome: 'refused',
      on: '2026-11-24',
      note: 'record 90 counts wrong',
    });
    expect(refused).toMatchObject({
      state: 'delivered',
      receipt: 'refused',
      problem: { code: 'refused-by-word', text: 'record 90 counts wrong' },
    });
    expect(await engine.api.needs.list({})).toMatchObject([
      { kind: 'refused', action: 'open', transferId: id },
    ]);
    await expect(engine.api.transfers.retry({ id })).rejects.toMatchObject({ code: 'refused-by-word' });
    expect(codesOf((await queue('99001001.##P')).findings)).toEqual(['bank-sequence-used']);
    expect(await spooled()).toBe(1);
    await engine.api.transfers.handled({ id });
    await expect.poll(spooled, { timeout: 10_000 }).toBe(0);
    expect(await engine.api.needs.list({})).toEqual([]);
  });

  test('of another kind of partner is not refused by word', async () => {
    const { id: other } = await engine.api.partners.add({
      name: 'Server',
      kind: 'ftps',
      ftps: { host: '127.0.0.1', port: 1, user: 'me' },
    });
    const [transfer] = (await queue('file', other)).queued;
    if (transfer === undefined) throw new Error('not queued');
    await until(engine, transfer.id, ({ attempts }) => attempts > 0);
    await expect(engine.api.transfers.confirm({ id: transfer.id, outcome: 'refused' })).rejects.toMatchObject(
      { code: 'not-possible-now' },
    );
  });
});

describe('a sequence', () => {
  test('B-15: is used once, however many are sent at one moment', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => queue('99001001.##P')));
    expect(all.flatMap(({ queued }) => queued)).toHaveLength(1);
    expect(all.flatMap(({ findings }) => codesOf(findings))).toEqual(Array(4).fill('bank-sequence-used'));
  });

  test('B-15: is used once within one call, whatever the folders', async () => {
    const [first, second] = [path.join(engine.home, 'one.txt'), path.join(engine.home, 'two.txt')];
    for (const file of [first, second]) await writeFile(file, payroll);
    const { queued, findings } = await engine.api.transfers.send({
      partnerId,
      files: [first, second].map((file) => ({ path: file, as: '99001001.##P' })),
    });
    expect(queued).toHaveLength(1);
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'bank-sequence-used', file: second, params: { production: '99001002.##P' } },
    ]);
  });

  test('B-15: of a payroll file is free again on the next day, and counts on the day of its delivery', async () => {
    await bank.stop();
    const [waiting] = (await queue('99001001.##P')).queued;
    if (waiting === undefined) throw new Error('not queued');
    await until(engine, waiting.id, ({ attempts }) => attempts > 0);
    await later(24);
    // It was queued yesterday, and goes today.
    expect(codesOf((await queue('99001001.##P')).findings)).toEqual(['bank-sequence-used']);
    await engine.api.transfers.cancel({ id: waiting.id });
    expect((await queue('99001001.##P')).queued).toHaveLength(1);
  });

  test('B-15: of a delivered payroll file is free on the next day', async () => {
    await deliver('99001001.##P');
    expect(codesOf((await queue('99001001.##P')).findings)).toEqual(['bank-sequence-used']);
    await later(24);
    expect((await queue('99001001.##P')).queued).toHaveLength(1);
  });

  test('B-15: is used, too, by what was sent to the same organization under another entry', async () => {
    await deliver('99001001.##P');
    const second = await add('Bank, once more');
    expect(codesOf((await queue('99001001.##P', second)).findings)).toEqual(['bank-sequence-used']);
    await engine.api.partners.remove({ id: partnerId, force: true });
    expect(codesOf((await queue('99001001.##P', second)).findings)).toEqual(['bank-sequence-used']);
  });

  test('B-15: of a file that failed goes to the one that was sent instead', async () => {
    await engine.api.partners.update({
      id: partnerId,
      partner: {
        name: 'Bank of Canada',
        kind: 'bank-of-canada',
        bank: {
          host: bank.host,
          port: bank.implicitPort,
          organization: bank.organization,
          userType: bank.userType,
          trust: { pins: [bank.fingerprint] },
        },
        secrets: { ourPassword: 'Wrong2026password' },
      },
    });
    const [failed] = (await queue('99001001.##P')).queued;
    if (failed === undefined) throw new Error('not queued');
    await until(engine, failed.id, ({ state }) => state === 'failed');
    expect((await queue('99001001.##P')).queued).toHaveLength(1);
    await expect(engine.api.transfers.retry({ id: failed.id })).rejects.toMatchObject({
      code: 'bank-sequence-used',
      params: { production: '99001002.##P' },
    });
  });
});
