import type { Moment, ReceiptFigures } from '../../shared/index.ts';
import type { Database } from './database.ts';

/** Ages of open receipts that are told apart, in whole days. */
const ages = [
  { fromDays: 0, toDays: 0 },
  { fromDays: 1, toDays: 2 },
  { fromDays: 3, toDays: 6 },
  { fromDays: 7 },
];

const dayLong = 24 * 60 * 60 * 1000;

/** What came of partners in the last `days` days, today included, and what has not come. Days begin at midnight of this computer. */
export function receiptFigures(database: Database, now: Moment, days: number): ReceiptFigures {
  const perDay = database.prepare<[number, number], { outcome: string; count: number }>(
    `SELECT outcome, count(*) AS count FROM receipts INDEXED BY receipts_at
       WHERE direction = 'in' AND verification <> 'failed' AND at >= ? AND at < ? GROUP BY outcome`,
  );
  const open = database.prepare<[], { receipt: string; since: number }>(
    `SELECT receipt, coalesce((SELECT max(at) FROM timeline WHERE transfer_id = transfers.id AND kind = 'delivered'), updated_at) AS since
       FROM transfers INDEXED BY transfers_receipt WHERE receipt IN ('awaiting', 'late') AND direction = 'out'`,
  );
  const groups = ages.map((age) => ({ ...age, due: 0, late: 0 }));
  for (const { receipt, since } of open.all()) {
    const age = Math.max(0, Math.floor((now - since) / dayLong));
    const group = groups.findLast(({ fromDays }) => age >= fromDays);
    if (group === undefined) continue;
    if (receipt === 'late') group.late += 1;
    else group.due += 1;
  }
  const today = new Date(now);
  return {
    days: Array.from({ length: days }, (_, place) => {
      const ago = days - 1 - place;
      const from = new Date(today.getFullYear(), today.getMonth(), today.getDate() - ago);
      const to = new Date(today.getFullYear(), today.getMonth(), today.getDate() - ago + 1);
      const counts = new Map(
        perDay.all(from.getTime(), to.getTime()).map(({ outcome, count }) => [outcome, count]),
      );
      return {
        day: dateOf(from),
        received: counts.get('received') ?? 0,
        refused: counts.get('refused') ?? 0,
      };
    }),
    open: groups,
  };
}

function dateOf(day: Date): string {
  // Sweden writes its dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE').format(day);
}
