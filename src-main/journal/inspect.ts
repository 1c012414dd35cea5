import { statSync } from 'node:fs';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { JournalError } from './journal-error.ts';

/**
 * Looks at a file before it is opened as a journal, without writing to it. Throws `journal-newer` for one of a later Waybill, and
 * `journal-corrupt` for one that is damaged or is no journal. Pages are gone through one by one only where the process before did
 * not close the journal: that is when a disk may have kept half of what it was told.
 */
export function inspectJournal(
  file: string,
  newest: number,
  options: { readonly busyMilliseconds: number },
): void {
  if (sizeOf(file) === 0) return;
  const closed = sizeOf(`${file}-wal`) === 0;
  const database = openDatabase(file, { ...options, onlyReading: true });
  try {
    const version = Number(database.pragma('user_version', { simple: true }));
    if (version > newest)
      throw new JournalError({ code: 'journal-newer', params: { file, version, newest } });
    if (version === 0 && hasTables(database)) throw damaged(file);
    if (!closed) requireSound(database, file);
  } finally {
    database.close();
  }
}

/** Octets of a file; 0 where there is none. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Of a database that never was a journal. */
function hasTables(database: Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

function requireSound(database: Database, file: string): void {
  const found = String(database.pragma('quick_check(1)', { simple: true }));
  if (found !== 'ok') throw damaged(file, found);
}

function damaged(file: string, text?: string): JournalError {
  return new JournalError({ code: 'journal-corrupt', params: { file }, text, retry: 'never' });
}
