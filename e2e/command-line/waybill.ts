import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import {
  Certificate,
  CertificateContents,
  CertificateDetails,
  CertificateOffer,
  CertificateVerdict,
  DoctorCheck,
  EngineStatus,
  Finding,
  Partner,
  Problem,
  Receipt,
  RevocationListEntry,
  Session,
  SessionFile,
  SessionLine,
  TimelineEvent,
  Transfer,
  TrustDecision,
} from '../../shared/index.ts';

const root = path.join(import.meta.dirname, '..', '..');
const entry = path.join(root, 'dist', 'main', 'command-line.js');

/** Identification codes of two stations. */
export const ourCode = 'O0013OURSTATION';
export const theirCode = 'O0013THEIRSTATION';

/** What a command line said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly home?: string;
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A command that has begun. */
export interface Begun {
  readonly ended: Promise<Ended>;
  /** Interrupts it as Ctrl+C does, and gives how it ended. */
  interrupt(): Promise<Ended>;
  /** Ends it at once, as when the power fails. */
  kill(): Promise<Ended>;
}

/** A command that runs on until it is interrupted, with the document it printed when it was ready. */
export interface Running extends Begun {
  readonly document: unknown;
}

function start(args: readonly string[], { home, folder, input, environment }: Surroundings) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...args], {
    cwd: folder ?? root,
    env: {
      PATH: process.env['PATH'] ?? '',
      WAYBILL_KEYRING: 'off',
      ...(home === undefined ? {} : { WAYBILL_HOME: home }),
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input ?? '');
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then((): Ended => ({ code: child.exitCode, out, err }));
  return { child, ended, out: () => out, err: () => err };
}

/** Runs one command to its end. */
export async function waybill(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  return start(args, surroundings).ended;
}

/** Begins a command that takes a while. */
export function waybillBegins(args: readonly string[], surroundings: Surroundings): Begun {
  const { child, ended } = start(args, surroundings);
  return { ended, interrupt: () => interrupt(child, ended), kill: () => kill(child, ended) };
}

/** Starts a command that stays, and waits for the document that says it is ready. */
export async function waybillStays(args: readonly string[], surroundings: Surroundings): Promise<Running> {
  const { child, ended, out, err } = start([...args, '--json'], surroundings);
  const ready = Promise.withResolvers<unknown>();
  child.stdout.on('data', () => {
    const document = parsed(out());
    if (document !== undefined) ready.resolve(document);
  });
  void ended.then(({ code }) => ready.reject(new Error(`ended with ${code}: ${out()}${err()}`)));
  return {
    document: await ready.promise,
    ended,
    interrupt: () => interrupt(child, ended),
    kill: () => kill(child, ended),
  };
}

function kill(child: ChildProcess, ended: Promise<Ended>): Promise<Ended> {
  child.kill('SIGKILL');
  return ended;
}

function interrupt(child: ChildProcess, ended: Promise<Ended>): Promise<Ended> {
  child.kill('SIGINT');
  return ended;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A folder for one test, and how to be rid of it. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-test-'));
  return {
    path: folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

const Outcome = z.object({ transfer: Transfer, verdict: z.string() });

/** The documents of docs/command-line.md. */
export const documents = {
  error: z.object({ error: Problem, findings: z.array(Finding).optional() }),
  send: z.object({ files: z.array(Outcome), findings: z.array(Finding), error: Problem.optional() }),
  retry: z.object({ files: z.array(Outcome), error: Problem.optional() }),
  demo: z.object({
    partner: Partner,
    files: z.array(Outcome.extend({ timeline: z.array(TimelineEvent) })),
    findings: z.array(Finding),
  }),
  partner: z.object({ partner: Partner }),
  partners: z.object({ partners: z.array(Partner) }),
  transfers: z.object({ total: z.int(), offset: z.int(), transfers: z.array(Transfer) }),
  transfer: z.object({ transfer: Transfer, timeline: z.array(TimelineEvent).optional() }),
  receipts: z.object({ total: z.int(), offset: z.int(), receipts: z.array(Receipt) }),
  receipt: z.object({ receipt: Receipt.extend({ octets: z.string() }) }),
  sessions: z.object({ total: z.int(), offset: z.int(), sessions: z.array(Session) }),
  trace: z.object({ session: Session, files: z.array(SessionFile), lines: z.array(SessionLine) }),
  collect: z.object({ collected: z.array(Transfer) }),
  listen: z.object({ listening: z.array(z.object({ host: z.string(), port: z.int(), tls: z.boolean() })) }),
  status: z.object({ engine: EngineStatus, ownEngine: z.boolean() }),
  practice: z.object({
    partner: Partner,
    practice: z.object({ running: z.literal(true), tlsPort: z.int() }),
  }),
  certificates: z.object({ certificates: z.array(Certificate), error: Problem.optional() }),
  certificate: z.object({ certificate: Certificate }),
  certificateDetails: z.object({ certificate: CertificateDetails }),
  certificateShown: z.object({ certificate: CertificateDetails, decisions: z.array(TrustDecision) }),
  certificateContents: z.object({ contents: CertificateContents }),
  certificatesImported: z.object({ added: z.array(Certificate), lists: z.array(RevocationListEntry) }),
  certificateExported: z.object({
    exported: z.object({ id: z.int(), form: z.string(), name: z.string(), path: z.string() }),
  }),
  certificateRemoved: z.object({ removed: z.object({ id: z.int(), label: z.string() }) }),
  offers: z.object({ offers: z.array(CertificateOffer) }),
  accepted: z.object({ accepted: z.object({ offerId: z.int() }), queued: z.array(Transfer) }),
  offerRefused: z.object({ refused: z.object({ offerId: z.int() }) }),
  decisions: z.object({ decisions: z.array(TrustDecision) }),
  verdict: z.object({ verdict: CertificateVerdict, error: Problem.optional() }),
  revocationLists: z.object({ lists: z.array(RevocationListEntry) }),
  doctor: z.object({ checks: z.array(DoctorCheck), error: Problem.optional() }),
};

/** The one document of a command that ended with this code, read by its schema. */
export function readDocument<Schema extends z.ZodType>(
  ended: Ended,
  schema: Schema,
  code = 0,
): z.output<Schema> {
  if (ended.code !== code) {
    throw new Error(`exit code ${ended.code} instead of ${code}\n${ended.out}\n${ended.err}`);
  }
  return schema.parse(JSON.parse(ended.out));
}
