import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { agreement } from '../agreements/index.ts';
import { toProblem } from '../../shared/index.ts';
import type { EngineBody, EngineStatus, EventBatch, Problem } from '../../shared/index.ts';
import { lockHome, openJournal } from '../journal/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import { openSealer } from '../secrets/index.ts';
import type { SealerOptions } from '../secrets/index.ts';
import { createArrivingFiles } from './arriving-files.ts';
import { clearDecided } from './certificate-exchange/index.ts';
import { openCertificateBook } from './certificates/index.ts';
import type { EngineContext } from './context.ts';
import { createDispatcher } from './dispatcher.ts';
import { endPeriods } from './deadlines.ts';
import { createDiagnosticCalls, openSecrets } from './diagnostics/index.ts';
import { createConnectionLog } from './connections/index.ts';
import { openDoctor } from './open-doctor.ts';
import { createEngineBody } from './engine-body.ts';
import { createEventHub } from './event-hub.ts';
import { listNeeds } from './needs.ts';
import { createLedger, toldOnceWritten } from './ledger.ts';
import { createListening } from './listening.ts';
import { lookForAnswers, nextLookAt } from './looking.ts';
import { createOpening } from './opening.ts';
import { createPartnerBook } from './partner-book.ts';
import { createPasswordBook } from './passwords/index.ts';
import { createPracticeBook, sweepSampleFolders } from './practice/index.ts';
import type { PracticePartners } from './practice/index.ts';
import { markLate, recover } from './recovery.ts';
import { createRelaying } from './relaying.ts';
import { createKeptLines } from './remote/index.ts';
import { createSending } from './sending.ts';
import { createSessionLog } from './sessions/index.ts';
import { createSettingsBook } from './settings-book.ts';
import { createSpeedometer } from './speedometer.ts';
import { createSlowDisk } from './slow-disk.ts';
import { openSpool } from './spool.ts';

