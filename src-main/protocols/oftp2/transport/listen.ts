import * as net from 'node:net';
import * as tls from 'node:tls';
import { toProblem } from '../../../../shared/index.ts';
import {
  codeOf,
  factsOf,
  keepQuiet,
  lineOptions,
  shownCertificates,
  connectionWatch,
  noteConnection,
  noteSecured,
  socketMarks,
  startFairTimer,
} from '../../../sockets/index.ts';
import type { NewConnection, TlsIdentity } from '../../../sockets/index.ts';
import { OftpError } from '../oftp-error.ts';
import { reasonProblem } from '../reason-codes.ts';
import type { Connected } from './connected.ts';
import { lineFault } from './line-fault.ts';
import { serverContext } from './server-context.ts';

/** Somebody who has called. Over TLS the handshake is done; `facts.peerFingerprint` is the certificate it has shown, if any. */
export interface Caller extends Connected {
  readonly remoteAddress: string;
  /** DER, the leaf first; empty where it has shown none, and without TLS. */
  readonly shown: readonly Uint8Array[];
  /** As it was told to whoever hears of connections; undefined where nobody does. */
  readonly connection: NewConnection | undefined;
}

export interface ListenLimits {
  /** Callers that may be in a TLS handshake at the same time. */
  readonly handshakes?: number;
  readonly handshakeTimeoutMs?: number;
  /** Callers at the same time, handshakes and sessions together. */
  readonly callers?: number;
}

export interface ListenOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Absent: without TLS. */
  readonly tls?:
    | {
        /** Asked for each caller: it may be another one by then. */
        identity(): TlsIdentity;
        /** Ask for the caller's certificate. Any certificate, and none, is let through: the agreement decides. */
        readonly requestCertificate: boolean;
      }
    | undefined;
  /** The socket belongs to whoever is called here. */
  onConnection(caller: Caller): void;
  /** Somebody called and got no line: no TLS, too slow, too many. */
  onRejected?(error: OftpError, remoteAddress: string): void;
  readonly limits?: ListenLimits | undefined;
}

export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** No more callers, and none whose handshake is not done. Sessions stay with their owners. */
  close(): Promise<void>;
}

const defaultLimits = { handshakes: 64, handshakeTimeoutMs: 20_000, callers: 512 } as const;

/**
 * Waits for calls. Nothing a caller does ends it. Throws an OftpError: `address-in-use`, `address-not-allowed`,
 * `address-not-available` with `host` and `port`, or `identity-unusable`.
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  const limits = { ...defaultLimits, ...options.limits };
  const secured = options.tls;
  // What is wrong with our own side is said here, and not to the first caller.
  if (secured !== undefined) serverContext(secured.identity());
  const shaking = new Set<net.Socket>();
  const watch = connectionWatch();
  let callers = 0;

  function arrived(tcp: net.Socket): void {
    keepQuiet(tcp);
    const from = plainAddress(tcp.remoteAddress);
    const connection = noteConnection(tcp, { direction: 'in', host: from, port: tcp.remotePort ?? 0 }, watch);
    if (secured !== undefined) noteSecured(tcp);
    if (callers >= limits.callers || shaking.size >= limits.handshakes) {
      tcp.destroy();
      rejected(noRoom(), from);
      return;
    }
    const socket = secured === undefined ? tcp : wrap(tcp, secured);
    if (socket === undefined) {
      tcp.destroy();
      rejected(new OftpError({ code: 'identity-unusable', retry: 'later' }), from);
      return;
    }
    callers += 1;
    socket.once('close', () => {
      callers -= 1;
    });
    if (socket instanceof tls.TLSSocket) shakeHands(socket, from, connection);
    else taken({ socket, facts: {}, remoteAddress: from, shown: [], connection });
  }

  function shakeHands(socket: tls.TLSSocket, from: string, connection: NewConnection | undefined): void {
    const timer = startFairTimer(limits.handshakeTimeoutMs, () => {
      failed(new OftpError({ code: 'connect-timeout', params: { from }, retry: 'later' }));
    });
    function over(): void {
      timer.stop();
      shaking.delete(socket);
      socket.off('secure', done).off('error', failed).off('close', closed);
    }
    function failed(error: Error): void {
      over();
      socket.destroy();
      rejected(lineFault(error, { from }), from);
    }
    function closed(): void {
      failed(new OftpError({ code: 'connection-lost', params: { from }, retry: 'later' }));
    }
    function done(): void {
      over();
      const shown = shownCertificates(socket);
      taken({ socket, facts: factsOf(socket), remoteAddress: from, shown, connection });
    }
    shaking.add(socket);
    keepQuiet(socket);
    socket.once('secure', done).once('error', failed).once('close', closed);
  }

  function taken(caller: Caller): void {
    try {
      options.onConnection(caller);
    } catch (error) {
      caller.socket.destroy();
      rejected(new OftpError(toProblem(error), { cause: error }), caller.remoteAddress);
    }
  }

  function rejected(error: OftpError, from: string): void {
    options.onRejected?.(error, from);
  }

  const server = net.createServer(lineOptions, arrived);
  await opened(server, options);
  // The computer could not take a call: no more files may be open (EMFILE). The next one may succeed.
  server.on('error', (error) => rejected(noRoom(error), ''));

  const address = server.address();
  const { host, port } = options;
  const bound = typeof address === 'object' && address !== null ? address : { address: host, port };
  return {
    host: bound.address,
    port: bound.port,
    tls: secured !== undefined,
    close() {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      server.close();
      for (const socket of shaking) socket.destroy();
      // The port is free at once; the server's own `close` would wait for the sessions.
      setImmediate(() => resolve(undefined));
      return promise;
    },
  };
}

/** Undefined where our own certificate cannot be used any more. */
function wrap(tcp: net.Socket, secured: NonNullable<ListenOptions['tls']>): tls.TLSSocket | undefined {
  const secureContext = contextOrNone(secured.identity());
  if (secureContext === undefined) return undefined;
  return new tls.TLSSocket(tcp, {
    ...socketMarks,
    isServer: true,
    secureContext,
    requestCert: secured.requestCertificate,
    rejectUnauthorized: false,
  });
}

function contextOrNone(identity: TlsIdentity): tls.SecureContext | undefined {
  try {
    return serverContext(identity);
  } catch {
    return undefined;
  }
}

async function opened(server: net.Server, { host, port }: ListenOptions): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  function failed(error: Error): void {
    reject(listenFault(error, host, port));
  }
  server.once('error', failed).listen({ host, port }, () => resolve(undefined));
  await promise;
  server.off('error', failed);
}

const listenProblems: Readonly<Record<string, string>> = {
  EADDRINUSE: 'address-in-use',
  EACCES: 'address-not-allowed',
  EPERM: 'address-not-allowed',
};

function listenFault(error: Error, host: string, port: number): OftpError {
  const code = listenProblems[codeOf(error)] ?? 'address-not-available';
  return new OftpError(
    { code, params: { host, port }, text: error.message, retry: 'later' },
    { cause: error },
  );
}

function noRoom(cause?: Error): OftpError {
  return new OftpError({ code: reasonProblem('ESID', '08'), retry: 'later' }, { cause });
}

/** An IPv4 address that came in on a socket for both (RFC 4291 2.5.5.2) as people write it. */
function plainAddress(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:(?=\d+\.)/, '');
}
