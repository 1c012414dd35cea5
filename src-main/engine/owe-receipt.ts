import type { ReceiptWish } from '../agreements/index.ts';
import type { NewTimelineEvent, TransferPatch, TransferRecord } from '../journal/index.ts';
import type { EngineContext } from './context.ts';

/**
 * The file's end and its receipt, in one transaction: neither is ever without the other. `also`: what else is written down with them; what
 * it throws undoes all of it.
 */
export async function oweReceipt(
  context: EngineContext,
  record: TransferRecord,
  wish: ReceiptWish,
  change: { readonly patch: TransferPatch; readonly event: NewTimelineEvent },
  also?: () => void,
): Promise<void> {
  const { agreement, ledger, journal, clock } = context;
  const { id, partnerId, remoteName, remoteStamp, protocol } = record;
  const partner = await context.counterpart(partnerId);
  const owed = await agreement.receiptFor(
    partner,
    context.ownStation(),
    { remoteName, remoteStamp, protocol },
    wish,
  );
  const now = clock();
  journal.transaction(() => {
    also?.();
    ledger.addReceipt(
      {
        direction: 'out',
        partnerId,
        transferId: id,
        form: owed.form,
        outcome: wish.outcome,
        at: now,
        remoteName,
        remoteStamp,
        verification: owed.signed ? 'verified' : 'unsigned',
        pending: true,
        octets: owed.octets,
        protocol: owed.protocol,
        ...(change.patch.problem === undefined || change.patch.problem === null
          ? {}
          : { reason: change.patch.problem }),
      },
      { id, patch: { ...change.patch, receipt: 'owed', finishedAt: now, protocol }, event: change.event },
    );
  });
}
