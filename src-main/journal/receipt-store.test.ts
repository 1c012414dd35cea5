import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PartnerId } from '../../shared/index.ts';
import { openJournal, toReceipt } from './index.ts';
import type { Journal, NewReceipt, ReceiptRecord } from './index.ts';
import { addPartner, newTransfer } from './testing.ts';

let journal: Journal;
let partner: PartnerId;

beforeEach(() => {
  journal = openJournal(':memory:');
  partner = addPartner(journal, 'Volta');
});
afterEach(() => {
  journal.close();
});

function receive(change: Partial<NewReceipt> = {}): ReceiptRecord {
  return journal.receipts.add({
    direction: 'in',
    partnerId: partner,
    form: 'EERP',
    outcome: 'received',
    at: 5,
    remoteName: 'DELFOR.EDI',
    remoteStamp: 's1',
    verification: 'unsigned',
    pending: false,
    octets: Uint8Array.from([69]),
    protocol: {},
    ...change,
  });
}

test('a receipt is found again by its form, name and stamp, however the name is written, and by nothing less', () => {
  const key = { partnerId: partner, direction: 'in', form: 'EERP', remoteStamp: 's1' } as const;
  const first = receive({ remoteName: 'delfor.edi' });
  const again = receive();
  receive({ form: 'NERP', outcome: 'refused' });
  receive({ remoteStamp: 's2' });
  receive({ partnerId: addPartner(journal, 'Bosch') });
  expect(journal.receipts.find({ ...key, remoteName: ' DELFOR.EDI ' }).map(({ id }) => id)).toEqual([
    again.id,
    first.id,
  ]);
});

test('however often a name and stamp came, none of the receipts is passed over', () => {
  const ids = Array.from({ length: 60 }, (_, n) => receive({ protocol: { originator: `O${n}` } }).id);
  const found = journal.receipts.find({
    partnerId: partner,
    direction: 'in',
    form: 'EERP',
    remoteName: 'DELFOR.EDI',
    remoteStamp: 's1',
  });
  expect(found.map(({ id }) => id)).toEqual(ids.toReversed());
});

test('a search finds receipts by remote name, file name and partner, also where they fit no file', () => {
  const { id: transferId } = journal.transfers.add(newTransfer(partner, { fileName: 'Prices_Ä.csv' }), {
    kind: 'queued',
    by: 'user',
  });
  const fits = receive({ transferId, remoteName: 'PRICES' });
  const orphan = receive({ remoteName: 'UNHEARD.OF' });
  const other = receive({ partnerId: addPartner(journal, 'Ölmühle'), direction: 'out' });
  function found(search: string, filter: { direction?: 'in' | 'out'; partnerId?: PartnerId } = {}): number[] {
    const { total, rows } = journal.receipts.list({ ...filter, search, offset: 0, limit: 10 });
    expect(total).toBe(rows.length);
    return rows.map(({ id }) => id);
  }
  expect(found('prices_ä')).toEqual([fits.id]);
  expect(found('heard')).toEqual([orphan.id]);
  expect(found('ölm')).toEqual([other.id]);
  expect(found('volta')).toEqual([orphan.id, fits.id]);
  expect(found('volta', { direction: 'out' })).toEqual([]);
  expect(found('')).toEqual([other.id, orphan.id, fits.id]);
  expect(found('', { partnerId: partner })).toEqual([orphan.id, fits.id]);
  expect(found('%')).toEqual([]);
});

test('a page begins where it is told, and the total stays', () => {
  const ids = Array.from({ length: 7 }, () => receive().id).toReversed();
  const page = journal.receipts.list({ offset: 2, limit: 3 });
  expect(page.total).toBe(7);
  expect(page.rows.map(({ id }) => id)).toEqual(ids.slice(2, 5));
});

test('the doors see neither the octets nor what the protocol needs', () => {
  const reason = { code: 'refused', params: { reason: 34 }, retry: 'never' as const };
  const seen = toReceipt(receive({ outcome: 'refused', reason, protocol: { creator: 'X' } }));
  expect(Object.keys(seen)).toEqual(expect.arrayContaining(['id', 'partnerName', 'reason']));
  for (const internal of ['octets', 'protocol', 'attempts', 'nextAttemptAt'])
    expect(seen).not.toHaveProperty(internal);
  expect(seen.reason).toEqual(reason);
});

test('the next moment of a receipt that was postponed is among the next moments', () => {
  const receipt = receive({ direction: 'out', pending: true });
  expect(journal.nextAttemptAt()).toBeUndefined();
  journal.receipts.postpone(receipt.id, 900);
  expect(journal.nextAttemptAt()).toBe(900);
  expect(journal.nextAttemptAt(900)).toBeUndefined();
  journal.receipts.markSent(receipt.id, 901);
  expect(journal.nextAttemptAt()).toBeUndefined();
});
