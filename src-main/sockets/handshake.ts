import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import * as tls from 'node:tls';
import { noteSecured } from './connections.ts';
import { keepQuiet } from './events.ts';
import { socketMarks } from './open-tcp.ts';

export interface HandshakeOptions {
  readonly context: tls.SecureContext;
  /** The name that the certificate must carry; asked for where it is no address (RFC 6066 3). */
  readonly name: string;
  /** To be resumed. */
  readonly session?: Buffer | undefined;
}

/** Begins a handshake as the client. Every certificate is let through here, and judged before anything is said: see `judgePeer`. */
export function beginTls(below: Duplex, { context, name, session }: HandshakeOptions): tls.TLSSocket {
  const socket = tls.connect({
    ...socketMarks,
    socket: below,
    secureContext: context,
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    // Node binds a session to both.
    host: name,
    servername: isIP(name) === 0 ? name : '',
    ...(session === undefined ? {} : { session }),
  });
  keepQuiet(socket);
  noteSecured(below);
  return socket;
}

/** TLS before what it stands on: Node 24 ends the process (SIGSEGV) when it is the other way round. */
export function destroyBoth(socket: tls.TLSSocket | undefined, below: Duplex): void {
  socket?.destroy();
  below.destroy();
}
