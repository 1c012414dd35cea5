import type { SessionLine } from '../../../shared/index.ts';

/** Of a very long session its first lines are kept, and its last: how it began and how it ended. */
export const keptFirst = 4_500;
export const keptLast = 500;
/** Characters of a line: what a partner writes into a command has limits, but escaped it may be long. */
const longestLine = 2_000;

/** The lines of one session that are not written yet. */
export interface TraceLines {
  /** How many there were. */
  readonly count: number;
  add(line: Omit<SessionLine, 'number'>): void;
  /** What can be written now; everything, once the session is over. */
  unwritten(over: boolean): readonly SessionLine[];
  /** These are in the journal. */
  written(lines: readonly SessionLine[]): void;
}

export function createTraceLines(): TraceLines {
  let count = 0;
  let first: SessionLine[] = [];
  let last: SessionLine[] = [];
  return {
    get count() {
      return count;
    },
    add({ at, direction, text }) {
      count += 1;
      const line = { number: count, at, direction, text: shortened(text) };
      if (count <= keptFirst) {
        first.push(line);
        return;
      }
      last.push(line);
      // Twice as many before any goes: a line costs the same however long the session is.
      if (last.length >= 2 * keptLast) last = last.slice(-keptLast);
    },
    unwritten: (over) => (over ? [...first, ...last.slice(-keptLast)] : [...first]),
    written(lines) {
      const newest = lines.at(-1)?.number ?? 0;
      first = first.filter(({ number }) => number > newest);
      last = last.filter(({ number }) => number > newest);
    },
  };
}

function shortened(text: string): string {
  return text.length <= longestLine ? text : `${text.slice(0, longestLine)}…`;
}
