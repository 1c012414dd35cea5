import type { Transfer, TransferState } from '../../shared/index.ts';

const under: ReadonlySet<TransferState> = new Set(['queued', 'preparing', 'sending', 'waiting', 'unknown']);

/** Follows what is to go out, to say when the last of it has gone. */
export interface RunWatch {
  /** Gives how many files have gone out since there was nothing to send, where this one was the last; else undefined. */
  hear(transfer: Transfer): number | undefined;
}

/**
 * A run that left something behind is not done: what failed needs a person, and is told as that. `since`, in milliseconds: a file that is
 * newer and has gone when it is first heard of was quicker than the news, and counts too.
 */
export function createRunWatch(since = Date.now()): RunWatch {
  const open = new Set<number>();
  const quick = new Set<number>();
  let gone = 0;
  let isWhole = true;
  return {
    hear({ id, direction, state, receipt, createdAt }) {
      if (direction !== 'out') return undefined;
      if (under.has(state)) {
        open.add(id);
        quick.delete(id);
        return undefined;
      }
      const isOver = open.delete(id);
      if (!isOver && (createdAt < since || quick.has(id))) return undefined;
      if (createdAt >= since) quick.add(id);
      if (state === 'delivered' && receipt !== 'refused') gone += 1;
      else if (state !== 'cancelled') isWhole = false;
      if (open.size > 0) return undefined;
      const told = isWhole && gone > 0 ? gone : undefined;
      gone = 0;
      isWhole = true;
      return told;
    },
  };
}
