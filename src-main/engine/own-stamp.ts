import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';

/**
 * A stamp of its own for a file whose partner cannot tell it from an earlier one of the same name: receipts would answer both, and the
 * second be refused as the first. Only where nothing has left of it yet, and where nobody else has given it its stamp.
 */
export function ownStamp(
  { journal, agreement, clock }: EngineContext,
  record: TransferRecord,
  sameStamp: ((one: string, other: string) => boolean) | undefined,
): { readonly remoteStamp?: string } {
  if (sameStamp === undefined || record.protocol['offered'] === true || record.relayOf !== undefined)
    return {};
  const { direction, partnerId, remoteName } = record;
  let remoteStamp = record.remoteStamp;
  function isTaken(): boolean {
    return journal.transfers
      .byStampBegin({ direction, partnerId, remoteName, begin: agreement.stampSecond(remoteStamp) })
      .some((other) => other.id !== record.id && sameStamp?.(other.remoteStamp, remoteStamp) === true);
  }
  while (isTaken()) remoteStamp = agreement.stamp(journal.stamps.nextSecond(new Date(clock())));
  return remoteStamp === record.remoteStamp ? {} : { remoteStamp };
}
