import { toReceipt } from '../../journal/index.ts';
import type { ReceiptRecord, TransferRecord } from '../../journal/index.ts';
import type { Receipt, ReceiptId, TransferId } from '../../../shared/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../engine-error.ts';
import { effectOf } from '../receipts.ts';
import { mustGet } from '../transfer-records.ts';

/** Brings a receipt to the file that a person says it is for, or to none: then nobody is asked any more. Durable when it answers. */
export async function assignReceipt(
  context: EngineContext,
  { id, transferId }: { readonly id: ReceiptId; readonly transferId: TransferId | null },
): Promise<Receipt> {
  const { journal, ledger } = context;
  await Promise.resolve();
  const receipt = journal.receipts.get(id);
  if (receipt === undefined) throw new EngineError({ code: 'receipt-unknown', params: { id } });
  if (receipt.direction !== 'in' || receipt.transferId !== undefined)
    throw new EngineError({ code: 'receipt-assigned', params: { id } });
  const { candidates: _candidates, ...protocol } = receipt.protocol;
  if (transferId === null) {
    const left = journal.receipts.assign(id, { protocol });
    ledger.tellReceipt(left);
    return toReceipt(left);
  }
  const record = fileFor(context, receipt, transferId);
  const assigned = journal.transaction(() => {
    const changed = journal.receipts.assign(id, {
      transferId,
      protocol: { ...protocol, matchedBy: 'person' },
    });
    const refused = receipt.outcome === 'refused';
    const { patch, event } = effectOf(context, record, {
      form: receipt.form,
      refused,
      verification: receipt.verification,
      reason: receipt.reason,
      isProven: true,
      said: receipt.reason ?? null,
      handled: false,
      byHand: true,
    });
    ledger.change(transferId, patch, event);
    ledger.tellReceipt(changed);
    return changed;
  });
  if (receipt.outcome === 'received' && record.spoolFile !== undefined)
    context.discard(mustGet(context, transferId));
  context.wake();
  return toReceipt(assigned);
}

/** A file of the same partner that waits for its receipt. Throws `transfer-unknown`, `not-possible-now`. */
function fileFor(context: EngineContext, receipt: ReceiptRecord, id: TransferId): TransferRecord {
  const record = mustGet(context, id);
  const isWaiting =
    record.receipt === 'awaiting' ||
    record.receipt === 'late' ||
    record.state === 'unknown' ||
    mayAnswer(context, receipt, id);
  const isTheirs = record.direction === 'out' && record.partnerId === receipt.partnerId;
  // A file that is forwarded is answered by what came, and by nobody's word.
  if (!isWaiting || !isTheirs || record.relayOf !== undefined)
    throw new EngineError({ code: 'not-possible-now', params: { id, state: record.state } });
  return record;
}

/** It has been told of, or refused before a receipt came. */
function mayAnswer(
  { journal }: EngineContext,
  { partnerId, outcome }: ReceiptRecord,
  id: TransferId,
): boolean {
  return journal.transfers
    .answerable(partnerId)
    .some((one) => one.id === id && (outcome === 'received' || one.receipt !== 'refused'));
}
