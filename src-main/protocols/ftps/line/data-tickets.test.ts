import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import * as tls from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { issue } from '../../../test-pki/index.ts';
import type { Issued } from '../../../test-pki/index.ts';
import { TlsSide } from './tls-side.ts';

const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0).toReversed()) close();
});

function tcp(port: number): Socket {
  const socket = connect({ host: '127.0.0.1', port });
  closing.push(() => socket.destroy());
  return socket.on('error', () => undefined);
}

/** Speaks TLS, and gives out tickets, which it takes itself. */
async function serverOf({ certificatePem, privateKeyPem }: Issued, options: tls.TlsOptions): Promise<number> {
  const server: Server = tls.createServer({ cert: certificatePem, key: privateKeyPem, ...options });
  server.on('connection', (socket: Socket) => socket.on('error', () => undefined));
  server.on('secureConnection', (socket: tls.TLSSocket) => {
    closing.push(() => socket.destroy());
    socket.on('error', () => undefined).write('come in');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Something has come: so has its ticket, before it or right after. */
async function greeted(socket: tls.TLSSocket): Promise<tls.TLSSocket> {
  socket.on('error', () => undefined);
  await once(socket, 'data');
  return socket;
}

describe.each(['TLSv1.2', 'TLSv1.3'] as const)('over %s', (version) => {
  const only = { minVersion: version, maxVersion: version } as const;
  const params = { host: '127.0.0.1', port: 21 };

  async function sideAt(port: number): Promise<TlsSide> {
    const side = new TlsSide({ host: '127.0.0.1', anchors: { authorities: [], system: false } });
    await greeted(await side.control(tcp(port), 3_000, params));
    return side;
  }

  test('a data connection resumes the session of the control connection', async () => {
    const port = await serverOf(await issue({ name: 'server', names: ['127.0.0.1'] }), only);
    const side = await sideAt(port);
    const isResumed = async (): Promise<boolean> => {
      const data = await greeted(side.data(tcp(port)));
      side.checkSame(data, params);
      return data.isSessionReused();
    };
    await expect.poll(isResumed).toBe(true);
  });

  test('whoever has another certificate is refused again, with its own ticket in hand', async () => {
    const port = await serverOf(await issue({ name: 'server', names: ['127.0.0.1'] }), only);
    const other = await serverOf(await issue({ name: 'other', names: ['127.0.0.1'] }), only);
    const side = await sideAt(port);
    for (let time = 1; time <= 3; time += 1) {
      const data = await greeted(side.data(tcp(other)));
      expect(data.isSessionReused()).toBe(false);
      expect(() => side.checkSame(data, params)).toThrow(/data-certificate/);
    }
  });
});
