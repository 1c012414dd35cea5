import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import * as tls from 'node:tls';
import { keepQuiet } from '../../sockets/index.ts';

/** So long a client has for its data connection, and for its handshake, ms. */
const patience = 20_000;

export interface PassiveOptions {
  readonly host: string;
  readonly ports: { readonly from: number; readonly to: number } | undefined;
  /** The other end of the control connection: nobody else's data connection is taken (RFC 2577). */
  readonly client: string;
}

/** A port that waits for one data connection. */
export interface Passive {
  readonly port: number;
  /** Throws where nobody comes in time. */
  accepted(): Promise<Socket>;
  close(): void;
}

/** Listens for a data connection. Throws where every port is taken. */
export async function openPassive({ host, ports, client }: PassiveOptions): Promise<Passive> {
  const server = createServer({ pauseOnConnect: true });
  await listen(server, host, ports);
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  promise.catch(() => undefined);
  const timer = setTimeout(() => {
    server.close();
    reject(new Error('nobody came'));
  }, patience);
  server.on('connection', (socket: Socket) => {
    keepQuiet(socket);
    if (socket.remoteAddress !== client) {
      socket.destroy();
      return;
    }
    clearTimeout(timer);
    server.close();
    resolve(socket);
  });
  return {
    port: portOf(server),
    accepted: () => promise,
    close() {
      clearTimeout(timer);
      server.close();
      promise.then((socket) => socket.destroy()).catch(() => undefined);
      reject(new Error('closed'));
    },
  };
}

async function listen(server: Server, host: string, ports: PassiveOptions['ports']): Promise<void> {
  const wanted =
    ports === undefined ? [0] : Array.from({ length: ports.to - ports.from + 1 }, (_, at) => ports.from + at);
  for (const [place, port] of wanted.entries()) {
    try {
      server.listen(port, host);
      await once(server, 'listening');
      return;
    } catch (error) {
      if (place === wanted.length - 1) throw error;
    }
  }
}

export function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Server's side of a handshake over a connection. Throws where there is none in time. */
export async function secured(socket: Socket, secureContext: tls.SecureContext, wish: tls.TLSSocketOptions) {
  const over = new tls.TLSSocket(socket, { ...wish, isServer: true, secureContext });
  keepQuiet(over);
  const timer = setTimeout(() => over.destroy(new Error('no handshake')), patience);
  const gone = new AbortController();
  // A client that goes before it has begun is no error to the TLS library.
  over.once('close', () => gone.abort());
  try {
    await once(over, 'secure', { signal: gone.signal });
    return over;
  } catch (error) {
    over.destroy();
    socket.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
