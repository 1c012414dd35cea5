import type { Contact, ContactFilter, EngineApi } from '../../shared/index.ts';

export const periods = ['today', 'week', 'month', 'all'] as const;
export type Period = (typeof periods)[number];

export type ContactList = Awaited<ReturnType<EngineApi['sessions']['contacts']>>;

/** Rows that the engine gives at a time at most. */
const largestPage = 500;
/** A list is no longer than this, however much there is: a spreadsheet must be able to open it. */
const mostRows = 50_000;

const days: Readonly<Record<Period, number | undefined>> = { today: 0, week: 6, month: 29, all: undefined };

/** From the beginning of a day on, by the clock here. */
export function sinceOf(period: Period, now: number): Pick<ContactFilter, 'since'> {
  const back = days[period];
  if (back === undefined) return {};
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - back);
  return { since: day.getTime() };
}

/** So many rows of those that pass, the newest first, page by page. */
export async function allContacts(
  api: EngineApi,
  filter: ContactFilter,
  count: number,
): Promise<ContactList> {
  const wanted = Math.min(count, mostRows);
  const first = await api.sessions.contacts({ ...filter, limit: Math.min(wanted, largestPage) });
  const rows = [...first.rows];
  while (rows.length < Math.min(wanted, first.total)) {
    const limit = Math.min(wanted - rows.length, largestPage);
    const next = await api.sessions.contacts({ ...filter, offset: rows.length, limit });
    if (next.rows.length === 0) break;
    // What is new has come before them meanwhile: nothing stands there twice.
    const known = new Set(rows.map(({ id }) => id));
    const fresh = next.rows.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) break;
    rows.push(...fresh);
  }
  return { ...first, rows };
}

/** The rows of each day together, in the order in which they come; `day`: a moment of it. */
export function byDay(
  rows: readonly Contact[],
): readonly { readonly day: number; readonly contacts: readonly Contact[] }[] {
  const found: { day: number; contacts: Contact[] }[] = [];
  for (const contact of rows) {
    const last = found.at(-1);
    if (last !== undefined && sameDay(last.day, contact.beganAt)) last.contacts.push(contact);
    else found.push({ day: contact.beganAt, contacts: [contact] });
  }
  return found;
}

function sameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
