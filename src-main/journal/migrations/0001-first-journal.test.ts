import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import type { Database } from '../database.ts';
import { firstJournal } from './0001-first-journal.ts';

let database: Database;

beforeEach(() => {
  database = openDatabase(':memory:', { busyMilliseconds: 0 });
  database.pragma('foreign_keys = ON');
  firstJournal.up(database);
  addPartner(1, 'volta');
});
afterEach(() => {
  database.close();
});

function addPartner(id: number, key: string, removedAt: number | null = null): void {
  database
    .prepare(
      `INSERT INTO partners (id, name, name_key, kind, agreement, sealed, practice, created_at, updated_at, removed_at)
       VALUES (?, ?, ?, 'oftp2', '{}', '{}', 0, 0, 0, ?)`,
    )
    .run(id, key, key, removedAt);
}

function addTransfer(id: number, partner: number, state = 'queued', receipt = 'none'): void {
  database
    .prepare(
      `INSERT INTO transfers (id, direction, partner_id, file_name, size, octets_done, durable_octets, remote_name, remote_key,
         remote_stamp, state, receipt, attempts, protocol, created_at, updated_at, search_text)
       VALUES (?, 'out', ?, 'F', 0, 0, 0, 'F', 'F', 's', ?, ?, 0, '{}', 0, 0, 'f')`,
    )
    .run(id, partner, state, receipt);
}

/** What the counters say, and what a count over all rows says. */
function totals(): [unknown[], unknown[]] {
  return [
    database
      .prepare(
        'SELECT partner_id, direction, state, receipt, count FROM transfer_counts WHERE count <> 0 ORDER BY 1, 2, 3, 4',
      )
      .all(),
    database
      .prepare(
        'SELECT partner_id, direction, state, receipt, count(*) AS count FROM transfers GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4',
      )
      .all(),
  ];
}

test('it makes these tables, and each refuses a value of another type', () => {
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all();
  expect(tables).toEqual([
    'partners',
    'receipts',
    'settings',
    'stamps',
    'timeline',
    'transfer_counts',
    'transfers',
  ]);
  const strict = database
    .prepare("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND strict = 1")
    .pluck()
    .get();
  expect(strict).toBe(tables.length);
  addTransfer(1, 1);
  expect(() => database.prepare("UPDATE transfers SET size = 'many'").run()).toThrow(/INTEGER/);
});

test('a row belongs to a partner or a transfer that there is', () => {
  expect(() => addTransfer(1, 99)).toThrow(/FOREIGN KEY/);
  expect(() =>
    database
      .prepare(
        "INSERT INTO timeline (transfer_id, at, kind, by_whom, params) VALUES (7, 0, 'queued', 'us', '{}')",
      )
      .run(),
  ).toThrow(/FOREIGN KEY/);
  addTransfer(1, 1);
  expect(() => database.prepare('DELETE FROM partners').run()).toThrow(/FOREIGN KEY/);
});

test('a name is taken once among the partners that are not removed', () => {
  expect(() => addPartner(2, 'volta')).toThrow(/UNIQUE/);
  addPartner(3, 'volta', 5);
  addPartner(4, 'volta', 6);
});

test('the counters follow every row that comes, changes and goes', () => {
  addPartner(2, 'bosch');
  for (let id = 1; id <= 6; id += 1) addTransfer(id, 1 + (id % 2));
  database.prepare("UPDATE transfers SET state = 'delivered', receipt = 'awaiting' WHERE id <= 3").run();
  database.prepare("UPDATE transfers SET receipt = 'received' WHERE id = 2").run();
  database.prepare('UPDATE transfers SET state = state, size = 9').run();
  database.prepare('DELETE FROM transfers WHERE id IN (1, 6)').run();
  const [kept, counted] = totals();
  expect(kept).toEqual(counted);
  expect(counted).toHaveLength(4);
});

test('a number is never used a second time', () => {
  addTransfer(5, 1);
  database.prepare('DELETE FROM transfers').run();
  database
    .prepare(
      `INSERT INTO transfers (direction, partner_id, file_name, size, octets_done, durable_octets, remote_name, remote_key,
         remote_stamp, state, receipt, attempts, protocol, created_at, updated_at, search_text)
       VALUES ('out', 1, 'F', 0, 0, 0, 'F', 'F', 's', 'queued', 'none', 0, '{}', 0, 0, 'f')`,
    )
    .run();
  expect(database.prepare('SELECT id FROM transfers').pluck().get()).toBe(6);
});
