import type { SessionLog, SessionStart, SessionTrace, TurnedAway } from './session-log.ts';

/** Whoever is turned away for the same reason again within so many ms is counted, not written down anew. */
const sameWithin = 600_000;
/** Whoever else calls is written down once in so many ms, and counted in between: a flood fills no disk. */
const pauseMilliseconds = 1_000;
/** Callers that are remembered. */
const remembered = 100;

interface Known {
  readonly trace: SessionTrace;
  readonly since: number;
  times: number;
}

/** Writes down who was turned away: address, what was said, and why. */
export function createTurnedAway(
  begin: (start: SessionStart) => SessionTrace,
  clock: () => number,
): SessionLog['turnedAway'] {
  const recent = new Map<string, Known>();
  let writtenAt = Number.NEGATIVE_INFINITY;
  let uncounted = 0;

  return ({ lines, problem, endedBy, facts = {}, ...start }: TurnedAway) => {
    const now = clock();
    const key = JSON.stringify([start.address, problem.code, facts['code'] ?? '']);
    const known = recent.get(key);
    if (known !== undefined && now - known.since < sameWithin) {
      known.times += 1;
      known.trace.facts({ times: known.times });
      return;
    }
    if (now - writtenAt < pauseMilliseconds) {
      uncounted += 1;
      return;
    }
    writtenAt = now;
    const others = uncounted === 0 ? {} : { others: uncounted };
    uncounted = 0;
    const trace = begin({ ...start, facts: { ...facts, ...others } });
    for (const { direction, text, at } of lines) trace.line(direction, text, at);
    trace.ended({ problem, endedBy });
    recent.delete(key);
    recent.set(key, { trace, since: now, times: 1 });
    const [oldest] = recent.keys();
    if (recent.size > remembered && oldest !== undefined) recent.delete(oldest);
  };
}
