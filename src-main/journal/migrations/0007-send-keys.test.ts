import { expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { migrations } from './index.ts';
import { sendKeys } from './0007-send-keys.ts';

test('a key is kept once, and only for a transfer that is there', () => {
  const database = openDatabase(':memory:', { busyMilliseconds: 0 });
  database.pragma('foreign_keys = ON');
  for (const migration of migrations.filter(({ number }) => number < sendKeys.number)) migration.up(database);
  database.exec(
    `INSERT INTO partners (id, name, name_key, kind, agreement, sealed, practice, created_at, updated_at)
       VALUES (1, 'P', 'p', 'oftp2', '{}', '{}', 0, 1, 1)`,
  );
  database.exec(
    `INSERT INTO transfers (id, direction, partner_id, file_name, size, octets_done, durable_octets, remote_name, remote_key, remote_stamp,
       state, receipt, attempts, protocol, created_at, updated_at, search_text)
       VALUES (4, 'out', 1, 'a', 1, 0, 0, 'A', 'a', 's', 'queued', 'none', 0, '{}', 1, 1, 'a')`,
  );
  sendKeys.up(database);
  const keep = database.prepare('INSERT INTO send_keys (key, request, transfer_id) VALUES (?, ?, ?)');
  keep.run('one', '[]', 4);
  expect(() => keep.run('one', '[]', 4)).toThrow(/UNIQUE/);
  expect(() => keep.run('two', '[]', 5)).toThrow(/FOREIGN KEY/);
  expect(database.prepare('SELECT key, transfer_id FROM send_keys').all()).toEqual([
    { key: 'one', transfer_id: 4 },
  ]);
  database.close();
});
