import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import { JournalError } from './journal-error.ts';

export type Database = BetterSqlite3.Database;
export type Statement = BetterSqlite3.Statement;

/** The first Node on which the driver runs; on an older one loading it ends the process without a word. */
export const oldestNode = '22.13';

/** Throws `runtime-too-old` {has, needs} for a Node that the driver would crash. */
export function requireRuntime(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new JournalError({ code: 'runtime-too-old', params: { has: version, needs: oldestNode } });
}

/** Opens a database file, and makes it unless it is only to be read. Throws `runtime-too-old` before the driver is loaded. */
export function openDatabase(
  file: string,
  options: { readonly busyMilliseconds: number; readonly onlyReading?: boolean },
): Database {
  requireRuntime(process.versions.node);
  const require = createRequire(import.meta.url);
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- require gives any; the driver may not be imported before the check above
  const Driver: typeof BetterSqlite3 = require('better-sqlite3');
  return new Driver(file, { timeout: options.busyMilliseconds, readonly: options.onlyReading ?? false });
}

/**
 * One transaction that does not wait for the disk: it is whole and in its order, and durable with the next one that is. Within another
 * transaction it is part of that one.
 */
export function withoutWaiting<T>(database: Database, work: () => T): T {
  if (database.inTransaction) return work();
  database.pragma('synchronous = NORMAL');
  try {
    return database.transaction(work).immediate();
  } finally {
    database.pragma('synchronous = FULL');
  }
}

/** Makes every commit durable when it returns, and holds rows to those they belong to. */
export function keepDurable(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // Where fsync leaves octets in the drive's own memory (macOS), the drive is asked to write them; elsewhere this says nothing.
  database.pragma('fullfsync = ON');
  database.pragma('foreign_keys = ON');
}
