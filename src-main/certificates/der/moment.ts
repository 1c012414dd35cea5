import { NotDer, tags } from './cursor.ts';
import type { DerCursor } from './cursor.ts';

export function isTime(tag: number): boolean {
  return tag === tags.utcTime || tag === tags.generalizedTime;
}

/** Passes a time and gives it. Throws NotDer as `moment`. */
export function takeMoment(cursor: DerCursor): number {
  const { tag, value } = cursor.take();
  return moment(tag, value);
}

/** UTCTime or GeneralizedTime as RFC 5280 4.1.2.5 has them, in milliseconds since 1970. Throws NotDer, also for what lies before 1970. */
export function moment(tag: number, content: Buffer): number {
  const text = content.toString('latin1');
  const match =
    tag === tags.utcTime
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
      : tag === tags.generalizedTime
        ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
        : null;
  if (match === null) throw new NotDer('time');
  const [written = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const year = tag === tags.generalizedTime ? written : written < 50 ? 2000 + written : 1900 + written;
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(milliseconds);
  if (milliseconds < 0 || year < 1970 || date.getUTCDate() !== day || date.getUTCMonth() !== month - 1)
    throw new NotDer('time');
  if (hour > 23 || minute > 59 || second > 59) throw new NotDer('time');
  return milliseconds;
}
