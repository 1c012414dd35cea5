import { buffer } from 'node:stream/consumers';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PartnerId, Transfer, TransferId } from '../../shared/index.ts';
import { startScripted } from '../protocols/ftps/testing/index.ts';
import type { Answer, ScriptedServer } from '../protocols/ftps/testing/index.ts';
import { issue } from '../test-pki/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const octets = Buffer.from('every octet of it is out, and nobody says that it came');

let engine: TestEngine;
let server: ScriptedServer;
/** How often the server takes a file, and ends the line before it says so. */
let cuts: number;
/** What the server keeps of such a file. */
let keeps: (whole: Buffer) => Buffer | undefined;

const store: Answer = async (caller, name) => {
  caller.say('150 go on');
  const data = await caller.data();
  const whole = await buffer(data);
  if (cuts === 0) {
    server.files.set(name, whole);
    caller.say('226 done');
    return;
  }
  cuts -= 1;
  const kept = keeps(whole);
  if (kept !== undefined) server.files.set(name, kept);
  caller.control.destroy();
};

beforeEach(async () => {
  engine = await openTestEngine();
  cuts = 1;
  keeps = (whole) => whole;
});
afterEach(async () => {
  await engine.close();
  await server.close();
});

function stored(): number {
  return server.heard.filter(({ line }) => line.startsWith('STOR')).length;
}

async function sendTo(uploadOnly: boolean): Promise<TransferId> {
  const identity = await issue({ name: 'server', names: ['127.0.0.1'] });
  server = await startScripted({ identity, on: { STOR: store } });
  const { id: partnerId }: { id: PartnerId } = await engine.api.partners.add({
    name: 'Bank',
    kind: 'ftps',
    ftps: {
      host: '127.0.0.1',
      port: server.port,
      user: 'anna',
      uploadOnly,
      trust: { pins: [identity.fingerprint], system: false, revocation: { policy: 'off' } },
    },
    secrets: { ourPassword: 'secret' },
  });
  const file = path.join(engine.home, 'payroll.xml');
  await writeFile(file, octets);
  const { queued } = await engine.api.transfers.send({ partnerId, files: [{ path: file }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('not queued');
  return transfer.id;
}

async function untilUnknown(id: TransferId): Promise<Transfer> {
  return await until(engine, id, ({ state }) => state === 'unknown');
}

describe('a line that breaks between the last octet and the answer', () => {
  test('leaves it open, and the server is asked: what it has whole is delivered and not sent again', async () => {
    const id = await sendTo(false);
    await untilUnknown(id);
    await engine.api.transfers.retry({ id });
    const delivered = await until(engine, id, ({ state }) => state === 'delivered');
    expect(delivered).toMatchObject({ receipt: 'none', attempts: 2 });
    expect(stored()).toBe(1);
    expect(server.files.get('payroll.xml')).toEqual(octets);
  });

  test('is a person’s to settle where the file does not lie there: somebody may have taken it away', async () => {
    keeps = () => undefined;
    const id = await sendTo(false);
    await untilUnknown(id);
    await engine.api.transfers.retry({ id });
    const asked = await until(engine, id, ({ problem }) => problem?.code === 'ftps.gone-there');
    expect(asked).toMatchObject({ state: 'unknown' });
    expect(asked.nextAttemptAt).toBeUndefined();
    expect(stored()).toBe(1);
    expect(await engine.api.needs.list({})).toMatchObject([{ transferId: id, kind: 'unknown' }]);
    await engine.api.transfers.retry({ id, ifThere: 'overwrite' });
    await until(engine, id, ({ state }) => state === 'delivered');
    expect(server.files.get('payroll.xml')).toEqual(octets);
  });

  test('is a person’s to settle where the server tells nothing', async () => {
    const id = await sendTo(true);
    await untilUnknown(id);
    await engine.api.transfers.retry({ id });
    const asked = await until(engine, id, ({ problem }) => problem?.code === 'ftps.cannot-ask');
    expect(asked).toMatchObject({ state: 'unknown' });
    expect(asked.nextAttemptAt).toBeUndefined();
    expect(stored()).toBe(1);
    const needs = await engine.api.needs.list({});
    expect(needs).toMatchObject([{ transferId: id, kind: 'unknown' }]);
  });

  test('and by a person’s word it is sent once more, and not a third time by itself', async () => {
    cuts = 2;
    const id = await sendTo(true);
    await untilUnknown(id);
    await engine.api.transfers.retry({ id, ifThere: 'overwrite' });
    await expect.poll(stored, { timeout: 10_000 }).toBe(2);
    await untilUnknown(id);
    await engine.api.transfers.retry({ id });
    await until(engine, id, ({ problem }) => problem?.code === 'ftps.cannot-ask');
    expect(stored()).toBe(2);
    expect(await engine.api.transfers.confirm({ id, note: 'by telephone' })).toMatchObject({
      state: 'delivered',
    });
  });
});
