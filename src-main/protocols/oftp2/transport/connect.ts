import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { WaybillError } from '../../../../shared/index.ts';
import type { Parameters } from '../../../../shared/index.ts';
import {
  beginTls,
  clientContext,
  factsOf,
  handshakeFault,
  happens,
  judgePeer,
  openLine,
  socketFault,
  startDeadline,
  untilOver,
} from '../../../sockets/index.ts';
import type { Anchors, Deadline, PeerJudge, TlsIdentity, TlsVersion } from '../../../sockets/index.ts';
import { OftpError } from '../oftp-error.ts';
import { plainPort, tlsPort } from './connected.ts';
import type { Connected } from './connected.ts';
import { lineFault } from './line-fault.ts';

export type ConnectStep = 'dns' | 'tcp' | 'tls';

export interface PlainOptions {
  readonly host: string;
  /** 3305 unless told otherwise. */
  readonly port?: number | undefined;
  /** For all steps together, in ms; 20 s unless told otherwise. What the judge takes is not counted. */
  readonly timeoutMs?: number | undefined;
  /** Another way to the station than straight: a proxy. Rejects with a WaybillError; destroys what it has opened when it is called off. */
  readonly open?: ((signal: AbortSignal) => Promise<Socket>) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A step has been passed, in so many ms. */
  readonly onStep?: ((step: ConnectStep, milliseconds: number) => void) | undefined;
}

export interface TlsOptions extends PlainOptions {
  /** 6619 unless told otherwise. */
  readonly port?: number | undefined;
  /** The name that the certificate must carry, when it is not the host: what the server is asked for (RFC 6066 3). */
  readonly serverName?: string | undefined;
  readonly judge: PeerJudge;
  readonly anchors: Anchors;
  /** 1.2 unless told otherwise. */
  readonly oldestVersion?: TlsVersion | undefined;
  /** Shown to a server that asks for it. */
  readonly identity?: TlsIdentity | undefined;
}

const defaultTimeoutMs = 20_000;

/**
 * Calls a station over TCP. Throws an OftpError: `host-not-found`, `connection-refused`, `host-unreachable`,
 * `connect-timeout`, `connection-lost`, `connection-failed`, each with `host` and `port`.
 */
export function connectPlain(options: PlainOptions): Promise<Connected> {
  const port = options.port ?? plainPort;
  return withinTime(options, port, async (attempt) => ({
    socket: await dialled(options, port, attempt),
    facts: {},
  }));
}

/**
 * Calls a station over TLS 1.2 or 1.3, and has made sure who it is when it resolves: until then nothing is sent or read. Throws
 * what connectPlain throws; what the judge says; `certificate-chain-invalid` {why: tls-library} where the TLS library does not agree with
 * it; `tls-failed` with OpenSSL's words; `identity-unusable` and `certificate-unreadable` when our own side is wrong.
 */
export function connectTls(options: TlsOptions): Promise<Connected> {
  const port = options.port ?? tlsPort;
  return withinTime(options, port, async (attempt) => {
    const { anchors, identity, oldestVersion, judge, signal } = options;
    const context = clientContext({ anchors, identity, oldestTls: oldestVersion });
    const tcp = await dialled(options, port, attempt);
    const started = performance.now();
    const socket = attempt.opened(beginTls(tcp, { context, name: options.serverName ?? options.host }));
    await shakenHands(socket, attempt.params);
    options.onStep?.('tls', performance.now() - started);
    // The station is there: from here on nothing depends on the line.
    attempt.deadline.stopClock();
    const { params, deadline } = attempt;
    const peer = await judgePeer(socket, judge, { params, over: deadline.over, signal });
    return { socket, facts: factsOf(socket), peer };
  });
}

/** One attempt to connect: what it has opened is destroyed when it fails, is called off or takes too long. */
interface Attempt {
  readonly params: Parameters;
  readonly deadline: Deadline;
  /** Notes it, or destroys it where the attempt is over: then its reason is thrown. */
  opened<S extends Socket>(socket: S): S;
}

async function withinTime(
  options: PlainOptions,
  port: number,
  connect: (attempt: Attempt) => Promise<Connected>,
): Promise<Connected> {
  const { signal, timeoutMs = defaultTimeoutMs } = options;
  const params = { host: options.host, port };
  const deadline = startDeadline({
    signal,
    timeoutMs,
    late: () => new OftpError({ code: 'connect-timeout', params, retry: 'later' }),
    calledOff: (cause) =>
      cause instanceof OftpError
        ? cause
        : new OftpError({ code: 'connection-lost', params, retry: 'later' }, { cause }),
  });
  const { over } = deadline;
  const sockets: Socket[] = [];
  function opened<S extends Socket>(socket: S): S {
    if (over.aborted) socket.destroy();
    over.throwIfAborted();
    sockets.push(socket);
    return socket;
  }
  try {
    over.throwIfAborted();
    return await untilOver(connect({ params, deadline, opened }), over);
  } catch (error) {
    // TLS before the TCP it stands on: Node 24 ends the process (SIGSEGV) when it is the other way round.
    for (const socket of sockets.toReversed()) socket.destroy();
    throw error instanceof WaybillError ? lineFault(error) : error;
  } finally {
    deadline.end();
  }
}

async function dialled(options: PlainOptions, port: number, attempt: Attempt): Promise<Socket> {
  const { host, open, onStep } = options;
  const way = open === undefined ? undefined : (_: unknown, signal: AbortSignal) => open(signal);
  try {
    return attempt.opened(await openLine({ host, port }, attempt.deadline.over, { open: way, onStep }));
  } catch (error) {
    throw lineFault(error, attempt.params);
  }
}

async function shakenHands(socket: TLSSocket, params: Parameters): Promise<void> {
  try {
    await happens(socket, 'secureConnect');
  } catch (error) {
    throw new OftpError(handshakeFault(socketFault(error, params)), { cause: error });
  }
}
