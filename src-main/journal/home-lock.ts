import path from 'node:path';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { JournalError, asJournalError } from './journal-error.ts';

/** One engine's hold on a home folder. */
export interface HomeLock {
  release(): void;
}

/**
 * Takes a home folder for this process: an exclusive transaction on a small database of its own, held open. The operating system
 * releases it when the process ends, however it ends. Throws `home-locked` when another holds it.
 */
export function lockHome(home: string): HomeLock {
  const file = path.join(home, 'engine.lock');
  let database: Database | undefined;
  try {
    database = openDatabase(file, { busyMilliseconds: 0 });
    // Nothing is ever written, not even where a disk is full.
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    const problem = asJournalError(error, file);
    throw problem.code === 'journal-busy'
      ? new JournalError({ code: 'home-locked', params: { home }, retry: 'later' }, { cause: error })
      : problem;
  }
  const held = database;
  return {
    release() {
      if (held.open) held.close();
    },
  };
}
