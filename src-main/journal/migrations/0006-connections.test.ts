import { expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { connections } from './0006-connections.ts';
import { firstJournal } from './0001-first-journal.ts';
import { certificates } from './0002-certificates.ts';
import { allOfOftp2 } from './0003-all-of-oftp2.ts';
import { fetchedFiles } from './0004-fetched-files.ts';
import { passwordChanges } from './0005-password-changes.ts';

test('a connection outlives the session that it was of', () => {
  const database = openDatabase(':memory:', { busyMilliseconds: 0 });
  database.pragma('foreign_keys = ON');
  for (const migration of [firstJournal, certificates, allOfOftp2, fetchedFiles, passwordChanges])
    migration.up(database);
  database.exec(
    "INSERT INTO sessions (id, role, address, began_at, facts, lines) VALUES (1, 'initiator', 'h:1', 1, '{}', 0)",
  );
  connections.up(database);
  database.exec(
    `INSERT INTO connections (session_id, direction, host, port, address, tls, began_at, octets_out, octets_in)
       VALUES (1, 'out', 'h', 1, '127.0.0.1', 1, 1, 2, 3);
     DELETE FROM sessions`,
  );
  expect(database.prepare('SELECT session_id, host, octets_out FROM connections').all()).toEqual([
    { session_id: null, host: 'h', octets_out: 2 },
  ]);
  database.close();
});
