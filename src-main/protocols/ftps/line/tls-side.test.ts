import { once } from 'node:events';
import * as net from 'node:net';
import type { AddressInfo } from 'node:net';
import * as tls from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { issue } from '../../../test-pki/index.ts';
import { TlsSide } from './tls-side.ts';

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0).toReversed()) close();
});

async function listening(server: net.Server): Promise<number> {
  closing.push(() => server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function dialled(port: number): Promise<net.Socket> {
  const socket = net.connect(port, '127.0.0.1');
  closing.push(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** The groups that a ClientHello brings keys for (RFC 8446 4.1.2, 4.2.8). */
function groupsOffered(record: Buffer): readonly number[] {
  let at = 5 + 4 + 2 + 32;
  at += 1 + record.readUInt8(at);
  at += 2 + record.readUInt16BE(at);
  at += 1 + record.readUInt8(at);
  const end = at + 2 + record.readUInt16BE(at);
  const groups: number[] = [];
  for (at += 2; at < end; at += 4 + record.readUInt16BE(at + 2)) {
    if (record.readUInt16BE(at) !== 51) continue;
    const last = at + 6 + record.readUInt16BE(at + 4);
    for (let share = at + 6; share < last; share += 4 + record.readUInt16BE(share + 2)) {
      groups.push(record.readUInt16BE(share));
    }
  }
  return groups;
}

/** What a data connection says first to nobody. */
async function firstWords(side: TlsSide): Promise<Buffer> {
  const heard = Promise.withResolvers<Buffer>();
  const port = await listening(
    net.createServer((socket) => {
      socket.on('error', () => undefined).once('data', (octets: Buffer) => heard.resolve(octets));
      closing.push(() => socket.destroy());
    }),
  );
  const socket = side.data(await dialled(port));
  socket.on('error', () => undefined);
  closing.push(() => socket.destroy());
  return await heard.promise;
}

test.each([
  ['TLSv1.3', 'P-256', [23]],
  ['TLSv1.3', 'X25519', [29]],
] as const)('over %s and %s a data connection offers that group alone', async (version, group, offered) => {
  const shown = await issue({ name: 'Server', names: ['127.0.0.1'] });
  const server = tls.createServer({
    cert: shown.certificatePem,
    key: shown.privateKeyPem,
    ecdhCurve: group,
    minVersion: version,
    maxVersion: version,
  });
  const port = await listening(server);
  const side = new TlsSide({ host: '127.0.0.1', anchors: { authorities: [], system: false } });
  const control = await side.control(await dialled(port), 5_000, {});
  closing.push(() => control.destroy());
  expect(groupsOffered(await firstWords(side))).toEqual(offered);
});
