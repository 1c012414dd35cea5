import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import type { OwnIdentity } from './make-identity.ts';

/** Milliseconds until a meeting counts as failed. */
const patience = 5000;

/**
 * Plays both roles of TLS in one version on 127.0.0.1, each side showing this identity and trusting it alone. Rejects with what stood
 * against it.
 */
export async function meet(identity: OwnIdentity, version: 'TLSv1.2' | 'TLSv1.3'): Promise<void> {
  const shown = {
    key: identity.privateKeyPem,
    cert: identity.certificatePem,
    ca: identity.certificatePem,
    minVersion: version,
    maxVersion: version,
  } as const;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const server = tls.createServer({ ...shown, requestCert: true, rejectUnauthorized: true }, (caller) => {
    caller.on('error', reject);
    // What came is said back: with TLS 1.3 a caller only learns by it that its certificate was taken.
    caller.pipe(caller);
  });
  server.on('error', reject).on('tlsClientError', reject);
  const timer = setTimeout(() => reject(new Error('no answer')), patience);
  const sockets: tls.TLSSocket[] = [];
  try {
    server.listen(0, '127.0.0.1', () => {
      const socket = tls.connect({
        ...shown,
        host: '127.0.0.1',
        port: portOf(server.address()),
        servername: 'localhost',
      });
      sockets.push(socket);
      socket.on('error', reject).on('secureConnect', () => {
        if (socket.getProtocol() === version) socket.write('x');
        else reject(new Error('another version'));
      });
      socket.on('data', () => resolve());
    });
    await promise;
  } finally {
    clearTimeout(timer);
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
