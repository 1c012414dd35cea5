import { expiryWarningDays } from '../../shared/index.ts';
import type { CertificateExpiry, CertificateFacts } from '../../shared/index.ts';
import type { Tone } from '../parts/index.ts';

/** A span of time as a line: moments in milliseconds, places as shares from 0 to 1. */
export interface ExpiryAxis {
  readonly from: number;
  readonly until: number;
  /** Where this moment stands. */
  readonly now: number;
  /** The first day of a quarter of a year each. */
  readonly ticks: readonly { readonly at: number; readonly share: number }[];
}

/** Months shown before and after this one. */
const monthsBefore = 2;
const monthsAfter = 24;

/** The next two years, and a little of what was, so that what has ended is seen. */
export function expiryAxis(now: number): ExpiryAxis {
  const today = new Date(now);
  const from = new Date(today.getFullYear(), today.getMonth() - monthsBefore, 1).getTime();
  const until = new Date(today.getFullYear(), today.getMonth() + monthsAfter + 1, 1).getTime();
  const ticks = [];
  for (let month = -monthsBefore; month <= monthsAfter; month += 1) {
    const first = new Date(today.getFullYear(), today.getMonth() + month, 1);
    if (first.getMonth() % 6 === 0 && month > -monthsBefore)
      ticks.push({ at: first.getTime(), share: (first.getTime() - from) / (until - from) });
  }
  return { from, until, now: (now - from) / (until - from), ticks };
}

/** A validity on the line. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** It goes on beyond the end of the line. */
  readonly isOpen: boolean;
  /** It has ended before the line begins, or begins after it ends: nothing of it is seen. */
  readonly isOutside: boolean;
}

export function spanOn(
  { from, until }: ExpiryAxis,
  validity: { readonly validFrom: number; readonly validUntil: number },
): Span {
  const place = (at: number): number => Math.min(1, Math.max(0, (at - from) / (until - from)));
  return {
    start: place(validity.validFrom),
    end: place(validity.validUntil),
    isOpen: validity.validUntil > until,
    isOutside: validity.validUntil < from || validity.validFrom > until,
  };
}

/** The colour of an end: red when it has come or comes within a week, yellow within 60 days. */
export function expiryTone({ state, days }: CertificateExpiry): Tone {
  switch (state) {
    case 'expired':
      return 'bad';
    case 'soon':
      return days <= 7 ? 'bad' : 'due';
    case 'not-yet-valid':
      return 'due';
    case 'valid':
      return 'accent';
  }
}

const day = 86_400_000;

/** Where a moment lies in a validity; its first and its last moment belong to it (RFC 5280 4.1.2.5). */
export function expiryAt(
  { validFrom, validUntil }: Pick<CertificateFacts, 'validFrom' | 'validUntil'>,
  now: number,
): CertificateExpiry {
  const days = Math.floor((validUntil - now) / day);
  if (now > validUntil) return { state: 'expired', days };
  if (now < validFrom) return { state: 'not-yet-valid', days };
  return { state: days <= expiryWarningDays[0] ? 'soon' : 'valid', days };
}
