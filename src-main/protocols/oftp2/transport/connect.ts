import * as net from 'node:net';
import * as tls from 'node:tls';
import type { Parameters } from '../../../../shared/index.ts';
import { OftpError } from '../oftp-error.ts';
import { factsOf, keepQuiet, plainPort, socketOptions, tlsPort, tlsSocketOptions } from './connected.ts';
import type { Connected } from './connected.ts';
import { lineFault } from './line-fault.ts';
import { clientContext } from './secure-context.ts';
import type { TlsIdentity } from './secure-context.ts';
import { distrustOf } from './trust.ts';
import type { TrustRules } from './trust.ts';

export type ConnectStep = 'dns' | 'tcp' | 'tls';

export interface PlainOptions {
  readonly host: string;
  /** 3305 unless told otherwise. */
  readonly port?: number | undefined;
  /** For all steps together, in ms; 20 s unless told otherwise. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A step has been passed, in so many ms. */
  readonly onStep?: ((step: ConnectStep, milliseconds: number) => void) | undefined;
}

export interface TlsOptions extends PlainOptions {
  /** 6619 unless told otherwise. */
  readonly port?: number | undefined;
  readonly trust: TrustRules;
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
 * what connectPlain throws; `tls-untrusted`, `tls-expired`, `tls-not-yet-valid` with the facts of the certificate that was
 * shown; `tls-failed` with OpenSSL's words; `identity-unusable` and `certificate-unreadable` when our own side is wrong.
 */
export function connectTls(options: TlsOptions): Promise<Connected> {
  const port = options.port ?? tlsPort;
  return withinTime(options, port, async (attempt) => {
    const context = clientContext(options.trust, options.identity);
    const tcp = await openTcp(options, port, attempt);
    const socket = await secure(tcp, context, options, attempt);
    const refusal = distrustOf(socket, options.trust, options.host, attempt.params);
    if (refusal !== undefined) throw refusal;
    return { socket, facts: factsOf(socket) };
  });
}

/** One attempt to connect: what it has opened is destroyed when it fails, is called off or takes too long. */
interface Attempt {
  readonly params: Parameters;
  /** Rejects when the attempt is over before it has succeeded. */
  readonly over: Promise<never>;
  opened(socket: net.Socket): void;
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
    const attempt: Attempt = { params, over, opened: (socket) => sockets.push(socket) };
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

async function secure(
  tcp: net.Socket,
  secureContext: tls.SecureContext,
  options: TlsOptions,
  attempt: Attempt,
): Promise<tls.TLSSocket> {
  const started = performance.now();
  const name = options.trust.serverName ?? options.host;
  const socket = tls.connect({
    ...tlsSocketOptions,
    socket: tcp,
    secureContext,
    // Every certificate is let through here, and judged by distrustOf before anything is said.
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
