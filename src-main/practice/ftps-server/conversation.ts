import { lstat, mkdir, rename, rm, rmdir, stat, utimes } from 'node:fs/promises';
import type { Socket } from 'node:net';
import * as tls from 'node:tls';
import { ControlLine } from './control-line.ts';
import type { Command } from './control-line.ts';
import { openPassive, secured } from './data-line.ts';
import type { Passive } from './data-line.ts';
import { factsOf, listed, readTimeValue, timeValue } from './listing.ts';
import type { Place, Right } from './place.ts';
import type { FtpsServerOptions } from './server.ts';
import { ended, give, giveText, receive } from './transfer.ts';
import { realPath, resolveVirtual } from './virtual-path.ts';

/** A client that says nothing for so long is gone, ms. */
const idle = 300_000;
/** Before the line is secured nothing else is answered (D-02). */
const inClear: ReadonlySet<string> = new Set(['AUTH', 'FEAT', 'HELP', 'NOOP', 'QUIT', 'SYST']);
const beforeLogin: ReadonlySet<string> = new Set([...inClear, 'PBSZ', 'PROT', 'CCC', 'USER', 'PASS', 'OPTS']);
/** Passwords that are wrong before the line is closed. */
const mostAttempts = 3;

interface State {
  readonly host: string;
  readonly client: string;
  readonly options: FtpsServerOptions;
  readonly secureContext: tls.SecureContext;
  line: ControlLine;
  secure: tls.TLSSocket | undefined;
  user: string;
  place: Place | undefined;
  attempts: number;
  folder: string;
  isText: boolean;
  isProtected: boolean;
  restart: number;
  renamed: string | undefined;
  passive: Passive | undefined;
  isOver: boolean;
}

type Reply = string | undefined;

/** Talks with one client until either goes. Never rejects. */
export async function converse(
  socket: Socket,
  secureContext: tls.SecureContext,
  options: FtpsServerOptions,
): Promise<void> {
  socket.setTimeout(idle, () => socket.destroy());
  const state: State = {
    host: socket.localAddress ?? '127.0.0.1',
    client: socket.remoteAddress ?? '',
    options,
    secureContext,
    line: new ControlLine(socket),
    secure: undefined,
    user: '',
    place: undefined,
    attempts: 0,
    folder: '/',
    isText: true,
    isProtected: false,
    restart: 0,
    renamed: undefined,
    passive: undefined,
    isOver: false,
  };
  try {
    if (options.implicit) await secureLine(state, socket);
    say(state, `220 ${options.welcome ?? 'Waybill practice server'}`);
    while (!state.isOver) {
      const command = await state.line.next();
      if (command === undefined) return;
      await obey(state, command, socket);
    }
    (state.secure ?? socket).end();
    await ended(socket);
  } catch {
    // A handshake that failed, or a line that broke: there is nobody to tell.
  } finally {
    state.passive?.close();
    state.secure?.destroy();
  }
}

function say(state: State, reply: string): void {
  state.options.trace?.('server', reply);
  state.line.say(reply);
}

async function secureLine(state: State, socket: Socket): Promise<void> {
  state.line.release();
  const wish = state.options.clientCertificate;
  state.secure = await secured(socket, state.secureContext, {
    requestCert: wish !== undefined,
    // Whose it is, the login decides.
    rejectUnauthorized: false,
  });
  if (wish === 'required' && Object.keys(state.secure.getPeerCertificate()).length === 0) {
    state.secure.destroy();
    throw new Error('no certificate');
  }
  state.line = new ControlLine(state.secure);
}

