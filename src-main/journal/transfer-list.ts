import type { TransferFilter } from '../../shared/index.ts';
import { searchKey } from './columns.ts';
import type { Database } from './database.ts';
import type { Page, TransferRecord } from './records.ts';
import { toRecord } from './transfer-rows.ts';
import type { TransferRow } from './transfer-rows.ts';

interface Where {
  readonly conditions: string[];
  readonly values: (string | number)[];
}

/**
 * One page of the transfers that pass a filter, newest first, and how many there are. Totals come from the counters, except when
 * a text is searched; the text is looked for in an index of its own, so that the wide rows stay unread.
 */
export function listTransfers(
  database: Database,
  filter: TransferFilter & Page,
): { total: number; rows: TransferRecord[] } {
  const facts = factsOf(filter);
  const where: Where = { conditions: [...facts.conditions], values: [...facts.values] };
  const search = searchKey(filter.search?.trim() ?? '');
  if (search !== '') {
    where.conditions.push(
      `(transfers.id IN (SELECT id FROM transfers INDEXED BY transfers_search WHERE instr(search_text, ?) > 0)
        OR partner_id IN (SELECT id FROM partners WHERE instr(name_key, ?) > 0))`,
    );
    where.values.push(search, search);
  }
  const all = where.conditions.length === 0 ? '' : `WHERE ${where.conditions.join(' AND ')}`;
  const ids = database
    .prepare<unknown[], { id: number }>(
      `SELECT transfers.id AS id FROM transfers ${all} ORDER BY transfers.id DESC LIMIT ? OFFSET ?`,
    )
    .all(...where.values, filter.limit, filter.offset);
  const one = database.prepare<[number], TransferRow>(
    'SELECT transfers.*, partners.name AS partner_name FROM transfers JOIN partners ON partners.id = transfers.partner_id WHERE transfers.id = ?',
  );
  const rows = ids.flatMap(({ id }) => {
    const row = one.get(id);
    return row === undefined ? [] : [toRecord(row)];
  });
  return {
    total: search === '' ? countedTotal(database, facts) : searchedTotal(database, all, where.values),
    rows,
  };
}

function factsOf(filter: TransferFilter): Where {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  function among(column: string, wanted: readonly string[] | undefined): void {
    if (wanted === undefined || wanted.length === 0) return;
    conditions.push(`${column} IN (${wanted.map(() => '?').join(', ')})`);
    values.push(...wanted);
  }
  if (filter.partnerId !== undefined) {
    conditions.push('partner_id = ?');
    values.push(filter.partnerId);
  }
  if (filter.direction !== undefined) {
    conditions.push('direction = ?');
    values.push(filter.direction);
  }
  among('state', filter.states);
  among('receipt', filter.receipts);
  return { conditions, values };
}

function countedTotal(database: Database, { conditions, values }: Where): number {
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const row = database
    .prepare<unknown[], { total: number | null }>(`SELECT sum(count) AS total FROM transfer_counts ${where}`)
    .get(...values);
  return row?.total ?? 0;
}

function searchedTotal(database: Database, where: string, values: readonly (string | number)[]): number {
  return (
    database
      .prepare<unknown[], { total: number }>(`SELECT count(*) AS total FROM transfers ${where}`)
      .get(...values)?.total ?? 0
  );
}
