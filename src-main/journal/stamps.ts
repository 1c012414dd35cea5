import type { Database } from './database.ts';
import type { Stamps } from './records.ts';

/** The counter in the last four digits of a time stamp, RFC 5024 5.3.3: 0001 to 9999. */
const lastCounter = 9_999;

/**
 * Stamps that are never given twice: each is later than the one before, also within a second, after a restart, and when the clock
 * goes back.
 */
export function createStamps(database: Database): Stamps {
  const read = database.prepare<[], { second: string; counter: number }>(
    'SELECT second, counter FROM stamps WHERE only = 1',
  );
  const write = database.prepare(
    'INSERT INTO stamps (only, second, counter) VALUES (1, @second, @counter) ON CONFLICT DO UPDATE SET second = @second, counter = @counter',
  );
  return {
    next: (now) =>
      database.transaction(() => {
        const last = read.get();
        const stamp = following(last, localSecond(now));
        write.run(stamp);
        return {
          date: stamp.second.slice(0, 8),
          time: stamp.second.slice(8) + String(stamp.counter).padStart(4, '0'),
        };
      })(),
  };
}

function following(
  last: { second: string; counter: number } | undefined,
  second: string,
): { second: string; counter: number } {
  if (last === undefined || second > last.second) return { second, counter: 1 };
  if (last.counter < lastCounter) return { second: last.second, counter: last.counter + 1 };
  return { second: secondAfter(last.second), counter: 1 };
}

/** CCYYMMDDhhmmss in local time. */
function localSecond(now: Date): string {
  const parts = [now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes(), now.getSeconds()];
  return (
    String(now.getFullYear()).padStart(4, '0') + parts.map((part) => String(part).padStart(2, '0')).join('')
  );
}

/** The second after, counted as a calendar does without summer time. */
function secondAfter(second: string): string {
  const [, year = '', month = '', day = '', hour = '', minute = '', sec = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(second) ?? [];
  const next = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(sec) + 1),
  );
  return next.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
}
