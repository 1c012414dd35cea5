import { describe, expect, it } from 'vitest';
import type { TimelineEvent, Transfer } from '../../shared/index.ts';
import { Transfer as TransferSchema } from '../../shared/index.ts';
import { proofOf } from './proof-of.ts';

function transfer(direction: Transfer['direction']): Transfer {
  return TransferSchema.parse({
    id: 1,
    direction,
    partnerId: 1,
    partnerName: 'Volta',
    fileName: 'a',
    size: 1,
    octetsDone: 1,
    remoteName: 'A',
    remoteStamp: '1',
    state: 'delivered',
    receipt: 'received',
    attempts: 1,
    createdAt: 0,
    updatedAt: 0,
  });
}

function event(
  id: number,
  kind: TimelineEvent['kind'],
  params: TimelineEvent['params'],
  code?: string,
): TimelineEvent {
  return {
    id,
    at: id * 1000,
    kind,
    by: 'partner',
    params,
    ...(code === undefined ? {} : { problem: { code, params: {}, retry: 'never' } }),
  };
}

const failed = event(
  2,
  'receipt-received',
  { form: 'EERP', verification: 'failed' },
  'receipt-signature-wrong',
);
const verified = event(3, 'receipt-received', {
  form: 'EERP',
  verification: 'verified',
  signer: 'CN=Volta',
});

describe('what a receipt proves', () => {
  it('is nothing before it has come, and nothing of a file of theirs', () => {
    expect(proofOf(transfer('out'), [event(1, 'delivered', {})])).toBeUndefined();
    expect(proofOf(transfer('in'), [verified])).toBeUndefined();
  });

  it('is told by whom it is signed, or why it does not hold', () => {
    expect(proofOf(transfer('out'), [verified])).toMatchObject({
      verification: 'verified',
      signer: 'CN=Volta',
      at: 3000,
    });
    expect(proofOf(transfer('out'), [failed])).toMatchObject({
      verification: 'failed',
      problem: { code: 'receipt-signature-wrong' },
    });
  });

  it('is what the receipt that holds proves, whichever came first', () => {
    for (const events of [
      [failed, verified],
      [verified, failed],
    ])
      expect(proofOf(transfer('out'), events)?.verification).toBe('verified');
  });
});
