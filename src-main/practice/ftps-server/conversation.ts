import type { Socket } from 'node:net';
import type * as tls from 'node:tls';
import { ControlLine } from './control-line.ts';
import type { Command } from './control-line.ts';
import { dataAnswers } from './data-answers.ts';
import { secured } from './data-line.ts';
import { fileAnswers } from './file-answers.ts';
import type { FtpsServerOptions } from './server.ts';
import { say } from './state.ts';
import type { Answers, Reply, State } from './state.ts';
import { ended } from './transfer.ts';

/** A client that says nothing for so long is gone, ms. */
const idle = 300_000;
/** Before the line is secured nothing else is answered (D-02). */
const inClear: ReadonlySet<string> = new Set(['AUTH', 'FEAT', 'HELP', 'NOOP', 'QUIT', 'SYST']);
const beforeLogin: ReadonlySet<string> = new Set([...inClear, 'PBSZ', 'PROT', 'CCC', 'USER', 'PASS', 'OPTS']);
/** Passwords that are wrong before the line is closed. */
const mostAttempts = 3;
/** What stands between REST and the transfer that it is for. */
const keepsRestart: ReadonlySet<string> = new Set(['REST', 'EPSV', 'PASV', 'TYPE', 'NOOP']);

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
  if (!keepsRestart.has(verb)) state.restart = 0;
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

const lineAnswers: Answers = {
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
  REST: (state, argument) => {
    if (!/^\d{1,15}$/.test(argument)) return '501 A number of octets';
    if (state.isText) return '501 Only with TYPE I';
    state.restart = Number(argument);
    return `350 From ${argument}`;
  },
  ABOR: () => '226 Nothing to abort',
};

const answers: Answers = { ...lineAnswers, ...fileAnswers, ...dataAnswers };

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
