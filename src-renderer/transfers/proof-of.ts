import { Receipt } from '../../shared/index.ts';
import type { TimelineEvent, Transfer } from '../../shared/index.ts';
import type { Proof } from '../receipts/index.ts';

/** Whether the receipt of an event proves itself; undefined where no receipt came with it. */
export function verificationOf({ kind, params }: TimelineEvent): Proof['verification'] | undefined {
  if (kind !== 'receipt-received' && kind !== 'receipt-refused') return undefined;
  return Receipt.shape.verification.safeParse(params['verification']).data;
}

/** What the receipt of a file of ours proves: the newest that proves something, else the newest. */
export function proofOf({ direction }: Transfer, events: readonly TimelineEvent[]): Proof | undefined {
  if (direction === 'in') return undefined;
  const proofs = events.flatMap((event): readonly Proof[] => {
    const verification = verificationOf(event);
    if (verification === undefined) return [];
    const { signer } = event.params;
    return [
      {
        verification,
        at: event.at,
        ...(typeof signer === 'string' ? { signer } : {}),
        problem: event.problem,
      },
    ];
  });
  return proofs.findLast(({ verification }) => verification !== 'failed') ?? proofs.at(-1);
}
