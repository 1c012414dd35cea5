import { expect, test } from 'vitest';
import type { TransferState } from '../../shared/index.ts';
import { openJournal } from './index.ts';
import { addPartner, newTransfer } from './testing.ts';

test('B-15: a name is used by what is on its way, by what has gone, and by what may have arrived', () => {
  let now = 1_000;
  const journal = openJournal(':memory:', () => now);
  const partnerId = addPartner(journal, 'Bank');
  const add = (remoteName: string, state: TransferState, mayHaveArrived = false): void => {
    const { id } = journal.transfers.add(newTransfer(partnerId, { remoteName, state: 'queued' }), {
      kind: 'queued',
      by: 'user',
    });
    const finishedAt = ['delivered', 'failed', 'cancelled'].includes(state) ? now : null;
    const protocol = mayHaveArrived ? { mayHaveArrived } : {};
    journal.transfers.change(id, { state, finishedAt, protocol });
  };
  add('delivered-before', 'delivered');
  add('queued-before', 'queued');
  add('unknown-before', 'unknown', true);
  add('cancelled-before', 'cancelled', true);
  now = 2_000;
  for (const state of ['delivered', 'preparing', 'sending', 'waiting', 'failed', 'cancelled'] as const)
    add(state, state);
  add('failed-open', 'failed', true);
  add('cancelled-open', 'cancelled', true);
  expect(journal.transfers.namesSince(partnerId, 2_000).toSorted()).toEqual([
    'cancelled-open',
    'delivered',
    'failed-open',
    'preparing',
    'queued-before',
    'sending',
    'unknown-before',
    'waiting',
  ]);
  const [newest] = journal.transfers.list({ offset: 0, limit: 1 }).rows;
  expect(journal.transfers.namesSince(partnerId, 2_000, newest?.id)).not.toContain('cancelled-open');
  journal.close();
});
