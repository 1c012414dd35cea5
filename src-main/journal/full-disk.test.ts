import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { openJournal } from './index.ts';
import type { Journal } from './index.ts';
import { journalOver } from './journal.ts';
import { addPartner, newTransfer } from './testing.ts';

/** A journal that may not grow: SQLite then says what it says of a full disk. */
let folder: string;
let file: string;
let database: Database;
let journal: Journal;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-full-'));
  file = path.join(folder, 'journal.db');
  openJournal(file).close();
  database = openDatabase(file, { busyMilliseconds: 0 });
  journal = journalOver(database, file, () => Date.now());
});
afterEach(async () => {
  journal.close();
  await rm(folder, { recursive: true, force: true });
});

function forbidGrowth(): void {
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
}

function allowGrowth(): void {
  database.pragma('max_page_count = 1000000');
}

test('a full disk is said as such, keeps all that was told before, and the journal goes on once there is room', () => {
  const partner = addPartner(journal, 'Volta');
  forbidGrowth();
  let told = 0;
  expect(() => {
    for (; told < 100_000; told += 1)
      journal.transfers.add(newTransfer(partner, { protocol: { pad: 'x'.repeat(500) } }), {
        kind: 'queued',
        by: 'user',
      });
  }).toThrow(expect.objectContaining({ code: 'disk-full', retry: 'later', params: { file } }));
  expect(journal.transfers.summary().all).toBe(told);
  expect(journal.transfers.list({ offset: 0, limit: 500 }).rows).toHaveLength(told);
  allowGrowth();
  const { id } = journal.transfers.add(newTransfer(partner), { kind: 'queued', by: 'user' });
  expect(journal.transfers.timeline(id)).toHaveLength(1);
  expect(journal.transfers.summary().all).toBe(told + 1);
});

test('a transaction that meets a full disk in its middle leaves nothing of itself', () => {
  const partner = addPartner(journal, 'Volta');
  forbidGrowth();
  expect(() =>
    journal.transaction(() => {
      journal.settings.write('first', 1);
      for (let n = 0; n < 1_000; n += 1)
        journal.transfers.add(newTransfer(partner), { kind: 'queued', by: 'user' });
    }),
  ).toThrow(expect.objectContaining({ code: 'disk-full' }));
  expect(journal.settings.read('first')).toBeUndefined();
  expect(journal.transfers.summary().all).toBe(0);
});
