import { remoteKey, searchKey } from './columns.ts';
import type { Database } from './database.ts';
import { receiptRows, toRecord } from './receipt-rows.ts';
import type { ReceiptRow } from './receipt-rows.ts';
import type { ReceiptFilter, ReceiptRecord } from './records.ts';
import { partnersNamed } from './transfer-list.ts';

/** One page of the receipts that pass a filter, newest first, and how many there are. */
export function listReceipts(
  database: Database,
  filter: ReceiptFilter,
): { total: number; rows: ReceiptRecord[] } {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  if (filter.partnerId !== undefined) {
    conditions.push('partner_id = ?');
    values.push(filter.partnerId);
  }
  if (filter.direction !== undefined) {
    conditions.push('direction = ?');
    values.push(filter.direction);
  }
  if (filter.transferId !== undefined) {
    conditions.push('transfer_id = ?');
    values.push(filter.transferId);
  }
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    const found = nameContains(database, search);
    conditions.push(`id IN (${found.sql})`);
    values.push(...found.values);
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const count = database.prepare<unknown[], { total: number }>(
    `SELECT count(*) AS total FROM receipts ${where}`,
  );
  const page = database.prepare<unknown[], { id: number }>(
    `SELECT id FROM receipts ${where} ORDER BY id DESC LIMIT ? OFFSET ?`,
  );
  const one = database.prepare<[number], ReceiptRow>(`${receiptRows()} WHERE receipts.id = ?`);
  return {
    total: count.get(...values)?.total ?? 0,
    rows: page.all(...values, filter.limit, filter.offset).flatMap(({ id }) => {
      const row = one.get(id);
      return row === undefined ? [] : [toRecord(row)];
    }),
  };
}

/** Receipts in whose remote name a text is, or in their file's names, or in their partner's; each looked for in an index. */
function nameContains(database: Database, search: string): { sql: string; values: string[] } {
  const key = searchKey(search);
  const ways = [
    'SELECT id FROM receipts INDEXED BY receipts_key WHERE instr(remote_key, ?) > 0',
    `SELECT id FROM receipts INDEXED BY receipts_transfer WHERE transfer_id IN
       (SELECT id FROM transfers INDEXED BY transfers_search WHERE instr(search_text, ?) > 0)`,
  ];
  const values = [remoteKey(search), key];
  if (partnersNamed(database, key)) {
    ways.push(
      'SELECT id FROM receipts INDEXED BY receipts_key WHERE partner_id IN (SELECT id FROM partners WHERE instr(name_key, ?) > 0)',
    );
    values.push(key);
  }
  return { sql: ways.join(' UNION '), values };
}
