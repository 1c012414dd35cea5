import { requireRuntime } from './runtime.ts';
import { setTimeout as delay } from 'node:timers/promises';
import type { Carrier } from '../../shared/index.ts';
import { toProblem, WaybillError } from '../../shared/index.ts';
import type { EngineLink, LinkOptions } from './engine-link.ts';
import { connectLink, isStop, obtainLink } from './engine-link.ts';
import { createEventFan } from './event-fan.ts';
import { homeFolder, prepareHome } from './home-folder.ts';
import { openHostLog } from './host-log.ts';
import { openOwnEngine } from './own-engine.ts';
import { programVersion } from './program-version.ts';
import type { HostKind, HostLog, OpenEngine } from './served-engine.ts';

export interface ConnectOptions {
  /** As asked for on the command line; otherwise WAYBILL_HOME or this user's data folder. */
  readonly home?: string | undefined;
  readonly host: HostKind;
  /** How an engine is opened when none runs. A host with means of its own (a sealer) gives its own. */
  readonly open?: OpenEngine;
  readonly version?: string;
  /** Otherwise the log of the home. */
  readonly log?: HostLog;
  /** Milliseconds to wait for an engine that starts or ends. */
  readonly patience?: number;
  /** When the other process's engine ends, open one here. Otherwise only another engine is looked for. */
  readonly takeOver?: boolean;
}

export interface EngineConnection {
  /** The home's real path. */
  readonly home: string;
  /**
   * Calls reject with `engine-gone` when the engine is lost before the answer: what was asked may or may not have been done, so no call
   * is repeated here (`sendingOnce` repeats what has a key). Subscriptions live on: after a break they go on where they were, or say `reset`.
   */
  readonly carrier: Carrier;
  /** Whether the engine runs in this process now. */
  readonly own: boolean;
  /** Resolves when there is no engine any more: closed, stopped through the contract, or gone and not to be followed. */
  readonly closed: Promise<void>;
  /** Ends the engine when it runs here; leaves another process's alone. */
  close(): Promise<void>;
}

/** Milliseconds between attempts to find an engine again. */
const pause = 1_000;

/**
 * The engine of a home for this door: connects to the one that runs, or opens one and serves it to other doors.
 * Rejects with a WaybillError: `home-locked`, `engine-version`, those of `prepareHome`, and what opening the engine says.
 */
export async function connectOrOpen(options: ConnectOptions): Promise<EngineConnection> {
  requireRuntime();
  const {
    host,
    open = openOwnEngine,
    version = programVersion,
    patience = 10_000,
    takeOver = true,
  } = options;
  const home = await prepareHome(homeFolder(options.home));
  const log = options.log ?? openHostLog(home, host);
  const fan = createEventFan();
  const closed = Promise.withResolvers<void>();
  const ended = new AbortController();
  const linkOptions: LinkOptions = { home, host, version, open, log, patience, signal: ended.signal };
  let listening = false;
  /** The end was asked for through this connection: no other engine is wanted. */
  let stopping = false;
  let link = await obtainLink(linkOptions);
  let current: Promise<EngineLink> = Promise.resolve(link);
  void follow(link);

  function finish(): void {
    ended.abort();
    closed.resolve();
  }

  async function follow(followed: EngineLink): Promise<void> {
    await followed.lost;
    if (stopping || ended.signal.aborted || followed.own) {
      finish();
      return;
    }
    current = relink(followed.identity);
    // Whoever calls meanwhile hears of it; nobody has to.
    current.catch(() => {});
  }

  /** Finds an engine again, or becomes one; resolves late rather than rejects, unless this connection ends first. */
  async function relink(lostIdentity: string): Promise<EngineLink> {
    log('engine-lost', { home });
    const next = await seek();
    if (ended.signal.aborted) {
      await next.close();
      throw gone();
    }
    link = next;
    log('engine-found', { home, own: next.own });
    void follow(next);
    if (listening) resume(lostIdentity);
    return next;
  }

  async function seek(): Promise<EngineLink> {
    for (;;) {
      try {
        const found = takeOver ? await obtainLink(linkOptions) : await connectLink(linkOptions);
        if (found !== undefined) return found;
      } catch (thrown) {
        ended.signal.throwIfAborted();
        log('engine-not-found', { home, code: toProblem(thrown).code });
      }
      await delay(pause, undefined, { signal: ended.signal });
    }
  }

  function resume(lostIdentity: string): void {
    const position = fan.position();
    if (position === undefined) {
      link.subscribe(0, fan.push);
    } else if (position > 0 && link.identity === lostIdentity) {
      link.subscribe(position, fan.push);
    } else {
      fan.renumber();
      link.subscribe(0, fan.push);
    }
  }

  async function reachable(): Promise<EngineLink> {
    if (ended.signal.aborted) throw gone();
    const waited = new AbortController();
    try {
      return await Promise.race([
        current,
        delay(patience, undefined, { signal: waited.signal, ref: false }).then(() => Promise.reject(gone())),
      ]);
    } finally {
      waited.abort();
    }
  }

  return {
    home,
    closed: closed.promise,
    get own() {
      return link.own;
    },
    carrier: {
      async call(group, name, args) {
        const to = await reachable();
        if (!isStop(group, name, args)) return to.call(group, name, args);
        stopping = true;
        try {
          return await to.call(group, name, args);
        } catch (thrown) {
          if (toProblem(thrown).code !== 'engine-gone') stopping = false;
          throw thrown;
        }
      },
      subscribe(since, listener) {
        const leave = fan.join(since, listener);
        if (!listening) {
          listening = true;
          link.subscribe(0, fan.push);
        }
        return leave;
      },
    },
    async close() {
      ended.abort();
      await link.close();
      // An engine that was just about to be opened here in place of a lost one is closed again first.
      await current.catch(() => {});
      finish();
    },
  };
}

function gone(): WaybillError {
  return new WaybillError({ code: 'engine-gone', retry: 'later' });
}
