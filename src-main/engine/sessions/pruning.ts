import type { SessionLimits, SessionStore } from '../../journal/index.ts';
import { keptFirst, keptLast } from './trace-lines.ts';

/** 90 days, in ms. */
const keptMilliseconds = 90 * 24 * 3_600_000;

/** Few at a time: each takes its lines with it, and files are moving meanwhile. */
const limits: Omit<SessionLimits, 'before'> = {
  partners: 10_000,
  strangers: 1_000,
  lines: 500_000,
  linesOfOne: keptFirst + keptLast,
  batch: 20,
};
const pauseMilliseconds = 100;

export interface Pruning {
  begin(): void;
  stop(): void;
}

/** Takes away what is too old or too much, batch by batch. */
export function pruneSessions(
  sessions: Pick<SessionStore, 'prune'>,
  clock: () => number,
  failed: (error: unknown) => void,
): Pruning {
  let timer: NodeJS.Timeout | undefined;

  function go(): void {
    timer = undefined;
    try {
      const before = Math.max(0, clock() - keptMilliseconds);
      if (sessions.prune({ ...limits, before }) > 0) timer = setTimeout(go, pauseMilliseconds);
    } catch (error) {
      failed(error);
    }
  }

  return {
    begin() {
      timer ??= setTimeout(go, pauseMilliseconds);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
