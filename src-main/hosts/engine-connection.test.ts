import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import type { EventBatch } from '../../shared/index.ts';
import { connectOrOpen } from './engine-connection.ts';
import type { ConnectOptions, EngineConnection } from './engine-connection.ts';
import { readEngineRecord, writeEngineRecord } from './engine-record.ts';
import { lockStandInHome, standInOpener } from './stand-in-engine.ts';
import type { StandInEngine } from './stand-in-engine.ts';

let home = '';
let connections: EngineConnection[] = [];

beforeEach(async () => {
  home = await realpath(await mkdtemp(path.join(tmpdir(), 'waybill-connection-')));
});
afterEach(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  connections = [];
  await rm(home, { recursive: true, force: true });
});

async function door(options: Partial<ConnectOptions> = {}): Promise<EngineConnection> {
  const connection = await connectOrOpen({
    home,
    host: 'command-line',
    open: standInOpener(),
    version: '1.0.0',
    ...options,
  });
  connections.push(connection);
  return connection;
}

describe('the way to the engine of a home', () => {
  test('opens it when none runs, and connects to it when one does', async () => {
    const first = await door();
    const second = await door({ host: 'browser' });
    expect([first.own, second.own]).toEqual([true, false]);
    await first.carrier.call('settings', 'update', { station: { name: 'Payroll' } });
    await expect(second.carrier.call('settings', 'get', {})).resolves.toMatchObject({
      station: { name: 'Payroll' },
    });
  });

  test('leaves the engine running when it is not its own', async () => {
    const first = await door();
    const second = await door();
    await second.close();
    await second.closed;
    await expect(first.carrier.call('settings', 'get', {})).resolves.toBeDefined();
    await expect(second.carrier.call('settings', 'get', {})).rejects.toMatchObject({ code: 'engine-gone' });
  });

  test('ends with one engine when many doors start at once', async () => {
    let opened = 0;
    const slow = new Promise((resolve) => setTimeout(resolve, 300));
    const open = standInOpener({ onOpen: () => (opened += 1), after: slow });
    const doors = await Promise.all(Array.from({ length: 6 }, () => door({ open })));
    expect(doors.filter(({ own }) => own)).toHaveLength(1);
    expect(opened).toBe(1);
    await Promise.all(doors.map(({ carrier }) => carrier.call('settings', 'get', {})));
  });

  test('opens it over what a killed engine has left', async () => {
    await writeEngineRecord(home, {
      pid: 1,
      address: path.join(home, 'engine-0123456789ab.sock'),
      token: '0'.repeat(64),
      version: '0.9.0',
      startedAt: 1,
    });
    await writeFile(path.join(home, 'engine-0123456789ab.sock'), '');
    const connection = await door();
    expect(connection.own).toBe(true);
    expect((await readEngineRecord(home))?.pid).toBe(process.pid);
  });

  test('says that the home is locked when whoever has it stays out of reach', async () => {
    const unlock = lockStandInHome(home);
    await expect(door({ patience: 300 })).rejects.toMatchObject({ code: 'home-locked', params: { home } });
    unlock();
    await expect(door()).resolves.toMatchObject({ own: true });
  });

  test('waits for an engine that is on its way out', async () => {
    const unlock = lockStandInHome(home);
    const waiting = door({ patience: 5_000 });
    setTimeout(unlock, 200);
    expect((await waiting).own).toBe(true);
  });

  test('refuses an engine of another version, and says which', async () => {
    await door();
    await expect(door({ version: '2.0.0' })).rejects.toMatchObject({
      code: 'engine-version',
      params: { running: '1.0.0', ours: '2.0.0' },
    });
  });

  test('leaves nothing behind when its own engine ends', async () => {
    const connection = await door();
    await connection.close();
    await connection.closed;
    expect(await readdir(home)).toEqual(['logs']);
  });
});

