import * as net from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Parameters } from '../../../shared/index.ts';
import { destroyBoth, factsOf, judgePeer } from '../../sockets/index.ts';
import type {
  Anchors,
  LineFacts,
  OpenLine,
  PeerJudge,
  TlsIdentity,
  TlsVersion,
} from '../../sockets/index.ts';
import { readFeatures } from './features.ts';
import type { Features } from './features.ts';
import { FtpsError } from './ftps-error.ts';
import {
  calledOff,
  command,
  ControlLine,
  dial,
  isCompletion,
  lineFault,
  refused,
  TlsSide,
} from './line/index.ts';
import type { FtpsTrace, Reply } from './line/index.ts';
import { defaultPassive } from './passive.ts';
import type { FtpsWarning, PassivePolicy } from './passive.ts';
import { FtpsSession } from './session.ts';
import { defaultTimeouts } from './timeouts.ts';
import type { FtpsTimeouts } from './timeouts.ts';

export type FtpsStep = 'tcp' | 'welcome' | 'tls' | 'trust' | 'login' | 'protection';

export interface FtpsOptions {
  readonly host: string;
  /** 21 for explicit and 990 for implicit, unless told otherwise. */
  readonly port?: number | undefined;
  /** `explicit`: AUTH TLS (RFC 4217 4). `implicit`: TLS from the first octet. There is no third. */
  readonly mode: 'explicit' | 'implicit';
  readonly user: string;
  readonly password: string;
  /** For servers that ask for one (332). */
  readonly account?: string | undefined;
  readonly judge: PeerJudge;
  readonly anchors: Anchors;
  /** Shown to a server that asks for it. */
  readonly identity?: TlsIdentity | undefined;
  /** The name that the certificate must carry, when it is not the host (RFC 6066 3). */
  readonly serverName?: string | undefined;
  readonly oldestTls?: TlsVersion | undefined;
  readonly newestTls?: TlsVersion | undefined;
  /** Another way to the server than straight: a proxy, for the control connection and each data connection. */
  readonly open?: OpenLine | undefined;
  readonly passive?: PassivePolicy | undefined;
  /** Of names and replies; `utf8` (RFC 2640) unless told otherwise. */
  readonly encoding?: 'utf8' | 'latin1' | undefined;
  /** The partner takes uploads and forbids everything else: it is asked for nothing else. */
  readonly uploadOnly?: boolean | undefined;
  /** NOOP after so many ms without a word, between transfers alone. Absent: never. */
  readonly keepAlive?: number | undefined;
  readonly timeouts?: Partial<FtpsTimeouts> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly trace?: FtpsTrace | undefined;
  /** Something is not as agreed, and goes on: told for every data connection that it is true of. */
  readonly onWarning?: ((warning: FtpsWarning) => void) | undefined;
  /** A step has been passed. */
  readonly onStep?: ((step: FtpsStep, milliseconds: number) => void) | undefined;
}

export const explicitPort = 21;
export const implicitPort = 990;

/**
 * Calls a server, makes sure who it is, logs in, and protects what is to come: until the judge has said yes nothing secret is sent, and no USER
 * without TLS, whatever the server answers. Throws the codes of `dial`; what the judge says; `certificate-chain-invalid` {why: tls-library}
 * where the TLS library does not agree with it; `tls-failed`, `ftps.client-certificate-required`; `identity-unusable`, `certificate-unreadable`;
 * `ftps.tls-refused`, `ftps.login-refused`, `ftps.protection-refused`, `ftps.not-ready` with the server's words; `ftps.clear-text-left`.
 */
