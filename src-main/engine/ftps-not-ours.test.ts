import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FtpsPartnerInput, TransferId } from '../../shared/index.ts';
import { openJournal } from '../journal/index.ts';
import { startScripted } from '../protocols/ftps/testing/index.ts';
import type { Answer, ScriptedServer } from '../protocols/ftps/testing/index.ts';
import { issue } from '../test-pki/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const ours = randomBytes(2_000_000);
const name = 'payroll.xml';

let home = '';
let engine: TestEngine;
let server: ScriptedServer;
/** What the server does to a file before it takes the next as it should; it keeps nothing of what it breaks off. */
let breaks: ('at-once' | 'in-the-middle' | 'at-the-end')[];

const refuse: Answer = (caller) => caller.say('502 not here');
let features: readonly string[] | undefined;
let refusing: Readonly<Record<string, Answer>>;

const store: Answer = async (caller, file) => {
  const { restart } = caller;
  caller.restart = 0;
  const how = breaks.shift();
  if (how === 'at-once') {
    caller.control.destroy();
    return;
  }
  caller.say('150 go on');
  const data = await caller.data();
  if (how === 'in-the-middle') {
    await once(data, 'data');
    data.destroy();
    caller.control.destroy();
    return;
  }
  const rest = await buffer(data);
  if (how === 'at-the-end') {
    caller.control.destroy();
    return;
  }
  const kept = (server.files.get(file) ?? Buffer.alloc(0)).subarray(0, restart);
  server.files.set(file, Buffer.concat([kept, rest]));
  caller.say('226 done');
};

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'waybill-not-ours-'));
  engine = await openTestEngine({ home });
  breaks = [];
  features = undefined;
  refusing = {};
});
afterEach(async () => {
  await engine.close();
  await server.close();
  await rm(home, { recursive: true, force: true });
});

async function send(agreed: Partial<FtpsPartnerInput['ftps']> = {}, theirs?: Buffer): Promise<TransferId> {
  const identity = await issue({ name: 'server', names: ['127.0.0.1'] });
  server = await startScripted({
    identity,
    on: { STOR: store, ...refusing },
    ...(features === undefined ? {} : { features }),
  });
  if (theirs !== undefined) server.files.set(name, theirs);
  const { id: partnerId } = await engine.api.partners.add({
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
  const file = path.join(home, name);
  await writeFile(file, ours);
  const { queued } = await engine.api.transfers.send({ partnerId, files: [{ path: file }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('not queued');
  return transfer.id;
}

function stored(): number {
  return server.heard.filter(({ line }) => line.startsWith('STOR')).length;
}

describe('what somebody else has placed between two attempts', () => {
  test.each([
    ['at-once', 1_000],
    ['at-once', ours.length],
    ['in-the-middle', ours.length + 1],
  ] as const)('is not written over: the line broke %s, and %i octets are there', async (how, length) => {
    breaks = [how];
    const id = await send();
    await until(engine, id, ({ problem }) => problem !== undefined);
    const theirs = randomBytes(length);
    server.files.set(name, theirs);
    await engine.api.transfers.retry({ id });
    await until(engine, id, ({ problem }) => problem?.code === 'ftps.name-taken');
    expect(server.files.get(name)?.equals(theirs)).toBe(true);
  });

  test('an empty file is no one’s: a server makes one before the first octet comes', async () => {
    breaks = ['at-once'];
    const id = await send();
    await until(engine, id, ({ problem }) => problem !== undefined);
    server.files.set(name, Buffer.alloc(0));
    await engine.api.transfers.retry({ id });
    await until(engine, id, ({ state }) => state === 'delivered');
    expect(server.files.get(name)?.equals(ours)).toBe(true);
  });
});

describe('a server that tells no sizes', () => {
  test.each([
    ['but lists its folders', undefined, 'ftps.name-taken'],
    ['and lists nothing', { MLSD: refuse, LIST: refuse }, undefined],
  ] as const)('%s', async (_, on, code) => {
    features = ['UTF8', 'EPSV', 'REST STREAM', 'MLST type*;size*;modify*;'];
    refusing = { SIZE: refuse, ...on };
    const theirs = randomBytes(1_000);
    const id = await send({}, theirs);
    const end = await until(engine, id, ({ state }) => state === 'failed' || state === 'delivered');
    expect(end.problem?.code).toBe(code);
    expect(server.files.get(name)?.equals(code === undefined ? ours : theirs)).toBe(true);
  });
});

describe('a program that was killed while it sent', () => {
  /** As the journal is when the last that was written down is `octets`. */
  async function killedAt(id: TransferId, octets: number): Promise<void> {
    await engine.close();
    const journal = openJournal(path.join(home, 'journal.db'));
    const record = journal.transfers.get(id);
    journal.transfers.change(id, {
      state: 'sending',
      durableOctets: octets,
      octetsDone: octets,
      problem: null,
      nextAttemptAt: null,
      protocol: { ...record?.protocol, mayHaveArrived: true },
    });
    journal.close();
    engine = await openTestEngine({ home });
  }

  test('does not send again what may have come whole and been taken away: a person is asked', async () => {
    breaks = ['at-the-end'];
    const id = await send();
    await until(engine, id, ({ state }) => state === 'unknown');
    await killedAt(id, 0);
    await until(engine, id, ({ problem }) => problem?.code === 'ftps.gone-there');
    expect(stored()).toBe(1);
  });
});

describe('the rule to go on with what is there', () => {
  const rule = { overwriteThere: [{ when: 'always', action: 'resume' }] } as const;

  test('does not take a file that is as long for the file itself, which no checksum has told', async () => {
    const theirs = randomBytes(ours.length);
    const id = await send({ overwriteThere: [...rule.overwriteThere] }, theirs);
    await until(engine, id, ({ problem }) => problem?.code === 'ftps.name-taken');
    expect(server.files.get(name)?.equals(theirs)).toBe(true);
  });

  test('is a person’s to say of what is shorter', async () => {
    const id = await send({}, ours.subarray(0, 500_000));
    await until(engine, id, ({ problem }) => problem?.code === 'ftps.name-taken');
    await engine.api.transfers.retry({ id, ifThere: 'resume' });
    await until(engine, id, ({ state }) => state === 'delivered');
    expect(server.files.get(name)?.equals(ours)).toBe(true);
    expect(server.heard.some(({ line }) => line === 'REST 500000')).toBe(true);
  });
});