async function obey(state: State, command: Command, socket: Socket): Promise<void> {
  const { verb, argument } = command;
  state.options.trace?.('client', verb === 'PASS' ? 'PASS ****' : `${verb} ${argument}`.trim());
  const isSecure = state.secure !== undefined;
  if (!isSecure && !inClear.has(verb)) return say(state, '530 The line is not secured: AUTH TLS comes first');
  if (state.place === undefined && !beforeLogin.has(verb)) return say(state, '530 Not logged in');
  if (verb === 'AUTH') {
    if (isSecure) return say(state, '503 The line is secured already');
    if (!/^(?:TLS|TLS-C|SSL)$/i.test(argument)) return say(state, '504 Only AUTH TLS');
    // What was said behind it in clear would be taken for what is said over TLS.
    if (state.line.hasMore) {
      state.isOver = true;
      return say(state, '421 Nothing may follow AUTH before the handshake');
    }
    say(state, '234 AUTH TLS: go on');
    return await secureLine(state, socket);
  }
  const answer = answers[verb];
  const reply = answer === undefined ? `502 ${verb} is not known here` : await answer(state, argument);
  if (verb !== 'REST' && verb !== 'EPSV' && verb !== 'PASV' && verb !== 'TYPE' && verb !== 'NOOP')
    state.restart = 0;
  if (verb !== 'RNFR') state.renamed = undefined;
  if (reply !== undefined) say(state, reply);
}

const features = [
  'AUTH TLS',
  'PBSZ',
  'PROT',
  'UTF8',
  'EPSV',
  'SIZE',
  'MDTM',
  'MFMT',
  'REST STREAM',
  'MLST type*;size*;modify*;',
];

