import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import type { Database } from '../database.ts';
import { firstJournal } from './0001-first-journal.ts';
import { certificates } from './0002-certificates.ts';

let database: Database;

beforeEach(() => {
  database = openDatabase(':memory:', { busyMilliseconds: 0 });
  database.pragma('foreign_keys = ON');
  firstJournal.up(database);
  database.exec(
    `INSERT INTO partners (id, name, name_key, kind, agreement, sealed, practice, created_at, updated_at)
     VALUES (1, 'Volta', 'volta', 'oftp2', '{"code":"O0013"}', '{"ourPassword":"w1:x"}', 0, 1, 2)`,
  );
});
afterEach(() => {
  database.close();
});

function add(owner: string, partner: number | null, fingerprint: string | null): void {
  database
    .prepare(
      `INSERT INTO certificates (owner, partner_id, label, purposes, in_use_for, state, origin, fingerprint, chain, added_at)
       VALUES (?, ?, 'L', '[]', '[]', 'active', 'imported', ?, '[]', 0)`,
    )
    .run(owner, partner, fingerprint);
}

test('what the first journal held stays as it was', () => {
  const before = database.prepare('SELECT * FROM partners').all();
  certificates.up(database);
  expect(database.prepare('SELECT * FROM partners').all()).toEqual(before);
});

test('a certificate is ours once, and a partner’s once in each of its roles', () => {
  certificates.up(database);
  add('own', null, 'aa');
  expect(() => add('own', null, 'aa')).toThrow(/UNIQUE/);
  add('own', null, null);
  add('own', null, null);
  add('partner', 1, 'aa');
  add('authority', 1, 'aa');
  expect(() => add('partner', 1, 'aa')).toThrow(/UNIQUE/);
});

test('a certificate or a decision of a partner that never was is refused', () => {
  certificates.up(database);
  expect(() => add('partner', 7, 'aa')).toThrow(/FOREIGN KEY/);
  expect(() =>
    database.exec(
      `INSERT INTO trust_decisions (at, partner_id, fingerprint, role, decision, by_whom, note)
       VALUES (0, 7, 'aa', 'server', 'trusted', 'me', '')`,
    ),
  ).toThrow(/FOREIGN KEY/);
});
