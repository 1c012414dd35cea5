import { z } from 'zod';
import { Direction, PartnerId, Receipt, ReceiptId, TransferId } from '../../shared/index.ts';
import { optional, parseWord, readProblem, readProtocol } from './columns.ts';
import type { ReceiptRecord } from './records.ts';

/** A row of `receipts` with its partner's and its file's name. */
export interface ReceiptRow {
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

/** Rows found by an index, or by their number where none is named. */
export function receiptRows(index?: string): string {
  const by = index === undefined ? '' : `INDEXED BY ${index}`;
  return `SELECT receipts.*, partners.name AS partner_name, transfers.file_name AS file_name FROM receipts ${by}
    JOIN partners ON partners.id = receipts.partner_id LEFT JOIN transfers ON transfers.id = receipts.transfer_id`;
}

export function toRecord(row: ReceiptRow): ReceiptRecord {
  const { problem: reason } = readProblem(row.reason, 'reason');
  return {
    id: ReceiptId.parse(row.id),
    direction: parseWord(Direction, row.direction, 'direction'),
    partnerId: PartnerId.parse(row.partner_id),
    partnerName: row.partner_name,
    form: row.form,
    outcome: parseWord(Receipt.shape.outcome, row.outcome, 'outcome'),
    at: row.at,
    remoteName: row.remote_name,
    remoteStamp: row.remote_stamp,
    verification: parseWord(Receipt.shape.verification, row.verification, 'verification'),
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

/** What the doors see of a receipt. */
export function toReceipt(record: ReceiptRecord): Receipt {
  const { octets: _octets, protocol, attempts: _attempts, nextAttemptAt: _next, ...receipt } = record;
  const { signer, candidates } = protocol;
  return {
    ...receipt,
    ...(typeof signer === 'string' ? { signer } : {}),
    ...(typeof candidates === 'string' ? { candidates: candidatesOf(candidates) } : {}),
  };
}

/** Kept as JSON: the numbers of the files that it fits. */
function candidatesOf(text: string): TransferId[] {
  const read = z.array(TransferId).safeParse(JSON.parse(text));
  return read.success ? read.data : [];
}
