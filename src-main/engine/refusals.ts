import type { Refused } from '../agreements/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { NewTimelineEvent, TransferPatch, TransferRecord } from '../journal/index.ts';
import { mayHaveArrived, withArrival } from './transfer-records.ts';

/**
 * What the partner's no makes of a file: it waits until `until`, it fails, or it stays unknown where an earlier attempt may have
 * brought it and this answer does not settle that.
 */
export function afterRefusal(
  record: TransferRecord,
  refused: Refused,
  until: number,
): { readonly patch: TransferPatch; readonly event: NewTimelineEvent } {
  const { keptNothing, overridden } = refused;
  const problem = refused.duplicate ? neverSent(refused.problem) : refused.problem;
  const isOpen = mayHaveArrived(record) && !keptNothing && refused.reached === undefined;
  const again = problem.retry !== 'never';
  const rule = overridden ? { ruleOfYours: true } : {};
  if (again) {
    return {
      patch: {
        state: isOpen ? 'unknown' : 'waiting',
        problem,
        nextAttemptAt: until,
        protocol: withArrival(record.protocol, isOpen),
        ...(keptNothing ? nothingSent : reachedBy(refused)),
      },
      event: { kind: 'waiting', by: 'partner', params: { until, ...rule }, problem },
    };
  }
  // Only SFNARRTR is the partner's word; the rest is ours.
  const partnerSaysSo = !keptNothing && !refused.duplicate && !overridden;
  const event = {
    by: 'partner',
    params: { ...rule, ...(partnerSaysSo ? { notAgain: true } : { byHand: true }) },
    problem,
  } as const;
  if (isOpen) {
    return {
      patch: { state: 'unknown', problem, nextAttemptAt: null },
      event: { kind: 'unknown', ...event },
    };
  }
  // Of a file that it does not keep, the partner has nothing.
  return {
    patch: {
      state: 'failed',
      problem,
      nextAttemptAt: null,
      protocol: withArrival(record.protocol, false),
      ...nothingSent,
    },
    event: { kind: 'failed', ...event },
  };
}

function reachedBy({ reached }: Refused): TransferPatch {
  if (reached === undefined) return {};
  const { octets, records } = reached;
  return { octetsDone: octets, durableOctets: octets, durableRecords: records };
}

const nothingSent = { durableOctets: 0, octetsDone: 0 } as const;

/** The partner says that it has the file, and no attempt of ours can have brought it: then it has another one of this name. */
function neverSent({ params, text }: Problem): Problem {
  return { code: 'duplicate-never-sent', params, retry: 'never', ...(text === undefined ? {} : { text }) };
}