describe('the end of an engine', () => {
  function listen(connection: EngineConnection): EventBatch[] {
    const batches: EventBatch[] = [];
    connection.carrier.subscribe(0, (batch) => batches.push(batch));
    return batches;
  }

  test('makes another door take over; its listeners read again and go on', async () => {
    let engines: StandInEngine[] = [];
    const first = await door({
      open: standInOpener({ firstEvent: 400, onOpen: (engine) => engines.push(engine) }),
    });
    const second = await door({ open: standInOpener({ onOpen: (engine) => engines.push(engine) }) });
    const batches = listen(second);
    await second.carrier.call('settings', 'get', {});
    engines[0]?.tell({ type: 'partners' });
    await eventually(() => expect(batches).toHaveLength(2));
    await first.close();
    await eventually(() => expect(second.own).toBe(true));
    await expect(second.carrier.call('settings', 'get', {})).resolves.toBeDefined();
    engines[1]?.tell({ type: 'needs' });
    await eventually(() =>
      expect(batches).toEqual([
        { last: 399, reset: false, events: [] },
        { last: 400, reset: false, events: [{ type: 'partners' }] },
        { last: 0, reset: true, events: [] },
        { last: 1, reset: false, events: [{ type: 'needs' }] },
      ]),
    );
    engines = [];
  });

  test('leaves exactly one of many doors with the next', async () => {
    const first = await door();
    const others = await Promise.all([door(), door(), door()]);
    await first.close();
    await eventually(() => expect(others.filter(({ own }) => own)).toHaveLength(1));
    await Promise.all(others.map(({ carrier }) => carrier.call('settings', 'get', {})));
  });

  test('is told to calls under way, which nobody repeats', async () => {
    let performed = 0;
    const first = await door({
      open: standInOpener({
        body: {
          practice: {
            sample: () => {
              performed += 1;
              return new Promise(() => {});
            },
          },
        },
      }),
    });
    const second = await door();
    const held = second.carrier.call('practice', 'sample', { kind: 'oftp2' });
    await eventually(() => expect(performed).toBe(1));
    const closing = first.close();
    await expect(held).rejects.toMatchObject({ code: 'engine-gone' });
    await closing;
    await second.carrier.call('settings', 'get', {});
    expect(performed).toBe(1);
  });

  test('asked for through the contract, is the end for who asked', async () => {
    const first = await door();
    const second = await door();
    await expect(second.carrier.call('engine', 'stop', {})).resolves.toEqual({});
    await Promise.all([first.closed, second.closed]);
    expect(await readdir(home)).toEqual(['logs']);
    await expect(second.carrier.call('settings', 'get', {})).rejects.toMatchObject({ code: 'engine-gone' });
    await expect(door()).resolves.toMatchObject({ own: true });
  });

  test('is not asked for by a call that is refused', async () => {
    const first = await door();
    await expect(first.carrier.call('engine', 'stop', { now: true })).rejects.toMatchObject({
      code: 'bad-arguments',
    });
    await expect(door()).resolves.toMatchObject({ own: false });
  });

  test('leaves no engine behind when the door closes while it takes over', async () => {
    let opened = 0;
    const slow = new Promise((resolve) => setTimeout(resolve, 300));
    const first = await door();
    const second = await door({ open: standInOpener({ onOpen: () => (opened += 1), after: slow }) });
    await first.close();
    const call = second.carrier.call('settings', 'get', {});
    await Promise.all([second.close(), expect(call).rejects.toBeDefined()]);
    expect(await readdir(home)).toEqual(['logs']);
    await expect(door()).resolves.toMatchObject({ own: true });
    expect(opened).toBeLessThanOrEqual(1);
  });

  test('without taking over, means looking for the next', async () => {
    const first = await door();
    const second = await door({ takeOver: false });
    await first.close();
    const third = await door();
    await expect(second.carrier.call('settings', 'get', {})).resolves.toBeDefined();
    expect([second.own, third.own]).toEqual([false, true]);
  });
});
