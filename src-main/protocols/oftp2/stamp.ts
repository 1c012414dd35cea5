import type { Level, VirtualFileName } from './commands.ts';

/** When a virtual file was made (1.5.2), as it is offered or stands in a receipt. */
export type Stamp = Pick<VirtualFileName, 'date' | 'time'>;

/** Digits of a date without its century, and of a time without its counter: all that levels 1 and 2 have. */
const shortLength = 6;

/** What stands for a counter that never came: it runs from 0001 (1.5.2, field note 19). */
const noCounter = '0000';

/**
 * Whether two stamps can be of the same file. A stamp that went through revision 1.2 or 1.3 has neither century nor counter
 * (RFC 2204 5.3.3): against such a one only YYMMDD and HHMMSS count. Several files may match it then.
 */
export function stampsMatch(one: Stamp, other: Stamp): boolean {
  if (one.date === other.date && one.time === other.time) return true;
  if (!isShort(one) && !isShort(other)) return false;
  return (
    one.date.slice(-shortLength) === other.date.slice(-shortLength) &&
    one.time.slice(0, shortLength) === other.time.slice(0, shortLength)
  );
}

/** The stamp as a partner of this level gets it, and gives it back: files that come out the same it cannot tell apart. */
export function stampAt(level: Level, { date, time }: Stamp): Stamp {
  if (level >= 4) return { date, time };
  return { date: date.slice(-shortLength), time: time.slice(0, shortLength) };
}

function isShort({ date, time }: Stamp): boolean {
  return date.length === shortLength || time.length === shortLength || time.endsWith(noCounter);
}
