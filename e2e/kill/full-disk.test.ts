import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Transfer } from '../../shared/index.ts';
import { startStation } from './station-process.ts';
import type { StationProcess } from './station-process.ts';

/** A file that does not fit where no file may grow beyond some megabytes. */
const content = randomBytes(24 * 1024 * 1024);
const fileBlocks = 16 * 1024;
const codes = { sender: 'O0013DISKSENDER', receiver: 'O0013DISKRECEIVER' } as const;

let folder: string;
let file: string;
const open: StationProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-disk-'));
  file = path.join(folder, 'DRAWING.BIN');
  await writeFile(file, content);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((station) => station.end()));
  await rm(folder, { recursive: true, force: true });
});

async function start(
  name: 'sender' | 'receiver',
  options: { fileBlocks?: number } = {},
): Promise<StationProcess> {
  const station = await startStation(path.join(folder, name), options);
  open.push(station);
  await station.api.settings.update({ station: { code: codes[name] } });
  return station;
}

async function listen(receiver: StationProcess, tlsPort = 0): Promise<number> {
  const { listener } = await receiver.api.listener.start({ host: '127.0.0.1', tlsPort });
  return listener.open[0]?.port ?? 0;
}

async function until(wanted: () => Promise<Transfer | undefined>): Promise<Transfer> {
  for (let tries = 0; tries < 1_500; tries += 1) {
    const transfer = await wanted();
    if (transfer !== undefined) return transfer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it did not come to that');
}

describe.skipIf(process.platform === 'win32')('a full disk', () => {
  test('at the receiver ends the session, loses nothing, and the file goes on once there is room', async () => {
    const receiver = await start('receiver', { fileBlocks });
    const sender = await start('sender');
    await receiver.api.partners.add({ name: 'Sender', kind: 'oftp2', oftp2: { code: codes.sender } });
    const port = await listen(receiver);
    const { certificate } = await receiver.api.engine.status({});
    const { id: partnerId } = await sender.api.partners.add({
      name: 'Receiver',
      kind: 'oftp2',
      oftp2: {
        code: codes.receiver,
        host: '127.0.0.1',
        port,
        trust: { pins: [certificate.fingerprint], system: false },
      },
    });
    const { queued } = await sender.api.transfers.send({ partnerId, files: [{ path: file }] });
    const id = queued[0]?.id;
    if (id === undefined) throw new Error('nothing was queued');
    const waiting = await until(async () => {
      const transfer = await sender.api.transfers.get({ id });
      return transfer.state === 'waiting' ? transfer : undefined;
    });
    expect(waiting.problem?.code).toBe('oftp2.esid.08');
    const [interrupted] = (await receiver.api.transfers.list({})).rows;
    expect(interrupted).toMatchObject({ state: 'waiting', problem: { code: 'disk-full' } });
    await receiver.end();
    open.splice(open.indexOf(receiver), 1);

    const roomier = await start('receiver');
    await listen(roomier, port);
    await sender.api.transfers.retry({ id });
    await until(async () => {
      const transfer = await sender.api.transfers.get({ id });
      return transfer.receipt === 'received' ? transfer : undefined;
    });
    const received = path.join(folder, 'receiver', 'received', 'Sender');
    expect(await readdir(received)).toEqual(['DRAWING.BIN']);
    expect((await readFile(path.join(received, 'DRAWING.BIN'))).equals(content)).toBe(true);
  });

  test('at the sender refuses the file before it is queued, and leaves nothing half-copied', async () => {
    const sender = await start('sender', { fileBlocks });
    const { id: partnerId } = await sender.api.partners.add({
      name: 'Receiver',
      kind: 'oftp2',
      oftp2: { code: codes.receiver },
    });
    const { queued, findings } = await sender.api.transfers.send({ partnerId, files: [{ path: file }] });
    expect(queued).toEqual([]);
    expect(findings).toMatchObject([{ severity: 'error', code: 'disk-full' }]);
    expect(await readdir(path.join(folder, 'sender', 'spool'))).toEqual([]);
    const { rows } = await sender.api.transfers.list({});
    expect(rows).toMatchObject([{ state: 'failed', problem: { code: 'disk-full' } }]);
  });
});
