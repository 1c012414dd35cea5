import { deadlineHoursOf } from '../../shared/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';
import { endFetchPeriods } from './fetched/index.ts';
import { mayHaveArrived } from './transfer-records.ts';

/** So many files of one partner are ended in one transaction; the rest a minute later. */
const atOnce = 1_000;

/**
 * Ends the waiting for files that were not delivered within the hours agreed with their partner: a person has to look at them. What
 * may have arrived does not fail; it stays unknown, and is not asked about any more until a person wants it. Called every minute.
 */
export function endPeriods(context: EngineContext): void {
  const { journal, clock } = context;
  const now = clock();
  endFetchPeriods(context, lastReason);
  for (const [partnerId, { queued }] of journal.transfers.perPartner()) {
    const partner = journal.partners.get(partnerId);
    if (queued === 0 || partner === undefined) continue;
    const hours = deadlineHoursOf(partner);
    journal.transaction(() => {
      for (const record of journal.transfers.undeliveredSince(partnerId, now - hours * 3_600_000, atOnce))
        endPeriod(context, record, hours);
    });
  }
}

function endPeriod({ ledger, clock }: EngineContext, record: TransferRecord, hours: number): void {
  if (mayHaveArrived(record)) {
    const problem: Problem = { code: 'retry-deadline-unknown', ...lastReason(record, hours) };
    ledger.change(
      record.id,
      { state: 'unknown', problem, nextAttemptAt: null },
      { kind: 'unknown', by: 'us', params: {}, problem },
    );
    return;
  }
  const code = record.problem === undefined ? 'retry-deadline-untried' : 'retry-deadline';
  const problem: Problem = { code, ...lastReason(record, hours) };
  ledger.change(
    record.id,
    { state: 'failed', problem, nextAttemptAt: null, finishedAt: clock() },
    { kind: 'failed', by: 'us', params: {}, problem },
  );
}

/** Why it was not delivered so far, and what the partner said to it. */
function lastReason({ problem }: TransferRecord, hours: number): Omit<Problem, 'code'> {
  if (problem === undefined) return { params: { hours }, retry: 'never' };
  // Of an earlier period, what lay behind it then.
  const last = problem.code.startsWith('retry-deadline') ? problem.params['last'] : problem.code;
  return {
    params: { ...problem.params, ...(last === undefined ? {} : { last }), hours },
    retry: 'never',
    ...(problem.text === undefined ? {} : { text: problem.text }),
  };
}
