import * as net from 'node:net';
import { expect, test } from 'vitest';
import { destroyWhen, readOctets } from './socket-events.ts';
import { hear, serveTcp } from './testing/servers.ts';

test('a socket is destroyed with the reason, also when that was there before', async () => {
  for (const before of [true, false]) {
    const over = new AbortController();
    const socket = new net.Socket();
    const closed = new Promise<unknown>((resolve) => {
      socket.once('error', resolve);
    });
    const reason = new Error('enough');
    if (before) over.abort(reason);
    destroyWhen(over.signal, socket);
    if (!before) over.abort(reason);
    expect(await closed).toBe(reason);
  }
});

test('a socket that was released is left alone', () => {
  const over = new AbortController();
  const socket = new net.Socket();
  const release = destroyWhen(over.signal, socket);
  release();
  over.abort(new Error('enough'));
  expect(socket.destroyed).toBe(false);
});

test('what comes behind the last octet that is taken stays for the next reader, even the end', async () => {
  const server = await serveTcp((socket) => socket.end('one;two'));
  const socket = net.connect(server.port, server.host);
  let taken = '';
  await readOctets(socket, (octet) => {
    taken += String(octet);
    return taken.endsWith(';');
  });
  expect(taken).toBe('one;');
  expect(await hear(socket, 'never')).toBe('two');
  await server.close();
});
