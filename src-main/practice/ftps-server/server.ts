import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import type { SecureContextOptions } from 'node:tls';
import { keepQuiet, secureContext } from '../../sockets/index.ts';
import type { TlsIdentity, TlsVersion } from '../../sockets/index.ts';
import { converse } from './conversation.ts';
import { portOf } from './data-line.ts';
import type { Login, Place } from './place.ts';

export interface FtpsServerOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** TLS from the first octet. */
  readonly implicit: boolean;
  readonly identity: TlsIdentity;
  /** Every client is asked for its certificate; `required`: without one it gets no further than the handshake. */
  readonly clientCertificate?: 'required' | 'asked';
  /** This version alone; absent: 1.2 and 1.3. */
  readonly tls?: TlsVersion;
  readonly passivePorts?: { readonly from: number; readonly to: number };
  /** What it says first. */
  readonly welcome?: string;
  /** What lies behind a login; a text: why not, in the words of the reply. */
  logIn(login: Login): Promise<Place | string>;
  /** Every line of both sides, passwords masked. */
  trace?(from: 'client' | 'server', line: string): void;
}

export interface FtpsServer {
  readonly port: number;
  /** Ends every conversation, and answers no more. */
  close(): Promise<void>;
}

/** So many clients at the same time. */
const mostClients = 50;

function versionsOf(version: TlsVersion): Pick<SecureContextOptions, 'minVersion' | 'maxVersion'> {
  return version === '1.2' ? { maxVersion: 'TLSv1.2' } : { minVersion: 'TLSv1.3' };
}

/** Starts a server. Throws where its port is taken. */
export async function startFtpsServer(options: FtpsServerOptions): Promise<FtpsServer> {
  const context = secureContext(options.identity, {
    sessionIdContext: 'waybill-practice',
    ...(options.tls === undefined ? {} : versionsOf(options.tls)),
  });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    keepQuiet(socket);
    if (sockets.size >= mostClients) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    void converse(socket, context, options).finally(() => socket.destroy());
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  return {
    port: portOf(server),
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
