import * as net from 'node:net';
import { expect, test } from 'vitest';
import { readOctets } from './read-octets.ts';
import { hear, serveTcp } from './testing/servers.ts';

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
