import { TLSSocket } from 'node:tls';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { once } from 'node:events';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PartnerId, PasswordState } from '../../shared/index.ts';
import { startScripted } from '../protocols/ftps/testing/index.ts';
import type { Answer, ScriptedServer } from '../protocols/ftps/testing/index.ts';
import { issue } from '../test-pki/index.ts';
import { openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const present = 'Winter2025riverBoat';
const wanted = 'Harbour2026bridgeStone';

let engine: TestEngine;
let server: ScriptedServer | undefined;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  engine = await openTestEngine();
});
afterEach(async () => {
  await server?.close();
  await engine.close();
  for (const close of closing.splice(0).toReversed()) await close();
});

async function bankThat(on: Readonly<Record<string, Answer>>): Promise<PartnerId> {
  const identity = await issue({ name: 'server', names: ['127.0.0.1'] });
  server = await startScripted({ identity: identity, on });
  const { id } = await engine.api.partners.add({
    name: 'Bank of Canada',
    kind: 'bank-of-canada',
    bank: {
      host: '127.0.0.1',
      port: server.port,
      mode: 'explicit',
      organization: '12345',
      userType: 'employer',
      trust: { authorities: [], pins: [identity.fingerprint] },
    },
    secrets: { ourPassword: present },
  });
  return id;
}

/** What an engine finds that starts where this one stands now, as after a crash. */
async function afterCrash(
  partnerId: PartnerId,
): Promise<{ readonly state: PasswordState; readonly again: TestEngine }> {
  const home = await mkdtemp(path.join(tmpdir(), 'waybill-crash-'));
  closing.push(() => rm(home, { recursive: true, force: true }));
  await cp(engine.home, home, { recursive: true });
  const again = await openTestEngine({ home });
  closing.push(() => again.close());
  return { state: await again.api.passwords.state({ partnerId }), again };
}

/** The passwords that were said at logins, in their order. */
function said(): string[] {
  return (server?.heard ?? []).flatMap(({ line }) => (line.startsWith('PASS ') ? [line.slice(5)] : []));
}

