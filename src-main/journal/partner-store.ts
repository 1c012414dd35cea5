import { PartnerId } from '../../shared/index.ts';
import { readSealed, readTerms, searchKey, writeTerms } from './columns.ts';
import type { Database } from './database.ts';
import { JournalError } from './journal-error.ts';
import type { PartnerRecord, PartnerStore } from './records.ts';

interface PartnerRow {
  id: number;
  name: string;
  kind: string;
  agreement: string;
  sealed: string;
  practice: number;
  created_at: number;
  updated_at: number;
}

export function createPartnerStore(database: Database, clock: () => number): PartnerStore {
  const all = database.prepare<[], PartnerRow>(
    'SELECT * FROM partners WHERE removed_at IS NULL ORDER BY name_key',
  );
  const one = database.prepare<[number], PartnerRow>(
    'SELECT * FROM partners WHERE id = ? AND removed_at IS NULL',
  );
  const named = database.prepare<[string], PartnerRow>(
    'SELECT * FROM partners WHERE name_key = ? AND removed_at IS NULL',
  );
  const insert = database.prepare(
    `INSERT INTO partners (name, name_key, kind, agreement, sealed, practice, created_at, updated_at)
     VALUES (@name, @key, @kind, @agreement, @sealed, @practice, @now, @now)`,
  );
  const change = database.prepare(
    'UPDATE partners SET name = @name, name_key = @key, kind = @kind, agreement = @agreement, sealed = @sealed, updated_at = @now WHERE id = @id AND removed_at IS NULL',
  );
  const hide = database.prepare(
    "UPDATE partners SET removed_at = ?, sealed = '{}' WHERE id = ? AND removed_at IS NULL",
  );

  const forget = database.prepare(
    'UPDATE password_changes SET sealed_old = NULL, sealed_new = NULL WHERE partner_id = ?',
  );

  function get(id: PartnerId): PartnerRecord | undefined {
    const row = one.get(id);
    return row === undefined ? undefined : toRecord(row);
  }

  function mustGet(id: PartnerId): PartnerRecord {
    const record = get(id);
    if (record === undefined) throw new JournalError({ code: 'partner-unknown', params: { id } });
    return record;
  }

  return {
    list: () => all.all().map(toRecord),
    get,
    byName(name) {
      const row = named.get(searchKey(name.trim()));
      return row === undefined ? undefined : toRecord(row);
    },
    add({ name, sealed, practice, ...terms }) {
      const { lastInsertRowid } = insert.run({
        name,
        key: searchKey(name),
        kind: terms.kind,
        agreement: writeTerms(terms),
        sealed: JSON.stringify(sealed),
        practice: practice ? 1 : 0,
        now: clock(),
      });
      return mustGet(PartnerId.parse(Number(lastInsertRowid)));
    },
    update(id, { name, sealed, ...terms }) {
      change.run({
        id,
        name,
        key: searchKey(name),
        kind: terms.kind,
        agreement: writeTerms(terms),
        sealed: JSON.stringify(sealed),
        now: clock(),
      });
      return mustGet(id);
    },
    remove(id) {
      forget.run(id);
      hide.run(clock(), id);
    },
  };
}

function toRecord(row: PartnerRow): PartnerRecord {
  return {
    id: PartnerId.parse(row.id),
    name: row.name,
    ...readTerms(row.kind, row.agreement),
    sealed: readSealed(row.sealed),
    practice: row.practice === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
