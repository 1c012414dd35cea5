import type { OftpPartner, OftpTerms, PartnerSummary, Transfer } from '../../../shared/index.ts';
import { OftpAgreement, PartnerId, Transfer as TransferSchema } from '../../../shared/index.ts';
import { carry } from '../contract-server.ts';
import { createStandInEngine } from '../stand-in-engine.ts';
import type { StandInEngine, StandInOptions } from '../stand-in-engine.ts';
import type { ExitCode } from './exit-codes.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

/** What one command line said and how it ended. */
export interface Said {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
  /** The home that was named to the engine, where one was opened. */
  readonly homes: readonly (string | undefined)[];
}

export interface World {
  readonly body?: StandInOptions['body'];
  /** The engine runs in this process. */
  readonly own?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  readonly canAsk?: boolean;
  readonly answers?: readonly string[];
  readonly isTerminal?: boolean;
  readonly stop?: AbortSignal;
  readonly onOpen?: (engine: StandInEngine) => void;
}

/** Carries out a command line against an engine of the test's making, with a terminal that remembers. */
export async function say(argv: readonly string[], world: World = {}): Promise<Said> {
  let out = '';
  let err = '';
  const homes: (string | undefined)[] = [];
  const answers = [...(world.answers ?? [])];
  const terminal: Terminal = {
    out: { write: (text) => ((out += text), true), isTerminal: false, columns: 80 },
    err: { write: (text) => ((err += text), true), isTerminal: world.isTerminal ?? false, columns: 80 },
    environment: world.environment ?? {},
    workingFolder: import.meta.dirname,
    canAsk: world.canAsk ?? false,
    readInput: () => Promise.resolve(Buffer.from(world.input ?? '').toString('utf8')),
    readOctets: () => Promise.resolve(Buffer.from(world.input ?? '')),
    askSecret(question) {
      err += question;
      return Promise.resolve(answers.shift() ?? '');
    },
    askLine(question) {
      err += question;
      return Promise.resolve(answers.shift() ?? '');
    },
    stop: world.stop ?? new AbortController().signal,
  };
  const exitCode = await run(argv, {
    terminal,
    version: '9.9.9',
    open({ home }) {
      homes.push(home);
      const engine = createStandInEngine(world.body === undefined ? {} : { body: world.body });
      world.onOpen?.(engine);
      return Promise.resolve({
        carrier: carry(engine, { checkAnswers: true }),
        own: world.own ?? false,
        close: () => engine.close(),
      });
    },
  });
  return { exitCode, out, err, homes };
}

export function samplePartner(change: { name?: string; id?: number; host?: string } = {}): OftpPartner {
  const { name = 'Volta Gearbox AG', id = 1, host = 'oftp2.volta.example' } = change;
  return {
    id: PartnerId.parse(id),
    name,
    kind: 'oftp2',
    oftp2: OftpAgreement.parse({ code: 'O0013VOLTA', host }),
    secretsSet: { ourPassword: true, theirPassword: false, proxyPassword: false },
    practice: false,
    createdAt: 1_000,
    updatedAt: 1_000,
  };
}

export function sampleSummary(
  change: Parameters<typeof samplePartner>[0] = {},
): Extract<PartnerSummary, OftpTerms> {
  return {
    ...samplePartner(change),
    queued: 0,
    receiptsDue: 2,
    needsYou: 0,
    destinations: ['O0013VOLTA'],
    capabilities: { send: true, collect: true, browse: false, receipts: true, restart: true },
  };
}

export function sampleTransfer(change: Partial<Transfer> = {}): Transfer {
  return {
    ...TransferSchema.parse({
      id: 7,
      direction: 'out',
      partnerId: 1,
      partnerName: 'Volta Gearbox AG',
      fileName: 'delfor.edi',
      size: 212_000,
      octetsDone: 0,
      remoteName: 'DELFOR.EDI',
      remoteStamp: '202611210941070001',
      state: 'queued',
      receipt: 'none',
      attempts: 0,
      createdAt: 1_000,
      updatedAt: 1_000,
    }),
    ...change,
  };
}
