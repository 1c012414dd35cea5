import { deadlineHoursOf } from '../../../shared/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { TransferRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../engine-error.ts';
import { removeStaged } from './fetched.ts';

/** Nobody wants it any more: what came of it goes. Throws `not-possible-now` once it is whole. */
export function cancelFetched(context: EngineContext, record: TransferRecord): void {
  const isOpen = record.state === 'queued' || record.state === 'waiting' || record.state === 'receiving';
  const isFailed = record.state === 'failed';
  if ((!isOpen && !isFailed) || record.protocol['committing'] === true) {
    const params = { id: record.id, state: record.state };
    throw new EngineError({ code: 'not-possible-now', params });
  }
  const cancelled = context.ledger.change(
    record.id,
    { state: 'cancelled', nextAttemptAt: null, finishedAt: context.clock() },
    { kind: 'cancelled', by: 'user', params: {} },
  );
  let isMoving = false;
  for (const { cancelFile, session } of context.sessions) {
    if (!cancelFile(record.id)) continue;
    isMoving = record.state === 'receiving';
    if (session.cancelsFiles !== true) session.abort();
  }
  // Of one that is moving the session lets go first.
  if (!isMoving) void removeStaged(context, cancelled);
}

/** A person wants it now, or once more. Throws `not-possible-now`. */
export function retryFetched(context: EngineContext, record: TransferRecord): void {
  if (record.state !== 'waiting' && record.state !== 'failed') {
    const params = { id: record.id, state: record.state };
    throw new EngineError({ code: 'not-possible-now', params });
  }
  context.ledger.change(
    record.id,
    {
      state: 'queued',
      nextAttemptAt: null,
      finishedAt: null,
      problem: null,
      periodAt: context.clock(),
      handled: false,
    },
    { kind: 'retried', by: 'user', params: {} },
  );
}

/** A person has seen that it failed: the part of it that came is not kept for a next time. */
export function forgetFetched(context: EngineContext, record: TransferRecord): void {
  void removeStaged(context, record);
}

/** So many files of one partner are ended in one transaction; the rest a minute later. */
const atOnce = 1_000;

/** Ends the waiting for files that could not be fetched within the hours agreed with their partner. Called every minute. */
export function endFetchPeriods(
  context: EngineContext,
  lastReason: (record: TransferRecord, hours: number) => Omit<Problem, 'code'>,
): void {
  const { journal, ledger, clock } = context;
  for (const partnerId of journal.transfers.fetchingFrom()) {
    const partner = journal.partners.get(partnerId);
    if (partner === undefined) continue;
    const hours = deadlineHoursOf(partner);
    journal.transaction(() => {
      for (const record of journal.transfers.unfetchedSince(partnerId, clock() - hours * 3_600_000, atOnce)) {
        const problem: Problem = { code: 'fetch-deadline', ...lastReason(record, hours) };
        ledger.change(
          record.id,
          { state: 'failed', problem, nextAttemptAt: null, finishedAt: clock() },
          { kind: 'failed', by: 'us', params: {}, problem },
        );
      }
    });
  }
}
