import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FtpsPartnerInput, PartnerId, Transfer, TransferId } from '../../shared/index.ts';
import { startScripted } from '../protocols/ftps/testing/index.ts';
import type { Answer, ScriptedServer } from '../protocols/ftps/testing/index.ts';
import { issue } from '../test-pki/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

let engine: TestEngine;
let server: ScriptedServer;
let here: string;
let now = Date.UTC(2026, 10, 21);

beforeEach(async () => {
  now = Date.now();
  engine = await openTestEngine({ clock: () => now });
  here = path.join(engine.home, 'here');
  await mkdir(here);
});
afterEach(async () => {
  await engine.close();
  await server.close();
});

interface Odd {
  readonly on?: Readonly<Record<string, Answer>>;
  readonly features?: readonly string[];
  readonly agreed?: Partial<FtpsPartnerInput['ftps']>;
}

async function partnerAt({ on = {}, features, agreed = {} }: Odd): Promise<PartnerId> {
  const identity = await issue({ name: 'server', names: ['127.0.0.1'] });
  server = await startScripted({ identity, on, ...(features === undefined ? {} : { features }) });
  const { id } = await engine.api.partners.add({
    name: 'Bank',
    kind: 'ftps',
    ftps: {
      host: '127.0.0.1',
      port: server.port,
      user: 'anna',
      trust: { pins: [identity.fingerprint], system: false, revocation: { policy: 'off' } },
      ...agreed,
    },
    secrets: { ourPassword: 'secret' },
  });
  return id;
}

