import { ReceiptId } from '../../shared/index.ts';
import { jsonOrNull, remoteKey } from './columns.ts';
import type { Database } from './database.ts';
import { JournalError } from './journal-error.ts';
import { receiptFigures } from './receipt-figures.ts';
import { listReceipts } from './receipt-list.ts';
import { receiptRows, toRecord } from './receipt-rows.ts';
import type { ReceiptRow } from './receipt-rows.ts';
import type { ReceiptRecord, ReceiptStore } from './records.ts';

export function createReceiptStore(database: Database): ReceiptStore {
  const one = database.prepare<[number], ReceiptRow>(`${receiptRows()} WHERE receipts.id = ?`);
  const insert = database.prepare(
    `INSERT INTO receipts (direction, partner_id, transfer_id, form, outcome, at, remote_name, remote_key, remote_stamp, reason,
       verification, pending, octets, protocol)
     VALUES (@direction, @partnerId, @transferId, @form, @outcome, @at, @remoteName, @remoteKey, @remoteStamp, @reason,
       @verification, @pending, @octets, @protocol)`,
  );
  const waiting = database.prepare<[number, number], ReceiptRow>(
    `${receiptRows('receipts_pending')} WHERE receipts.partner_id = ? AND pending = 1 AND (receipts.next_attempt_at IS NULL OR receipts.next_attempt_at <= ?)
       ORDER BY receipts.id LIMIT 1000`,
  );
  const sent = database.prepare(
    'UPDATE receipts SET pending = 0, at = ?, next_attempt_at = NULL WHERE id = ?',
  );
  const postponed = database.prepare(
    'UPDATE receipts SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ?',
  );
  const found = database.prepare<[number, string, string, string, string], ReceiptRow>(
    `${receiptRows('receipts_key')} WHERE receipts.partner_id = ? AND receipts.direction = ? AND form = ? AND receipts.remote_key = ?
       AND receipts.remote_stamp = ? ORDER BY receipts.id DESC`,
  );

  const assigned = database.prepare('UPDATE receipts SET transfer_id = ?, protocol = ? WHERE id = ?');
  const asked = database.prepare<[number], ReceiptRow>(
    `${receiptRows('receipts_fileless')} WHERE receipts.transfer_id IS NULL AND receipts.direction = 'in'
       AND json_extract(receipts.protocol, '$.candidates') IS NOT NULL ORDER BY receipts.id LIMIT ?`,
  );

  function get(id: ReceiptId): ReceiptRecord | undefined {
    const row = one.get(id);
    return row === undefined ? undefined : toRecord(row);
  }

  function mustGet(id: ReceiptId): ReceiptRecord {
    const record = get(id);
    if (record === undefined) throw new JournalError({ code: 'receipt-unknown', params: { id } });
    return record;
  }

  return {
    add(receipt) {
      const { lastInsertRowid } = insert.run({
        transferId: null,
        ...receipt,
        remoteKey: remoteKey(receipt.remoteName),
        reason: jsonOrNull(receipt.reason),
        pending: receipt.pending ? 1 : 0,
        octets: Buffer.from(receipt.octets),
        protocol: JSON.stringify(receipt.protocol),
      });
      return mustGet(ReceiptId.parse(Number(lastInsertRowid)));
    },
    get,
    list: (filter) => listReceipts(database, filter),
    figures: (now, days) => receiptFigures(database, now, days),
    pending: (partnerId, now) => waiting.all(partnerId, now).map(toRecord),
    markSent(id, at) {
      sent.run(at, id);
      return mustGet(id);
    },
    postpone(id, nextAttemptAt) {
      postponed.run(nextAttemptAt, id);
    },
    assign(id, { transferId, protocol }) {
      assigned.run(transferId ?? null, JSON.stringify(protocol), id);
      return mustGet(id);
    },
    questions: (limit) => asked.all(limit).map(toRecord),
    find: ({ partnerId, direction, form, remoteName, remoteStamp }) =>
      found.all(partnerId, direction, form, remoteKey(remoteName), remoteStamp).map(toRecord),
  };
}
