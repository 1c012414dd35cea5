import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import { JournalError } from './journal-error.ts';

export type Database = BetterSqlite3.Database;
export type Statement = BetterSqlite3.Statement;

/** The first Node on which the driver runs; on older ones it ends the process without a word. */
const oldest = { major: 22, minor: 13 } as const;

/**
 * Opens a database file. Throws `runtime-too-old` before the driver is loaded on a Node that it would crash.
 */
export function openDatabase(file: string, options: { readonly busyMilliseconds: number }): Database {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
    throw new JournalError({
      code: 'runtime-too-old',
      params: { has: process.versions.node, needs: `${oldest.major}.${oldest.minor}` },
    });
  }
  const require = createRequire(import.meta.url);
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- require gives any; the driver may not be imported before the check above
  const Driver: typeof BetterSqlite3 = require('better-sqlite3');
  return new Driver(file, { timeout: options.busyMilliseconds });
}
