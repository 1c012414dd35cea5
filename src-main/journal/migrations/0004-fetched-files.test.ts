import { expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { firstJournal } from './0001-first-journal.ts';
import { certificates } from './0002-certificates.ts';
import { allOfOftp2 } from './0003-all-of-oftp2.ts';
import { fetchedFiles } from './0004-fetched-files.ts';

test('what is to be fetched is found by its index, however much else has come', () => {
  const database = openDatabase(':memory:', { busyMilliseconds: 0 });
  for (const migration of [firstJournal, certificates, allOfOftp2, fetchedFiles]) migration.up(database);
  const plan = database
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT id FROM transfers INDEXED BY transfers_fetch WHERE partner_id = 1 AND direction = 'in'
         AND state IN ('queued', 'waiting', 'receiving', 'preparing') AND state = 'queued' ORDER BY id LIMIT 1`,
    )
    .all()
    .map(({ detail }) => detail);
  expect(plan).toHaveLength(1);
  expect(plan[0]).toContain('transfers_fetch (partner_id=?)');
  database.close();
});
