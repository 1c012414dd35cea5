import { firstJournal } from './0001-first-journal.ts';
import { certificates } from './0002-certificates.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [firstJournal, certificates];
export type { Migration } from './migration.ts';
