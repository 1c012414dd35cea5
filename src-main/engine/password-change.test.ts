import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BankPartnerInput, PartnerId, TransferId } from '../../shared/index.ts';
import { startPracticeBank } from '../practice/index.ts';
import type { PracticeBank } from '../practice/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const wanted = 'Harbour2026bridgeStone';
const payroll = ['10990012026-11-21', '20990012026-11-21', '90990012026-11-21']
  .map((line) => `${line.padEnd(119)}x\r\n`)
  .join('');

let engine: TestEngine;
let bank: PracticeBank;
let said: string[];
let now: number;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  now = Date.now();
  engine = await openTestEngine({ clock: () => now });
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

async function add(
  agreed: Partial<BankPartnerInput['bank']> = {},
  password = bank.password,
): Promise<PartnerId> {
  const { host, implicitPort: port, organization, userType, fingerprint } = bank;
  const { id } = await engine.api.partners.add({
    name: 'Bank of Canada',
    kind: 'bank-of-canada',
    bank: { host, port, organization, userType, trust: { pins: [fingerprint] }, ...agreed },
    secrets: { ourPassword: password },
  });
  return id;
}

async function queue(partnerId: PartnerId, name: string): Promise<TransferId> {
  const file = path.join(engine.home, name);
  await writeFile(file, payroll);
  const { queued, findings } = await engine.api.transfers.send({ partnerId, files: [{ path: file }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  return transfer.id;
}

async function logsIn(partnerId: PartnerId): Promise<boolean> {
  const checks = await engine.api.partners.test({ id: partnerId });
  return checks.some(({ step, outcome }) => step === 'login' && outcome === 'passed');
}

async function needs(): Promise<string[]> {
  return (await engine.api.needs.list({})).map(({ kind }) => kind);
}

describe('a change of the password', () => {
  test('B-33, B-35: goes as one word under the name that the bank asks for, and both are kept until its e-mail', async () => {
    const partnerId = await add();
    const { open } = await engine.api.passwords.change({ partnerId, password: wanted });
    expect(open).toMatchObject({ state: 'uploaded', inUse: 'old' });
    await bank.settled();
    expect(said).toContain('> STOR Password_99001.txt');
    expect(said).toContain('> TYPE A');
    expect(bank.mails.map(({ subject }) => subject)).toEqual(['The password was changed']);
    expect(await needs()).toEqual(['password-open']);

    const confirmed = await engine.api.passwords.confirm({
      partnerId,
      on: '2026-11-22',
      note: 'e-mail of HP',
    });
    expect(confirmed.open).toBeUndefined();
    expect(confirmed.history).toMatchObject([
      { state: 'confirmed', inUse: 'new', wordOn: '2026-11-22', note: 'e-mail of HP' },
    ]);
    expect(await logsIn(partnerId)).toBe(true);
    expect(await needs()).toEqual([]);
  });

  test('B-35: that the bank rejects leaves the old password', async () => {
    const partnerId = await add();
    await engine.api.passwords.change({ partnerId, password: wanted });
    await engine.api.passwords.use({ partnerId, which: 'new' });
    const rejected = await engine.api.passwords.reject({ partnerId, note: 'not accepted' });
    expect(rejected).toMatchObject({ history: [{ state: 'rejected', inUse: 'old' }] });
    await bank.settled();
    // The bank has taken it all the same: what was said here is what counts here.
    expect(await logsIn(partnerId)).toBe(false);
  });

  test('B-35: a login that is refused meanwhile asks which to use, and nothing tries the other one by itself', async () => {
    const partnerId = await add();
    await engine.api.passwords.change({ partnerId, password: wanted });
    await bank.settled();
    const before = said.filter((line) => line.startsWith('> PASS')).length;
    expect(await logsIn(partnerId)).toBe(false);
    expect(said.filter((line) => line.startsWith('> PASS'))).toHaveLength(before + 1);
    expect(await needs()).toEqual(['password-which']);

    const { open } = await engine.api.passwords.use({ partnerId, which: 'new' });
    expect(open).toMatchObject({ state: 'uploaded', inUse: 'new' });
    expect(open?.refusedAt).toBeUndefined();
    expect(await needs()).toEqual(['password-open']);
    expect(await logsIn(partnerId)).toBe(true);
    expect((await engine.api.passwords.state({ partnerId })).open?.acceptedAt).toBe(now);
  });

  test('B-35: what is sent after a refused login waits for the choice, and goes with the other one', async () => {
    const partnerId = await add();
    await engine.api.passwords.change({ partnerId, password: wanted });
    await bank.settled();
    const logins = (): number => said.filter((line) => line.startsWith('> PASS')).length;
    const first = await queue(partnerId, '99001001.##T');
    await until(engine, first, ({ state }) => state === 'failed');
    const before = logins();
    expect(before).toBe(2);
    const second = await queue(partnerId, '99001002.##T');
    // Whoever wants it now has to choose first: a connection test is the one that tries, and it may.
    await engine.api.transfers.retry({ id: first });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(logins()).toBe(before);
    expect(await engine.api.transfers.get({ id: second })).toMatchObject({ attempts: 0 });
    expect(await needs()).toContain('password-which');

    await engine.api.passwords.use({ partnerId, which: 'new' });
    for (const id of [first, second]) await until(engine, id, ({ state }) => state === 'delivered');
    expect(await needs()).toEqual(['password-open']);
  });

  test('B-30, B-31: that breaks a rule does not leave, the comparison with the present one included', async () => {
    const partnerId = await add();
    await expect(engine.api.passwords.change({ partnerId, password: 'ABCxyz123' })).rejects.toMatchObject({
      code: 'password-rules',
      params: { rules: 'length' },
    });
    const reversed = [...bank.password].toReversed().join('');
    expect(await engine.api.passwords.check({ partnerId, password: reversed })).toMatchObject({
      broken: expect.arrayContaining(['previous-reversed']) as unknown,
    });
    expect(said).toEqual([]);
    expect((await engine.api.passwords.state({ partnerId })).history).toEqual([]);
  });

  test('B-30: that Waybill makes keeps every rule', async () => {
    const partnerId = await add();
    const { password } = await engine.api.passwords.generate({ partnerId });
    expect(await engine.api.passwords.check({ partnerId, password })).toEqual({ broken: [], cautions: [] });
  });

  test('that finds no way to the bank leaves nothing behind', async () => {
    const partnerId = await add();
    await bank.stop();
    const { open, history } = await engine.api.passwords.change({ partnerId, password: wanted });
    expect(open).toBeUndefined();
    expect(history).toMatchObject([{ state: 'failed', problem: { code: 'connection-refused' } }]);
  });

  test('waits for the answer to the one before', async () => {
    const partnerId = await add();
    await engine.api.passwords.change({ partnerId, password: wanted });
    await expect(
      engine.api.passwords.change({ partnerId, password: 'Another2026bridgeStone' }),
    ).rejects.toMatchObject({ code: 'password-change-open' });
  });

  test('two at one moment are one', async () => {
    const partnerId = await add();
    const both = await Promise.allSettled([
      engine.api.passwords.change({ partnerId, password: wanted }),
      engine.api.passwords.change({ partnerId, password: 'Another2026bridgeStone' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await bank.settled();
    expect(said.filter((line) => line.startsWith('> STOR'))).toHaveLength(1);
  });

  test('of a partner that tells no way is refused', async () => {
    const { id: partnerId } = await engine.api.partners.add({
      name: 'Server',
      kind: 'ftps',
      ftps: { host: '127.0.0.1', user: 'me' },
    });
    await expect(engine.api.passwords.state({ partnerId })).rejects.toMatchObject({
      code: 'password-not-changeable',
      params: { partner: 'Server' },
    });
  });
});

test('a password that is entered by hand ends the change, and is the one that counts', async () => {
  const partnerId = await add();
  await engine.api.passwords.change({ partnerId, password: wanted });
  const partner = await engine.api.partners.get({ id: partnerId });
  if (partner.kind !== 'bank-of-canada') throw new Error('another partner');
  now += 1000;
  await engine.api.partners.update({
    id: partnerId,
    partner: { name: partner.name, kind: partner.kind, bank: partner.bank, secrets: { ourPassword: wanted } },
  });
  const state = await engine.api.passwords.state({ partnerId });
  expect(state.open).toBeUndefined();
  expect(state).toMatchObject({ since: now, history: [{ state: 'replaced' }] });
  await bank.settled();
  expect(await logsIn(partnerId)).toBe(true);
});

test('B-36: a password asks for another one after three months', async () => {
  const partnerId = await add();
  expect(await needs()).toEqual([]);
  const { dueAt, since } = await engine.api.passwords.state({ partnerId });
  expect(new Date(dueAt).getMonth()).toBe((new Date(since).getMonth() + 3) % 12);
  now = dueAt - 1;
  expect(await needs()).toEqual([]);
  now = dueAt;
  expect(await engine.api.needs.list({})).toMatchObject([
    { kind: 'password-old', action: 'password', partnerId, since },
  ]);
  await engine.api.passwords.change({ partnerId, password: wanted });
  await engine.api.passwords.confirm({ partnerId });
  expect(await needs()).toEqual([]);
});

test('nothing of a password lies in clear in the home, and nothing in a session', async () => {
  const present = bank.password;
  const partnerId = await add();
  await engine.api.passwords.change({ partnerId, password: wanted });
  await bank.settled();
  const { rows } = await engine.api.sessions.list({});
  const [session] = rows;
  if (session === undefined) throw new Error('no session');
  // Why it was called is told, and what was not as agreed.
  await expect
    .poll(async () => (await engine.api.sessions.get({ id: session.id })).session.facts, { timeout: 10_000 })
    .toMatchObject({ password: true, portsFrom: 23_001 });
  const { lines } = await engine.api.sessions.get({ id: session.id });
  expect(lines.map(({ text }) => text)).toContain('STOR Password_99001.txt');
  expect(JSON.stringify(lines)).not.toContain(wanted);
  expect(JSON.stringify(lines)).not.toContain(present);
  const files = await readdir(engine.home, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile() && !one.parentPath.includes(`${path.sep}bank`))) {
    const octets = await readFile(path.join(file.parentPath, file.name));
    expect(octets.includes(wanted), file.name).toBe(false);
    expect(octets.includes(present), file.name).toBe(false);
  }
});