export interface EngineOptions {
  /** The home folder; made when it is not there. */
  readonly home: string;
  readonly host: EngineStatus['host'];
  /** Waybill's version. */
  readonly version: string;
  readonly seal?: Omit<SealerOptions, 'home'>;
  /** Somebody can be asked: a window, a terminal. Absent: nobody, and every doubt about a certificate is a no. */
  readonly asksPeople?: boolean;
  /** Absent, or without one of them: that one is not here. */
  readonly practice?: Partial<PracticePartners>;
  /** Milliseconds since 1970; tests turn it on. */
  readonly clock?: () => number;
  readonly log?: (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;
}

export interface Engine {
  readonly body: EngineBody;
  readonly events: { subscribe(since: number, listener: (batch: EventBatch) => void): () => void };
  /** Ends the sessions at a restart point, then everything else. */
  close(): Promise<void>;
  /** Resolves when the engine has been closed, by whomever. */
  readonly closed: Promise<void>;
}

/** Revocation is asked about so often, in ms, while nobody calls: authorities of some partners want no list older than this. */
const refreshMilliseconds = 4 * 3_600_000;

/** Opens a home: the journal, the spool and the sessions are this process's until it closes. Throws `home-locked` when they are another's. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { home } = options;
  await mkdir(home, { recursive: true, mode: 0o700 });
  await using stack = new AsyncDisposableStack();
  const lock = lockHome(home);
  stack.defer(() => lock.release());
  const now = options.clock ?? Date.now;
  const hub = createEventHub();
  const journal = toldOnceWritten(openJournal(path.join(home, 'journal.db'), now), hub);
  stack.defer(() => journal.close());
  const slowDisk = createSlowDisk(options.log ?? (() => undefined));
  stack.defer(() => slowDisk.close());
  const settings = createSettingsBook(journal);
  const connections = createConnectionLog({ journal, clock: now, log: options.log ?? (() => undefined) });
  stack.defer(() => connections.close());
  const sealer = await openSealer({ home, ...options.seal });
  const { station } = settings.current();
  const certificates = await openCertificateBook({
    journal,
    sealer,
    home,
    clock: now,
    door: options.host,
    commonName: station.name || 'Waybill',
    identification: station.code,
    watched: (work) => connections.anyway({}, work),
    proxyPassword: (id) => partners.proxyPassword(id),
    changed() {
      hub.emit({ type: 'certificates' });
      hub.emit({ type: 'needs' });
      tellStatus();
    },
  });
  const spool = await openSpool(home);
  const stagingFolder = path.join(home, 'incoming');
  await mkdir(stagingFolder, { recursive: true, mode: 0o700 });
  const startedAt = Date.now();

  const sessionLog = createSessionLog({ journal, hub, clock: now, log: options.log ?? (() => undefined) });
  stack.defer(() => sessionLog.close());

  const context: EngineContext = {
    journal,
    ledger: createLedger(journal, hub),
    hub,
    spool,
    agreement,
    certificates,
    sessionLog,
    connections,
    clock: now,
    random: () => Math.random(),
    stagingFolder,
    receivedFolder: () => settings.current().folders.received || path.join(home, 'received'),
    ownStation: () => ({
      code: settings.current().station.code,
      groups: settings.current().station.groups,
      identity: certificates.identity(),
      identityFor: certificates.identityFor,
      standing: certificates.standing,
      anchors: certificates.anchors,
      judge: certificates.judge,
      keys: certificates.keys,
      certificates: certificates.partnersFor,
    }),
    counterpart: (id) => partners.counterpart(id),
    asksPeople: options.asksPeople ?? false,
    get opening() {
      return opening;
    },
    get relaying() {
      return relaying;
    },
    speed: { out: createSpeedometer(() => Date.now()), in: createSpeedometer(() => Date.now()) },
    sessions: new Set(),
    get passwords() {
      return passwords;
    },
    arriving: createArrivingFiles(),
    receiptsUnderWay: new Set(),
    contacts: new Map(),
    trials: new Map(),
    heldUntil: (id) => dispatcher.heldUntil(id),
    paused: () => settings.current().automation.paused,
    makeWay: (id) => keptLines.makeWay(id),
    wake: () => dispatcher.wake(),
    discard,
    log: options.log ?? (() => undefined),
  };
  const opening = createOpening(context);
  const relaying = createRelaying(context);
  const partners = createPartnerBook(context, sealer);
  const passwords = createPasswordBook(context, sealer, partners.counterpart);
  const dispatcher = createDispatcher(context, partners);
  const listening = createListening(context, partners, tellStatus);
  const sending = createSending(context, partners, dispatcher.queued);
  const keptLines = createKeptLines(context);
  const practice = createPracticeBook(context, partners, home, options.practice ?? {}, (id) =>
    dispatcher.collect(id),
  );

  /** The spooled copy goes once nobody can ask for it again; a sweep at the next start takes what this leaves. */
  function discard(record: TransferRecord): void {
    if (record.spoolFile === undefined || record.direction !== 'out') return;
    const name = record.spoolFile;
    context.ledger.change(record.id, { spoolFile: null });
    void spool.remove(name).catch(() => undefined);
  }

  /** When answers are looked for next, as it was known a minute ago at most. */
  let nextLook: number | undefined;
  function planLook(): void {
    const moments = journal.partners.list().flatMap((partner) => {
      const at = context.paused().includes(partner.id) ? undefined : nextLookAt(context, partner);
      return at === undefined || practice.isAway(partner) ? [] : [at];
    });
    nextLook = moments.length === 0 ? undefined : Math.min(...moments);
  }

