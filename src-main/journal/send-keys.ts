import { TransferId } from '../../shared/index.ts';
import type { Database } from './database.ts';
import type { SendKeys } from './records.ts';

/** The keys under which files were asked to be sent. Each is kept once. */
export function createSendKeys(database: Database): SendKeys {
  const read = database.prepare<[string], { request: string; transfer_id: number }>(
    'SELECT request, transfer_id FROM send_keys WHERE key = ?',
  );
  const write = database.prepare('INSERT INTO send_keys (key, request, transfer_id) VALUES (?, ?, ?)');
  return {
    get(key) {
      const row = read.get(key);
      return row === undefined
        ? undefined
        : { request: row.request, transferId: TransferId.parse(row.transfer_id) };
    },
    keep(key, { request, transferId }) {
      write.run(key, request, transferId);
    },
  };
}
