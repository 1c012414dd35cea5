import * as tls from 'node:tls';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { TlsIdentity } from '../../../sockets/index.ts';

/** One who has called. */
export interface Caller {
  /** Sends a line, or several replies as they are. */
  say(text: string): void;
  /** The data connection of the last EPSV or PASV, over TLS as soon as PROT P was said. */
  data(): Promise<Socket>;
  /** The same before TLS. */
  rawData(): Promise<Socket>;
  readonly control: Socket;
  /** Where the next transfer begins. */
  restart: number;
  renamed: string;
  loggedIn: boolean;
}

export type Answer = (caller: Caller, argument: string) => unknown;

export interface ScriptedOptions {
  readonly identity: TlsIdentity;
  /** For data connections alone; the same unless told otherwise. */
  readonly dataIdentity?: TlsIdentity;
  readonly implicit?: boolean;
  readonly tls?: tls.TlsOptions;
  readonly features?: readonly string[];
  /** When each file was changed, as MLSD lists it; it says nothing of that unless told. */
  readonly changed?: Readonly<Record<string, Date>>;
  readonly welcome?: string;
  /** Instead of what the server does on a command. */
  readonly on?: Readonly<Record<string, Answer>>;
}

export interface ScriptedServer {
  readonly port: number;
  /** Every command that was heard, in order, and whether over TLS. */
  readonly heard: { readonly line: string; readonly secure: boolean }[];
  readonly files: Map<string, Buffer>;
  close(): Promise<void>;
}

const usual = ['UTF8', 'EPSV', 'SIZE', 'MDTM', 'MFMT', 'REST STREAM', 'MLST type*;size*;modify*;'];

