import { expect, test } from 'vitest';
import type { ReceiptState, TransferState } from '../../shared/index.ts';
import { openJournal } from './index.ts';
import { addPartner, newTransfer } from './testing.ts';

function journalWithFiles() {
  const journal = openJournal(':memory:');
  const partnerId = addPartner(journal, 'Digipoort');
  return {
    journal,
    add(remoteName: string, state: TransferState, receipt: ReceiptState, told = true): void {
      const { id } = journal.transfers.add(newTransfer(partnerId, { remoteName, state: 'queued' }), {
        kind: 'queued',
        by: 'user',
      });
      journal.transfers.change(id, { state, receipt, protocol: told ? { told } : {} });
    },
    awaiting: () => journal.transfers.awaiting(partnerId).map(({ remoteName }) => remoteName),
    answerable: () => journal.transfers.answerable(partnerId).map(({ remoteName }) => remoteName),
  };
}

test('D-33: an answer is awaited for what was delivered, and for all that the partner may have been told of', () => {
  const { journal, add, awaiting, answerable } = journalWithFiles();
  add('delivered', 'delivered', 'awaiting', false);
  add('late', 'delivered', 'late', false);
  for (const state of ['unknown', 'waiting', 'sending', 'queued'] as const) {
    add(`${state}-told`, state, 'none');
    add(`${state}-untold`, state, 'none', false);
  }
  add('received', 'delivered', 'received');
  add('cancelled-told', 'cancelled', 'none');
  const all = ['delivered', 'late', 'unknown-told', 'waiting-told', 'sending-told', 'queued-told'];
  expect(awaiting()).toEqual(all);
  expect(answerable()).toEqual(all);
  journal.close();
});

test('D-37: a receipt may still come for what was refused, until something newer of its name was told of', () => {
  const { journal, add, awaiting, answerable } = journalWithFiles();
  add('refused', 'delivered', 'refused');
  add('withdrawn', 'cancelled', 'refused');
  add('renewed', 'delivered', 'refused');
  add('not-yet-renewed', 'delivered', 'refused');
  add('renewed', 'delivered', 'received');
  add('not-yet-renewed', 'failed', 'none', false);
  expect(awaiting()).toEqual([]);
  expect(answerable()).toEqual(['refused', 'not-yet-renewed']);
  journal.close();
});
