import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import type { EventBatch } from '../../shared/index.ts';
import { EngineEvent } from '../../shared/index.ts';
import { carry } from './contract-server.ts';
import { sessionLimits } from './contract-session.ts';
import { readEngineRecord, removeEngineRecord, sameToken, writeEngineRecord } from './engine-record.ts';
import { connectToEngine } from './local-socket-client.ts';
import { serveLocalSocket } from './local-socket-server.ts';
import type { LocalSocketOptions, LocalSocketServer } from './local-socket-server.ts';
import { createStandInEngine } from './stand-in-engine.ts';
import type { StandInEngine, StandInOptions } from './stand-in-engine.ts';

const posix = process.platform !== 'win32';
let home = '';
let open: LocalSocketServer[] = [];

beforeEach(async () => {
  home = await realpath(await mkdtemp(path.join(tmpdir(), 'waybill-socket-')));
});
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
  await rm(home, { recursive: true, force: true });
});

async function serve(
  body: StandInOptions['body'] = {},
  options: Partial<LocalSocketOptions> = {},
): Promise<{ server: LocalSocketServer; engine: StandInEngine; noted: string[] }> {
  const engine = createStandInEngine({ body });
  const noted: string[] = [];
  const server = await serveLocalSocket({
    home,
    carrier: carry(engine),
    version: '1.0.0',
    log: (event) => noted.push(event),
    ...options,
  });
  open.push(server);
  return { server, engine, noted };
}

/** A socket that speaks without the client's manners. */
async function rawSocket(
  address: string,
): Promise<{ socket: Socket; heard: () => string; ended: Promise<unknown> }> {
  const socket = connect(address);
  socket.on('error', () => {});
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  const ended = new Promise((resolve) => socket.once('close', resolve));
  await once(socket, 'connect');
  return { socket, heard: () => text, ended };
}

function hello(token: string, version = '1.0.0'): string {
  return `${JSON.stringify({ type: 'hello', token, version })}\n`;
}

