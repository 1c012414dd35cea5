const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const day = 24 * 60 * 60 * 1000;

/**
 * When something was changed, as a server has written it (`Nov 21 20:09`, `Nov 21  2025`, `11-21-26  08:09PM`), good enough to bring a
 * folder into an order: nobody says in which time zone. Undefined where it is written otherwise. Milliseconds.
 */
export function roughMoment(text: string, now: number): number | undefined {
  return unixMoment(text.trim(), now) ?? dosMoment(text.trim());
}

function unixMoment(text: string, now: number): number | undefined {
  const found = /^([A-Za-z]{3}) +(\d{1,2}) +(?:(\d{1,2}):(\d{2})|(\d{4}))$/.exec(text);
  if (found === null) return undefined;
  const [, name = '', date, hour = '0', minute = '0', year] = found;
  const month = months.indexOf(name.toLowerCase());
  if (month === -1) return undefined;
  if (year !== undefined) return Date.UTC(Number(year), month, Number(date));
  // Without a year it is of the last twelve months.
  const thisYear = new Date(now).getUTCFullYear();
  const at = Date.UTC(thisYear, month, Number(date), Number(hour), Number(minute));
  return at > now + day ? Date.UTC(thisYear - 1, month, Number(date), Number(hour), Number(minute)) : at;
}

function dosMoment(text: string): number | undefined {
  const found = /^(\d{2})-(\d{2})-(\d{2}|\d{4}) +(\d{1,2}):(\d{2})([AP]M)?$/i.exec(text);
  if (found === null) return undefined;
  const [, month, date, year = '', hour, minute, half] = found;
  const whole = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  return Date.UTC(whole, Number(month) - 1, Number(date), hours, Number(minute));
}