  /** When somebody is called next by itself. */
  function nextRun(): number | undefined {
    const moments = [dispatcher.nextCallAt(), nextLook].flatMap((at) =>
      at === undefined || at <= now() ? [] : [at],
    );
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  function status(): EngineStatus {
    const nextAttemptAt = nextRun();
    const { facts, pem } = certificates.ownTls();
    return {
      version: options.version,
      home,
      receivedFolder: context.receivedFolder(),
      intakeFolder: spool.intake,
      startedAt,
      processId: process.pid,
      host: options.host,
      listener: listening.status(),
      sealedBy: sealer.kind,
      certificate: {
        fingerprint: facts?.fingerprint ?? '',
        subject: facts?.subject ?? '',
        validUntil: facts?.validUntil ?? 0,
        pem,
      },
      sessions: context.sessions.size,
      octetsPerSecond: { out: context.speed.out.octetsPerSecond, in: context.speed.in.octetsPerSecond },
      ...(nextAttemptAt === undefined ? {} : { nextAttemptAt: Math.round(nextAttemptAt) }),
      ...(disk === undefined ? {} : { disk }),
    };
  }

  let disk: Problem | undefined;
  function everySecondLook(): void {
    disk = slowDisk.look();
    tellStatus();
  }

  let lastStatus = '';
  function tellStatus(): void {
    const current = status();
    const text = JSON.stringify(current);
    if (text === lastStatus) return;
    lastStatus = text;
    hub.emit({ type: 'status', status: current });
  }

  /** A journal in trouble is looked at again in a minute. */
  function lookForLate(): void {
    try {
      markLate(context);
      endPeriods(context);
      lookForAnswers(context, dispatcher, practice.isAway);
      planLook();
      relaying.lookForUnanswered();
      relaying.look();
      certificates.lookForEnds();
      passwords.lookForOld();
      Promise.all([clearDecided(context), finishRest()]).catch((error: unknown) => {
        context.log('look-failed', { code: toProblem(error).code });
      });
    } catch (error) {
      context.log('look-failed', { code: toProblem(error).code });
    }
  }

  /** Whoever is asked may not answer: what is known stays. */
  function refreshRevocation(): void {
    certificates.refresh().catch((error: unknown) => {
      context.log('refresh-failed', { code: toProblem(error).code });
    });
  }

  const { promise: closed, resolve: tellClosed } = Promise.withResolvers<void>();
  let closing: Promise<void> | undefined;
  function close(): Promise<void> {
    closing ??= (async () => {
      clearInterval(everySecond);
      clearInterval(everyMinute);
      clearTimeout(afterStart);
      clearInterval(everyHours);
      try {
        await listening.stop();
        await sending.stop();
        await opening.stop();
        await relaying.stop();
        await keptLines.stop();
        await passwords.stop();
        await dispatcher.stop();
        await practice.stop();
        sessionLog.close();
        connections.close();
        hub.close();
      } finally {
        slowDisk.close();
        // Whatever went wrong before: the home is somebody else's from here on.
        journal.close();
        lock.release();
        tellClosed();
      }
    })();
    return closing;
  }

  const examine = openDoctor(context, { home, sealKind: sealer.kind, partners });
  const doctor = () => connections.during({}, examine);
  const exportsFolder = path.join(home, 'exports');
  const body = createEngineBody({
    context,
    settings,
    partners,
    passwords,
    dispatcher,
    listening,
    sending,
    practice,
    keptLines,
    exportsFolder,
    doctor,
    diagnostics: createDiagnosticCalls(
      {
        home,
        journal,
        partners,
        status,
        doctor,
        settings: () => settings.current(),
        certificates: () => certificates.all(),
        needs: () => listNeeds(context),
        secrets: () => openSecrets(journal, sealer),
        clock: now,
      },
      exportsFolder,
    ),
    status,
    tellStatus,
    close,
  });

  await spool.sweep(journal.transfers.spoolFiles());
  await sweepSampleFolders(spool.intake);
  await sweepStaging(stagingFolder, journal.transfers.stagingFiles());
  passwords.recover();
  const finishRest = await recover(context, sending, dispatcher);
  await clearDecided(context);
  markLate(context);
  relaying.lookForUnanswered();
  relaying.look();
  const everySecond = setInterval(everySecondLook, 1_000);
  const everyMinute = setInterval(lookForLate, 60_000);
  const afterStart = setTimeout(refreshRevocation, 30_000);
  const everyHours = setInterval(refreshRevocation, refreshMilliseconds);
  const { listener } = settings.current();
  // What stands in the way is in the status; the engine runs without.
  if (listener.enabled) await listening.start(listener).catch(() => undefined);
  dispatcher.wake();
  stack.move();
  return { body, events: hub, close, closed };
}

/** What a crash left of files that were being opened: the row of each knows the file that counts. */
async function sweepStaging(folder: string, known: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!known.has(name)) await rm(path.join(folder, name), { force: true });
  }
}
