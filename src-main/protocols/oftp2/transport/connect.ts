import * as net from 'node:net';
import * as tls from 'node:tls';
import { WaybillError, toProblem } from '../../../../shared/index.ts';
import type { Parameters } from '../../../../shared/index.ts';
import { OftpError } from '../oftp-error.ts';
import {
  factsOf,
  keepQuiet,
  plainPort,
  shownCertificates,
  socketOptions,
  tlsPort,
  tlsSocketOptions,
} from './connected.ts';
import type { Connected } from './connected.ts';
import { codeOf, lineFault } from './line-fault.ts';
import type { Anchors, PeerJudge } from './peer.ts';
import { clientContext } from './secure-context.ts';
import type { TlsIdentity } from './secure-context.ts';

export type ConnectStep = 'dns' | 'tcp' | 'tls';

export interface PlainOptions {
  readonly host: string;
  /** 3305 unless told otherwise. */
  readonly port?: number | undefined;
  /** For all steps together, in ms; 20 s unless told otherwise. What the judge takes is not counted. */
  readonly timeoutMs?: number | undefined;
  /** Another way to the station than straight: a proxy. Rejects with a WaybillError; destroys what it has opened when it is called off. */
  readonly open?: ((signal: AbortSignal) => Promise<net.Socket>) | undefined;
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
  readonly oldestVersion?: '1.2' | '1.3' | undefined;
  /** Shown to a server that asks for it. */
  readonly identity?: TlsIdentity | undefined;
}

const defaultTimeoutMs = 20_000;

/** One address of several that does not answer takes no longer than this, in ms, unless it is the last. */
const addressTimeoutMs = 3_000;

/**
 * Calls a station over TCP. Throws an OftpError: `host-not-found`, `connection-refused`, `host-unreachable`,
 * `connect-timeout`, `connection-lost`, `connection-failed`, each with `host` and `port`.
 */
