import type { Migration } from './migration.ts';

/** Changes of our password at a partner: both passwords are kept, sealed, until its word has come. One at a time. */
export const passwordChanges: Migration = {
  number: 5,
  name: 'password-changes',
  up(database) {
    database.exec(`
      CREATE TABLE password_changes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        partner_id INTEGER NOT NULL REFERENCES partners (id),
        state TEXT NOT NULL,
        in_use TEXT NOT NULL,
        sealed_old TEXT,
        sealed_new TEXT,
        started_at INTEGER NOT NULL,
        uploaded_at INTEGER,
        decided_at INTEGER,
        word_on TEXT,
        note TEXT NOT NULL,
        accepted_at INTEGER,
        refused_at INTEGER,
        problem TEXT
      ) STRICT;
      CREATE INDEX password_changes_partner ON password_changes (partner_id, id);
      CREATE UNIQUE INDEX password_changes_open ON password_changes (partner_id)
        WHERE state IN ('prepared', 'sending', 'uploaded', 'unknown');

      DROP INDEX transfers_needs;
      CREATE INDEX transfers_needs ON transfers (id)
        WHERE handled = 0 AND (direction = 'out' AND (state IN ('failed', 'unknown') OR receipt IN ('refused', 'late')
            OR receipt = 'received' AND protocol ->> '$.withdrawn' = 1)
          OR direction = 'in' AND state = 'failed');
    `);
  },
};
