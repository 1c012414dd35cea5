import type { Migration } from './migration.ts';

/** The certificate store: our own with their sealed keys, partners', authorities; decisions about trust; what is known of revocation. */
export const certificates: Migration = {
  number: 2,
  name: 'certificates',
  up(database) {
    database.exec(`
      CREATE TABLE certificates (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        owner TEXT NOT NULL,
        partner_id INTEGER REFERENCES partners (id),
        label TEXT NOT NULL,
        purposes TEXT NOT NULL,
        in_use_for TEXT NOT NULL,
        state TEXT NOT NULL,
        origin TEXT NOT NULL,
        fingerprint TEXT,
        der BLOB,
        chain TEXT NOT NULL,
        public_key TEXT,
        sealed_key TEXT,
        request TEXT,
        valid_until INTEGER,
        revocation TEXT,
        added_at INTEGER NOT NULL,
        retired_at INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX certificates_own ON certificates (fingerprint) WHERE owner = 'own' AND fingerprint IS NOT NULL;
      CREATE UNIQUE INDEX certificates_partner ON certificates (partner_id, owner, fingerprint) WHERE owner <> 'own';
      CREATE INDEX certificates_fingerprint ON certificates (fingerprint);

      CREATE TABLE trust_decisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        partner_id INTEGER NOT NULL REFERENCES partners (id),
        fingerprint TEXT NOT NULL,
        subject TEXT,
        role TEXT NOT NULL,
        decision TEXT NOT NULL,
        by_whom TEXT NOT NULL,
        note TEXT NOT NULL
      ) STRICT;
      CREATE INDEX trust_decisions_partner ON trust_decisions (partner_id, id);

      CREATE TABLE revocation_lists (
        issuer_key TEXT NOT NULL,
        address TEXT NOT NULL,
        der BLOB NOT NULL,
        kept_at INTEGER NOT NULL,
        issuer TEXT NOT NULL,
        this_update INTEGER NOT NULL,
        next_update INTEGER,
        entries INTEGER NOT NULL,
        PRIMARY KEY (issuer_key, address)
      ) STRICT;
      CREATE TABLE revocation_answers (
        fingerprint TEXT PRIMARY KEY,
        address TEXT NOT NULL,
        der BLOB NOT NULL,
        kept_at INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
