import path from 'node:path';
import type { ProtocolFields } from '../../agreements/index.ts';
import type { Problem, TransferState } from '../../../shared/index.ts';
import type { TransferRecord } from '../../journal/index.ts';
import { backOff } from '../back-off.ts';
import type { EngineContext } from '../context.ts';
import { removeIfThere } from '../durable.ts';

/** What is kept of a file that is fetched, beside what its protocol keeps. */
export interface FetchFields {
  readonly fetched: true;
  /** Where it goes, in full. */
  readonly target: string;
  /** `new`: the name was free, and another one is taken if it is not any more. `over`: it is written over what is there. */
  readonly place: 'new' | 'over';
  /** Octets of what is there, which a person has called its beginning, and when that was changed; until the first octet has come. */
  readonly beginning?: number;
  /** The same for good: only while it is that, is it written over. */
  readonly beginningSize?: number;
  readonly beginningTime?: number;
}

export function fetchFields(fields: FetchFields): ProtocolFields {
  return { ...fields };
}

/** Whether this file comes because we ask for it, and not because its partner has sent it. */
export function isFetched({ direction, protocol }: TransferRecord): boolean {
  return direction === 'in' && protocol['fetched'] === true;
}

export function targetOf({ protocol, remoteName }: TransferRecord): string {
  const { target } = protocol;
  return typeof target === 'string' ? target : remoteName;
}

/** Where it lies while it comes. */
export function stagingOf(context: EngineContext, { spoolFile }: TransferRecord): string {
  return path.join(context.stagingFolder, spoolFile ?? '');
}

const onTheWay: ReadonlySet<TransferState> = new Set(['queued', 'waiting', 'receiving']);

/** The line broke, or the partner said no: it is asked for again, unless only a person can help. */
export function interruptFetched(
  context: EngineContext,
  record: TransferRecord,
  octets: number,
  problem: Problem,
  line?: string,
): void {
  if (!onTheWay.has(record.state)) {
    // Nobody wants it any more.
    if (record.state === 'cancelled') void removeStaged(context, record);
    return;
  }
  const isAgain = problem.retry !== 'never';
  const isAtOnce = problem.retry === 'now' && record.attempts < 3;
  const wait = isAtOnce ? 0 : backOff(record.attempts, context.random());
  const until = context.clock() + wait;
  context.ledger.change(
    record.id,
    {
      state: isAgain ? 'waiting' : 'failed',
      attempts: record.attempts,
      durableOctets: octets,
      octetsDone: octets,
      problem,
      nextAttemptAt: isAgain ? until : null,
      ...(isAgain ? {} : { finishedAt: context.clock() }),
    },
    {
      kind: isAgain ? 'interrupted' : 'failed',
      by: problem.text === undefined ? 'us' : 'partner',
      params: { octets, ...(isAgain ? { until } : {}) },
      problem,
      ...(line === undefined ? {} : { line }),
    },
  );
}

/** What came is not needed any more. What this leaves, a sweep at the next start takes. */
export async function removeStaged(context: EngineContext, record: TransferRecord): Promise<void> {
  if (record.spoolFile === undefined) return;
  context.ledger.change(record.id, { spoolFile: null });
  await removeIfThere(stagingOf(context, record)).catch(() => undefined);
}
