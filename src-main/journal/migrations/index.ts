import { firstJournal } from './0001-first-journal.ts';
import { certificates } from './0002-certificates.ts';
import { allOfOftp2 } from './0003-all-of-oftp2.ts';
import { fetchedFiles } from './0004-fetched-files.ts';
import { passwordChanges } from './0005-password-changes.ts';
import { connections } from './0006-connections.ts';
import { sendKeys } from './0007-send-keys.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  firstJournal,
  certificates,
  allOfOftp2,
  fetchedFiles,
  passwordChanges,
  connections,
  sendKeys,
];
export type { Migration } from './migration.ts';
