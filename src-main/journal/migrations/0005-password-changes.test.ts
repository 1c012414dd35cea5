import { expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { migrations } from './index.ts';

test('of the changes of a password at most one of each partner is open', () => {
  const database = openDatabase(':memory:', { busyMilliseconds: 0 });
  for (const migration of migrations.slice(0, 5)) migration.up(database);
  database.exec(
    `INSERT INTO partners (id, name, name_key, kind, agreement, sealed, practice, created_at, updated_at)
       VALUES (1, 'Bank', 'bank', 'bank-of-canada', '{}', '{}', 0, 1, 1)`,
  );
  const insert = database.prepare<[string]>(
    `INSERT INTO password_changes (partner_id, state, in_use, started_at, note) VALUES (1, ?, 'old', 1, '')`,
  );
  insert.run('confirmed');
  insert.run('uploaded');
  for (const state of ['prepared', 'sending', 'uploaded', 'unknown'])
    expect(() => insert.run(state)).toThrow(/UNIQUE/);
  insert.run('rejected');
  database.close();
});
