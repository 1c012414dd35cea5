import type { Database } from '../database.ts';

/** One step of the journal's schema. Numbers follow each other without a gap; a landed migration is never changed. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Runs in a transaction together with the new version number. */
  up(database: Database): void;
}