const answers: Readonly<Record<string, (state: State, argument: string) => Promise<Reply> | Reply>> = {
  FEAT: () => ['211-Features', ...features.map((feature) => ` ${feature}`), '211 End'].join('\r\n'),
  HELP: () => '214 RFC 959, 4217, 2428, 3659',
  SYST: () => '215 UNIX Type: L8',
  NOOP: () => '200 Here',
  OPTS: (_state, argument) => (/^UTF8 ON$/i.test(argument) ? '200 UTF-8' : '501 Not known'),
  QUIT: (state) => {
    state.isOver = true;
    return '221 Good-bye';
  },
  PBSZ: (_state, argument) => (argument.trim() === '0' ? '200 PBSZ=0' : '501 PBSZ 0'),
  PROT: (state, argument) => {
    if (argument.toUpperCase() !== 'P') return '534 Data connections are secured: PROT P';
    state.isProtected = true;
    return '200 Protected';
  },
  CCC: () => '534 The line stays secured',
  USER: (state, argument) => {
    state.user = argument;
    state.place = undefined;
    return '331 Password';
  },
  PASS: logIn,
  PWD: (state) => `257 "${state.folder.replaceAll('"', '""')}"`,
  CWD: changeFolder,
  CDUP: (state) => changeFolder(state, '..'),
  TYPE: (state, argument) => {
    const type = argument.toUpperCase();
    if (!/^(?:A(?: N)?|I|L 8)$/.test(type)) return '504 TYPE A or TYPE I';
    state.isText = type.startsWith('A');
    return '200 Understood';
  },
  MODE: (_state, argument) => (argument.toUpperCase() === 'S' ? '200 Stream' : '504 MODE S'),
  STRU: (_state, argument) => (argument.toUpperCase() === 'F' ? '200 File' : '504 STRU F'),
  ALLO: () => '202 There is room',
  PORT: () => '502 Passive connections only',
  EPRT: () => '502 Passive connections only',
  EPSV: async (state) => {
    const port = await listenForData(state);
    return typeof port === 'string' ? port : `229 Entering Extended Passive Mode (|||${port}|)`;
  },
  PASV: async (state) => {
    const address = state.host.replace(/^::ffff:/, '');
    if (!/^\d+(?:\.\d+){3}$/.test(address)) return '425 EPSV';
    const port = await listenForData(state);
    if (typeof port === 'string') return port;
    return `227 Entering Passive Mode (${address.replaceAll('.', ',')},${port >> 8},${port & 255})`;
  },
  REST: (state, argument) => {
    if (!/^\d{1,15}$/.test(argument)) return '501 A number of octets';
    if (state.isText) return '501 Only with TYPE I';
    state.restart = Number(argument);
    return `350 From ${argument}`;
  },
  ABOR: () => '226 Nothing to abort',
  SIZE: async (state, argument) => {
    const found = await fileAt(state, argument, 'size');
    if (typeof found === 'string') return found;
    return state.isText ? '550 Only with TYPE I' : `213 ${found.size}`;
  },
  MDTM: async (state, argument) => {
    const found = await fileAt(state, argument, 'size');
    return typeof found === 'string' ? found : `213 ${timeValue(found.mtime)}`;
  },
  MFMT: async (state, argument) => {
    const [, written = '', name = ''] = /^(\S+) (.+)$/.exec(argument) ?? [];
    const time = readTimeValue(written);
    if (time === undefined) return '501 A time and a name';
    const found = await fileAt(state, name, 'store');
    if (typeof found === 'string') return found;
    await utimes(found.real, time, time);
    return `213 Modify=${timeValue(time)}; ${name}`;
  },
  DELE: async (state, argument) => {
    const found = await fileAt(state, argument, 'delete');
    if (typeof found === 'string') return found;
    await rm(found.real);
    state.place?.deleted?.(found.virtual);
    return '250 Deleted';
  },
  MKD: async (state, argument) => {
    const at = allowed(state, argument, 'make-folder');
    if (typeof at === 'string') return at;
    return await mkdir(at.real).then(
      () => `257 "${at.virtual.replaceAll('"', '""')}"`,
      () => '550 It cannot be made',
    );
  },
  RMD: async (state, argument) => {
    const at = allowed(state, argument, 'remove-folder');
    if (typeof at === 'string') return at;
    return await rmdir(at.real).then(
      () => '250 Removed',
      () => '550 It is not there, or not empty',
    );
  },
  RNFR: async (state, argument) => {
    const at = allowed(state, argument, 'rename');
    if (typeof at === 'string') return at;
    if ((await lstat(at.real).catch(() => undefined)) === undefined) return '550 No such file';
    state.renamed = at.real;
    return '350 To which name';
  },
  RNTO: async (state, argument) => {
    const from = state.renamed;
    if (from === undefined) return '503 RNFR comes first';
    const at = allowed(state, argument, 'rename');
    if (typeof at === 'string') return at;
    return await rename(from, at.real).then(
      () => '250 Renamed',
      () => '550 It cannot be renamed',
    );
  },
  MLST: async (state, argument) => {
    const at = allowed(state, argument, 'list');
    if (typeof at === 'string') return at;
    const facts = await lstat(at.real).catch(() => undefined);
    if (facts === undefined) return '550 No such file';
    return `250-Facts\r\n ${factsOf(facts)} ${at.virtual}\r\n250 End`;
  },
  LIST: (state, argument) => sendList(state, argument, 'LIST'),
  NLST: (state, argument) => sendList(state, argument, 'NLST'),
  MLSD: (state, argument) => sendList(state, argument, 'MLSD'),
  STOR: (state, argument) => store(state, argument, state.restart),
  APPE: async (state, argument) => {
    const at = allowed(state, argument, 'store');
    if (typeof at === 'string') return at;
    const there = await stat(at.real).catch(() => undefined);
    return await store(state, argument, there?.size ?? 0);
  },
  RETR: async (state, argument) => {
    const found = await fileAt(state, argument, 'retrieve');
    if (typeof found === 'string') return refuseData(state, found);
    if (state.restart > found.size) return refuseData(state, '554 The file ends before that');
    const from = state.restart;
    return await withData(state, (data, signal) =>
      give({ data, file: found.real, from, text: state.isText, signal }),
    );
  },
};

async function logIn(state: State, password: string): Promise<Reply> {
  if (state.user === '') return '503 USER comes first';
  const certificate = state.secure?.getPeerCertificate();
  const shown = certificate !== undefined && 'raw' in certificate ? certificate.raw : undefined;
  const place = await state.options.logIn({ user: state.user, password, certificate: shown });
  if (typeof place !== 'string') {
    state.place = place;
    state.folder = place.home ?? '/';
    return '230 Logged in';
  }
  state.attempts += 1;
  if (state.attempts >= mostAttempts) state.isOver = true;
  return `530 ${place}`;
}

interface At {
  readonly virtual: string;
  readonly real: string;
}

