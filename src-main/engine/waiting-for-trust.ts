import type { Parameters, PartnerId, Problem } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import { waitsForTrust } from './certificates/index.ts';
import type { EngineContext } from './context.ts';
import { isFetched } from './fetched/index.ts';
import { mayHaveArrived } from './transfer-records.ts';

/**
 * Everything that would have gone to a partner, or come from it, waits until somebody has said whether its certificate is trusted. They stay ready: an engine
 * that is started anew calls, and asks, again.
 */
export function waitForAnswer(
  context: EngineContext,
  id: PartnerId,
  problem: Problem,
  params: Parameters,
): void {
  const { journal, ledger, clock } = context;
  journal.transaction(() => {
    for (const next of readyOf(context, id)) {
      const repeated = waitsForTrust(next.problem, String(problem.params['fingerprint']));
      ledger.change(
        next.id,
        {
          // A file whose fate is unknown stays so until the partner has been asked.
          state: next.state === 'unknown' ? 'unknown' : 'waiting',
          problem,
          attempts: next.attempts + 1,
          nextAttemptAt: clock(),
        },
        repeated ? undefined : { kind: 'asked', by: 'us', params, problem },
      );
    }
  });
}

/** Every file that would go to a partner or come from it now, each once, whatever becomes of it meanwhile. */
export function* readyOf({ journal, clock }: EngineContext, id: PartnerId): Generator<TransferRecord> {
  const { transfers } = journal;
  const except: TransferRecord['id'][] = [];
  for (;;) {
    const next = transfers.ready(id, clock(), { except }) ?? transfers.readyToFetch(id, clock(), { except });
    if (next === undefined) return;
    except.push(next.id);
    yield next;
  }
}

/** The answer was yes: what has waited for it alone is as it was. */
export function waitNoMore(context: EngineContext, id: PartnerId): void {
  for (const record of waiting(context, id))
    context.ledger.change(
      record.id,
      record.state === 'unknown'
        ? { problem: null }
        : { state: 'queued', problem: null, nextAttemptAt: null },
      { kind: 'retried', by: 'user', params: {} },
    );
}

/** The answer was no: what has waited for it is not sent. */
export function failWaiting(
  context: EngineContext,
  id: PartnerId,
  fingerprint: string,
  problem: Problem,
): void {
  for (const record of waiting(context, id, fingerprint)) {
    const isOpen = mayHaveArrived(record);
    context.ledger.change(
      record.id,
      isOpen
        ? { state: 'unknown', problem, nextAttemptAt: null }
        : { state: 'failed', problem, nextAttemptAt: null, finishedAt: context.clock() },
      { kind: isOpen ? 'unknown' : 'failed', by: 'user', params: {}, problem },
    );
  }
  context.relaying.look();
}

function waiting(context: EngineContext, id: PartnerId, fingerprint?: string): TransferRecord[] {
  return context.journal.transfers.open(id).filter((record) => {
    const { direction, state, problem } = record;
    const isOurs = direction === 'out' || isFetched(record);
    return isOurs && (state === 'waiting' || state === 'unknown') && waitsForTrust(problem, fingerprint);
  });
}
