import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Database } from './database.ts';
import type { Migration } from './migrations/index.ts';

/**
 * Brings a database to the newest schema, step by step, each in a transaction with its number. A journal that has a version already
 * is first copied beside itself (`journal.db.version-N`, N being the version of the copy).
 */
export function migrate(database: Database, file: string, migrations: readonly Migration[]): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  const missing = migrations.filter(({ number }) => number > version);
  if (missing.length === 0) return;
  if (version > 0 && file !== ':memory:') copyAside(database, `${file}.version-${version}`);
  for (const migration of missing) {
    database
      .transaction(() => {
        migration.up(database);
        database.pragma(`user_version = ${migration.number}`);
      })
      .immediate();
  }
}

/** A copy has its name only once it is whole and on the disk. */
function copyAside(database: Database, copy: string): void {
  const part = `${copy}.part`;
  rmSync(part, { force: true });
  try {
    database.prepare('VACUUM INTO ?').run(part);
    const descriptor = openSync(part, 'r+');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(part, copy);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