/** Where a path leads, where the client may do that there; else the reply. */
function allowed(state: State, written: string, right: Right): At | string {
  const { place } = state;
  const virtual = resolveVirtual(state.folder, written === '' ? '.' : written);
  if (place === undefined) return '530 Not logged in';
  if (virtual === undefined) return '553 No file may be called that';
  if (!place.may(right, virtual)) return '550 Permission denied';
  return { virtual, real: realPath(place.root, virtual) };
}

async function fileAt(
  state: State,
  written: string,
  right: Right,
): Promise<(At & { readonly size: number; readonly mtime: Date }) | string> {
  const at = allowed(state, written, right);
  if (typeof at === 'string') return at;
  const facts = await lstat(at.real).catch(() => undefined);
  if (facts?.isFile() !== true) return '550 No such file';
  return { ...at, size: facts.size, mtime: facts.mtime };
}

async function changeFolder(state: State, argument: string): Promise<Reply> {
  const { place } = state;
  const virtual = resolveVirtual(state.folder, argument);
  if (place === undefined || virtual === undefined) return '550 No such folder';
  const facts = await lstat(realPath(place.root, virtual)).catch(() => undefined);
  if (facts?.isDirectory() !== true) return '550 No such folder';
  state.folder = virtual;
  return '250 Here';
}

/** The port, or the reply that says why there is none. */
async function listenForData(state: State): Promise<number | string> {
  if (!state.isProtected) return '522 PROT P comes first';
  state.passive?.close();
  state.passive = undefined;
  try {
    const { host, client, options } = state;
    state.passive = await openPassive({ host, client, ports: options.passivePorts });
    return state.passive.port;
  } catch {
    return '425 Every port is taken';
  }
}

/** A transfer that does not take place has no data connection left behind. */
function refuseData(state: State, reply: string): string {
  state.passive?.close();
  state.passive = undefined;
  return reply;
}

async function store(state: State, argument: string, from: number): Promise<Reply> {
  const at = allowed(state, argument, 'store');
  if (typeof at === 'string') return refuseData(state, at);
  const why = state.place?.refusesName?.(at.virtual);
  if (why !== undefined) return refuseData(state, `553 ${why}`);
  const facts = await lstat(at.real).catch(() => undefined);
  if (facts !== undefined && !facts.isFile()) return refuseData(state, '550 That is a folder');
  const { place, isText } = state;
  const reply = await withData(state, (data, signal) =>
    receive({ data, file: at.real, from: isText ? 0 : from, text: isText, signal }),
  );
  // The client hears that it is there before anything is done with it.
  if (reply?.startsWith('226') === true) setImmediate(() => place?.stored?.(at.virtual));
  return reply;
}

async function sendList(state: State, argument: string, form: 'LIST' | 'NLST' | 'MLSD'): Promise<Reply> {
  // `LIST -la folder`, as some clients ask.
  const at = allowed(state, argument.replace(/^-\S*\s*/, ''), 'list');
  if (typeof at === 'string') return refuseData(state, at);
  const content = await listed(at.real, form).catch(() => undefined);
  if (content === undefined) return refuseData(state, '550 No such folder');
  return await withData(state, (data) => giveText(data, content));
}

/** 150, the data connection over TLS, the work, and what has come of it. ABOR ends it. */
async function withData(
  state: State,
  work: (data: Socket, signal: AbortSignal) => Promise<void>,
): Promise<Reply> {
  const { passive, line } = state;
  state.passive = undefined;
  if (passive === undefined) return '425 EPSV or PASV comes first';
  const abort = new AbortController();
  line.onUrgent = ({ verb }) => {
    if (verb !== 'ABOR') return false;
    abort.abort();
    return true;
  };
  say(state, '150 Ready for the data connection');
  let data: Socket | undefined;
  try {
    data = await secured(await passive.accepted(), state.secureContext, {});
    await work(data, abort.signal);
    return '226 Done';
  } catch {
    if (!abort.signal.aborted)
      return data === undefined ? '425 No data connection' : '426 The data connection broke';
    say(state, '426 Aborted');
    return '226 ABOR done';
  } finally {
    line.onUrgent = undefined;
    passive.close();
    data?.destroy();
  }
}
