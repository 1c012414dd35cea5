import type { Browser } from '../../agreements/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { PartnerId } from '../../../shared/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../engine-error.ts';

/** A line that nobody has used for so long is ended, in ms. */
const idleMilliseconds = 60_000;
/** So many are kept at a time; for one more, the one that was used longest ago is ended. */
const mostLines = 8;

interface Line {
  readonly browser: Promise<Browser>;
  readonly abort: AbortController;
  /** Done when it has been ended and written down. */
  readonly over: Promise<void>;
  ending: Promise<void> | undefined;
  users: number;
  usedAt: number;
  /** It has answered something already: it may have died since, without anybody noticing. */
  isProven: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** One session for each partner that somebody looks at. */
export interface KeptLines {
  /**
   * Does something over the partner's line, which is opened where there is none. `repeat`: what asks and changes nothing; it is done once
   * more where a line that stood idle turns out to be dead. Throws what the work throws, and what stands in the way of a line.
   */
  use<T>(
    partnerId: PartnerId,
    work: (browser: Browser) => Promise<T>,
    options?: { readonly repeat?: boolean },
  ): Promise<T>;
  /** Ends the partner's line when what is under way has come to its end. */
  leave(partnerId: PartnerId): Promise<void>;
  /** Ends it where nobody uses it just now, and only one connection was agreed: a call would be refused as one too many. */
  makeWay(partnerId: PartnerId): Promise<void>;
  /** Ends every line at once, and opens none any more. */
  stop(): Promise<void>;
}

export function createKeptLines(context: EngineContext): KeptLines {
  const lines = new Map<PartnerId, Line>();
  /** With those that are being ended. */
  const all = new Set<Line>();
  let stopped = false;

  function open(partnerId: PartnerId): Line {
    if (stopped) throw new EngineError({ code: 'engine-stopping', retry: 'later' });
    const abort = new AbortController();
    const { promise: over, resolve: ended } = Promise.withResolvers<void>();
    const line: Line = {
      browser: opened(partnerId, abort, ended),
      abort,
      over,
      ending: undefined,
      users: 0,
      usedAt: context.clock(),
      isProven: false,
      timer: undefined,
    };
    lines.set(partnerId, line);
    all.add(line);
    void over.then(() => all.delete(line));
    line.browser.catch(() => drop(partnerId, line));
    makeRoom();
    return line;
  }

  async function opened(partnerId: PartnerId, abort: AbortController, over: () => void): Promise<Browser> {
    try {
      return await connected(partnerId, abort, over);
    } catch (error) {
      over();
      throw error;
    }
  }

  /** The session is in the log from its first word to its last, as every other. */
  async function connected(partnerId: PartnerId, abort: AbortController, over: () => void): Promise<Browser> {
    const partner = await context.counterpart(partnerId);
    const trace = context.sessionLog.begin({
      partnerId,
      role: 'initiator',
      address: context.agreement.addressOf(partner),
      facts: { browsing: true },
    });
    try {
      const browser = await context.connections.during({ sessionId: trace.id, partnerId }, () =>
        context.agreement.browse(partner, context.ownStation(), {
          signal: abort.signal,
          trace: (direction, line) => trace.line(direction, line),
          connected: (facts) => trace.facts(facts),
        }),
      );
      context.contacts.set(partnerId, context.clock());
      return {
        ...browser,
        get fault() {
          return browser.fault;
        },
        async close() {
          const { fault } = browser;
          await browser.close();
          const isOurs = fault === undefined || abort.signal.aborted;
          trace.ended(isOurs ? { endedBy: 'us' } : { problem: fault, endedBy: 'line' });
          over();
        },
      };
    } catch (error) {
      trace.ended({ problem: toProblem(error) });
      throw error;
    }
  }

  function drop(partnerId: PartnerId, line: Line): void {
    clearTimeout(line.timer);
    if (lines.get(partnerId) === line) lines.delete(partnerId);
  }

  /** Nobody can use it any more; it ends behind whatever still uses it. */
  function end(partnerId: PartnerId, line: Line): Promise<void> {
    drop(partnerId, line);
    line.ending ??= line.browser.then(
      (browser) => browser.close(),
      () => undefined,
    );
    return line.ending;
  }

  function makeRoom(): void {
    const idle = [...lines]
      .filter(([, { users }]) => users === 0)
      .toSorted(([, one], [, other]) => one.usedAt - other.usedAt);
    for (const [id, line] of idle.slice(0, Math.max(0, lines.size - mostLines))) void end(id, line);
  }

  async function through<T>(
    partnerId: PartnerId,
    line: Line,
    work: (browser: Browser) => Promise<T>,
  ): Promise<T> {
    clearTimeout(line.timer);
    line.users += 1;
    try {
      const browser = await line.browser;
      try {
        const answer = await work(browser);
        line.isProven = true;
        return answer;
      } finally {
        if (browser.fault !== undefined) void end(partnerId, line);
      }
    } finally {
      line.users -= 1;
      line.usedAt = context.clock();
      if (line.users === 0 && lines.get(partnerId) === line) {
        // It keeps no program from ending.
        line.timer = setTimeout(() => void end(partnerId, line), idleMilliseconds).unref();
      }
    }
  }

  /** The line that is there, unless it is known to be dead. */
  async function living(partnerId: PartnerId): Promise<Line> {
    const kept = lines.get(partnerId);
    if (kept === undefined) return open(partnerId);
    const browser = await kept.browser;
    if (browser.fault === undefined && lines.get(partnerId) === kept) return kept;
    void end(partnerId, kept);
    return lines.get(partnerId) ?? open(partnerId);
  }

  return {
    async use(partnerId, work, { repeat = false } = {}) {
      const line = await living(partnerId);
      const stoodIdle = line.isProven;
      try {
        return await through(partnerId, line, work);
      } catch (error) {
        const browser = await line.browser.catch(() => undefined);
        if (!repeat || !stoodIdle || stopped || browser?.fault === undefined) throw error;
        return await through(partnerId, await living(partnerId), work);
      }
    },
    async leave(partnerId) {
      const line = lines.get(partnerId);
      if (line !== undefined) await end(partnerId, line);
    },
    async makeWay(partnerId) {
      const line = lines.get(partnerId);
      const partner = context.journal.partners.get(partnerId);
      const isOnly = partner?.kind === 'ftps' && partner.ftps.connections === 1;
      if (line !== undefined && line.users === 0 && isOnly) await end(partnerId, line);
    },
    async stop() {
      stopped = true;
      for (const line of all) line.abort.abort();
      await Promise.all([...lines].map(([id, line]) => end(id, line)));
      await Promise.all([...all].map(({ over }) => over));
    },
  };
}
