import path from 'node:path';
import type { EngineBody, EngineEvent, EngineStatus, EventBatch } from '../../shared/index.ts';
import { Settings, WaybillError } from '../../shared/index.ts';
import type { HostKind, OpenEngine, ServedEngine } from './served-engine.ts';

/** A small engine for the tests of the doors: it keeps settings in memory, tells events, and has a home to itself. */
export interface StandInEngine extends ServedEngine {
  /** Tells an event at once, as a batch of its own. */
  tell(event: EngineEvent): void;
  /** Listeners there are now. */
  listeners(): number;
}

export interface StandInOptions {
  readonly body?: { readonly [G in keyof EngineBody]?: Partial<EngineBody[G]> };
  readonly whenClosed?: () => void;
  readonly home?: string;
  readonly host?: HostKind;
  /** Number of the first event. */
  readonly firstEvent?: number;
}

const lockedHomes = new Set<string>();

/** Opens stand-in engines, one a home at a time, as the real engine does. */
export function standInOpener(
  options: StandInOptions & {
    readonly onOpen?: (engine: StandInEngine) => void;
    readonly after?: Promise<unknown>;
  } = {},
): OpenEngine {
  return async ({ home, host }) => {
    if (lockedHomes.has(home))
      throw new WaybillError({ code: 'home-locked', params: { home }, retry: 'later' });
    lockedHomes.add(home);
    await options.after;
    const engine = createStandInEngine({
      ...options,
      home,
      host,
      whenClosed: () => lockedHomes.delete(home),
    });
    options.onOpen?.(engine);
    return engine;
  };
}

/** Locks a home as an engine would that cannot be reached; gives the way to unlock it. */
export function lockStandInHome(home: string): () => void {
  lockedHomes.add(home);
  return () => void lockedHomes.delete(home);
}

function refused(): Promise<never> {
  return Promise.reject(
    new WaybillError({ code: 'not-possible-now', params: { by: 'stand-in' }, retry: 'later' }),
  );
}

export function createStandInEngine(options: StandInOptions = {}): StandInEngine {
  const listeners = new Set<(batch: EventBatch) => void>();
  const kept: { readonly number: number; readonly event: EngineEvent }[] = [];
  const closed = Promise.withResolvers<void>();
  let last = (options.firstEvent ?? 1) - 1;
  let settings = Settings.parse({});

  async function close(): Promise<void> {
    options.whenClosed?.();
    closed.resolve();
  }

  const own = options.body ?? {};
  const body: EngineBody = {
    engine: {
      status: () => Promise.resolve(standInStatus(options.home ?? '/home', options.host ?? 'command-line')),
      async stop() {
        await close();
        return {};
      },
      doctor: () => Promise.resolve([]),
      diagnostics: refused,
      saveDiagnostics: refused,
      ...own.engine,
    },
    settings: {
      get: () => Promise.resolve(settings),
      update(change) {
        settings = Settings.parse({ ...settings, station: { ...settings.station, ...change.station } });
        return Promise.resolve(settings);
      },
      ...own.settings,
    },
    listener: { start: refused, stop: refused, ...own.listener },
    automation: { list: () => Promise.resolve([]), pause: refused, ...own.automation },
    partners: {
      list: () => Promise.resolve([]),
      get: refused,
      add: refused,
      import: refused,
      export: refused,
      update: refused,
      remove: refused,
      registered: refused,
      sendAs: refused,
      test: refused,
      ...own.partners,
    },
    remote: {
      list: refused,
      makeFolder: refused,
      rename: refused,
      remove: refused,
      fetch: refused,
      leave: refused,
      ...own.remote,
    },
    passwords: {
      state: refused,
      check: refused,
      generate: refused,
      change: refused,
      confirm: refused,
      reject: refused,
      use: refused,
      ...own.passwords,
    },
    transfers: {
      list: refused,
      get: refused,
      timeline: refused,
      summary: refused,
      check: refused,
      send: refused,
      broadcast: refused,
      group: refused,
      collect: refused,
      cancel: refused,
      retry: refused,
      confirm: refused,
      notice: refused,
      handled: refused,
      metafile: refused,
      correct: refused,
      withdraw: refused,
      evidence: refused,
      saveEvidence: refused,
      ...own.transfers,
    },
    local: { list: refused, places: refused, ...own.local },
    receipts: {
      list: refused,
      figures: refused,
      get: refused,
      assign: refused,
      evidence: refused,
      saveEvidence: refused,
      ...own.receipts,
    },
    certificates: {
      list: () => Promise.resolve([]),
      questions: () => Promise.resolve([]),
      standing: refused,
      look: refused,
      refuse: refused,
      get: refused,
      make: refused,
      request: refused,
      inspect: refused,
      import: refused,
      export: refused,
      change: refused,
      use: refused,
      retire: refused,
      restore: refused,
      remove: refused,
      trust: refused,
      distrust: refused,
      decisions: () => Promise.resolve([]),
      check: refused,
      lists: () => Promise.resolve([]),
      offers: () => Promise.resolve([]),
      decide: refused,
      deliver: refused,
      ...own.certificates,
    },
    sessions: {
      list: refused,
      get: refused,
      save: refused,
      contacts: refused,
      saveContacts: refused,
      ...own.sessions,
    },
    needs: { list: () => Promise.resolve([]), ...own.needs },
    practice: {
      status: refused,
      start: refused,
      stop: refused,
      configure: refused,
      offer: refused,
      sample: refused,
      read: refused,
      ...own.practice,
    },
  };

  return {
    body,
    events: {
      subscribe(since, listener) {
        const known = since === 0 || since <= last;
        const events =
          since === 0 || !known ? [] : kept.filter(({ number }) => number > since).map(({ event }) => event);
        listener({ last, reset: !known, events });
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    tell(event) {
      last += 1;
      kept.push({ number: last, event });
      for (const listener of listeners) listener({ last, reset: false, events: [event] });
    },
    listeners: () => listeners.size,
    close,
    closed: closed.promise,
  };
}

function standInStatus(home: string, host: HostKind): EngineStatus {
  return {
    version: '1.0.0',
    home,
    receivedFolder: path.join(home, 'received'),
    intakeFolder: path.join(home, 'intake'),
    startedAt: 1,
    processId: process.pid,
    host,
    listener: { enabled: false, open: [] },
    sealedBy: 'key-file',
    certificate: { fingerprint: '0'.repeat(64), subject: 'CN=stand-in', validUntil: 1, pem: '' },
    sessions: 0,
    octetsPerSecond: { out: 0, in: 0 },
  };
}
