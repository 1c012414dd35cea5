import type { Migration } from './migration.ts';

/** Every connection that leaves this computer or comes to it: where it went, for whom, and how much crossed it. */
export const connections: Migration = {
  number: 6,
  name: 'connections',
  up(database) {
    database.exec(`
      CREATE TABLE connections (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id INTEGER REFERENCES sessions (id) ON DELETE SET NULL,
        partner_id INTEGER REFERENCES partners (id),
        direction TEXT NOT NULL,
        host TEXT NOT NULL,
        port INTEGER NOT NULL,
        address TEXT NOT NULL,
        proxy TEXT,
        asked TEXT,
        tls INTEGER NOT NULL,
        began_at INTEGER NOT NULL,
        ended_at INTEGER,
        octets_out INTEGER NOT NULL,
        octets_in INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX connections_began ON connections (began_at);
      CREATE INDEX connections_session ON connections (session_id);
    `);
  },
};
