import type { Counterpart, ReceiptIn } from '../agreements/index.ts';
import type { EngineContext } from './context.ts';
import { withLine } from './transfer-records.ts';

/**
 * Takes a receipt into the journal and brings it to its file. A receipt that comes twice is kept once; one that fits no file is
 * kept all the same. When this returns it is durable, and the partner may be told so.
 */
export function matchReceipt(context: EngineContext, partner: Counterpart, receipt: ReceiptIn): void {
  const { journal, ledger, clock } = context;
  journal.transaction(() => {
    const { remoteName, remoteStamp, form } = receipt;
    const known = journal.receipts.find({
      partnerId: partner.id,
      direction: 'in',
      form,
      remoteName,
      remoteStamp,
    });
    if (known.some(({ protocol }) => sameParties(protocol, receipt.protocol))) return;
    const now = clock();
    const record = journal.transfers
      .byStamp({ direction: 'out', partnerId: partner.id, remoteName, remoteStamp })
      .find(({ protocol }) => sameFile(protocol, receipt.protocol));
    const row = {
      direction: 'in' as const,
      partnerId: partner.id,
      form,
      outcome: receipt.outcome,
      at: now,
      remoteName,
      remoteStamp,
      verification: receipt.verification,
      pending: false,
      octets: receipt.octets,
      protocol: receipt.protocol,
      ...(receipt.reason === undefined ? {} : { reason: receipt.reason }),
    };
    if (record === undefined) {
      ledger.addReceipt(row);
      context.log('receipt-without-file', { partner: partner.id, form, remoteName, remoteStamp });
      return;
    }
    const refused = receipt.outcome === 'refused';
    ledger.addReceipt(
      { ...row, transferId: record.id },
      {
        id: record.id,
        patch: {
          // Whoever answers for a file has it, even where the answer to the sending itself was lost.
          state: 'delivered',
          octetsDone: record.size,
          nextAttemptAt: null,
          receipt: refused ? 'refused' : 'received',
          receiptAt: now,
          problem: receipt.reason ?? null,
          finishedAt: record.finishedAt ?? now,
        },
        event: withLine(
          {
            kind: refused ? 'receipt-refused' : 'receipt-received',
            by: 'partner',
            params: { form, verification: receipt.verification },
            ...(receipt.reason === undefined ? {} : { problem: receipt.reason }),
          },
          receipt.line,
        ),
      },
    );
    if (!refused && record.spoolFile !== undefined) context.discard(record);
  });
}

function sameParties(one: ReceiptIn['protocol'], other: ReceiptIn['protocol']): boolean {
  return one['originator'] === other['originator'] && one['destination'] === other['destination'];
}

/** A receipt goes the way back: its destination is the file's originator. */
function sameFile(file: ReceiptIn['protocol'], receipt: ReceiptIn['protocol']): boolean {
  return file['originator'] === receipt['destination'] && file['destination'] === receipt['originator'];
}
