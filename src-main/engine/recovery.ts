import { toProblem } from '../../shared/index.ts';
import type { Problem, TransferId } from '../../shared/index.ts';
import type { NewTimelineEvent, TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import type { Dispatcher } from './dispatcher.ts';
import { asFileError } from './durable.ts';
import { isFetched } from './fetched/index.ts';
import { interruptIncoming } from './incoming.ts';
import type { Sending } from './sending.ts';
import { receiptByHand } from './transfer-records.ts';

const stopped: Problem = { code: 'engine-was-stopped', params: {}, retry: 'now' };

/**
 * Finds again what the last run was in the middle of, and says so in each timeline. Files on their way out are tried at once,
 * from their restart point; files on their way in wait for the partner, who is called when it was us who called last. What cannot be
 * finished now keeps nothing else from going on: the answer tries it again, and is to be called every minute.
 */
export async function recover(
  context: EngineContext,
  sending: Sending,
  dispatcher: Dispatcher,
): Promise<() => Promise<void>> {
  const unprepared: TransferRecord[] = [];
  const unfinished = new Set<TransferId>();
  for (const record of context.journal.transfers.interrupted()) {
    const event = {
      kind: 'recovered',
      by: 'us',
      params: { octets: record.durableOctets, state: record.state },
    } as const;
    if (record.direction === 'in') await recoverIncoming(context, dispatcher, record, event);
    else if (record.state === 'sending')
      context.ledger.change(
        record.id,
        { state: 'waiting', problem: stopped, nextAttemptAt: context.clock() },
        event,
      );
    else {
      context.ledger.note(record.id, event);
      if (record.relayOf === undefined) unprepared.push(record);
      else if (!(await isForwarded(context, record))) unfinished.add(record.id);
    }
  }
  await sending.resume(unprepared);
  return async () => {
    for (const id of unfinished) {
      const record = context.journal.transfers.get(id);
      if (record?.state !== 'preparing' || (await isForwarded(context, record))) unfinished.delete(id);
    }
  };
}

async function recoverIncoming(
  context: EngineContext,
  dispatcher: Dispatcher,
  record: TransferRecord,
  event: NewTimelineEvent,
): Promise<void> {
  const isWhole = record.state === 'preparing' || record.protocol['committing'] === true;
  if (isWhole) {
    // It goes into its folder however often that has to be tried; what is only to be moved is there when the engine is.
    context.ledger.change(record.id, { state: 'preparing' }, event);
    context.opening.begin(record.id);
    if (record.protocol['committing'] === true) await context.opening.tried(record.id);
    return;
  }
  context.ledger.note(record.id, event);
  interruptIncoming(
    context,
    record.id,
    { octets: record.durableOctets, records: record.durableRecords },
    stopped,
  );
  if (record.protocol['weCalled'] === true && !isFetched(record)) dispatcher.callAgain(record.partnerId);
}

/** Whether a file that is to be forwarded lies in the spool now; why not is in its row. */
async function isForwarded(context: EngineContext, record: TransferRecord): Promise<boolean> {
  try {
    await context.relaying.finish(record);
    return true;
  } catch (error) {
    const problem = toProblem(asFileError(error, record.remoteName));
    context.ledger.change(record.id, { problem }, { kind: 'interrupted', by: 'us', params: {}, problem });
    return false;
  }
}

/** Marks receipts that are later than agreed. Cheap; called every minute. */
export function markLate(context: EngineContext): void {
  for (const record of context.journal.transfers.overdue(context.clock())) {
    context.ledger.change(
      record.id,
      { receipt: 'late' },
      {
        kind: record.protocol[receiptByHand] === true ? 'unconfirmed' : 'receipt-late',
        by: 'us',
        params: { due: record.receiptDueAt ?? 0 },
      },
    );
  }
}
