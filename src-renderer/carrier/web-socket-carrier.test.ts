import { once } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import type { WebSocket as ServerSocket } from 'ws';
import type { ClientMessage, EventBatch, ServerMessage } from '../../shared/index.ts';
import { createWebSocketCarrier } from './web-socket-carrier.ts';
import type { Connection } from './window-carrier.ts';

const running: WebSocketServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) {
    for (const client of server.clients) client.terminate();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  }
});

interface FakeEngine {
  readonly url: string;
  readonly port: number;
  readonly heard: ClientMessage[];
  say(message: ServerMessage): void;
  cut(): void;
}

/** The server's half of the carrier on a real socket. It answers each call with its arguments. */
async function engineAt(port = 0, version = '1'): Promise<FakeEngine> {
  const server = new WebSocketServer({ port, host: '127.0.0.1' });
  running.push(server);
  await once(server, 'listening');
  const heard: ClientMessage[] = [];
  const sockets = new Set<ServerSocket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as ClientMessage;
      heard.push(message);
      if (message.type === 'hello') answer(socket, { type: 'welcome', version });
      if (message.type === 'call' && message.name === 'fail') {
        answer(socket, {
          type: 'problem',
          id: message.id,
          problem: { code: 'partner-unknown', params: { id: 7 }, retry: 'never' },
        });
      } else if (message.type === 'call' && message.name !== 'wait') {
        answer(socket, { type: 'answer', id: message.id, value: message.args });
      }
    });
  });
  const address = server.address();
  const at = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `ws://127.0.0.1:${at}/contract`,
    port: at,
    heard,
    say(message) {
      for (const socket of sockets) answer(socket, message);
    },
    cut() {
      for (const socket of sockets) socket.terminate();
      sockets.clear();
    },
  };
}

function answer(socket: ServerSocket, message: ServerMessage): void {
  socket.send(JSON.stringify(message));
}

function carrierTo(url: string, versionChanged = vi.fn()) {
  const carrier = createWebSocketCarrier({
    url,
    files: { take: () => Promise.reject(new Error('no files here')) },
    versionChanged,
  });
  const states: Connection['state'][] = [];
  carrier.watch(({ state }) => states.push(state));
  return { carrier, states, versionChanged };
}

it('asks with its first words what was asked before the line stood', async () => {
  const engine = await engineAt();
  const { carrier } = carrierTo(engine.url);
  carrier.subscribe(0, () => undefined);
  expect(await carrier.call('partners', 'get', { id: 7 })).toEqual({ id: 7 });
  expect(await carrier.call('partners', 'get', { id: 8 })).toEqual({ id: 8 });
  expect(engine.heard.map(({ type }) => type)).toEqual(['hello', 'subscribe', 'call', 'call']);
});

it('keeps calls until the engine is there, and gives each its own answer', async () => {
  const engine = await engineAt();
  const { carrier } = carrierTo(engine.url);
  const answers = await Promise.all([1, 2, 3].map((n) => carrier.call('test', 'echo', { n })));
  expect(answers).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  expect(engine.heard[0]).toEqual({ type: 'hello', token: '', version: '' });
});

it('rejects with the problem that the engine names', async () => {
  const engine = await engineAt();
  const { carrier } = carrierTo(engine.url);
  await expect(carrier.call('test', 'fail', {})).rejects.toMatchObject({
    name: 'WaybillError',
    code: 'partner-unknown',
    params: { id: 7 },
  });
});

it('subscribes before the first call and goes on after the last event that it heard', async () => {
  const engine = await engineAt();
  const { carrier, states } = carrierTo(engine.url);
  const batches: EventBatch[] = [];
  carrier.subscribe(0, (batch) => batches.push(batch));
  await carrier.call('test', 'echo', {});
  expect(engine.heard.map(({ type }) => type)).toEqual(['hello', 'subscribe', 'call']);
  engine.say({ type: 'events', batch: { last: 41, reset: false, events: [{ type: 'needs' }] } });
  await vi.waitFor(() => expect(batches).toHaveLength(1));
  engine.cut();
  await vi.waitFor(() => expect(states).toEqual(['connecting', 'here', 'away', 'here']));
  await vi.waitFor(() =>
    expect(engine.heard.filter(({ type }) => type === 'subscribe')).toEqual([
      { type: 'subscribe', since: 0 },
      { type: 'subscribe', since: 41 },
    ]),
  );
});

it('rejects what was under way when the line breaks, and what is asked while it is away', async () => {
  const engine = await engineAt();
  const { carrier, states } = carrierTo(engine.url);
  await carrier.call('test', 'echo', {});
  const waiting = carrier.call('test', 'wait', {});
  waiting.catch(() => undefined);
  engine.cut();
  await expect(waiting).rejects.toMatchObject({ code: 'engine-gone', retry: 'later' });
  expect(states.at(-1)).toBe('away');
  await expect(carrier.call('test', 'echo', {})).rejects.toMatchObject({ code: 'engine-gone' });
});

it('finds an engine that was started later, and asks for a new page when it is of another version', async () => {
  const engine = await engineAt();
  const { carrier, states, versionChanged } = carrierTo(engine.url);
  await carrier.call('test', 'echo', {});
  const first = running[0];
  engine.cut();
  await new Promise((resolve) => {
    first?.close(resolve);
  });
  await vi.waitFor(() => expect(states.at(-1)).toBe('away'));
  await engineAt(engine.port, '2');
  carrier.retryNow();
  await vi.waitFor(() => expect(states.at(-1)).toBe('here'), { timeout: 10_000 });
  expect(versionChanged).toHaveBeenCalledTimes(1);
});

it('leaves an engine that speaks another language', async () => {
  const engine = await engineAt();
  const { carrier, states } = carrierTo(engine.url);
  await carrier.call('test', 'echo', {});
  engine.say({ type: 'events', batch: { last: -1 } });
  await vi.waitFor(() => expect(states).toContain('away'));
});
