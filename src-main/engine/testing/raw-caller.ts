import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { OftpSession, defaultSettings } from '../../protocols/oftp2/index.ts';
import type {
  ByteSource,
  Command,
  Eerp,
  Nerp,
  OutgoingFile,
  Refusal,
  SessionEnd,
  SessionSettings,
} from '../../protocols/oftp2/index.ts';
import { codes } from './two-engines.ts';

type Header = OutgoingFile['header'];

/** What a caller says that is no engine: for stamps, headers and settings that an engine of ours would not send. */
export interface RawCall {
  /** A plain port, or a socket that is open already. */
  readonly port?: number;
  readonly socket?: Socket;
  readonly code?: string;
  readonly password?: string;
  readonly settings?: Partial<SessionSettings>;
  readonly files: readonly { readonly header: Partial<Header>; readonly octets: Buffer }[];
}

export interface RawAnswers {
  readonly end: SessionEnd;
  /** In the order of the files. */
  readonly answers: readonly ('delivered' | 'interrupted' | Refusal)[];
  readonly receipts: readonly (Eerp | Nerp)[];
  /** What the other side has said, in its order. */
  readonly heard: readonly Command[];
}

/** Calls the plain port of a station `theirs` as `ours`, sends what it is given, and takes every receipt. */
export async function callRaw(call: RawCall): Promise<RawAnswers> {
  const socket = call.socket ?? (await open(call.port ?? 0));
  const answers: RawAnswers['answers'][number][] = [];
  const receipts: (Eerp | Nerp)[] = [];
  const heard: Command[] = [];
  const waiting = call.files.map(({ header, octets }) => outgoing(header, octets, answers));
  const session = new OftpSession({
    socket,
    role: 'initiator',
    station: {
      identify: () =>
        Promise.resolve({
          local: { code: call.code ?? codes.ours, password: call.password ?? 'HERE' },
          settings: { ...defaultSettings, ...call.settings },
        }),
      verify: () => Promise.resolve(),
      opened: () => undefined,
      next: () => Promise.resolve(waiting.shift()),
      wantsToSpeak: () => false,
      offered: () => Promise.resolve({ accept: false, reason: '14', retry: false }),
      receipt(receipt) {
        receipts.push(receipt);
        return Promise.resolve();
      },
      trace(direction, _line, command) {
        if (direction === 'received') heard.push(command);
      },
    },
  });
  const end = await session.run();
  return { end, answers, receipts, heard };
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

function outgoing(
  header: Partial<Header>,
  octets: Buffer,
  answers: RawAnswers['answers'][number][],
): OutgoingFile {
  const blocks = Math.ceil(octets.byteLength / 1024);
  return {
    kind: 'file',
    header: {
      datasetName: 'RAW',
      date: '20261121',
      time: '1200000001',
      userData: '',
      destination: codes.theirs,
      originator: codes.ours,
      format: 'U',
      recordLength: 0,
      fileSize: blocks,
      originalSize: blocks,
      securityLevel: 0,
      cipherSuite: 0,
      compression: 0,
      enveloping: 0,
      signedReceipt: false,
      description: '',
      ...header,
    },
    restartPosition: 0n,
    open: (from) => Promise.resolve(bufferSource(octets.subarray(from))),
    accepted: () => Promise.resolve(),
    progress: () => undefined,
    delivered() {
      answers.push('delivered');
      return Promise.resolve();
    },
    refused(refusal) {
      answers.push(refusal);
      return Promise.resolve();
    },
    interrupted() {
      answers.push('interrupted');
      return Promise.resolve();
    },
  };
}

function bufferSource(octets: Buffer): ByteSource {
  let at = 0;
  return {
    read(into) {
      const count = octets.copy(into, 0, at);
      at += count;
      return Promise.resolve(count);
    },
    close: () => Promise.resolve(),
  };
}
