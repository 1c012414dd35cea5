import { isOftp } from '../../shared/index.ts';
import type { Transfer } from '../../shared/index.ts';
import type { TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';

/**
 * The transfers that a name and a stamp of a partner can mean, the very same stamp first: partners of old revisions lose a part of it,
 * on the way to us and on the way back.
 */
export function stamped(
  { journal, agreement }: Pick<EngineContext, 'journal' | 'agreement'>,
  key: Pick<Transfer, 'direction' | 'partnerId' | 'remoteName' | 'remoteStamp'>,
): readonly TransferRecord[] {
  const partner = journal.partners.get(key.partnerId);
  // Only stations have stamps of a date and a time, of which something can get lost.
  if (partner !== undefined && !isOftp(partner))
    return journal.transfers
      .byStampBegin({ ...key, begin: key.remoteStamp })
      .filter(({ remoteStamp }) => remoteStamp === key.remoteStamp);
  const begin = agreement.stampSecond(key.remoteStamp);
  const alike = journal.transfers
    .byStampBegin({ ...key, begin })
    .filter(({ remoteStamp }) => agreement.sameStamp(remoteStamp, key.remoteStamp));
  return alike.toSorted(
    (one, other) =>
      Number(other.remoteStamp === key.remoteStamp) - Number(one.remoteStamp === key.remoteStamp),
  );
}
