import type { Migration } from './migration.ts';

/** Restart points of files of records; files to several destinations and files that are forwarded; sessions with every line; certificates that came as files. */
export const allOfOftp2: Migration = {
  number: 3,
  name: 'all-of-oftp2',
  up(database) {
    database.exec(`
      ALTER TABLE transfers ADD COLUMN group_id INTEGER REFERENCES transfers (id);
      ALTER TABLE transfers ADD COLUMN durable_records INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE transfers ADD COLUMN relay_of INTEGER REFERENCES transfers (id);
      ALTER TABLE transfers ADD COLUMN destination TEXT;
      ALTER TABLE transfers ADD COLUMN originator TEXT;
      CREATE INDEX transfers_group ON transfers (group_id) WHERE group_id IS NOT NULL;
      CREATE INDEX transfers_relay ON transfers (relay_of) WHERE relay_of IS NOT NULL;
      CREATE INDEX transfers_owed ON transfers (id) WHERE direction = 'in' AND receipt = 'owed';
      CREATE INDEX transfers_relay_open ON transfers (state) WHERE relay_of IS NOT NULL AND handled = 0;

      ALTER TABLE transfers ADD COLUMN period_at INTEGER;
      DROP INDEX transfers_needs;
      CREATE INDEX transfers_needs ON transfers (id)
        WHERE handled = 0 AND (direction = 'out' AND (state IN ('failed', 'unknown') OR receipt IN ('refused', 'late'))
          OR direction = 'in' AND state = 'failed');

      CREATE TABLE sessions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        partner_id INTEGER REFERENCES partners (id),
        role TEXT NOT NULL,
        address TEXT NOT NULL,
        began_at INTEGER NOT NULL,
        ended_at INTEGER,
        ended_by TEXT,
        problem TEXT,
        facts TEXT NOT NULL,
        lines INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX sessions_partner ON sessions (partner_id, id);
      CREATE INDEX sessions_open ON sessions (id) WHERE ended_at IS NULL;
      CREATE TABLE session_lines (
        session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        at INTEGER NOT NULL,
        direction TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (session_id, number)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE session_files (
        session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        transfer_id INTEGER NOT NULL REFERENCES transfers (id),
        PRIMARY KEY (session_id, transfer_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX session_files_transfer ON session_files (transfer_id);

      CREATE TABLE certificate_offers (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        partner_id INTEGER NOT NULL REFERENCES partners (id),
        transfer_id INTEGER NOT NULL UNIQUE REFERENCES transfers (id),
        kind TEXT NOT NULL,
        der BLOB NOT NULL,
        chain TEXT NOT NULL,
        at INTEGER NOT NULL,
        decision TEXT,
        decided_at INTEGER
      ) STRICT;
      CREATE INDEX certificate_offers_open ON certificate_offers (id) WHERE decision IS NULL;

      ALTER TABLE trust_decisions ADD COLUMN period TEXT NOT NULL DEFAULT 'always';
      ALTER TABLE trust_decisions ADD COLUMN despite_dates INTEGER NOT NULL DEFAULT 0;
    `);
  },
};
