import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import type { Database } from '../database.ts';
import { firstJournal } from './0001-first-journal.ts';
import { certificates } from './0002-certificates.ts';
import { allOfOftp2 } from './0003-all-of-oftp2.ts';

let database: Database;

beforeEach(() => {
  database = openDatabase(':memory:', { busyMilliseconds: 0 });
  database.pragma('foreign_keys = ON');
  firstJournal.up(database);
  certificates.up(database);
  database.exec(
    `INSERT INTO partners (id, name, name_key, kind, agreement, sealed, practice, created_at, updated_at)
     VALUES (1, 'Volta', 'volta', 'oftp2', '{"code":"O0013"}', '{}', 0, 1, 2);
     INSERT INTO transfers (id, direction, partner_id, file_name, size, octets_done, durable_octets, remote_name, remote_key,
       remote_stamp, state, receipt, attempts, protocol, created_at, updated_at, search_text)
     VALUES (1, 'in', 1, 'a', 1, 1, 1, 'A', 'A', 's', 'collected', 'owed', 1, '{}', 1, 1, 'a')`,
  );
});
afterEach(() => {
  database.close();
});

test('transfers that were there belong to no group and forward nothing', () => {
  allOfOftp2.up(database);
  expect(database.prepare('SELECT id, group_id, relay_of FROM transfers').all()).toEqual([
    { id: 1, group_id: null, relay_of: null },
  ]);
});

test('the lines and files of a session go with it', () => {
  allOfOftp2.up(database);
  database.exec(
    `INSERT INTO sessions (id, partner_id, role, address, began_at, facts, lines) VALUES (1, 1, 'initiator', 'h:1', 1, '{}', 1);
     INSERT INTO session_lines VALUES (1, 1, 1, 'sent', 'SSRM');
     INSERT INTO session_files VALUES (1, 1)`,
  );
  database.exec('DELETE FROM sessions');
  expect(database.prepare('SELECT * FROM session_files').all()).toEqual([]);
  expect(database.prepare('SELECT * FROM session_lines').all()).toEqual([]);
});

test('an offer of a certificate belongs to a file that came', () => {
  allOfOftp2.up(database);
  const offer = database.prepare(
    `INSERT INTO certificate_offers (partner_id, transfer_id, kind, der, chain, at) VALUES (1, ?, 'deliver', x'30', '[]', 1)`,
  );
  offer.run(1);
  expect(() => offer.run(7)).toThrow(/FOREIGN KEY/);
});
