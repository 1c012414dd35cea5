import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PartnerId, Transfer } from '../../shared/index.ts';
import { startStation } from '../kill/index.ts';
import type { StationProcess } from '../kill/index.ts';
import { canHaveSlowDisk, makeSlowDisk } from './slow-disk.ts';
import type { SlowDisk } from './slow-disk.ts';

const codes = { Here: 'O0013SLOWHERE', There: 'O0013SLOWTHERE', Other: 'O0013SLOWOTHER' } as const;
type Name = keyof typeof codes;

let folder: string;
let disk: SlowDisk;
const running: StationProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-slow-'));
  disk = await makeSlowDisk(folder);
});
afterEach(async () => {
  await disk.open();
  await Promise.all(running.splice(0).map((station) => station.end()));
  await rm(folder, { recursive: true, force: true });
});

/** A station that listens; `Here` is the one with the slow disk. */
async function start(name: Name): Promise<{ station: StationProcess; port: number; fingerprint: string }> {
  const station = await startStation(path.join(folder, name), name === 'Here' ? { env: disk.env } : {});
  running.push(station);
  await station.api.settings.update({ station: { code: codes[name] } });
  const { listener } = await station.api.listener.start({ host: '127.0.0.1', tlsPort: 0 });
  const { certificate } = await station.api.engine.status({});
  return { station, port: listener.open[0]?.port ?? 0, fingerprint: certificate.fingerprint };
}

/** Makes each the other's partner; gives their numbers, `to` at the first. */
async function introduce(
  one: Awaited<ReturnType<typeof start>>,
  oneName: Name,
  other: Awaited<ReturnType<typeof start>>,
  otherName: Name,
): Promise<{ to: PartnerId; back: PartnerId }> {
  async function add(at: StationProcess, name: Name, { port, fingerprint }: typeof one): Promise<PartnerId> {
    const { id } = await at.api.partners.add({
      name,
      kind: 'oftp2',
      oftp2: { code: codes[name], host: '127.0.0.1', port, trust: { pins: [fingerprint], system: false } },
    });
    return id;
  }
  return {
    to: await add(one.station, otherName, other),
    back: await add(other.station, oneName, one),
  };
}

async function until<T>(wanted: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    const found = await wanted();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it did not come to that');
}

/** The first call of this kind that the disk holds. */
async function held(call: string): Promise<string> {
  return await until(async () => (await disk.held()).find((line) => line.startsWith(call)));
}

async function file(name: string, octets: Uint8Array | string): Promise<string> {
  const made = path.join(folder, name);
  await writeFile(made, octets);
  return made;
}

async function queue(
  at: StationProcess,
  partnerId: PartnerId,
  ...paths: readonly string[]
): Promise<Transfer> {
  const { queued } = await at.api.transfers.send({ partnerId, files: paths.map((each) => ({ path: each })) });
  const [first] = queued;
  if (first === undefined) throw new Error('nothing was queued');
  return first;
}

async function untilReceived(at: StationProcess, id: Transfer['id']): Promise<Transfer> {
  return await until(async () => {
    const transfer = await at.api.transfers.get({ id });
    return transfer.receipt === 'received' ? transfer : undefined;
  });
}

async function rowsOf(at: StationProcess): Promise<readonly Transfer[]> {
  return (await at.api.transfers.list({})).rows;
}

