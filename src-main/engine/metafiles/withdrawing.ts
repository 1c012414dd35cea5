import type { Problem, TransferId, TransferState } from '../../../shared/index.ts';
import type { TransferRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import { cutSession } from '../cut-session.ts';
import { EngineError } from '../engine-error.ts';
import { mustGet, withArrival, withLine } from '../transfer-records.ts';

/** Nothing of it is under way. */
const atRest: ReadonlySet<TransferState> = new Set(['queued', 'waiting', 'unknown', 'failed', 'cancelled']);

/**
 * A person wants back what lies at the partner without a metafile that stands (D-21). The next session does it: what is asked for is durable, and
 * goes on after a crash. Throws `not-possible-now` for what was delivered, or is being sent.
 */
export function askToWithdraw(context: EngineContext, record: TransferRecord): TransferRecord {
  const { ledger, clock } = context;
  const { id, state, receipt, protocol, handled } = record;
  const isRejected = receipt === 'refused' && state === 'delivered';
  const isOver = handled === true || receipt === 'received' || receipt === 'confirmed';
  if (protocol['begun'] !== true || isOver || !(isRejected || atRest.has(state)))
    throw new EngineError({ code: 'not-possible-now', params: { id, state } });
  if (protocol['withdrawn'] === true)
    throw new EngineError({ code: 'not-possible-now', params: { id, state } });
  return ledger.change(
    id,
    {
      // What may have arrived stays so until the partner's server has been asked.
      state: state === 'unknown' ? 'unknown' : 'queued',
      nextAttemptAt: state === 'unknown' ? clock() : null,
      finishedAt: null,
      periodAt: clock(),
      protocol: { ...protocol, withdraw: true, ...(isRejected ? { rejected: true } : {}) },
      ...(state === 'unknown' || isRejected ? {} : { problem: null }),
    },
    { kind: 'withdraw-asked', by: 'user', params: {} },
  );
}

/** Nobody can be asked any more whether the partner has begun with it: it is neither delivered nor cancelled. */
export function leaveUnknown(context: EngineContext, record: TransferRecord): void {
  context.ledger.change(
    record.id,
    { state: 'unknown', nextAttemptAt: null, finishedAt: context.clock() },
    { kind: 'unknown', by: 'us', params: {} },
  );
  cutSession(context, record);
}

/**
 * The partner does not delete it. What it had rejected before is as it was then, so that a person may correct it, send it anew or have it taken back
 * once more; anything else still waits to be taken back.
 */
export function notDeleted(
  context: EngineContext,
  id: TransferId,
  problem: Problem,
  line: string | undefined,
): void {
  const { ledger, clock } = context;
  const { receipt, protocol } = mustGet(context, id);
  const { withdraw: _asked, rejected: _rejected, deleting: _deleting, ...kept } = protocol;
  const isRejected = receipt === 'refused';
  ledger.change(
    id,
    {
      state: isRejected ? 'delivered' : 'failed',
      nextAttemptAt: null,
      problem,
      finishedAt: clock(),
      ...(isRejected ? { protocol: kept } : {}),
    },
    withLine({ kind: 'failed', by: 'partner', params: {}, problem }, line),
  );
}

/** What there was of it at the partner is gone; `alreadyGone`: it was, before anything was deleted. */
export function withdrawn(
  context: EngineContext,
  id: TransferId,
  alreadyGone: boolean,
  line: string | undefined,
): void {
  const { ledger, clock } = context;
  const { withdraw: _asked, deleting: _deleting, ...protocol } = mustGet(context, id).protocol;
  const record = ledger.change(
    id,
    {
      state: 'cancelled',
      octetsDone: 0,
      durableOctets: 0,
      nextAttemptAt: null,
      problem: null,
      finishedAt: clock(),
      handled: true,
      protocol: { ...withArrival(protocol, false), withdrawn: true },
    },
    withLine({ kind: 'withdrawn', by: 'us', params: alreadyGone ? { alreadyGone } : {} }, line),
  );
  context.discard(record);
}
