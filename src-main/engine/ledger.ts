import type { TransferId } from '../../shared/index.ts';
import { toReceipt, toTransfer } from '../journal/index.ts';
import type {
  Journal,
  NewReceipt,
  NewTimelineEvent,
  NewTransfer,
  ReceiptRecord,
  TransferPatch,
  TransferRecord,
} from '../journal/index.ts';
import type { EventHub } from './event-hub.ts';

/** The one way in which the engine writes down what happens to a file: into the journal first, then told to every door. */
export interface Ledger {
  add(transfer: NewTransfer, event: NewTimelineEvent): TransferRecord;
  /** Changes and notes in one transaction; durable when it returns. */
  change(id: TransferId, patch: TransferPatch, event?: NewTimelineEvent): TransferRecord;
  note(id: TransferId, event: NewTimelineEvent): void;
  /** A receipt with what it changes in its transfer, in one transaction. */
  addReceipt(
    receipt: NewReceipt,
    change?: { readonly id: TransferId; readonly patch: TransferPatch; readonly event: NewTimelineEvent },
  ): ReceiptRecord;
  tellReceipt(receipt: ReceiptRecord): void;
  /** Tells the doors of a row that was changed within a transaction of the caller's. */
  tell(record: TransferRecord, isNew?: boolean): void;
}

/** The journal, of whose transactions the doors hear nothing before they are durable, and nothing at all where they fail. */
export function toldOnceWritten(journal: Journal, hub: EventHub): Journal {
  return { ...journal, transaction: (work) => hub.onceDone(() => journal.transaction(work)) };
}

export function createLedger(journal: Journal, hub: EventHub): Ledger {
  function tell(record: TransferRecord, isNew = false): void {
    hub.emit({ type: 'transfer', transfer: toTransfer(record), isNew });
    hub.emit({ type: 'needs' });
    hub.emit({ type: 'partners' });
  }

  function note(id: TransferId, event: NewTimelineEvent): void {
    hub.emit({ type: 'timeline', transferId: id, event: journal.transfers.note(id, event) });
  }

  function change(id: TransferId, patch: TransferPatch, event?: NewTimelineEvent): TransferRecord {
    return journal.transaction(() => {
      const record = journal.transfers.change(id, patch);
      if (event !== undefined) note(id, event);
      tell(record);
      return record;
    });
  }

  return {
    add(transfer, event) {
      const record = journal.transfers.add(transfer, event);
      tell(record, true);
      return record;
    },
    change,
    note,
    addReceipt(receipt, related) {
      return journal.transaction(() => {
        const record = journal.receipts.add(receipt);
        if (related !== undefined) change(related.id, related.patch, related.event);
        hub.emit({ type: 'receipt', receipt: toReceipt(record) });
        return record;
      });
    },
    tellReceipt(receipt) {
      hub.emit({ type: 'receipt', receipt: toReceipt(receipt) });
    },
    tell,
  };
}