describe.skipIf(!(await canHaveSlowDisk()))('a slow disk', () => {
  test('that has not made an arrived file durable holds back the word that it arrived, and nobody else', async () => {
    const here = await start('Here');
    const there = await start('There');
    const other = await start('Other');
    const { to } = await introduce(there, 'There', here, 'Here');
    const { to: toOther } = await introduce(here, 'Here', other, 'Other');
    const content = randomBytes(3 * 1024 * 1024);
    await disk.shut(['fsync'], path.join(folder, 'Here', 'incoming'));
    const { id } = await queue(there.station, to, await file('DRAWING.BIN', content));
    await held('fsync');

    // The file is whole at the other end of the line, and neither side says that it is.
    expect(await there.station.api.transfers.get({ id })).toMatchObject({
      state: 'sending',
      receipt: 'none',
    });
    expect(await rowsOf(here.station)).toMatchObject([{ state: 'receiving', receipt: 'none' }]);
    expect(existsSync(path.join(folder, 'Here', 'received', 'There', 'DRAWING.BIN'))).toBe(false);

    // The engine can say why.
    const told = await until(async () => (await here.station.api.engine.status({})).disk);
    expect(told).toMatchObject({
      code: 'disk-slow',
      params: { folder: path.join(folder, 'Here', 'incoming') },
    });

    // Another session comes and goes meanwhile.
    const aside = await queue(here.station, toOther, await file('ASIDE.TXT', 'goes on'));
    await untilReceived(here.station, aside.id);
    expect(await there.station.api.transfers.get({ id })).toMatchObject({
      state: 'sending',
      receipt: 'none',
    });

    await disk.open();
    await untilReceived(there.station, id);
    expect(
      (await readFile(path.join(folder, 'Here', 'received', 'There', 'DRAWING.BIN'))).equals(content),
    ).toBe(true);
  });

  test('that does not write holds back the progress of what comes in', async () => {
    const here = await start('Here');
    const there = await start('There');
    const { to } = await introduce(there, 'There', here, 'Here');
    await disk.shut(['write'], path.join(folder, 'Here', 'incoming'));
    const { id } = await queue(there.station, to, await file('DRAWING.BIN', randomBytes(3 * 1024 * 1024)));
    await held('write');
    expect(await rowsOf(here.station)).toMatchObject([{ state: 'receiving', octetsDone: 0 }]);
    await disk.open();
    await untilReceived(there.station, id);
  });

  test('that does not give a received file its name holds back its receipt', async () => {
    const here = await start('Here');
    const there = await start('There');
    const { to } = await introduce(there, 'There', here, 'Here');
    await disk.shut(['rename'], path.join(folder, 'Here', 'incoming'));
    const { id } = await queue(there.station, to, await file('DRAWING.BIN', 'x'));
    await held('rename');
    expect((await there.station.api.transfers.get({ id })).receipt).toBe('none');
    expect(await rowsOf(here.station)).toMatchObject([{ state: 'receiving' }]);
    await disk.open();
    await untilReceived(there.station, id);
    expect(await readdir(path.join(folder, 'Here', 'received', 'There'))).toEqual(['DRAWING.BIN']);
  });

  test('below the queue holds back the word that files are queued, and sends nothing that it has not got', async () => {
    const here = await start('Here');
    const there = await start('There');
    const other = await start('Other');
    const { to } = await introduce(here, 'Here', there, 'There');
    const { to: toHere } = await introduce(other, 'Other', here, 'Here');
    // More than the threads that Node has for files: none of them may be needed by anybody else.
    const names = Array.from({ length: 12 }, (_, n) => `ORDER-${n}.XML`);
    const paths = await Promise.all(names.map((name) => file(name, name)));
    await disk.shut(['fsync'], path.join(folder, 'Here', 'spool'));
    const sending = queue(here.station, to, ...paths);
    let isTold = false;
    void sending.then(() => (isTold = true));
    await held('fsync');

    // Somebody else's file comes in, is answered, and calls are answered.
    const aside = await queue(other.station, toHere, await file('ASIDE.TXT', 'goes on'));
    await untilReceived(other.station, aside.id);
    const rows = (await rowsOf(here.station)).filter(({ direction }) => direction === 'out');
    expect(rows.filter(({ state }) => state !== 'preparing')).toEqual([]);
    expect(isTold).toBe(false);
    expect(await rowsOf(there.station)).toEqual([]);

    await disk.open();
    await sending;
    await until(async () => {
      const done = (await rowsOf(here.station)).filter(({ receipt }) => receipt === 'received');
      return done.length === names.length ? done : undefined;
    });
    expect((await readdir(path.join(folder, 'There', 'received', 'Here'))).toSorted()).toEqual(
      names.toSorted(),
    );
  });

  test('below the journal holds up the whole engine, which claims nothing meanwhile and goes on by itself', async () => {
    const here = await start('Here');
    const there = await start('There');
    const { to } = await introduce(there, 'There', here, 'Here');
    await disk.shut(['fsync'], path.join(folder, 'Here', 'journal.db'));
    const { id } = await queue(there.station, to, await file('DRAWING.BIN', 'x'));
    await held('fsync');
    let isAnswered = false;
    const asked = here.station.api.engine.status({}).then(() => (isAnswered = true));
    expect((await there.station.api.transfers.get({ id })).receipt).toBe('none');
    expect(existsSync(path.join(folder, 'Here', 'received', 'There', 'DRAWING.BIN'))).toBe(false);
    expect(isAnswered).toBe(false);
    await disk.open();
    await asked;
    await untilReceived(there.station, id);
  });
});
