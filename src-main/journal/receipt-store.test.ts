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

test('receipts of partners are counted by day, and open ones by their age, late ones apart', () => {
  const now = new Date(2026, 10, 21, 15, 0).getTime();
  const day = 24 * 60 * 60 * 1000;
  receive({ at: new Date(2026, 10, 21, 0, 0, 0).getTime() });
  receive({ at: now });
  receive({ at: new Date(2026, 10, 20, 23, 59, 59).getTime(), form: 'NERP', outcome: 'refused' });
  receive({ at: now, verification: 'failed' });
  receive({ at: now, direction: 'out' });
  receive({ at: now - 40 * day });
  for (const [at, receipt] of [
    [now - 1_000, 'awaiting'],
    [now - 2 * day, 'awaiting'],
    [now - 9 * day, 'late'],
    [now - 9 * day, 'received'],
  ] as const) {
    const transfer = newTransfer(partner, { state: 'delivered', receipt });
    journal.transfers.add(transfer, { at, kind: 'delivered', by: 'partner' });
  }
  const { days, open } = journal.receipts.figures(now, 3);
  expect(days).toEqual([
    { day: '2026-11-19', received: 0, refused: 0 },
    { day: '2026-11-20', received: 0, refused: 1 },
    { day: '2026-11-21', received: 2, refused: 0 },
  ]);
  expect(open).toEqual([
    { fromDays: 0, toDays: 0, due: 1, late: 0 },
    { fromDays: 1, toDays: 2, due: 1, late: 0 },
    { fromDays: 3, toDays: 6, due: 0, late: 0 },
    { fromDays: 7, due: 0, late: 1 },
  ]);
});
