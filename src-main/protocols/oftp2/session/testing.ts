import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Command, Eerp, Level, Nerp, Sfid, Ssid } from '../commands.ts';
import { decodeCommand } from '../decode.ts';
import { encodeCommand } from '../encode.ts';
import type { OftpError } from '../oftp-error.ts';
import { defaultSettings } from '../station.ts';
import type {
  ByteSource,
  FileAnswer,
  IncomingFile,
  Negotiated,
  Offer,
  Outgoing,
  OutgoingFile,
  OutgoingReceipt,
  RecordBoundary,
  Refusal,
  SessionSettings,
  Station,
} from '../station.ts';
import { StreamDecoder, streamBuffer } from '../transmission-buffer.ts';

/** Two ends of a real connection on loopback. */
export async function socketPair(): Promise<readonly [called: Socket, calling: Socket]> {
  const server = createServer({ noDelay: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const accepted = new Promise<Socket>((resolve) => server.once('connection', resolve));
  const calling = connect({ port: address.port, host: '127.0.0.1', noDelay: true });
  await once(calling, 'connect');
  const called = await accepted;
  server.close();
  return [called, calling];
}

export const header: OutgoingFile['header'] = {
  datasetName: 'INVOICE',
  date: '20260801',
  time: '1200000001',
  userData: '',
  destination: 'O0013RECEIVER',
  originator: 'O0013SENDER',
  format: 'U',
  recordLength: 0,
  fileSize: 1,
  originalSize: 1,
  securityLevel: 0,
  cipherSuite: 0,
  compression: 0,
  enveloping: 0,
  signedReceipt: false,
  description: '',
};

export const sfid: Sfid = { ...header, command: 'SFID', restartPosition: 0n };

export const eerp: Eerp = {
  command: 'EERP',
  datasetName: 'INVOICE',
  date: '20260801',
  time: '1200000001',
  userData: '',
  destination: 'O0013SENDER',
  originator: 'O0013RECEIVER',
  hash: new Uint8Array(0),
  signature: new Uint8Array(0),
};

export const nerp: Nerp = {
  command: 'NERP',
  datasetName: 'INVOICE',
  date: '20260801',
  time: '1200000001',
  destination: 'O0013SENDER',
  originator: 'O0013RECEIVER',
  creator: 'O0013RECEIVER',
  reason: '34',
  text: '',
  hash: new Uint8Array(0),
  signature: new Uint8Array(0),
};

export const ssid: Ssid = {
  command: 'SSID',
  level: 5,
  code: 'O0013PEER',
  password: 'SECRET',
  bufferSize: 2_048,
  capability: 'B',
  compression: false,
  restart: true,
  specialLogic: false,
  credit: 20,
  authentication: false,
  userData: '',
};

/** Octets from memory, in pieces as large as are asked for. */
export function sourceOf(octets: Uint8Array, fromOctet: number): ByteSource {
  let position = fromOctet;
  return {
    read(into) {
      const piece = octets.subarray(position, position + into.byteLength);
      into.set(piece);
      position += piece.byteLength;
      return Promise.resolve(piece.byteLength);
    },
    close: () => Promise.resolve(),
  };
}

/** How one file of ours went. */
export interface SentFile extends OutgoingFile {
  readonly outcomes: readonly string[];
  readonly refusal: Refusal | undefined;
  readonly failure:
    | {
        readonly error: OftpError;
        readonly octets: number;
        readonly records: number;
        readonly afterEfid: boolean;
      }
    | undefined;
  readonly startedAt: bigint | undefined;
  readonly reached: number;
}

/** A file to send, which writes down what becomes of it. */
export function fileOf(octets: Uint8Array, change: Partial<OutgoingFile> = {}): SentFile {
  const outcomes: string[] = [];
  let refusal: Refusal | undefined;
  let failure: SentFile['failure'];
  let startedAt: bigint | undefined;
  let reached = 0;
  return {
    kind: 'file',
    header,
    restartPosition: 0n,
    open: (fromOctet) => Promise.resolve(sourceOf(octets, fromOctet)),
    accepted(position) {
      startedAt = position;
      return Promise.resolve();
    },
    progress(position) {
      reached = position;
    },
    delivered() {
      outcomes.push('delivered');
      return Promise.resolve();
    },
    refused(why) {
      outcomes.push('refused');
      refusal = why;
      return Promise.resolve();
    },
    interrupted(error, facts) {
      outcomes.push('interrupted');
      failure = { error, ...facts };
      return Promise.resolve();
    },
    ...change,
    outcomes,
    get refusal() {
      return refusal;
    },
    get failure() {
      return failure;
    },
    get startedAt() {
      return startedAt;
    },
    get reached() {
      return reached;
    },
  };
}

export function receiptOf(command: Eerp | Nerp, sent: () => void = () => {}): OutgoingReceipt {
  return {
    kind: command.command === 'EERP' ? 'eerp' : 'nerp',
    command,
    sent() {
      sent();
      return Promise.resolve();
    },
  };
}

/** A file that is taken into memory. */
export class ReceivedFile implements IncomingFile {
  readonly pieces: Buffer[] = [];
  readonly outcomes: string[] = [];
  counts: { readonly records: bigint; readonly units: bigint } | undefined;
  failure: { readonly error: OftpError; readonly octets: number; readonly whole: RecordBoundary } | undefined;
  answer: FileAnswer = { accept: true };

  write(octets: Uint8Array): Promise<void> | undefined {
    this.pieces.push(Buffer.from(octets));
    return undefined;
  }

  end(counts: { readonly records: bigint; readonly units: bigint }): Promise<FileAnswer> {
    this.outcomes.push('end');
    this.counts = counts;
    return Promise.resolve(this.answer);
  }

  broken(error: OftpError, octets: number, whole: RecordBoundary): Promise<void> {
    this.outcomes.push('broken');
    this.failure = { error, octets, whole };
    return Promise.resolve();
  }

  get octets(): Buffer {
    return Buffer.concat(this.pieces);
  }
}

/** A station for tests: what it sends is a list, what it takes lies in memory. Every part can be replaced. */
export class PlainStation implements Station {
  readonly lines: string[] = [];
  readonly commands: string[] = [];
  readonly receipts: (Eerp | Nerp)[] = [];
  readonly files: ReceivedFile[] = [];
  readonly offers: Sfid[] = [];
  readonly code: string;
  readonly settings: SessionSettings;
  outgoing: Outgoing[] = [];
  negotiated: Negotiated | undefined;
  wantsTurn = false;

  constructor(code: string, settings: Partial<SessionSettings> = {}) {
    this.code = code;
    this.settings = { ...defaultSettings, inactivityTimeoutMs: 5_000, ...settings };
  }

  identify: Station['identify'] = () =>
    Promise.resolve({ local: { code: this.code, password: 'SECRET' }, settings: this.settings });

  verify: Station['verify'] = () => Promise.resolve();

  opened: Station['opened'] = (negotiated) => {
    this.negotiated = negotiated;
  };

  next: Station['next'] = () => Promise.resolve(this.outgoing.shift());

  wantsToSpeak: Station['wantsToSpeak'] = () => this.wantsTurn;

  offered: Station['offered'] = (offer) => {
    this.offers.push(offer);
    return Promise.resolve(this.take(0n));
  };

  receipt: Station['receipt'] = (receipt) => {
    this.receipts.push(receipt);
    return Promise.resolve();
  };

  trace: Station['trace'] = (direction, line, command) => {
    this.lines.push(`${direction} ${line}`);
    this.commands.push(`${direction === 'sent' ? '>' : '<'} ${command.command}`);
  };

  traceData = (direction: 'sent' | 'received', line: string): void => {
    this.lines.push(`${direction} ${line}`);
  };

  /** Accepts a file into memory. */
  take(restartPosition: bigint, file: IncomingFile = new ReceivedFile()): Offer {
    if (file instanceof ReceivedFile) this.files.push(file);
    return { accept: true, restartPosition, file };
  }
}

/** The other end of a line, played by the test: it sends any octets, and sees what comes. */
export class Partner {
  readonly socket: Socket;
  level: Level = 5;
  readonly #decoder = new StreamDecoder();
  readonly #commands: Command[] = [];
  #ended = false;
  #heard = 0;
  #waiting: (() => void) | undefined;

  /** `deaf`: what comes is not read as commands, only waited for. */
  constructor(socket: Socket, hearing: 'hears' | 'deaf' = 'hears') {
    this.socket = socket;
    socket.on('error', () => {});
    socket.on('data', (chunk: Buffer) => {
      this.#heard += 1;
      if (hearing === 'deaf') {
        this.#wake();
        return;
      }
      this.#decoder.feed(chunk);
      for (let octets = this.#decoder.next(); octets !== undefined; octets = this.#decoder.next()) {
        this.#commands.push(decodeCommand(Buffer.from(octets), this.level));
      }
      this.#wake();
    });
    socket.on('close', () => this.#end());
    socket.on('end', () => this.#end());
  }

  send(...commands: readonly Command[]): void {
    this.raw(Buffer.concat(commands.map((command) => streamBuffer(encodeCommand(command, this.level)))));
  }

  raw(octets: Uint8Array): void {
    this.socket.write(octets);
  }

  /** The next command, or undefined when the line has ended. */
  async next(): Promise<Command | undefined> {
    while (this.#commands.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
    return this.#commands.shift();
  }

  /** The next command, which must be this one. */
  async expect<Name extends Command['command']>(name: Name): Promise<Extract<Command, { command: Name }>> {
    const command = await this.next();
    if (command === undefined || !isCommand(command, name)) {
      throw new Error(`${name} was expected and ${JSON.stringify(command, printable)} came`);
    }
    return command;
  }

  /** Everything that still comes, until the line ends. */
  async rest(): Promise<readonly Command[]> {
    const commands: Command[] = [];
    for (let command = await this.next(); command !== undefined; command = await this.next()) {
      commands.push(command);
    }
    return commands;
  }

  /** Waits until the other side has said something and then paused; a few milliseconds at most when it says nothing. */
  async quiet(): Promise<void> {
    const deadline = performance.now() + 12;
    const before = this.#heard;
    let last = before;
    let calm = 0;
    while (!this.#ended && performance.now() < deadline && calm < 4) {
      await nextTurn();
      calm = this.#heard > before && this.#heard === last ? calm + 1 : 0;
      last = this.#heard;
    }
  }

  #end(): void {
    this.#ended = true;
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.();
  }
}

function isCommand<Name extends Command['command']>(
  command: Command,
  name: Name,
): command is Extract<Command, { command: Name }> {
  return command.command === name;
}

function printable(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

/** Octets that look like no other octets. */
export function pattern(length: number, seed = 1): Buffer {
  const octets = Buffer.allocUnsafe(length);
  let state = seed;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    octets[index] = state >>> 16;
  }
  return octets;
}

/** Waits until it holds; the test's own time limit ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await nextTurn();
}
