/** How dates and numbers are written. */
export interface Habits {
  /** BCP 47. */
  readonly locale: string;
  /** IANA; absent: that of this computer. */
  readonly timeZone?: string;
}

/** Moments for somebody elsewhere: in UTC, and as the clock on the wall here showed them. */
export interface Moments {
  readonly locale: string;
  readonly zone: string;
  /** `2026-11-22 09:41:07` */
  utc(moment: number): string;
  local(moment: number): string;
  /** Both, each with its zone. */
  both(moment: number): string;
}

export function createMoments({ locale, timeZone }: Habits): Moments {
  const clock = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
  });
  const zone = clock.resolvedOptions().timeZone;
  return {
    locale,
    zone,
    utc,
    local: (moment) => clock.format(moment),
    both: (moment) => `${utc(moment)} UTC · ${clock.format(moment)} (${zone})`,
  };
}

function utc(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
}
