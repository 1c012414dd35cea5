import { firstJournal } from './0001-first-journal.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [firstJournal];
export type { Migration } from './migration.ts';
