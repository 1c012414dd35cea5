import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { WebSocket } from 'ws';
import { startTriedHost } from './tried-host.ts';
import type { TriedHost } from './tried-host.ts';
import type { BrowserHost } from './start-browser-host.ts';

let tried: TriedHost;
let host: BrowserHost;
let cookie = '';

beforeEach(async () => {
  tried = await startTriedHost();
  ({ host, cookie } = tried);
});
afterEach(() => tried.close());

describe('the contract of a page', () => {
  function page(headers: Record<string, string> = {}, target = '/contract'): WebSocket {
    return new WebSocket(`ws://127.0.0.1:${host.port}${target}`, {
      headers: { origin: host.origin, cookie, ...headers },
    });
  }

  async function heardBy(socket: WebSocket): Promise<unknown[]> {
    const heard: unknown[] = [];
    socket.on('message', (data) => heard.push(Buffer.isBuffer(data) ? JSON.parse(data.toString()) : data));
    await once(socket, 'open');
    return heard;
  }

  async function refusalOf(socket: WebSocket): Promise<string> {
    const failure: unknown[] = await once(socket, 'error');
    return String(failure[0]);
  }

  test('goes over a WebSocket: calls, problems, events', async () => {
    const socket = page();
    const heard = await heardBy(socket);
    expect(host.pages.count()).toBe(1);
    socket.send('{"type":"hello","token":"","version":"1.0.0"}');
    socket.send('{"type":"subscribe","since":0}');
    socket.send(
      '{"type":"call","id":1,"group":"settings","name":"update","args":{"station":{"name":"Zoë"}}}',
    );
    await eventually(() => expect(heard).toHaveLength(3));
    socket.send('{"type":"call","id":2,"group":"settings","name":"no","args":{}}');
    await eventually(() => expect(heard).toHaveLength(4));
    tried.engine.tell({ type: 'needs' });
    await eventually(() => expect(heard).toHaveLength(5));
    expect(heard).toMatchObject([
      { type: 'welcome', version: '1.0.0' },
      { type: 'events', batch: { last: 0, reset: false, events: [] } },
      { type: 'answer', id: 1, value: { station: { name: 'Zoë', code: '' } } },
      { type: 'problem', id: 2, problem: { code: 'unknown-call' } },
      { type: 'events', batch: { last: 1, reset: false, events: [{ type: 'needs' }] } },
    ]);
    socket.close();
    await eventually(() => expect(host.pages.count()).toBe(0));
  });

  test('goes on after a break where it was', async () => {
    const first = page();
    const before = await heardBy(first);
    first.send('{"type":"subscribe","since":0}');
    await eventually(() => expect(before).toHaveLength(1));
    tried.engine.tell({ type: 'needs' });
    await eventually(() => expect(before).toHaveLength(2));
    first.terminate();
    tried.engine.tell({ type: 'partners' });
    const second = page();
    const after = await heardBy(second);
    second.send('{"type":"subscribe","since":1}');
    await eventually(() =>
      expect(after).toEqual([
        { type: 'events', batch: { last: 2, reset: false, events: [{ type: 'partners' }] } },
      ]),
    );
    second.terminate();
  });

  test('is for our own page with the cookie', async () => {
    expect(await refusalOf(page({ origin: 'http://evil.example' }))).toContain('403');
    expect(await refusalOf(page({ origin: 'null' }))).toContain('403');
    expect(await refusalOf(page({ cookie: 'waybill=no' }))).toContain('403');
    expect(await refusalOf(page({ host: 'evil.example' }))).toContain('421');
    expect(await refusalOf(page({}, '/other'))).toContain('404');
    const withoutOrigin = new WebSocket(`ws://127.0.0.1:${host.port}/contract`, { headers: { cookie } });
    expect(await refusalOf(withoutOrigin)).toContain('403');
    expect(host.pages.count()).toBe(0);
  });

  test.each(['no json', '{"type":"shout"}', Buffer.from([1, 2, 3])])(
    'ends on what is not of the contract: %j',
    async (message) => {
      const socket = page();
      await heardBy(socket);
      socket.send(message);
      await once(socket, 'close');
      await eventually(() => expect(host.pages.count()).toBe(0));
    },
  );

  test('ends on a message of no reasonable length', async () => {
    const socket = page();
    await heardBy(socket);
    socket.on('error', () => {});
    socket.send('x'.repeat(33 * 1024 * 1024));
    await once(socket, 'close');
    await eventually(() => expect(host.pages.count()).toBe(0));
  });

  test('has room for a bounded number of pages', async () => {
    const sockets = Array.from({ length: 32 }, () => page());
    await Promise.all(sockets.map(heardBy));
    await refusalOf(page());
    for (const socket of sockets) socket.terminate();
    await eventually(() => expect(host.pages.count()).toBe(0));
  });
});