async function fetchOne(partnerId: PartnerId, name = 'a.bin'): Promise<TransferId> {
  const { queued } = await engine.api.remote.fetch({ partnerId, folder: here, entries: [{ path: name }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('not queued');
  return transfer.id;
}

function isOver({ state }: Transfer): boolean {
  return state === 'collected' || state === 'failed';
}

function heard(verb: string): number {
  return server.heard.filter(({ line }) => line.startsWith(verb)).length;
}

/** Sends these octets, and says that all is well. */
function giving(octets: () => Buffer): Answer {
  return async (caller) => {
    caller.say('150 here it comes');
    const data = await caller.data();
    data.end(octets());
    await new Promise((resolve) => data.once('close', resolve));
    caller.say('226 done');
  };
}

async function unreachable({ api }: TestEngine, id: PartnerId): Promise<FtpsPartnerInput> {
  const partner = await api.partners.get({ id });
  if (partner.kind !== 'ftps') throw new Error('another kind');
  return { name: partner.name, kind: 'ftps', ftps: { ...partner.ftps, port: 1 } };
}

describe('a server', () => {
  test('that has another checksum than what came is asked for all of it once more', async () => {
    const octets = randomBytes(100_000);
    const sums = [createHash('sha256').update('another').digest('hex')];
    const partnerId = await partnerAt({
      agreed: { verify: 'checksum' },
      features: ['SIZE', 'MDTM', 'EPSV', 'REST STREAM', 'XSHA256'],
      on: {
        XSHA256: (caller) =>
          caller.say(`250 ${sums.pop() ?? createHash('sha256').update(octets).digest('hex')}`),
      },
    });
    server.files.set('a.bin', octets);
    const id = await fetchOne(partnerId);
    const waiting = await until(engine, id, ({ problem }) => problem !== undefined);
    expect(waiting).toMatchObject({
      state: 'waiting',
      octetsDone: 0,
      problem: { code: 'ftps.checksum-differs' },
    });
    expect(await readdir(here)).toEqual([]);
    await engine.api.transfers.retry({ id });
    expect(await until(engine, id, isOver)).toMatchObject({ state: 'collected' });
    expect(heard('REST')).toBe(0);
    const timeline = await engine.api.transfers.timeline({ id });
    expect(timeline.at(-1)?.params).toMatchObject({ verified: 'checksum' });
  });

  test('that has another file of the same size by now is found out by its checksum, and gives all of it', async () => {
    const before = randomBytes(600_000);
    const after = randomBytes(before.length);
    let retrs = 0;
    const partnerId = await partnerAt({
      features: ['SIZE', 'EPSV', 'REST STREAM', 'XSHA256'],
      on: {
        MDTM: (caller) => caller.say('500 what?'),
        XSHA256: (caller) => caller.say(`250 ${createHash('sha256').update(after).digest('hex')}`),
        async RETR(caller, name) {
          retrs += 1;
          if (retrs > 1) {
            const from = caller.restart;
            caller.restart = 0;
            await giving(() => after.subarray(from))(caller, name);
            return;
          }
          caller.say('150 here it comes');
          const data = await caller.data();
          data.write(before.subarray(0, 300_000), () => caller.control.destroy());
        },
      },
    });
    server.files.set('a.bin', before);
    const id = await fetchOne(partnerId);
    const broken = await until(engine, id, ({ problem }) => problem !== undefined);
    expect(broken.octetsDone).toBeGreaterThan(0);
    await engine.api.transfers.retry({ id });
    await until(
      engine,
      id,
      ({ problem, state }) => problem?.code === 'ftps.checksum-differs' || state === 'collected',
    );
    expect(heard('REST')).toBe(1);
    expect(await readdir(here)).toEqual([]);
    await engine.api.transfers.retry({ id });
    expect(await until(engine, id, isOver)).toMatchObject({ state: 'collected' });
    expect((await readFile(path.join(here, 'a.bin'))).equals(after)).toBe(true);
  });

  test('that tells no sizes and no times gives files all the same, whole by the end of TLS', async () => {
    const partnerId = await partnerAt({
      features: ['EPSV'],
      on: { SIZE: (caller) => caller.say('500 what?'), MDTM: (caller) => caller.say('500 what?') },
    });
    const octets = randomBytes(300_000);
    server.files.set('a.bin', octets);
    const id = await fetchOne(partnerId);
    expect(await until(engine, id, isOver)).toMatchObject({ state: 'collected', size: octets.length });
    expect((await readFile(path.join(here, 'a.bin'))).equals(octets)).toBe(true);
    const timeline = await engine.api.transfers.timeline({ id });
    expect(timeline.at(-1)?.params).toMatchObject({ verified: 'close' });
  });

  test('that gives more than it has said is stopped, and nothing of it is here', async () => {
    const partnerId = await partnerAt({
      on: { SIZE: (caller) => caller.say('213 1000'), RETR: giving(() => randomBytes(200_000)) },
    });
    const id = await fetchOne(partnerId);
    const waiting = await until(engine, id, ({ problem }) => problem !== undefined);
    expect(waiting).toMatchObject({ state: 'waiting', problem: { code: 'ftps.size-differs' } });
    expect(await readdir(here)).toEqual([]);
  });

  test('that has given all is not asked again once what was in the way here is gone', async () => {
    const inTheWay = path.join(here, 'in');
    const give = giving(() => Buffer.from('abc'));
    const partnerId = await partnerAt({
      on: {
        MLSD: giving(() => Buffer.from('type=file;size=3; a.bin\r\n')),
        SIZE: (caller) => caller.say('213 3'),
        async RETR(caller, name) {
          await writeFile(inTheWay, 'a file where a folder is wanted');
          await give(caller, name);
        },
      },
    });
    const { queued } = await engine.api.remote.fetch({
      partnerId,
      folder: here,
      entries: [{ path: 'in', kind: 'folder' }],
    });
    const id = queued[0]?.id;
    if (id === undefined) throw new Error('not queued');
    const waiting = await until(engine, id, ({ problem }) => problem !== undefined);
    expect(waiting).toMatchObject({ state: 'waiting', problem: { code: 'write-failed' } });
    expect(String(await readFile(inTheWay))).toBe('a file where a folder is wanted');
    await rm(inTheWay);
    await engine.api.transfers.retry({ id });
    expect(await until(engine, id, isOver)).toMatchObject({ state: 'collected' });
    expect(String(await readFile(path.join(inTheWay, 'a.bin')))).toBe('abc');
    expect(heard('RETR')).toBe(1);
  });

  test('that has more than this disk has room for is not asked for it', async () => {
    const partnerId = await partnerAt({ on: { SIZE: (caller) => caller.say('213 900000000000000') } });
    const id = await fetchOne(partnerId);
    const waiting = await until(engine, id, ({ problem }) => problem !== undefined);
    expect(waiting).toMatchObject({ state: 'waiting', problem: { code: 'disk-full' } });
    expect(heard('RETR')).toBe(0);
  });

  test('whose names are no names here gets safe ones, each its own', async () => {
    const names = [String.raw`..\..\evil`, 'CON', 'a:b', 'a_b', '...', 'a/../../b', 'x\u202Etxt'];
    const listing = names.map((name) => `type=file;size=1; ${name}\r\n`).join('');
    const partnerId = await partnerAt({
      on: {
        MLSD: giving(() => Buffer.from(`type=cdir; .\r\n${listing}`)),
        SIZE: (caller) => caller.say('213 1'),
        RETR: giving(() => Buffer.from('x')),
      },
    });
    const { queued, findings } = await engine.api.remote.fetch({
      partnerId,
      folder: here,
      entries: [{ path: 'in', kind: 'folder' }],
    });
    await Promise.all(queued.map(({ id }) => until(engine, id, isOver)));
    expect((await readdir(path.join(here, 'in'))).toSorted()).toEqual(
      ['_CON', '_.._evil', 'a_b', 'a_b (2)', 'file', 'x_txt'].toSorted(),
    );
    expect(await readdir(here)).toEqual(['in']);
    expect(findings).toMatchObject([{ code: 'remote-names-left', params: { count: 1 } }]);
  });

  test('whose folder has no end is left, and the others come', async () => {
    const endless = Array.from({ length: 10_001 }, (_, n) => `type=file;size=1; f${n}\r\n`).join('');
    const partnerId = await partnerAt({ on: { MLSD: giving(() => Buffer.from(endless)) } });
    server.files.set('a.bin', Buffer.from('a'));
    const { queued, findings } = await engine.api.remote.fetch({
      partnerId,
      folder: here,
      entries: [{ path: 'in', kind: 'folder' }, { path: 'a.bin' }],
    });
    expect(findings).toMatchObject([{ severity: 'error', code: 'remote-too-many', file: 'in' }]);
    expect(await Promise.all(queued.map(({ id }) => until(engine, id, isOver)))).toMatchObject([
      { state: 'collected' },
    ]);
  });

  test('that lists itself inside itself is left at some depth', async () => {
    const partnerId = await partnerAt({ on: { MLSD: giving(() => Buffer.from('type=dir; d\r\n')) } });
    const { findings } = await engine.api.remote.fetch({
      partnerId,
      folder: here,
      entries: [{ path: 'd', kind: 'folder' }],
    });
    expect(findings).toMatchObject([{ severity: 'error', code: 'remote-too-deep', file: 'd' }]);
  });

  test('that is never there in time lets the file fail at its deadline, and a person is asked', async () => {
    const partnerId = await partnerAt({ on: { RETR: (caller) => caller.say('450 busy') } });
    server.files.set('a.bin', Buffer.from('a'));
    const id = await fetchOne(partnerId);
    const waiting = await until(engine, id, ({ problem }) => problem !== undefined);
    expect(waiting).toMatchObject({ state: 'waiting', problem: { params: { reply: 450 }, text: 'busy' } });
    now += 73 * 3_600_000;
    await engine.engine.close();
    // Only what runs each minute; lines and sessions keep their time.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const again = await openTestEngine({ home: engine.home, clock: () => now });
    try {
      await again.api.partners.update({ id: partnerId, partner: await unreachable(again, partnerId) });
      vi.advanceTimersByTime(60_000);
      const failed = await until(again, id, isOver);
      expect(failed).toMatchObject({ state: 'failed', problem: { code: 'fetch-deadline', retry: 'never' } });
      expect(await again.api.needs.list({})).toMatchObject([{ kind: 'unfetched', transferId: id }]);
    } finally {
      vi.useRealTimers();
      await again.close();
    }
  });
});
