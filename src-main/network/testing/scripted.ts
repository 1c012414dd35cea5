import type * as net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WaybillError } from '../../../shared/index.ts';
import { connectThrough } from '../index.ts';
import type { ConnectOptions, ProxyServer, Way } from '../index.ts';
import { serveTcp } from './servers.ts';
import type { TestServer } from './servers.ts';

/** Never to be seen in any error. */
export const password = 'a secret of the proxy';
const opened: { close(): Promise<void> }[] = [];
const sockets: net.Socket[] = [];

/** To be said after each test. */
export async function closeAll(): Promise<void> {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of opened.splice(0)) await server.close();
}

export async function serve(script: (socket: net.Socket) => void, host?: string): Promise<TestServer> {
  const server = await serveTcp(script, host);
  opened.push(server);
  return server;
}

/** A proxy that waits for what it is told, and then says its line; `end` hangs up. */
export async function scripted(
  kind: ProxyServer['kind'],
  lines: readonly (readonly [wait: number, say: string | Buffer])[],
  login: { user: string } = { user: '' },
): Promise<{ way: Way; heard: Buffer[]; server: TestServer }> {
  const heard: Buffer[] = [];
  const server = await serve((socket) => {
    const left = [...lines];
    let waiting = 0;
    socket.on('data', (part) => {
      heard.push(part);
      waiting += part.length;
      for (let next = left[0]; next !== undefined && waiting >= next[0]; next = left[0]) {
        left.shift();
        waiting = 0;
        if (next[1] === 'end') socket.end();
        else socket.write(next[1]);
      }
    });
  });
  const proxy = { kind, host: server.host, port: server.port, user: login.user, password };
  return { way: { proxy }, heard, server };
}

export async function connected(way: Way, options: Partial<ConnectOptions> = {}): Promise<net.Socket> {
  const socket = await connectThrough(way, { host: 'partner.example', port: 6619, ...options });
  sockets.push(socket);
  return socket;
}

/** What a connection fails with; also makes sure that nothing secret is in it, however deep. */
export async function failure(way: Way, options: Partial<ConnectOptions> = {}): Promise<WaybillError> {
  const error: unknown = await connected(way, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WaybillError)) throw new Error(`no problem: ${String(error)}`);
  const all = everythingIn(error);
  for (const secret of [password, Buffer.from(`u:${password}`).toString('base64')]) {
    if (all.includes(secret)) throw new Error('the password stands in the error');
  }
  return error;
}

function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = Object.entries(error).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [error.message, error.stack, ...own, everythingIn(error.cause)].join('\n');
}

export async function waitUntilClosed(server: TestServer): Promise<void> {
  while (server.open() > 0) await wait(5);
}