export function connectPlain(options: PlainOptions): Promise<Connected> {
  const port = options.port ?? plainPort;
  return withinTime(options, port, async (attempt) => ({
    socket: await openTcp(options, port, attempt),
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
    const context = clientContext(options.anchors, options.identity, options.oldestVersion);
    const tcp = await openTcp(options, port, attempt);
    const socket = await secure(tcp, context, options, attempt);
    attempt.reached();
    const peer = await judged(socket, options, attempt);
    return { socket, facts: factsOf(socket), peer };
  });
}

/** Asks who the server is. The TLS library has looked at the chain as well: where the two differ, the answer is no. */
async function judged(socket: tls.TLSSocket, options: TlsOptions, attempt: Attempt): Promise<Parameters> {
  const shown = shownCertificates(socket);
  const verdict = await Promise.race([options.judge(shown, options.signal), attempt.over]);
  const { problem, pinned, facts } = verdict;
  if (problem !== undefined) {
    throw new OftpError({ ...problem, params: { ...attempt.params, ...problem.params } });
  }
  if (!pinned && !socket.authorized) {
    const params = { ...attempt.params, ...facts, why: 'tls-library' };
    throw new OftpError({
      code: 'certificate-chain-invalid',
      params,
      text: verificationCode(socket),
      retry: 'never',
    });
  }
  return facts;
}

/** A string or an error with a code, depending on the version of Node. */
function verificationCode(socket: tls.TLSSocket): string {
  const error: unknown = socket.authorizationError;
  return typeof error === 'string' ? error : codeOf(error);
}

/** One attempt to connect: what it has opened is destroyed when it fails, is called off or takes too long. */
interface Attempt {
  readonly params: Parameters;
  /** Rejects when the attempt is over before it has succeeded. */
  readonly over: Promise<never>;
  opened(socket: net.Socket): void;
  /** The station is there: from here on nothing depends on the line, and the clock stops. */
  reached(): void;
}

async function withinTime(
  options: PlainOptions,
  port: number,
  connect: (attempt: Attempt) => Promise<Connected>,
): Promise<Connected> {
  const { signal } = options;
  const params = { host: options.host, port };
  const { promise: over, reject } = Promise.withResolvers<never>();
  const sockets: net.Socket[] = [];
  function calledOff(): void {
    reject(lineCalledOff(signal, params));
  }
  const timer = setTimeout(
    () => reject(new OftpError({ code: 'connect-timeout', params, retry: 'later' })),
    options.timeoutMs ?? defaultTimeoutMs,
  );
  signal?.addEventListener('abort', calledOff, { once: true });
  try {
    if (signal?.aborted === true) throw lineCalledOff(signal, params);
    const attempt: Attempt = {
      params,
      over,
      opened: (socket) => sockets.push(socket),
      reached: () => clearTimeout(timer),
    };
    return await Promise.race([connect(attempt), over]);
  } catch (error) {
    // TLS before the TCP it stands on: Node 24 ends the process (SIGSEGV) when it is the other way round.
    for (const socket of sockets.toReversed()) socket.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', calledOff);
  }
}

function lineCalledOff(signal: AbortSignal | undefined, params: Parameters): OftpError {
  const cause: unknown = signal?.reason;
  if (cause instanceof OftpError) return cause;
  return new OftpError({ code: 'connection-lost', params, retry: 'later' }, { cause });
}

async function openTcp(options: PlainOptions, port: number, attempt: Attempt): Promise<net.Socket> {
  // An empty host would be this computer.
  if (options.host.trim() === '') {
    throw new OftpError({ code: 'host-not-found', params: attempt.params, retry: 'later' });
  }
  if (options.open !== undefined) return await openOtherwise(options, options.open, attempt);
  let started = performance.now();
  let lookedUp = false;
  const socket = net.connect({
    ...socketOptions,
    host: options.host,
    port,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: addressTimeoutMs,
  });
  attempt.opened(socket);
  keepQuiet(socket);
  // Not said of an address in digits, and once for each address of a name.
  socket.on('lookup', (error: Error | null) => {
    if (lookedUp || error !== null) return;
    lookedUp = true;
    started = passed(options, 'dns', started);
  });
  await happens(socket, 'connect', attempt, (error) => lineFault(error, attempt.params));
  passed(options, 'tcp', started);
  return socket;
}

/** The way is somebody else's; when the attempt is over before it is open, the other side of the promise is closed as well. */
async function openOtherwise(
  options: PlainOptions,
  open: (signal: AbortSignal) => Promise<net.Socket>,
  attempt: Attempt,
): Promise<net.Socket> {
  const started = performance.now();
  const calledOff = new AbortController();
  const opening = open(calledOff.signal);
  try {
    const socket = await Promise.race([opening, attempt.over]);
    attempt.opened(socket);
    keepQuiet(socket);
    socket.setNoDelay(socketOptions.noDelay).setKeepAlive(true, socketOptions.keepAliveInitialDelay);
    passed(options, 'tcp', started);
    return socket;
  } catch (error) {
    calledOff.abort(error);
    opening.then((socket) => socket.destroy()).catch(() => undefined);
    throw error instanceof WaybillError
      ? new OftpError(toProblem(error), { cause: error })
      : lineFault(error, attempt.params);
  }
}

async function secure(
  tcp: net.Socket,
  secureContext: tls.SecureContext,
  options: TlsOptions,
  attempt: Attempt,
): Promise<tls.TLSSocket> {
  const started = performance.now();
  const name = options.serverName ?? options.host;
  const socket = tls.connect({
    ...tlsSocketOptions,
    socket: tcp,
    secureContext,
    // Every certificate is let through here, and judged before anything is said.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    // RFC 6066 3: a name, never an address.
    servername: net.isIP(name) === 0 ? name : '',
  });
  attempt.opened(socket);
  keepQuiet(socket);
  await happens(socket, 'secureConnect', attempt, (error) => handshakeFault(error, attempt.params));
  passed(options, 'tls', started);
  return socket;
}

/** A station without TLS hangs up on a handshake, so that this is a matter of TLS until the partner proves otherwise. */
function handshakeFault(error: Error | undefined, params: Parameters): OftpError {
  const fault = lineFault(error, params);
  if (fault.code !== 'connection-lost') return fault;
  return new OftpError({ code: 'tls-failed', params, retry: 'later' }, { cause: error });
}

/** Waits for the one event that means success; an error, or the end of the socket, is the fault. */
async function happens(
  socket: net.Socket,
  event: 'connect' | 'secureConnect',
  attempt: Attempt,
  fault: (error: Error | undefined) => OftpError,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  function succeeded(): void {
    resolve(undefined);
  }
  function failed(error: Error): void {
    reject(fault(error));
  }
  function closed(): void {
    reject(fault(socket.errored ?? undefined));
  }
  socket.once(event, succeeded).once('error', failed).once('close', closed);
  try {
    await Promise.race([promise, attempt.over]);
  } finally {
    socket.off(event, succeeded).off('error', failed).off('close', closed);
  }
}

function passed(options: PlainOptions, step: ConnectStep, started: number): number {
  const now = performance.now();
  options.onStep?.(step, now - started);
  return now;
}
