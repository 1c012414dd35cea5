import { Direction, PartnerId, Receipt, ReceiptId, TransferId } from '../../shared/index.ts';
import { jsonOrNull, optional, readProblem, readProtocol, remoteKey, searchKey } from './columns.ts';
import type { Database } from './database.ts';
import { JournalError } from './journal-error.ts';
import type { ReceiptRecord, ReceiptStore } from './records.ts';

interface ReceiptRow {
  id: number;
  direction: string;
  partner_id: number;
  partner_name: string;
  transfer_id: number | null;
  file_name: string | null;
  form: string;
  outcome: string;
  at: number;
  remote_name: string;
  remote_stamp: string;
  reason: string | null;
  verification: string;
  pending: number;
  octets: Buffer;
  protocol: string;
  attempts: number;
  next_attempt_at: number | null;
}

const columns = `receipts.*, partners.name AS partner_name, transfers.file_name AS file_name
  FROM receipts JOIN partners ON partners.id = receipts.partner_id LEFT JOIN transfers ON transfers.id = receipts.transfer_id`;

export function createReceiptStore(database: Database): ReceiptStore {
  const one = database.prepare<[number], ReceiptRow>(`SELECT ${columns} WHERE receipts.id = ?`);
  const insert = database.prepare(
    `INSERT INTO receipts (direction, partner_id, transfer_id, form, outcome, at, remote_name, remote_key, remote_stamp, reason,
       verification, pending, octets, protocol)
     VALUES (@direction, @partnerId, @transferId, @form, @outcome, @at, @remoteName, @remoteKey, @remoteStamp, @reason,
       @verification, @pending, @octets, @protocol)`,
  );
  const waiting = database.prepare<[number, number], ReceiptRow>(
    `SELECT ${columns} WHERE receipts.partner_id = ? AND pending = 1 AND (receipts.next_attempt_at IS NULL OR receipts.next_attempt_at <= ?)
       ORDER BY receipts.id LIMIT 1000`,
  );
  const sent = database.prepare(
    'UPDATE receipts SET pending = 0, at = ?, next_attempt_at = NULL WHERE id = ?',
  );
  const postponed = database.prepare(
    'UPDATE receipts SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ?',
  );
  const found = database.prepare<[number, string, string, string, string], ReceiptRow>(
    `SELECT ${columns} WHERE receipts.partner_id = ? AND receipts.direction = ? AND form = ? AND receipts.remote_key = ?
       AND receipts.remote_stamp = ? ORDER BY receipts.id DESC LIMIT 20`,
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
    list({ partnerId, direction, search, offset, limit }) {
      const conditions: string[] = [];
      const values: (string | number)[] = [];
      if (partnerId !== undefined) {
        conditions.push('receipts.partner_id = ?');
        values.push(partnerId);
      }
      if (direction !== undefined) {
        conditions.push('receipts.direction = ?');
        values.push(direction);
      }
      const key = searchKey(search?.trim() ?? '');
      if (key !== '') {
        conditions.push(
          `(instr(lower(receipts.remote_name), ?) > 0 OR receipts.transfer_id IN
             (SELECT id FROM transfers INDEXED BY transfers_search WHERE instr(search_text, ?) > 0)
            OR receipts.partner_id IN (SELECT id FROM partners WHERE instr(name_key, ?) > 0))`,
        );
        values.push(key, key, key);
      }
      const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
      const total =
        database
          .prepare<unknown[], { total: number }>(`SELECT count(*) AS total FROM receipts ${where}`)
          .get(...values)?.total ?? 0;
      const ids = database
        .prepare<unknown[], { id: number }>(
          `SELECT receipts.id AS id FROM receipts ${where} ORDER BY receipts.id DESC LIMIT ? OFFSET ?`,
        )
        .all(...values, limit, offset);
      return {
        total,
        rows: ids.map(({ id }) => mustGet(ReceiptId.parse(id))),
      };
    },
    pending: (partnerId, now) => waiting.all(partnerId, now).map(toRecord),
    markSent(id, at) {
      sent.run(at, id);
      return mustGet(id);
    },
    postpone(id, nextAttemptAt) {
      postponed.run(nextAttemptAt, id);
    },
    find: ({ partnerId, direction, form, remoteName, remoteStamp }) =>
      found.all(partnerId, direction, form, remoteKey(remoteName), remoteStamp).map(toRecord),
  };
}

/** What the doors see of a receipt. */
export function toReceipt(record: ReceiptRecord): Receipt {
  const {
    octets: _octets,
    protocol: _protocol,
    attempts: _attempts,
    nextAttemptAt: _next,
    ...receipt
  } = record;
  return receipt;
}

function toRecord(row: ReceiptRow): ReceiptRecord {
  const { problem: reason } = readProblem(row.reason);
  return {
    id: ReceiptId.parse(row.id),
    direction: Direction.parse(row.direction),
    partnerId: PartnerId.parse(row.partner_id),
    partnerName: row.partner_name,
    form: row.form,
    outcome: Receipt.shape.outcome.parse(row.outcome),
    at: row.at,
    remoteName: row.remote_name,
    remoteStamp: row.remote_stamp,
    verification: Receipt.shape.verification.parse(row.verification),
    pending: row.pending === 1,
    octets: row.octets,
    protocol: readProtocol(row.protocol),
    attempts: row.attempts,
    ...(reason === undefined ? {} : { reason }),
    ...optional('transferId', row.transfer_id === null ? null : TransferId.parse(row.transfer_id)),
    ...optional('fileName', row.file_name),
    ...optional('nextAttemptAt', row.next_attempt_at),
  };
}
