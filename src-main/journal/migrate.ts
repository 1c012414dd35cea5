import { existsSync } from 'node:fs';
import type { Database } from './database.ts';
import { JournalError } from './journal-error.ts';
import type { Migration } from './migrations/index.ts';

/**
 * Brings a database to the newest schema, step by step, each in a transaction. A file that has content is first copied beside
 * itself (`journal.db.before-N`). Throws `journal-newer` for a file that a later Waybill has written.
 */
export function migrate(database: Database, file: string, migrations: readonly Migration[]): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.number ?? 0;
  if (version > newest) throw new JournalError({ code: 'journal-newer', params: { file, version, newest } });
  const missing = migrations.filter(({ number }) => number > version);
  if (missing.length === 0) return;
  if (version > 0 && file !== ':memory:') {
    const backup = `${file}.before-${newest}`;
    if (!existsSync(backup)) database.prepare('VACUUM INTO ?').run(backup);
  }
  for (const migration of missing) {
    database.transaction(() => {
      migration.up(database);
      database.pragma(`user_version = ${migration.number}`);
    })();
  }
}
