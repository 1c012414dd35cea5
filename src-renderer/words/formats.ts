import { presentDuration, presentOctets, presentSpeed, written } from '../../shared/words/index.ts';

/** Sizes, speeds, spans and moments as people of a locale write them. */
export interface Formats {
  readonly locale: string;
  size(octets: number): string;
  speed(octetsPerSecond: number): string;
  /** Seconds. */
  duration(seconds: number): string;
  percent(share: number): string;
  number(value: number): string;
  /** `09:41` today, `Wed 14:02` within a week, else the day. */
  moment(moment: number): string;
  /** `09:41:07`. */
  clock(moment: number): string;
  /** `Saturday, 21 November 2026`. */
  day(moment: number): string;
  /** Date and time to the second. */
  full(moment: number): string;
  date(moment: number): string;
}

const week = 6 * 24 * 60 * 60 * 1000;

/** `now` tells what is today; milliseconds. */
export function createFormats(locale: string, now: () => number = Date.now): Formats {
  // With twelve hours nobody writes a nought before them.
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const time = { hour: hour12 === true ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  const hourAndMinute = new Intl.DateTimeFormat(locale, time);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', ...time });
  const dayAndTime = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...time,
  });
  const dayAndYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const clock = new Intl.DateTimeFormat(locale, { ...time, second: '2-digit' });
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const number = new Intl.NumberFormat(locale);

  function moment(at: number): string {
    const today = new Date(now());
    const then = new Date(at);
    if (then.toDateString() === today.toDateString()) return written(hourAndMinute.format(at));
    if (Math.abs(today.getTime() - at) < week) return written(weekday.format(at));
    return then.getFullYear() === today.getFullYear()
      ? written(dayAndTime.format(at))
      : written(dayAndYear.format(at));
  }

  return {
    locale,
    size: (octets) => presentOctets(octets, locale),
    speed: (octetsPerSecond) => presentSpeed(octetsPerSecond, locale),
    duration: (seconds) => presentDuration(seconds, locale),
    percent: (share) => percent.format(Math.floor(share * 100) / 100),
    number: (value) => number.format(value),
    moment,
    clock: (at) => written(clock.format(at)),
    day: (at) => longDay.format(at),
    full: (at) => written(full.format(at)),
    date: (at) => written(dayAndYear.format(at)),
  };
}
