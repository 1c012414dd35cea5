import type { TransferFilter } from '../../shared/index.ts';
import { searchKey } from './columns.ts';
import type { Database } from './database.ts';
import type { Page, TransferRecord } from './records.ts';
import { toRecord } from './transfer-rows.ts';
import type { TransferRow } from './transfer-rows.ts';

/**
 * A row with its partner's name. Not by a join: SQLite prepares one anew for each value that it is asked with, which takes twelve times as
 * long as finding the row.
 */
export const rowWithName = `SELECT transfers.*,
  (SELECT name FROM partners WHERE partners.id = transfers.partner_id) AS partner_name FROM transfers`;

export const rowById = `${rowWithName} WHERE transfers.id = ?`;

/** Part of a query, with the values of its question marks. */
interface Part {
  readonly sql: string;
  readonly values: readonly (string | number)[];
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
  const search = searchKey(filter.search?.trim() ?? '');
  const found = search === '' ? allWith(facts) : searched(database, search, facts);
  const ids = database
    .prepare<unknown[], { id: number }>(`${found.sql} ORDER BY id DESC LIMIT ? OFFSET ?`)
    .all(...found.values, filter.limit, filter.offset);
  const one = database.prepare<[number], TransferRow>(rowById);
  const rows = ids.flatMap(({ id }) => {
    const row = one.get(id);
    return row === undefined ? [] : [toRecord(row)];
  });
  // The counters know nothing of groups.
  const isCounted = search === '' && filter.group === undefined;
  return { total: isCounted ? counted(database, facts) : countOf(database, found), rows };
}

function allWith(facts: Part): Part {
  return { sql: `SELECT id FROM transfers ${facts.sql}`, values: facts.values };
}

/** Has any partner, removed ones too, a text in its name? */
export function partnersNamed(database: Database, search: string): boolean {
  return (
    database.prepare('SELECT 1 FROM partners WHERE instr(name_key, ?) > 0 LIMIT 1').get(search) !== undefined
  );
}

/** Transfers whose file or remote name has a text in it, or whose partner's name has. */
function nameContains(database: Database, search: string): Part {
  const named = 'SELECT id FROM transfers INDEXED BY transfers_search WHERE instr(search_text, ?) > 0';
  if (!partnersNamed(database, search)) return { sql: named, values: [search] };
  const ofPartners = `SELECT id FROM transfers INDEXED BY transfers_partner
    WHERE partner_id IN (SELECT id FROM partners WHERE instr(name_key, ?) > 0)`;
  return { sql: `${named} UNION ${ofPartners}`, values: [search, search] };
}

function searched(database: Database, search: string, facts: Part): Part {
  const named = nameContains(database, search);
  if (facts.sql === '') return named;
  return {
    sql: `SELECT id FROM transfers ${facts.sql} AND id IN (${named.sql})`,
    values: [...facts.values, ...named.values],
  };
}

function factsOf(filter: TransferFilter): Part {
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
  if (filter.group !== undefined) {
    conditions.push('group_id = ?');
    values.push(filter.group);
  }
  among('state', filter.states);
  among('receipt', filter.receipts);
  return { sql: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, values };
}

function counted(database: Database, facts: Part): number {
  const row = database
    .prepare<unknown[], { total: number | null }>(
      `SELECT sum(count) AS total FROM transfer_counts ${facts.sql}`,
    )
    .get(...facts.values);
  return row?.total ?? 0;
}

function countOf(database: Database, found: Part): number {
  const row = database
    .prepare<unknown[], { total: number }>(`SELECT count(*) AS total FROM (${found.sql})`)
    .get(...found.values);
  return row?.total ?? 0;
}