/** A small FTP server over TLS that does what it is told: the right thing, or whatever a test wants it to do instead. */
export async function startScripted(options: ScriptedOptions): Promise<ScriptedServer> {
  const heard: { line: string; secure: boolean }[] = [];
  const files = new Map<string, Buffer>();
  const sockets = new Set<Socket>();
  const listeners = new Set<Server>();
  const keep = <T extends Socket>(socket: T): T => {
    sockets.add(socket.on('error', () => undefined));
    return socket;
  };
  const secureContext = contextOf(options.identity, options.tls);
  const dataContext =
    options.dataIdentity === undefined ? secureContext : contextOf(options.dataIdentity, options.tls);
  const server = createServer((socket) => {
    keep(socket);
    if (options.implicit === true) secure(socket);
    else serve(socket, false);
  });
  await listening(server);

  function secure(socket: Socket): void {
    const over = new tls.TLSSocket(socket, { isServer: true, secureContext, ...options.tls });
    keep(over);
    over.once('secure', () => serve(over, true));
  }

  function serve(control: Socket, isSecure: boolean): void {
    let protects = false;
    let waiting: Promise<Socket> | undefined;
    const caller: Caller = {
      control,
      restart: 0,
      renamed: '',
      loggedIn: false,
      say: (text) => void control.write(`${text}\r\n`),
      rawData: async () => {
        if (waiting === undefined) throw new Error('no EPSV before');
        return keep(await waiting);
      },
      data: async () => {
        const raw = await caller.rawData();
        if (!protects) return raw;
        const over = new tls.TLSSocket(raw, { isServer: true, secureContext: dataContext, ...options.tls });
        return keep(over);
      },
    };
    async function passive(): Promise<number> {
      const listener = createServer({ allowHalfOpen: false });
      listeners.add(listener);
      waiting = once(listener, 'connection').then((args: Socket[]) => {
        listener.close();
        const [socket] = args;
        if (socket === undefined) throw new Error('nobody');
        return socket;
      });
      waiting.catch(() => undefined);
      return await listening(listener);
    }
    const answers: Record<string, Answer> = {
      ...usualAnswers(files, options.features ?? usual, options.changed ?? {}),
      PROT: (_caller, level) => {
        protects = level === 'P';
        caller.say('200 protected');
      },
      EPSV: async () => caller.say(`229 Entering Extended Passive Mode (|||${await passive()}|)`),
      PASV: async () => {
        const port = await passive();
        caller.say(`227 Entering Passive Mode (127,0,0,1,${port >> 8},${port & 255})`);
      },
      AUTH: () => {
        control.removeAllListeners('data');
        control.write('234 go on\r\n');
        secure(control);
      },
      ...options.on,
    };
    let rest = '';
    control.on('data', (octets: Buffer) => {
      rest += octets.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end !== -1; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        heard.push({ line, secure: isSecure });
        const [verb = ''] = line.split(' ');
        const answer = answers[verb] ?? (() => caller.say('502 unknown'));
        void Promise.resolve(answer(caller, line.slice(verb.length + 1))).catch(() => undefined);
      }
    });
    if (!isSecure || options.implicit === true) caller.say(options.welcome ?? '220 ready');
  }

  return {
    port: portOf(server),
    heard,
    files,
    close: async () => {
      for (const listener of listeners) listener.close();
      for (const socket of [...sockets].toReversed()) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function usualAnswers(
  files: Map<string, Buffer>,
  features: readonly string[],
  changed: Readonly<Record<string, Date>>,
): Record<string, Answer> {
  const modified = (name: string): string => {
    const at = changed[name]?.toISOString().replaceAll(/\D/g, '').slice(0, 14);
    return at === undefined ? '' : `modify=${at};`;
  };
  const receive = async (caller: Caller, path: string, before: Buffer): Promise<void> => {
    const socket = await caller.data();
    caller.say('150 send it');
    const pieces: Buffer[] = [before];
    socket.on('data', (octets: Buffer) => pieces.push(octets));
    await once(socket, 'end');
    files.set(path, Buffer.concat(pieces));
    socket.end();
    caller.say('226 done');
  };
  /** There is one folder, the root: a name and its whole path are the same file. */
  const fileAt = (path: string): Buffer | undefined => files.get(path) ?? files.get(path.replace(/^\//, ''));
  return {
    USER: (caller) => caller.say('331 password'),
    PASS: (caller) => {
      caller.loggedIn = true;
      caller.say('230 welcome');
    },
    PBSZ: (caller) => caller.say('200 PBSZ=0'),
    FEAT: (caller) =>
      caller.say(`211-Features:\r\n${features.map((name) => ` ${name}\r\n`).join('')}211 End`),
    OPTS: (caller) => caller.say('200 ok'),
    TYPE: (caller) => caller.say('200 ok'),
    NOOP: (caller) => caller.say('200 ok'),
    QUIT: (caller) => caller.say('221 bye'),
    PWD: (caller) => caller.say('257 "/" is here'),
    CWD: (caller) => caller.say('250 ok'),
    ABOR: (caller) => caller.say('225 nothing to abort'),
    SIZE: (caller, path) => {
      const file = fileAt(path);
      caller.say(file === undefined ? '550 no such file' : `213 ${file.length}`);
    },
    REST: (caller, at) => {
      caller.restart = Number(at);
      caller.say('350 restarting');
    },
    STOR: async (caller, path) => {
      const at = caller.restart;
      caller.restart = 0;
      await receive(caller, path, (files.get(path) ?? Buffer.alloc(0)).subarray(0, at));
    },
    APPE: (caller, path) => receive(caller, path, files.get(path) ?? Buffer.alloc(0)),
    RETR: async (caller, path) => {
      const file = fileAt(path);
      const at = caller.restart;
      caller.restart = 0;
      if (file === undefined) caller.say('550 no such file');
      else await send(caller, file.subarray(at));
    },
    MLSD: async (caller) => {
      const lines = [...files].map(
        ([name, octets]) => `type=file;size=${octets.length};${modified(name)} ${name}\r\n`,
      );
      await send(caller, Buffer.from(`type=cdir; .\r\n${lines.join('')}`));
    },
    DELE: (caller, path) => caller.say(files.delete(path) ? '250 gone' : '550 no such file'),
    MKD: (caller, path) => caller.say(`257 "${path}" made`),
    RMD: (caller) => caller.say('250 gone'),
    RNFR: (caller, path) => {
      caller.renamed = path;
      caller.say(files.has(path) ? '350 to what?' : '550 no such file');
    },
    RNTO: (caller, path) => {
      const file = files.get(caller.renamed);
      files.delete(caller.renamed);
      if (file !== undefined) files.set(path, file);
      caller.say('250 renamed');
    },
  };
}

async function send(caller: Caller, octets: Buffer): Promise<void> {
  caller.say('150 here it comes');
  const socket = await caller.data();
  socket.end(octets);
  await new Promise((resolve) => socket.once('close', resolve));
  caller.say('226 done');
}

function contextOf(identity: TlsIdentity, options: tls.TlsOptions = {}): tls.SecureContext {
  const { minVersion, maxVersion } = options;
  return tls.createSecureContext({
    cert: identity.certificatePem,
    key: identity.privateKeyPem,
    ...(minVersion === undefined ? {} : { minVersion }),
    ...(maxVersion === undefined ? {} : { maxVersion }),
  });
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return portOf(server);
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
