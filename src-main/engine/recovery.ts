import type { Problem } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import type { Dispatcher } from './dispatcher.ts';
import { finishCommit } from './incoming.ts';
import type { Sending } from './sending.ts';

const stopped: Problem = { code: 'engine-was-stopped', params: {}, retry: 'now' };

/**
 * Finds again what the last run was in the middle of, and says so in each timeline. Files on their way out are tried at once,
 * from their restart point; files on their way in wait for the partner, who is called when it was us who called last.
 */
export async function recover(
  context: EngineContext,
  sending: Sending,
  dispatcher: Dispatcher,
): Promise<void> {
  const { journal, ledger, clock } = context;
  const unprepared: TransferRecord[] = [];
  for (const record of journal.transfers.interrupted()) {
    const event = {
      kind: 'recovered',
      by: 'us',
      params: { octets: record.durableOctets, state: record.state },
    } as const;
    switch (record.state) {
      case 'preparing':
        ledger.note(record.id, event);
        if (record.direction === 'in') {
          if (record.protocol['committing'] === true) await finishCommit(context, record);
          else context.opening.begin(record.id);
          break;
        }
        if (record.relayOf !== undefined) {
          await context.relaying.finish(record);
          break;
        }
        unprepared.push(record);
        break;
      case 'sending':
        ledger.change(record.id, { state: 'waiting', problem: stopped, nextAttemptAt: clock() }, event);
        break;
      default:
        if (record.protocol['committing'] === true) {
          await finishCommit(context, record);
          ledger.note(record.id, event);
        } else {
          ledger.change(
            record.id,
            { state: 'waiting', problem: stopped, octetsDone: record.durableOctets },
            event,
          );
          if (record.protocol['weCalled'] === true) dispatcher.callAgain(record.partnerId);
        }
    }
  }
  await sending.resume(unprepared);
}

/** Marks receipts that are later than agreed. Cheap; called every minute. */
export function markLate(context: EngineContext): void {
  for (const record of context.journal.transfers.overdue(context.clock())) {
    context.ledger.change(
      record.id,
      { receipt: 'late' },
      { kind: 'receipt-late', by: 'us', params: { due: record.receiptDueAt ?? 0 } },
    );
  }
}
