import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TransferId } from '../../shared/index.ts';
import { startScripted } from '../protocols/ftps/testing/index.ts';
import type { Answer, ScriptedServer } from '../protocols/ftps/testing/index.ts';
import { issue } from '../test-pki/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const ours = randomBytes(2_000_000);

let engine: TestEngine;
let server: ScriptedServer;
let cuts: number;

/** As servers do that put a file in its place when they have all of it: what was there before stays until then. */
const store: Answer = async (caller, name) => {
  const { restart } = caller;
  caller.restart = 0;
  caller.say('150 go on');
  const data = await caller.data();
  if (cuts > 0) {
    cuts -= 1;
    await once(data, 'data');
    data.destroy();
    caller.control.destroy();
    return;
  }
  const pieces = [(server.files.get(name) ?? Buffer.alloc(0)).subarray(0, restart)];
  data.on('data', (octets: Buffer) => pieces.push(octets));
  await once(data, 'end');
  server.files.set(name, Buffer.concat(pieces));
  data.end();
  caller.say('226 done');
};

beforeEach(async () => {
  engine = await openTestEngine();
  cuts = 1;
});
afterEach(async () => {
  await engine.close();
  await server.close();
});

async function sendOver(theirs: Buffer): Promise<TransferId> {
  const identity = await issue({ name: 'server', names: ['127.0.0.1'] });
  server = await startScripted({ identity, on: { STOR: store } });
  server.files.set('payroll.xml', theirs);
  const { id: partnerId } = await engine.api.partners.add({
    name: 'Bank',
    kind: 'ftps',
    ftps: {
      host: '127.0.0.1',
      port: server.port,
      user: 'anna',
      overwriteThere: [{ when: 'always', action: 'overwrite' }],
      trust: { pins: [identity.fingerprint], system: false, revocation: { policy: 'off' } },
    },
    secrets: { ourPassword: 'secret' },
  });
  const file = path.join(engine.home, 'payroll.xml');
  await writeFile(file, ours);
  const { queued } = await engine.api.transfers.send({ partnerId, files: [{ path: file }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('not queued');
  return transfer.id;
}

describe('what a file is to replace, and still lies there after the line broke', () => {
  test.each([
    ['shorter', 700_000],
    ['as long', ours.length],
  ])('is not taken for the beginning of it, being %s', async (_, length) => {
    const id = await sendOver(randomBytes(length));
    const broken = await until(engine, id, ({ problem }) => problem !== undefined);
    expect(broken.octetsDone).toBeGreaterThan(0);
    await engine.api.transfers.retry({ id });
    await until(engine, id, ({ state }) => state === 'delivered');
    expect(server.files.get('payroll.xml')?.equals(ours)).toBe(true);
  });
});