export async function connectFtps(options: FtpsOptions): Promise<FtpsSession> {
  const { host, mode, port = mode === 'explicit' ? explicitPort : implicitPort, signal } = options;
  const call: Call = {
    options: { ...options, port },
    timeouts: { ...defaultTimeouts, ...options.timeouts },
    params: { host, port },
    side: new TlsSide(options),
    // Before anything is sent: a line end in a password would be a command.
    credentials: credentialsOf(options),
    started: performance.now(),
  };
  const tcp = await dial({ host, port }, { timeoutMs: call.timeouts.connect, signal, open: options.open });
  passed(call, 'tcp');
  const line = await secured(call, tcp);
  const { control } = line;
  const stop = (): void => control.close(calledOff(signal));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    if (signal?.aborted === true) stop();
    if (mode === 'implicit') await welcome(call, control);
    await login(call, control);
    await protect(call, control);
    const features = await ableTo(call, control);
    return sessionOf(call, line, features);
  } catch (error) {
    const fault = lineFault(error, call.params);
    control.close(fault);
    throw fault;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

interface Call {
  readonly options: FtpsOptions & { readonly port: number };
  readonly timeouts: FtpsTimeouts;
  readonly params: Parameters;
  readonly side: TlsSide;
  readonly credentials: Credentials;
  started: number;
}

interface TrustedLine {
  readonly control: ControlLine;
  readonly facts: LineFacts;
  readonly peer: Parameters;
}

interface Credentials {
  readonly user: ReturnType<typeof command>;
  readonly password: ReturnType<typeof command>;
  readonly account: ReturnType<typeof command> | undefined;
}

function credentialsOf({ user, password, account }: FtpsOptions): Credentials {
  if (user === '') {
    throw new FtpsError({ code: 'ftps.argument', params: { command: 'USER', why: 'empty' }, retry: 'never' });
  }
  return {
    user: command('USER', user),
    password: command('PASS', password),
    account: account === undefined ? undefined : command('ACCT', account),
  };
}

/** The control connection over TLS, to a server that is trusted. What was opened is destroyed when it fails. */
async function secured(call: Call, tcp: net.Socket): Promise<TrustedLine> {
  const { options, params, side, timeouts } = call;
  const { signal } = options;
  let socket: TLSSocket | undefined;
  const stop = (): void => {
    destroyBoth(socket, tcp);
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    if (options.mode === 'explicit') await askForTls(call, tcp);
    socket = await side.control(tcp, timeouts.connect, params);
    passed(call, 'tls');
    const peer = await judged(call, socket);
    passed(call, 'trust');
    if (socket.destroyed) throw lineFault(socket.errored, params);
    return { control: controlLine(call, socket), facts: factsOf(socket), peer };
  } catch (error) {
    stop();
    throw signal?.aborted === true ? calledOff(signal) : lineFault(error, params);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function controlLine({ options, params }: Call, socket: net.Socket): ControlLine {
  return new ControlLine(socket, { params, encoding: options.encoding ?? 'utf8', trace: options.trace });
}

async function askForTls(call: Call, tcp: net.Socket): Promise<void> {
  const control = controlLine(call, tcp);
  try {
    await welcome(call, control);
    const reply = await control.ask(command('AUTH', 'TLS'), call.timeouts.reply);
    // Never in clear instead.
    if (reply.code !== 234) throw refused(reply, call.params, 'ftps.tls-refused');
    control.release();
  } catch (error) {
    control.close(lineFault(error, call.params));
    throw error;
  }
}

/** 120: it will be ready in a moment, and says so again (RFC 959 5.4). */
async function welcome(call: Call, control: ControlLine): Promise<void> {
  let reply: Reply;
  do reply = await control.reply(call.timeouts.reply, '');
  while (reply.code === 120);
  if (!isCompletion(reply)) throw refused(reply, call.params, 'ftps.not-ready');
  passed(call, 'welcome');
}

/** Asks who the server is; throws what `judgePeer` throws. */
async function judged({ options, params }: Call, socket: TLSSocket): Promise<Parameters> {
  const { judge, signal } = options;
  const over = new AbortController();
  const stop = (): void => over.abort(calledOff(signal));
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted === true) stop();
  try {
    return await judgePeer(socket, judge, { params, over: over.signal, signal });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** RFC 959 5.4; 232: the certificate was enough (RFC 4217 9). */
async function login(call: Call, control: ControlLine): Promise<void> {
  const { credentials, timeouts, params } = call;
  let reply = await control.ask(credentials.user, timeouts.reply);
  if (reply.code === 331) reply = await control.ask(credentials.password, timeouts.reply);
  if (reply.code === 332 && credentials.account !== undefined) {
    reply = await control.ask(credentials.account, timeouts.reply);
  }
  if (!isCompletion(reply)) throw refused(reply, params, 'ftps.login-refused');
  passed(call, 'login');
}

/** RFC 4217 9: data connections over TLS as well. A server that will not gets nothing (field note 5). */
async function protect(call: Call, control: ControlLine): Promise<void> {
  for (const asked of [command('PBSZ', '0'), command('PROT', 'P')]) {
    const reply = await control.ask(asked, call.timeouts.reply);
    if (!isCompletion(reply)) throw refused(reply, call.params, 'ftps.protection-refused');
  }
  passed(call, 'protection');
}

/** RFC 2389 3, and what has to be switched on. */
async function ableTo(call: Call, control: ControlLine): Promise<Features> {
  const { options, timeouts } = call;
  const features = readFeatures(await control.ask(command('FEAT'), timeouts.reply));
  if (features.utf8 && options.encoding !== 'latin1') {
    await control.ask(command('OPTS', 'UTF8 ON'), timeouts.reply);
  }
  if (options.uploadOnly === true) {
    return { ...features, mlsd: false, size: false, mdtm: false, mfmt: false, restart: false, checksums: [] };
  }
  if (features.mlstFacts.length > 0) {
    await control.ask(command('OPTS', `MLST ${features.mlstFacts.join(';')};`), timeouts.reply);
  }
  return features;
}

function sessionOf(call: Call, { control, facts, peer }: TrustedLine, features: Features): FtpsSession {
  const { options, timeouts, side, params } = call;
  const { host, open, passive = defaultPassive, encoding = 'utf8', uploadOnly = false, keepAlive } = options;
  // Through a proxy the other end is the proxy's.
  const server = open === undefined ? (control.socket.remoteAddress ?? host) : host;
  const core = {
    control,
    side,
    features,
    timeouts,
    passive,
    onWarning: options.onWarning,
    params,
    facts,
    peer,
    server,
    throughProxy: open !== undefined,
    encoding,
    found: { type: undefined, epsv: features.epsv || net.isIPv6(server), refused: new Set<string>() },
    dial: (target: { host: string; port: number }, signal: AbortSignal | undefined) =>
      dial(target, { timeoutMs: timeouts.connect, signal, open }),
  };
  return new FtpsSession(core, { uploadOnly, keepAlive });
}

function passed(call: Call, step: FtpsStep): void {
  const now = performance.now();
  call.options.onStep?.(step, now - call.started);
  call.started = now;
}
