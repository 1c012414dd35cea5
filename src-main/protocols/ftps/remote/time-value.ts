/** A time-val of RFC 3659 2.3, `19980615100045.014`, always UTC: ms since 1970. Undefined where it is none. */
export function parseTime(text: string): number | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d+))?(?!\d)/.exec(text.trim());
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  const milliseconds = Math.floor(Number(`0.${found[7] ?? '0'}`) * 1000);
  // 60 is a leap second.
  const valid =
    month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second <= 60;
  return valid ? Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) : undefined;
}

/** To the second: servers refuse parts of it. */
export function formatTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replaceAll(/[-:T]|\.\d+Z$/g, '');
}
