import type { Evidence, Receipt } from '../../index.ts';
import type { Words } from '../words.ts';

/** What evidence shows: by it the page says what is proven and what is not. */
export type Standing = keyof Words['evidence']['page']['standing'];

type EvidenceTransfer = NonNullable<Evidence['transfer']>;

/** Never more than is known: a receipt counts for what its signature is worth, a person's word for that of a person. */
export function standingOf({
  transfer,
  receipt,
  timeline,
}: Pick<Evidence, 'transfer' | 'receipt' | 'timeline'>): Standing {
  if (transfer === undefined) return 'alone';
  if (transfer.direction === 'in') return ofComing(transfer);
  const standing = ofGoing(transfer, receipt);
  return standing === 'noReceipt' && !isCompared(timeline) ? 'serverWord' : standing;
}

/** The server has said how much it has, or its checksum, and that was held against the file. */
function isCompared(timeline: Evidence['timeline']): boolean {
  const verified = timeline.findLast(({ kind }) => kind === 'delivered')?.params['verified'];
  return verified === 'size' || verified === 'checksum';
}

function ofComing({ state, receipt }: EvidenceTransfer): Standing {
  if (receipt === 'sent') return 'answered';
  return state === 'collected' ? 'came' : 'notCame';
}

function ofGoing(
  { state, receipt: fact, receiptByHand, mayHaveArrived }: EvidenceTransfer,
  receipt: Receipt | undefined,
): Standing {
  switch (fact) {
    case 'received':
      return receivedBy(receipt);
    case 'refused':
      return refusedBy(receipt);
    case 'confirmed':
      return 'byHand';
    default:
      break;
  }
  if (receipt?.verification === 'failed') return 'failed';
  if (state === 'unknown' || mayHaveArrived === true) return 'unknown';
  if (state !== 'delivered') return 'notDelivered';
  if (fact === 'none') return 'noReceipt';
  return receiptByHand === true ? 'awaitingWord' : 'awaiting';
}

function receivedBy(receipt: Receipt | undefined): Standing {
  if (receipt === undefined) return 'unsigned';
  if (receipt.verification === 'verified') return 'signed';
  if (receipt.verification === 'failed') return 'failed';
  return isDigipoort(receipt) ? 'answer' : 'unsigned';
}

function refusedBy(receipt: Receipt | undefined): Standing {
  if (receipt === undefined) return 'refusedByHand';
  if (receipt.verification === 'verified') return 'refusedSigned';
  if (receipt.verification === 'failed') return 'failed';
  return isDigipoort(receipt) ? 'refusedAnswer' : 'refusedUnsigned';
}

/** By the forms of its answers: the partner may be gone. */
export function isDigipoort({ form }: Receipt): boolean {
  return form === 'ok' || form === 'error';
}
