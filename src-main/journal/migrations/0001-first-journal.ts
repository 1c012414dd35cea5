import type { Migration } from './migration.ts';

/** The first journal: partners, transfers with their events, receipts, settings, the stamp counter. */
export const firstJournal: Migration = {
  number: 1,
  name: 'first-journal',
  up(database) {
    database.exec(`
      CREATE TABLE partners (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        kind TEXT NOT NULL,
        agreement TEXT NOT NULL,
        sealed TEXT NOT NULL,
        practice INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX partners_name ON partners (name_key) WHERE removed_at IS NULL;

      CREATE TABLE transfers (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        direction TEXT NOT NULL,
        partner_id INTEGER NOT NULL REFERENCES partners (id),
        file_name TEXT NOT NULL,
        local_path TEXT,
        size INTEGER NOT NULL,
        octets_done INTEGER NOT NULL,
        durable_octets INTEGER NOT NULL,
        remote_name TEXT NOT NULL,
        remote_key TEXT NOT NULL,
        remote_stamp TEXT NOT NULL,
        state TEXT NOT NULL,
        receipt TEXT NOT NULL,
        receipt_due_at INTEGER,
        receipt_at INTEGER,
        attempts INTEGER NOT NULL,
        next_attempt_at INTEGER,
        problem TEXT,
        spool_file TEXT,
        protocol TEXT NOT NULL,
        sha256 TEXT,
        handled INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        finished_at INTEGER,
        search_text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX transfers_stamp ON transfers (direction, partner_id, remote_key, remote_stamp);
      CREATE INDEX transfers_partner ON transfers (partner_id, id);
      CREATE INDEX transfers_state ON transfers (state, id);
      CREATE INDEX transfers_receipt ON transfers (receipt, id);
      CREATE INDEX transfers_direction ON transfers (direction, id);
      CREATE INDEX transfers_ready ON transfers (partner_id, id)
        WHERE direction = 'out' AND state IN ('queued', 'waiting', 'unknown');
      CREATE INDEX transfers_next ON transfers (next_attempt_at)
        WHERE direction = 'out' AND next_attempt_at IS NOT NULL;
      CREATE INDEX transfers_due ON transfers (receipt_due_at) WHERE receipt = 'awaiting';
      CREATE INDEX transfers_spool ON transfers (spool_file) WHERE spool_file IS NOT NULL;
      CREATE INDEX transfers_search ON transfers (search_text);
      CREATE INDEX transfers_needs ON transfers (id)
        WHERE handled = 0 AND direction = 'out'
          AND (state IN ('failed', 'unknown') OR receipt IN ('refused', 'late'));

      CREATE TABLE transfer_counts (
        partner_id INTEGER NOT NULL,
        direction TEXT NOT NULL,
        state TEXT NOT NULL,
        receipt TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (partner_id, direction, state, receipt)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER transfers_added AFTER INSERT ON transfers BEGIN
        INSERT INTO transfer_counts VALUES (new.partner_id, new.direction, new.state, new.receipt, 1)
          ON CONFLICT DO UPDATE SET count = count + 1;
      END;
      CREATE TRIGGER transfers_changed AFTER UPDATE OF state, receipt ON transfers
        WHEN old.state <> new.state OR old.receipt <> new.receipt BEGIN
        UPDATE transfer_counts SET count = count - 1
          WHERE partner_id = old.partner_id AND direction = old.direction AND state = old.state AND receipt = old.receipt;
        INSERT INTO transfer_counts VALUES (new.partner_id, new.direction, new.state, new.receipt, 1)
          ON CONFLICT DO UPDATE SET count = count + 1;
      END;
      CREATE TRIGGER transfers_removed AFTER DELETE ON transfers BEGIN
        UPDATE transfer_counts SET count = count - 1
          WHERE partner_id = old.partner_id AND direction = old.direction AND state = old.state AND receipt = old.receipt;
      END;

      CREATE TABLE timeline (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        transfer_id INTEGER NOT NULL REFERENCES transfers (id) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        by_whom TEXT NOT NULL,
        params TEXT NOT NULL,
        problem TEXT,
        line TEXT
      ) STRICT;
      CREATE INDEX timeline_transfer ON timeline (transfer_id, id);

      CREATE TABLE receipts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        direction TEXT NOT NULL,
        partner_id INTEGER NOT NULL REFERENCES partners (id),
        transfer_id INTEGER REFERENCES transfers (id),
        form TEXT NOT NULL,
        outcome TEXT NOT NULL,
        at INTEGER NOT NULL,
        remote_name TEXT NOT NULL,
        remote_key TEXT NOT NULL,
        remote_stamp TEXT NOT NULL,
        reason TEXT,
        verification TEXT NOT NULL,
        pending INTEGER NOT NULL,
        octets BLOB NOT NULL,
        protocol TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        next_attempt_at INTEGER
      ) STRICT;
      CREATE INDEX receipts_key ON receipts (partner_id, direction, form, remote_key, remote_stamp);
      CREATE INDEX receipts_direction ON receipts (direction, id);
      CREATE INDEX receipts_transfer ON receipts (transfer_id);
      CREATE INDEX receipts_pending ON receipts (partner_id, id) WHERE pending = 1;

      CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE stamps (only INTEGER PRIMARY KEY CHECK (only = 1), second TEXT NOT NULL, counter INTEGER NOT NULL) STRICT;
    `);
  },
};
