import type { SessionFilter } from '../../shared/index.ts';
import { searchKey } from './columns.ts';
import type { Database } from './database.ts';
import type { Page } from './records.ts';

/** The numbers of one page of the sessions that pass a filter, newest first, and how many pass. */
export function listSessions(
  database: Database,
  { partnerId, failed, search = '', offset, limit }: SessionFilter & Page,
): { total: number; ids: number[] } {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  if (partnerId !== undefined) {
    conditions.push('partner_id = ?');
    values.push(partnerId);
  }
  if (failed === true) conditions.push('problem IS NOT NULL');
  const key = searchKey(search.trim());
  if (key !== '') {
    conditions.push(`(instr(lower(address), ?) > 0 OR instr(lower(coalesce(json_extract(facts, '$.code'), '')), ?) > 0
      OR partner_id IN (SELECT id FROM partners WHERE instr(name_key, ?) > 0)
      OR id IN (SELECT session_id FROM session_files INDEXED BY session_files_transfer WHERE transfer_id IN
        (SELECT id FROM transfers INDEXED BY transfers_search WHERE instr(search_text, ?) > 0)))`);
    values.push(key, key, key, key);
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const total = database
    .prepare<unknown[], number>(`SELECT count(*) FROM sessions ${where}`)
    .pluck()
    .get(...values);
  const ids = database
    .prepare<unknown[], number>(`SELECT id FROM sessions ${where} ORDER BY id DESC LIMIT ? OFFSET ?`)
    .pluck()
    .all(...values, limit, offset);
  return { total: total ?? 0, ids };
}