describe('the engine over a local socket', () => {
  test('answers calls, tells problems and hands events on', async () => {
    const { server, engine } = await serve();
    const line = await connectToEngine(server.record, '1.0.0');
    const batches: EventBatch[] = [];
    line.subscribe(0, (batch) => batches.push(batch));
    const [settings, refused, unknown] = await Promise.allSettled([
      line.call('settings', 'update', { station: { name: 'Zoë\n\u2028' } }),
      line.call('receipts', 'get', { id: 1 }),
      line.call('no', 'such', {}),
    ]);
    expect(settings).toMatchObject({ status: 'fulfilled', value: { station: { name: 'Zoë' } } });
    expect(refused).toMatchObject({
      reason: { code: 'not-possible-now', params: { by: 'stand-in' }, retry: 'later' },
    });
    expect(unknown).toMatchObject({ reason: { code: 'unknown-call' } });
    engine.tell({ type: 'partners' });
    await eventually(() =>
      expect(batches.at(-1)).toEqual({ last: 1, reset: false, events: [{ type: 'partners' }] }),
    );
    line.close();
    await line.lost;
    await eventually(() => expect(engine.listeners()).toBe(0));
  });

  test('goes on after a break where it was', async () => {
    const { server, engine } = await serve();
    const before = await connectToEngine(server.record, '1.0.0');
    before.subscribe(0, () => {});
    await before.call('settings', 'get', {});
    engine.tell({ type: 'partners' });
    before.close();
    await before.lost;
    engine.tell({ type: 'needs' });
    engine.tell({ type: 'needs' });
    const after = await connectToEngine(server.record, '1.0.0');
    const batches: EventBatch[] = [];
    after.subscribe(1, (batch) => batches.push(batch));
    await after.call('settings', 'get', {});
    expect(batches).toEqual([{ last: 3, reset: false, events: [{ type: 'needs' }, { type: 'needs' }] }]);
    after.close();
  });

  test.runIf(posix)('is for this user alone', async () => {
    const { server } = await serve();
    expect((await stat(server.record.address)).mode & 0o777).toBe(0o600);
    expect((await stat(path.join(home, 'engine.json'))).mode & 0o777).toBe(0o600);
    expect(server.record.token).toMatch(/^[0-9a-f]{64}$/);
  });

  test('leaves nothing behind when it closes', async () => {
    const { server } = await serve();
    await server.close();
    expect(await readdir(home)).toEqual([]);
    await expect(connectToEngine(server.record, '1.0.0')).rejects.toMatchObject({ code: 'engine-gone' });
  });

  test.runIf(posix)('clears away the sockets of engines that were killed, and no other file', async () => {
    await writeFile(path.join(home, 'engine-0123456789ab.sock'), '');
    await writeFile(path.join(home, 'engine-notes.sock.txt'), '');
    const { server } = await serve();
    const names = await readdir(home);
    expect(names.toSorted()).toEqual(
      ['engine-notes.sock.txt', 'engine.json', path.basename(server.record.address)].toSorted(),
    );
  });

  test.runIf(posix)(
    'finds a place for its socket when the path of the home is too long for one',
    async () => {
      const deep = path.join(home, 'd'.repeat(60), 'e'.repeat(60));
      await mkdir(deep, { recursive: true });
      const { server } = await serve({}, { home: deep });
      const folder = path.dirname(server.record.address);
      expect(folder.startsWith(home)).toBe(false);
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
      const line = await connectToEngine(server.record, '1.0.0');
      await line.call('settings', 'get', {});
      line.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  );

  test("takes away no other engine's record", async () => {
    const { server } = await serve();
    const successor = { ...server.record, token: 'f'.repeat(64) };
    await writeEngineRecord(home, successor);
    await removeEngineRecord(home, server.record);
    expect(await readEngineRecord(home)).toEqual(successor);
  });

  test('reads nothing from a record that is not one', async () => {
    for (const text of ['', 'not json', '{"pid":1}', '[]']) {
      await writeFile(path.join(home, 'engine.json'), text);
      expect(await readEngineRecord(home)).toBeUndefined();
    }
    expect(await readFile(path.join(home, 'engine.json'), 'utf8')).toBe('[]');
  });
});

describe('who does not belong', () => {
  const wrong = 'f'.repeat(64);

  test.each([
    ['a wrong token', () => hello(wrong)],
    ['an empty token', () => hello('')],
    ['a call before the token', () => '{"type":"call","id":1,"group":"engine","name":"stop","args":{}}\n'],
    ['no JSON', () => 'GET / HTTP/1.1\r\n\r\n'],
    ['octets', () => Buffer.from([0, 255, 10, 13, 10])],
    ['a line without end', () => 'x'.repeat(2_000)],
    ['two tries in one', (token: string) => hello(wrong) + hello(token)],
  ])('is cut off without a word: %s', async (_name, attempt) => {
    const { server, noted } = await serve();
    const { socket, heard, ended } = await rawSocket(server.record.address);
    socket.write(attempt(server.record.token));
    await ended;
    expect(heard()).toBe('');
    expect(noted).not.toEqual([]);
  });

  test('is cut off when it says nothing', async () => {
    const { server, noted } = await serve({}, { helloWithin: 50 });
    const { heard, ended } = await rawSocket(server.record.address);
    await ended;
    expect(heard()).toBe('');
    expect(noted).toEqual(['client-silent']);
  });

  test('hears that nobody is there when its token is not the right one', async () => {
    const { server } = await serve();
    const attempt = connectToEngine({ ...server.record, token: wrong }, '1.0.0');
    await expect(attempt).rejects.toMatchObject({ code: 'engine-gone', retry: 'later' });
  });

  test('is told the version when it is of another, and nothing else', async () => {
    const { server } = await serve();
    await expect(connectToEngine(server.record, '2.0.0')).rejects.toMatchObject({
      code: 'engine-version',
      params: { running: '1.0.0', ours: '2.0.0' },
    });
    const { socket, heard, ended } = await rawSocket(server.record.address);
    socket.write(
      `${hello(server.record.token, '2.0.0')}{"type":"call","id":1,"group":"settings","name":"get"}\n`,
    );
    await ended;
    expect(heard()).toBe('{"type":"welcome","version":"1.0.0"}\n');
  });

  test('is cut off later too, when what it says is not of the contract', async () => {
    const { server, noted } = await serve();
    for (const message of ['nonsense\n', '{"type":"shout"}\n', '{"type":"subscribe","since":-1}\n']) {
      const { socket, ended } = await rawSocket(server.record.address);
      socket.write(hello(server.record.token) + message);
      await ended;
    }
    expect(noted).toEqual(Array.from({ length: 3 }, () => 'client-message-unreadable'));
  });

  test('has tokens compared whole', () => {
    expect(sameToken(wrong, wrong)).toBe(true);
    expect(sameToken(wrong.slice(1), wrong)).toBe(false);
    expect(sameToken(`${wrong}f`, wrong)).toBe(false);
    expect(sameToken('', wrong)).toBe(false);
  });
});

describe('a client that is slow, greedy or gone', () => {
  const fat = EngineEvent.parse({
    type: 'timeline',
    transferId: 1,
    event: { id: 1, at: 0, kind: 'sending', by: 'us', params: {}, line: 'x'.repeat(64 * 1024) },
  });

  test('that does not read loses events and is told to read again once it does', async () => {
    const { server, engine } = await serve();
    const { socket, heard } = await rawSocket(server.record.address);
    socket.write(`${hello(server.record.token)}{"type":"subscribe","since":0}\n`);
    await eventually(() => expect(heard()).toContain('"last":0'));
    socket.pause();
    for (let count = 0; count < 200; count += 1) engine.tell(fat);
    expect(heard()).not.toContain('"reset":true');
    socket.resume();
    await eventually(() => expect(heard()).toContain('{"last":200,"reset":true,"events":[]}'));
    engine.tell({ type: 'needs' });
    await eventually(() =>
      expect(heard()).toContain('{"last":201,"reset":false,"events":[{"type":"needs"}]}'),
    );
    // Most of the 13 MB was never kept for it.
    expect(heard().length).toBeLessThan(8 * 1024 * 1024);
    socket.destroy();
  });

  test('that asks and never reads is cut off', async () => {
    const { server, noted } = await serve({}, { limits: { ...sessionLimits, backlog: 1024 * 1024 } });
    const { socket } = await rawSocket(server.record.address);
    const line = await connectToEngine(server.record, '1.0.0');
    await line.call('settings', 'update', { station: { name: 'N'.repeat(60) } });
    socket.pause();
    socket.write(hello(server.record.token));
    for (let id = 0; id < 20_000 && !socket.destroyed; id += 1) {
      socket.write(`{"type":"call","id":${id},"group":"settings","name":"get","args":{}}\n`);
    }
    await eventually(() => expect(noted).toContain('client-never-reads'));
    socket.destroy();
    // Others are not disturbed.
    await expect(line.call('settings', 'get', {})).resolves.toBeDefined();
    line.close();
  });

  test('that has too many calls under way is told so for the next', async () => {
    const release = Promise.withResolvers<{ path: string }>();
    const { server } = await serve(
      { practice: { sample: () => release.promise } },
      { limits: { ...sessionLimits, calls: 2 } },
    );
    const line = await connectToEngine(server.record, '1.0.0');
    const held = [
      line.call('practice', 'sample', { kind: 'oftp2' }),
      line.call('practice', 'sample', { kind: 'oftp2' }),
    ];
    await expect(line.call('settings', 'get', {})).rejects.toMatchObject({
      code: 'too-many-calls',
      retry: 'later',
    });
    release.resolve({ path: '/sample' });
    await expect(Promise.all(held)).resolves.toEqual([{ path: '/sample' }, { path: '/sample' }]);
    await expect(line.call('settings', 'get', {})).resolves.toBeDefined();
    line.close();
  });

  test('hears of calls that the end of the engine has overtaken', async () => {
    const { server } = await serve({ practice: { sample: () => new Promise(() => {}) } });
    const line = await connectToEngine(server.record, '1.0.0');
    const held = line.call('practice', 'sample', { kind: 'oftp2' });
    const closing = server.close();
    await expect(held).rejects.toMatchObject({ code: 'engine-gone', retry: 'later' });
    await line.lost;
    await expect(line.call('settings', 'get', {})).rejects.toMatchObject({ code: 'engine-gone' });
    await closing;
  });
});
