import { toProblem } from '../../../shared/index.ts';
import type {
  Moment,
  Parameters,
  PartnerId,
  Problem,
  Session,
  SessionId,
  SessionLine,
  TransferId,
} from '../../../shared/index.ts';
import type { Journal, SessionChange } from '../../journal/index.ts';
import type { EventHub } from '../event-hub.ts';
import { pruneSessions } from './pruning.ts';
import { createTraceLines } from './trace-lines.ts';
import { createTurnedAway } from './turned-away.ts';

/** What has come is written so often, in ms: a person may be looking at it. */
const writeMilliseconds = 500;
/** A journal in trouble is asked again after so many ms. */
const troubleMilliseconds = 5_000;
/** Sessions that wait for a journal in trouble; of more than these the oldest stay as they are there. */
const mostWaiting = 200;
/** What is too old or too much is taken away so often, in ms. */
const pruneMilliseconds = 3_600_000;

export interface SessionStart {
  readonly partnerId?: PartnerId | undefined;
  readonly role: Session['role'];
  readonly address: string;
  /** When the line was there, where that was before now. */
  readonly beganAt?: Moment | undefined;
  readonly facts?: Parameters;
}

/** One session, as whoever runs it tells of it. Nothing here throws: a trace stands in nobody's way. */
export interface SessionTrace {
  /** Undefined where the journal could not take it. */
  readonly id: SessionId | undefined;
  /** Comes beside the facts that are there. */
  facts(facts: Parameters): void;
  line(direction: SessionLine['direction'], text: string, at?: Moment): void;
  /** It moved this file, or answered for it. */
  file(id: TransferId): void;
  ended(outcome: { readonly problem?: Problem | undefined; readonly endedBy?: Session['endedBy'] }): void;
}

/** Somebody called who is nobody. */
export interface TurnedAway extends SessionStart {
  readonly problem: Problem;
  readonly endedBy?: Session['endedBy'];
  readonly lines: readonly Omit<SessionLine, 'number'>[];
}

export interface SessionLog {
  begin(start: SessionStart): SessionTrace;
  turnedAway(caller: TurnedAway): void;
  /** Writes what is left. */
  close(): void;
}

export interface SessionLogOptions {
  readonly journal: Pick<Journal, 'sessions'>;
  readonly hub: Pick<EventHub, 'emit'>;
  readonly clock: () => number;
  readonly log: (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;
}

interface Open {
  change(): SessionChange;
  written(change: SessionChange): void;
}

/** Opens the log of sessions. What an engine before this one left open has ended with it. */
export function createSessionLog({ journal, hub, clock, log }: SessionLogOptions): SessionLog {
  const { sessions } = journal;
  const waiting = new Set<Open>();
  let timer: NodeJS.Timeout | undefined;

  function guarded<T>(event: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      log(event, { code: toProblem(error).code });
      return undefined;
    }
  }

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const changes = [...waiting].map((open) => ({ open, change: open.change() }));
    if (changes.length === 0) return;
    const done = guarded('trace-not-written', () => {
      sessions.write(changes.map(({ change }) => change));
      return true;
    });
    if (done !== true) {
      for (const open of [...waiting].slice(0, -mostWaiting)) waiting.delete(open);
      timer = setTimeout(write, troubleMilliseconds);
      return;
    }
    waiting.clear();
    for (const { open, change } of changes) {
      open.written(change);
      tell(change.id);
    }
  }

  function tell(id: SessionId): void {
    const session = guarded('trace-not-read', () => sessions.get(id));
    if (session !== undefined) hub.emit({ type: 'session', session });
  }

  function begin({ partnerId, role, address, beganAt = clock(), facts = {} }: SessionStart): SessionTrace {
    const id = guarded('session-not-written', () =>
      sessions.begin({ partnerId, role, address, beganAt, facts }),
    );
    if (id === undefined) return nowhere;
    const known = id;
    tell(known);
    const lines = createTraceLines();
    const files = new Set<TransferId>();
    let newFiles: TransferId[] = [];
    let allFacts = facts;
    let ended: SessionChange['ended'];
    const open: Open = {
      change: () => ({
        id: known,
        lines: lines.count,
        newLines: lines.unwritten(ended !== undefined),
        newFiles,
        address,
        facts: allFacts,
        ...(ended === undefined ? {} : { ended }),
      }),
      written(change) {
        lines.written(change.newLines);
        newFiles = newFiles.slice(change.newFiles.length);
      },
    };
    function changed(): void {
      waiting.add(open);
      timer ??= setTimeout(write, writeMilliseconds);
    }
    return {
      id,
      facts(more) {
        allFacts = { ...allFacts, ...more };
        changed();
      },
      line(direction, text, at = clock()) {
        lines.add({ at, direction, text });
        changed();
      },
      file(file) {
        if (files.has(file)) return;
        files.add(file);
        newFiles.push(file);
        changed();
      },
      ended({ problem, endedBy }) {
        ended = { at: clock(), by: endedBy, problem };
        waiting.add(open);
        write();
      },
    };
  }

  guarded('sessions-not-ended', () => sessions.endUnfinished(cutOff));
  const pruning = pruneSessions(sessions, clock, (error) =>
    log('sessions-not-pruned', { code: toProblem(error).code }),
  );
  pruning.begin();
  const everyHour = setInterval(() => pruning.begin(), pruneMilliseconds);

  return {
    begin,
    turnedAway: createTurnedAway(begin, clock),
    close() {
      clearInterval(everyHour);
      pruning.stop();
      write();
      clearTimeout(timer);
    },
  };
}

/** Why a session has no end of its own. */
const cutOff: Problem = { code: 'session-cut-off', params: {}, retry: 'later' };

const nowhere: SessionTrace = {
  id: undefined,
  facts: () => undefined,
  line: () => undefined,
  file: () => undefined,
  ended: () => undefined,
};
