import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EngineBody, Partner, PracticeBehaviour, PracticeStatus } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { EngineError } from './engine-error.ts';
import type { PartnerBook } from './partner-book.ts';

/** The practice station as the engine sees it; src-main/practice makes one, and the host hands it in. */
export interface PracticeStation {
  readonly host: string;
  readonly tlsPort: number;
  readonly plainPort: number;
  /** Its identification code, and the one it knows us by. */
  readonly code: string;
  readonly ourCode: string;
  /** Passwords of the one side and the other, made for this start. */
  readonly password: string;
  readonly ourPassword: string;
  /** SHA-256 of its certificate, hexadecimal. */
  readonly fingerprint: string;
  /** Its certificate for everything, PEM. */
  readonly certificatePem: string;
  status(): Pick<PracticeStatus, 'behaviour' | 'waiting' | 'received'>;
  configure(behaviour: { readonly [K in keyof PracticeBehaviour]?: PracticeBehaviour[K] | undefined }): void;
  /** Puts a file into its outbox. */
  offer(file: string): Promise<void>;
  stop(): Promise<void>;
}

export type StartPractice = (options: {
  readonly folder: string;
  /** Our certificates, DER: with any of them what we send may be signed. */
  readonly callers: () => readonly Uint8Array[];
  readonly changed: () => void;
}) => Promise<PracticeStation>;

export interface PracticeBook {
  readonly calls: EngineBody['practice'];
  /** Starts the station when a call to its partner is about to be made. */
  ensureFor(partner: Partner): Promise<void>;
  stop(): Promise<void>;
}

/** What a new practice partner agrees on: everything there is, so that it can be seen. */
const practised = { sign: true, compress: true, encrypt: true, suite: 4, signedReceipts: true } as const;

const stoppedBehaviour: PracticeBehaviour = { answer: 'accept', cutAfter: 65_536, reason: 34 };

export function createPracticeBook(
  context: EngineContext,
  partners: PartnerBook,
  home: string,
  startStation: StartPractice | undefined,
): PracticeBook {
  let station: PracticeStation | undefined;
  let starting: Promise<PracticeStation> | undefined;
  let entering: Promise<Partner> | undefined;

  function status(): PracticeStatus {
    if (station === undefined) {
      return {
        running: false,
        code: '',
        host: '127.0.0.1',
        behaviour: stoppedBehaviour,
        waiting: [],
        received: [],
      };
    }
    const { code, host, tlsPort, plainPort, fingerprint } = station;
    return { running: true, code, host, tlsPort, plainPort, fingerprint, ...station.status() };
  }

  function changed(): void {
    context.hub.emit({ type: 'practice', status: status() });
  }

  async function started(): Promise<PracticeStation> {
    if (station !== undefined) return station;
    if (startStation === undefined) throw new EngineError({ code: 'practice-not-here' });
    starting ??= startStation({
      folder: path.join(home, 'practice'),
      callers: () => context.certificates.own(),
      changed,
    }).finally(() => {
      starting = undefined;
    });
    station = await starting;
    changed();
    return station;
  }

  /** The station has a new port, certificate and passwords at each start: its entry follows. */
  async function entryFor(running: PracticeStation): Promise<Partner> {
    const existing = partners.practice();
    const input = {
      name: existing?.name ?? freeName(),
      kind: 'oftp2' as const,
      oftp2: {
        security: practised,
        ...(existing?.kind === 'oftp2' ? existing.oftp2 : undefined),
        code: running.code,
        ourCode: running.ourCode,
        host: running.host,
        port: running.tlsPort,
        tls: true,
        trust: { pins: [running.fingerprint], authorities: [], system: false },
        mayCall: false,
      },
      secrets: { ourPassword: running.ourPassword, theirPassword: running.password },
    };
    const partner =
      existing === undefined
        ? await partners.add(input, { practice: true })
        : await partners.update(existing.id, input);
    context.certificates.practises(partner.id, running.certificatePem);
    return partner;
  }

  function freeName(): string {
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? 'Practice partner' : `Practice partner ${n}`;
      if (context.journal.partners.byName(name) === undefined) return name;
    }
  }

  /** Two doors that start it at once start it once. */
  function start(): Promise<Partner> {
    entering ??= enter().finally(() => {
      entering = undefined;
    });
    return entering;
  }

  async function enter(): Promise<Partner> {
    const wasRunning = station !== undefined;
    const running = await started();
    const existing = partners.practice();
    return wasRunning && existing !== undefined ? existing : await entryFor(running);
  }

  function mustRun(): PracticeStation {
    if (station === undefined) throw new EngineError({ code: 'practice-not-running' });
    return station;
  }

  async function stop(): Promise<void> {
    const stopping = station ?? (await starting?.catch(() => undefined));
    station = undefined;
    await stopping?.stop();
  }

  return {
    calls: {
      status: () => Promise.resolve(status()),
      async start() {
        return { partner: await start(), status: status() };
      },
      async stop() {
        await stop();
        changed();
        return status();
      },
      async configure(behaviour) {
        await Promise.resolve(mustRun().configure(behaviour));
        changed();
        return status();
      },
      async offer({ path: file }) {
        await mustRun().offer(file);
        changed();
        return status();
      },
      async sample() {
        const folder = path.join(context.spool.intake, `sample-${context.clock()}`);
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const file = path.join(folder, 'WAYBILL-SAMPLE.TXT');
        await writeFile(file, sampleText, { mode: 0o600 });
        return { path: file };
      },
    },
    async ensureFor(partner) {
      if (partner.practice && station === undefined && startStation !== undefined) await start();
    },
    stop,
  };
}

/** An order of parts as a car maker sends it (EDIFACT DELFOR), with invented parties. */
const sampleText = [
  "UNA:+.? '",
  "UNB+UNOA:2+WAYBILL SAMPLE+PRACTICE PARTNER+261121:0900+1'",
  "UNH+1+DELFOR:D:96A:UN:A08051'",
  "BGM+241+SAMPLE-1+9'",
  "DTM+137:20261121:102'",
  "NAD+BY+5412345000013::9'",
  "NAD+SE+5498765000010::9'",
  "LIN+1++HOUSING-REV7:IN'",
  "QTY+113:240:PCE'",
  "DTM+2:20261130:102'",
  "UNT+9+1'",
  "UNZ+1+1'",
  '',
].join('\r\n');
