import type { EventBatch } from '../../shared/index.ts';

type Listener = (batch: EventBatch) => void;

/** How many events are kept for a listener that comes back. */
const keptEvents = 2_000;

export interface EventFan {
  /** A batch of the engine, handed on to everyone. */
  push(this: void, batch: EventBatch): void;
  /** Hears every batch after `since` (0: from now on), the first at once unless the engine has not told yet where it is. */
  join(since: number, listener: Listener): () => void;
  /** The number to subscribe with after the line broke; undefined: nothing was heard yet. */
  position(): number | undefined;
  /** Another engine follows, with numbers of its own: its first batch tells everyone to read again. */
  renumber(): void;
}

/** One subscription to an engine for many listeners. */
export function createEventFan(): EventFan {
  const listeners = new Set<Listener>();
  /** Those who joined before the engine told where it is, with a number of an earlier time. */
  const astray = new Set<Listener>();
  let kept: EventBatch[] = [];
  let keptCount = 0;
  /** Events up to this number are not kept. */
  let floor = 0;
  let last: number | undefined;
  let renumbered = false;

  function keep(batch: EventBatch): void {
    if (last === undefined || batch.reset) {
      kept = [];
      keptCount = 0;
      floor = batch.last;
    } else if (batch.events.length > 0) {
      kept.push(batch);
      keptCount += batch.events.length;
      while (keptCount > keptEvents) {
        const oldest = kept.shift();
        if (oldest === undefined) break;
        keptCount -= oldest.events.length;
        floor = oldest.last;
      }
    }
    last = batch.last;
  }

  return {
    push(batch) {
      const heard = renumbered ? { ...batch, reset: true } : batch;
      renumbered = false;
      keep(heard);
      for (const listener of listeners) listener(astray.delete(listener) ? { ...heard, reset: true } : heard);
    },
    join(since, listener) {
      listeners.add(listener);
      if (last === undefined || renumbered) {
        if (since !== 0) astray.add(listener);
      } else if (since === 0 || since === last) {
        listener({ last, reset: false, events: [] });
      } else if (since < floor || since > last) {
        listener({ last, reset: true, events: [] });
      } else {
        listener({
          last,
          reset: false,
          events: kept.filter((batch) => batch.last > since).flatMap((batch) => batch.events),
        });
      }
      return () => {
        listeners.delete(listener);
        astray.delete(listener);
      };
    },
    position: () => last,
    renumber() {
      renumbered = true;
    },
  };
}
