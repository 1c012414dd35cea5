import type { Database } from './database.ts';
import type { Stamps } from './records.ts';

/** The counter in the last four digits of a time stamp, RFC 5024 5.3.3: 0001 to 9999. */
const lastCounter = 9_999;

/** The newest stamp: its second as CCYYMMDDhhmmss. */
interface Last {
  readonly second: string;
  readonly counter: number;
}

/**
 * Stamps that are never given twice: each is later than the one before, also within a second, after a restart, and when the clock
 * goes back.
 */
export function createStamps(database: Database): Stamps {
  const read = database.prepare<[], Last>('SELECT second, counter FROM stamps WHERE only = 1');
  const write = database.prepare(
    'INSERT INTO stamps (only, second, counter) VALUES (1, @second, @counter) ON CONFLICT DO UPDATE SET second = @second, counter = @counter',
  );
  function give(stamp: (last: Last | undefined) => Last): { date: string; time: string } {
    return database.transaction(() => {
      const { second, counter } = stamp(read.get());
      write.run({ second, counter });
      return { date: second.slice(0, 8), time: second.slice(8) + String(counter).padStart(4, '0') };
    })();
  }
  return {
    next: (now) => give((last) => following(last, localSecond(now))),
    nextSecond: (now) =>
      give((last) => {
        const second = localSecond(now);
        return {
          second: last === undefined || second > last.second ? second : secondAfter(last.second),
          counter: 1,
        };
      }),
  };
}

function following(last: Last | undefined, second: string): Last {
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
