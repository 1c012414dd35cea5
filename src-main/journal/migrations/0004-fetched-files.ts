import type { Migration } from './migration.ts';

/** Files of a partner that come because we ask for them: they are queued as ours are, and found as fast. Receipts are counted by day. */
export const fetchedFiles: Migration = {
  number: 4,
  name: 'fetched-files',
  up(database) {
    database.exec(`
      CREATE INDEX transfers_fetch ON transfers (partner_id, id)
        WHERE direction = 'in' AND state IN ('queued', 'waiting', 'receiving', 'preparing');
      CREATE INDEX transfers_fetch_next ON transfers (next_attempt_at)
        WHERE direction = 'in' AND next_attempt_at IS NOT NULL;
      CREATE INDEX receipts_at ON receipts (at, outcome, verification) WHERE direction = 'in';
      CREATE INDEX receipts_fileless ON receipts (id) WHERE transfer_id IS NULL AND direction = 'in';
    `);
  },
};
