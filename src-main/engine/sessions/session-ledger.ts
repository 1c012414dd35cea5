import type { NewTimelineEvent } from '../../journal/index.ts';
import type { Ledger } from '../ledger.ts';
import type { SessionTrace } from './session-log.ts';

/** The ledger as one session uses it: what it notes of a file names the session, and the session knows the file. */
export function ledgerOfSession(ledger: Ledger, trace: SessionTrace): Ledger {
  const { id } = trace;
  if (id === undefined) return ledger;

  function marked(event: NewTimelineEvent): NewTimelineEvent {
    return { ...event, params: { ...event.params, session: Number(id) } };
  }

  return {
    ...ledger,
    add(transfer, event) {
      const record = ledger.add(transfer, marked(event));
      trace.file(record.id);
      return record;
    },
    change(transfer, patch, event) {
      if (event === undefined) return ledger.change(transfer, patch);
      trace.file(transfer);
      return ledger.change(transfer, patch, marked(event));
    },
    note(transfer, event) {
      trace.file(transfer);
      ledger.note(transfer, marked(event));
    },
    addReceipt(receipt, change) {
      if (change === undefined) return ledger.addReceipt(receipt);
      trace.file(change.id);
      return ledger.addReceipt(receipt, { ...change, event: marked(change.event) });
    },
  };
}
