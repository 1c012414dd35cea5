import type { Parameters } from '../primitives.ts';

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A count of octets for people: `512 bytes`, `4.2 MB` (powers of 1000). `locale` undefined: the computer's. */
export function presentOctets(octets: number, locale?: string): string {
  let value = octets;
  let step = 0;
  while (value >= 999.5 && step < sizeUnits.length - 1) {
    value /= 1000;
    step += 1;
  }
  const unit = sizeUnits[step] ?? 'byte';
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}

/** Octets each second for people: `88 MB/s`. */
export function presentSpeed(octetsPerSecond: number, locale?: string): string {
  return `${presentOctets(Math.round(octetsPerSecond), locale)}/s`;
}

/** A moment in local time: `2026-11-20 09:41:07`; the same width everywhere, so that columns align. */
export function presentMoment(moment: number): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).format(moment);
}

/** Within a sentence: as it is written where that language is spoken; where none is named, as in columns. */
function momentIn(moment: number, locale: string | undefined): string {
  if (locale === undefined) return presentMoment(moment);
  return written(new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(moment));
}

/**
 * A moment as it stands in a sentence or a cell. Without the stops of `a.m.`, as English is written in Canada: a sentence that ends with
 * it would end in two. With no-break spaces, `04 h 39` above all; between day and time, after the comma, a line may end.
 */
export function written(moment: string): string {
  return moment.replace(/([ap])\.m\./, '$1m').replaceAll(/(?<!,) /g, '\u00a0');
}

/** A span of time, rounded to what matters: `17 s`, `4 min`, `2 h 5 min`. */
export function presentDuration(seconds: number, locale?: string): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return part(whole, 'second', locale);
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return part(minutes, 'minute', locale);
  const rest = minutes % 60;
  const hours = part(Math.floor(minutes / 60), 'hour', locale);
  return rest === 0 ? hours : `${hours} ${part(rest, 'minute', locale)}`;
}

function part(value: number, unit: 'second' | 'minute' | 'hour', locale: string | undefined): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** Parameters that count octets, and those that are moments: by name, the same in every problem and event. */
const octetParameters: ReadonlySet<string> = new Set([
  'octets',
  'position',
  'size',
  'total',
  'needed',
  'available',
  'limit',
  'ours',
]);
const momentParameters: ReadonlySet<string> = new Set([
  'until',
  'dueAt',
  'due',
  'validUntil',
  'validFrom',
  'nextAttemptAt',
  'newest',
  'revokedAt',
]);

/** Parameters that are plain counts: written with the separator of thousands where that language is spoken. */
const countParameters: ReadonlySet<string> = new Set(['buffer', 'bufferSize', 'credit']);

/** The parameters of a problem, finding or event as texts for a sentence: sizes and moments as people write them. */
export function presentParameters(params: Parameters, locale?: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, presentParameter(name, value, locale)]),
  );
}

function presentParameter(name: string, value: Parameters[string], locale: string | undefined): string {
  if (typeof value === 'number') {
    if (octetParameters.has(name)) return presentOctets(value, locale);
    if (momentParameters.has(name)) return momentIn(value, locale);
    if (countParameters.has(name) && locale !== undefined) return new Intl.NumberFormat(locale).format(value);
  }
  return String(value);
}
