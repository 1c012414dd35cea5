import type { Migration } from './migration.ts';

/** The key under which a file was asked to be sent, so that a call that is repeated is known as one. */
export const sendKeys: Migration = {
  number: 7,
  name: 'send-keys',
  up(database) {
    database.exec(`
      CREATE TABLE send_keys (
        key TEXT PRIMARY KEY,
        request TEXT NOT NULL,
        transfer_id INTEGER NOT NULL REFERENCES transfers (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