describe('a change of the password', () => {
  test('B-35: whose line breaks before the answer is unknown, and both passwords are kept', async () => {
    let came = '';
    const partnerId = await bankThat({
      async STOR(caller) {
        caller.say('150 go on');
        came = (await buffer(await caller.data())).toString('latin1');
        caller.control.destroy();
      },
    });
    const { open } = await engine.api.passwords.change({ partnerId, password: wanted });
    expect(came).toBe(wanted);
    expect(open).toMatchObject({ state: 'unknown', inUse: 'old' });
    expect(open?.uploadedAt).toBeUndefined();
    expect(open?.problem).toBeDefined();
    expect(await engine.api.needs.list({})).toMatchObject([{ kind: 'password-open', partnerId }]);
    await engine.api.passwords.use({ partnerId, which: 'new' });
    await engine.api.partners.test({ id: partnerId });
    await engine.api.passwords.use({ partnerId, which: 'old' });
    await engine.api.partners.test({ id: partnerId });
    expect(said()).toEqual([present, wanted, present]);
  });

  test('B-35: whose line breaks while the word is being handed over is unknown, and the new one is not forgotten', async () => {
    let came = '';
    const partnerId = await bankThat({
      async STOR(caller) {
        caller.say('150 go on');
        came = (await once(await caller.data(), 'data')).join('');
        caller.control.destroy();
      },
    });
    const handOver = TLSSocket.prototype.write;
    // The octets go, and nothing is heard of it any more.
    const broken = vi.spyOn(TLSSocket.prototype, 'write').mockImplementation(function (
      this: TLSSocket,
      octets: Uint8Array | string,
      told?: unknown,
    ) {
      const isWord = Buffer.from(octets).toString('latin1') === wanted;
      const hears = typeof told === 'function' && !isWord;
      const heard = hears ? (error?: Error | null) => void Reflect.apply(told, this, [error]) : undefined;
      return handOver.call(this, octets, undefined, heard);
    });
    const { open } = await engine.api.passwords.change({ partnerId, password: wanted });
    broken.mockRestore();
    expect(came).toBe(wanted);
    expect(open).toMatchObject({ state: 'unknown', inUse: 'old' });
    await engine.api.passwords.use({ partnerId, which: 'new' });
    await engine.api.partners.test({ id: partnerId });
    expect(said()).toEqual([present, wanted]);
  });

  test('B-35: whose data connection is not the bank’s has not left, and the old password is the one', async () => {
    const partnerId = await bankThat({
      async STOR(caller) {
        caller.say('150 go on');
        (await caller.rawData()).destroy();
        caller.say('425 nobody there');
      },
    });
    const { open, history } = await engine.api.passwords.change({ partnerId, password: wanted });
    expect(open).toBeUndefined();
    expect(history).toMatchObject([{ state: 'failed' }]);
  });

  test('C20: a line where the bank wants one, with the word in it', async () => {
    let came = '';
    const partnerId = await bankThat({
      async STOR(caller) {
        caller.say('150 go on');
        came = (await buffer(await caller.data())).toString('latin1');
        caller.say('226 done');
      },
    });
    const partner = await engine.api.partners.get({ id: partnerId });
    if (partner.kind !== 'bank-of-canada') throw new Error('another partner');
    await engine.api.partners.update({
      id: partnerId,
      partner: { name: partner.name, kind: partner.kind, bank: { ...partner.bank, passwordFileEnd: 'line' } },
    });
    await engine.api.passwords.change({ partnerId, password: wanted });
    expect(came).toBe(`${wanted}\r\n`);
  });

  test('that the server does not take leaves the old password', async () => {
    const partnerId = await bankThat({ STOR: (caller) => caller.say('553 no such name here') });
    const { open, history } = await engine.api.passwords.change({ partnerId, password: wanted });
    expect(open).toBeUndefined();
    expect(history).toMatchObject([
      { state: 'failed', problem: { code: 'ftps.name-refused', text: 'no such name here' } },
    ]);
  });

  test('is not said again by a server that says it', async () => {
    const partnerId = await bankThat({
      async STOR(caller) {
        caller.say('150 go on');
        await buffer(await caller.data());
        caller.say(`451 cannot process ${wanted}`);
      },
    });
    const { open } = await engine.api.passwords.change({ partnerId, password: wanted });
    expect(open).toMatchObject({ state: 'unknown', problem: { text: 'cannot process ***' } });
    const { rows } = await engine.api.sessions.list({});
    const lines = await Promise.all(rows.map(({ id }) => engine.api.sessions.get({ id })));
    expect(JSON.stringify(lines)).toContain('cannot process ***');
    for (const name of await readdir(engine.home, { recursive: true })) {
      const octets = await readFile(path.join(engine.home, name)).catch(() => Buffer.alloc(0));
      expect(octets.includes(wanted), name).toBe(false);
    }
  });
});

describe('after a crash', () => {
  test('B-35: before the file left, the old password is the one, and that is said', async () => {
    const reached = Promise.withResolvers<void>();
    const partnerId = await bankThat({ PASS: () => reached.resolve() });
    const changing = engine.api.passwords.change({ partnerId, password: wanted });
    await reached.promise;
    const { state } = await afterCrash(partnerId);
    expect(state.open).toBeUndefined();
    expect(state.history).toMatchObject([{ state: 'failed', problem: { code: 'engine-was-stopped' } }]);
    await server?.close();
    await changing;
  });

  test('B-35: while the file left, nobody knows, and either password can be used', async () => {
    const reached = Promise.withResolvers<void>();
    const partnerId = await bankThat({ STOR: () => reached.resolve() });
    const changing = engine.api.passwords.change({ partnerId, password: wanted });
    await reached.promise;
    const { state, again } = await afterCrash(partnerId);
    expect(state.open).toMatchObject({
      state: 'unknown',
      inUse: 'old',
      problem: { code: 'engine-was-stopped' },
    });
    await again.api.passwords.confirm({ partnerId, note: 'the e-mail has come' });
    await again.api.partners.test({ id: partnerId });
    expect(said().at(-1)).toBe(wanted);
    await server?.close();
    await changing;
  });

  test('B-35: after the answer the change waits for the e-mail, as before', async () => {
    const partnerId = await bankThat({});
    await engine.api.passwords.change({ partnerId, password: wanted });
    const { state } = await afterCrash(partnerId);
    expect(state.open).toMatchObject({ state: 'uploaded', inUse: 'old' });
  });
});
