import type { EngineEvent, EventBatch } from '../../shared/index.ts';

/** At most ten batches a second reach a door. */
const batchMilliseconds = 100;
/** How many events are kept for a door that comes back; beyond that it reads everything again. */
const keptEvents = 2_000;

interface Numbered {
  readonly number: number;
  readonly event: EngineEvent;
}

export interface EventHub {
  emit(event: EngineEvent): void;
  /** What `work` emits is told once it has come back, and not at all where it throws: what was rolled back has not happened. */
  onceDone<T>(work: () => T): T;
  /** Hears every batch after `since` (0: from now on). The first batch comes at once and may be empty. */
  subscribe(since: number, listener: (batch: EventBatch) => void): () => void;
  /** Sends what is held back, then nothing more. */
  close(): void;
}

/**
 * Numbers go on from `start`, a moment, so that a number of an earlier engine is known to be old.
 *
 * Collects events for a tenth of a second, keeps only the newest of those that replace each other, numbers the rest and
 * hands them on. State, never commands: a listener that missed a batch reads the state again.
 */
export function createEventHub(start: number = Date.now()): EventHub {
  const listeners = new Set<(batch: EventBatch) => void>();
  const kept: Numbered[] = [];
  let held = new Map<string, EngineEvent>();
  let timer: NodeJS.Timeout | undefined;
  let last = start;
  let unique = 0;
  /** What is not certain yet, innermost last. */
  const undecided: EngineEvent[][] = [];

  function flush(): void {
    timer = undefined;
    if (held.size === 0) return;
    const events = [...held.values()];
    held = new Map();
    for (const event of events) {
      last += 1;
      kept.push({ number: last, event });
    }
    if (kept.length > keptEvents) kept.splice(0, kept.length - keptEvents);
    const batch: EventBatch = { last, reset: false, events };
    for (const listener of listeners) listener(batch);
  }

  function emit(event: EngineEvent): void {
    const uncertain = undecided.at(-1);
    if (uncertain !== undefined) {
      uncertain.push(event);
      return;
    }
    const key = replacementKey(event) ?? `#${(unique += 1)}`;
    const earlier = held.get(key);
    held.delete(key);
    held.set(
      key,
      earlier?.type === 'transfer' && event.type === 'transfer' && earlier.isNew
        ? { ...event, isNew: true }
        : event,
    );
    timer ??= setTimeout(flush, batchMilliseconds).unref();
  }

  return {
    emit,
    onceDone(work) {
      const events: EngineEvent[] = [];
      const depth = undecided.push(events);
      try {
        const result = work();
        undecided.length = depth - 1;
        for (const event of events) emit(event);
        return result;
      } catch (error) {
        undecided.length = depth - 1;
        throw error;
      }
    },
    subscribe(since, listener) {
      const firstKept = kept[0]?.number ?? last + 1;
      const known = since === 0 || (since <= last && since >= firstKept - 1);
      const missed =
        since === 0 || !known ? [] : kept.filter(({ number }) => number > since).map(({ event }) => event);
      listener({ last, reset: !known, events: missed });
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(timer);
      flush();
      listeners.clear();
    },
  };
}

/** Events of the same key replace each other within a batch. */
function replacementKey(event: EngineEvent): string | undefined {
  switch (event.type) {
    case 'transfer':
      return `transfer ${event.transfer.id}`;
    case 'progress':
      return `progress ${event.progress.id}`;
    case 'receipt':
      return `receipt ${event.receipt.id}`;
    case 'session':
      return `session ${event.session.id}`;
    case 'partners':
    case 'certificates':
    case 'settings':
    case 'status':
    case 'practice':
    case 'needs':
      return event.type;
    case 'timeline':
      return undefined;
  }
}
