import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asOftp, OftpAgreement } from '../../shared/index.ts';
import type { PartnerId } from '../../shared/index.ts';
import { openDatabase } from './database.ts';
import { JournalError, openJournal, toTransfer } from './index.ts';
import type { Journal } from './index.ts';
import { addPartner, newTransfer } from './testing.ts';

let folder: string;
let file: string;
let journal: Journal;
let now: number;
let partner: PartnerId;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-journal-'));
  file = path.join(folder, 'journal.db');
  now = Date.parse('2026-11-21T09:00:00Z');
  journal = openJournal(file, () => now);
  partner = addPartner(journal, 'Volta');
});
afterEach(async () => {
  journal.close();
  await rm(folder, { recursive: true, force: true });
});

const queued = { kind: 'queued', by: 'user' } as const;

test('a transfer comes back as it was written, with its timeline, and the doors see nothing internal', () => {
  const problem = { code: 'connection-lost', params: { octets: 7 }, retry: 'later' as const, text: 'gone' };
  const { id } = journal.transfers.add(
    newTransfer(partner, { spoolFile: 'abc', protocol: { destination: 'X', n: 1, b: true, z: null } }),
    queued,
  );
  now += 1_000;
  const changed = journal.transfers.change(
    id,
    { state: 'waiting', problem, nextAttemptAt: now + 5_000, durableOctets: 512, periodAt: now },
    { kind: 'interrupted', by: 'us', problem, params: { octets: 512 }, line: 'SFPA ACNT=0' },
  );
  expect(changed).toMatchObject({
    state: 'waiting',
    problem,
    durableOctets: 512,
    updatedAt: now,
    partnerName: 'Volta',
  });
  journal.close();
  journal = openJournal(file, () => now);
  expect(journal.transfers.get(id)).toEqual(changed);
  expect(journal.transfers.timeline(id)).toMatchObject([
    { kind: 'queued', by: 'user', params: {} },
    { kind: 'interrupted', by: 'us', problem, params: { octets: 512 }, line: 'SFPA ACNT=0' },
  ]);
  const seen = Object.keys(toTransfer(changed));
  expect(seen).not.toContain('spoolFile');
  expect(seen).not.toContain('protocol');
  expect(seen).not.toContain('periodAt');
  expect(seen).not.toContain('durableOctets');
});

test('null clears a value, and absence leaves it', () => {
  const { id } = journal.transfers.add(newTransfer(partner, { nextAttemptAt: 5, sha256: 'ff' }), queued);
  const changed = journal.transfers.change(id, { nextAttemptAt: null });
  expect(changed).not.toHaveProperty('nextAttemptAt');
  expect(changed.sha256).toBe('ff');
});

test('a partner name is taken whatever its case, and free again once it is removed; history keeps it', () => {
  expect(() => addPartner(journal, 'VOLTA')).toThrow(JournalError);
  expect(journal.partners.byName('volta')?.id).toBe(partner);
  const { id } = journal.transfers.add(newTransfer(partner), queued);
  journal.partners.remove(partner);
  expect(journal.partners.list()).toEqual([]);
  expect(journal.transfers.get(id)?.partnerName).toBe('Volta');
  expect(addPartner(journal, 'Volta')).not.toBe(partner);
});

test('a removed partner has no secrets left, and none can be given to it again', () => {
  const { id, kind, oftp2 } = asOftp(
    journal.partners.add({
      name: 'Bosch',
      kind: 'oftp2',
      oftp2: OftpAgreement.parse({ code: 'O0013BOSCH' }),
      sealed: { ourPassword: 'sealed text of ours', theirPassword: 'sealed text of theirs' },
      practice: false,
    }),
  );
  expect(journal.partners.get(id)?.sealed).toEqual({
    ourPassword: 'sealed text of ours',
    theirPassword: 'sealed text of theirs',
  });
  journal.partners.remove(id);
  expect(() =>
    journal.partners.update(id, { name: 'Other', kind, oftp2, sealed: { ourPassword: 'again' } }),
  ).toThrow(expect.objectContaining({ code: 'partner-unknown' }));
  journal.close();
  const database = openDatabase(file, { busyMilliseconds: 0, onlyReading: true });
  expect(database.prepare('SELECT name, sealed FROM partners WHERE id = ?').get(id)).toEqual({
    name: 'Bosch',
    sealed: '{}',
  });
  database.close();
});

test('a value that no Waybill writes is a damaged journal, and says which column', () => {
  const { id } = journal.transfers.add(newTransfer(partner), queued);
  journal.settings.write('station', { name: 'Here' });
  expect(journal.settings.read('station')).toEqual({ name: 'Here' });
  journal.close();
  const database = openDatabase(file, { busyMilliseconds: 0 });
  database.prepare(`UPDATE transfers SET protocol = '{"format":["U"]}' WHERE id = ?`).run(id);
  database.prepare("UPDATE partners SET agreement = 'not JSON'").run();
  database.prepare("UPDATE timeline SET kind = 'teleported'").run();
  database.prepare("UPDATE settings SET value = '{'").run();
  database.close();
  journal = openJournal(file, () => now);
  function says(column: string): unknown {
    return expect.objectContaining({ code: 'journal-corrupt', params: { column } });
  }
  expect(() => journal.transfers.get(id)).toThrow(says('protocol'));
  expect(() => journal.partners.get(partner)).toThrow(says('agreement'));
  expect(() => journal.transfers.timeline(id)).toThrow(says('kind'));
  expect(() => journal.settings.read('station')).toThrow(says('settings.value'));
});

test('the oldest file that may go is ready, a waiting one only at its time, a finished one never', () => {
  const first = journal.transfers.add(
    newTransfer(partner, { state: 'waiting', nextAttemptAt: now + 10 }),
    queued,
  );
  const second = journal.transfers.add(newTransfer(partner), queued);
  journal.transfers.add(newTransfer(partner, { state: 'delivered' }), queued);
  // What its partner sends of its own accord waits for it, and for no moment.
  journal.transfers.add(newTransfer(partner, { direction: 'in', state: 'waiting' }), queued);
  expect(journal.transfers.ready(partner, now)?.id).toBe(second.id);
  expect(journal.transfers.ready(partner, now, { heldUntil: now + 9 })?.id).toBe(second.id);
  expect(journal.transfers.ready(partner, now, { heldUntil: now + 10 })?.id).toBe(first.id);
  expect(journal.transfers.ready(partner, now + 10)?.id).toBe(first.id);
  expect(journal.transfers.ready(partner, now + 10, { except: [first.id] })?.id).toBe(second.id);
  journal.transfers.change(second.id, { state: 'sending' });
  expect(journal.transfers.ready(partner, now)).toBeUndefined();
  expect(journal.partnersReady(now)).toEqual([]);
  expect(journal.partnersReady(now + 10)).toEqual([partner]);
  expect(journal.nextAttemptAt()).toBe(now + 10);
  expect(journal.nextAttemptAt(now + 10)).toBeUndefined();
});

test('the oldest file that is to be fetched is ready as ours are, and beside them', () => {
  const fetched = { direction: 'in', protocol: { fetched: true, target: '/here/a' } } as const;
  const first = journal.transfers.add(
    newTransfer(partner, { ...fetched, state: 'waiting', nextAttemptAt: now + 10 }),
    queued,
  );
  const second = journal.transfers.add(newTransfer(partner, { ...fetched, state: 'queued' }), queued);
  journal.transfers.add(newTransfer(partner, { direction: 'in', state: 'waiting' }), queued);
  expect(journal.partnersReady(now)).toEqual([partner]);
  expect(journal.transfers.ready(partner, now)).toBeUndefined();
  expect(journal.transfers.readyToFetch(partner, now)?.id).toBe(second.id);
  expect(journal.transfers.readyToFetch(partner, now, { heldUntil: now + 10 })?.id).toBe(first.id);
  expect(journal.transfers.readyToFetch(partner, now + 10, { except: [first.id] })?.id).toBe(second.id);
  expect(journal.transfers.unfetchedSince(partner, now, 10).map(({ id }) => id)).toEqual([
    first.id,
    second.id,
  ]);
  expect(journal.transfers.perPartner().get(partner)?.queued).toBe(1);
  journal.transfers.change(second.id, { state: 'receiving' });
  expect(journal.partnersReady(now)).toEqual([]);
  expect(journal.nextAttemptAt()).toBe(now + 10);
  expect(journal.transfers.fetchTargets()).toHaveLength(2);
  journal.transfers.change(second.id, { state: 'collected' });
  journal.transfers.change(first.id, { state: 'failed', nextAttemptAt: null });
  expect(journal.transfers.fetchTargets()).toEqual([]);
  expect(journal.partnersReady(now + 10)).toEqual([]);
});

test('a remote name is found without regard to case and padding, newest first', () => {
  const key = { direction: 'out' as const, partnerId: partner };
  const one = journal.transfers.add(newTransfer(partner, { remoteName: 'delfor.edi' }), queued);
  const two = journal.transfers.add(newTransfer(partner), queued);
  const begin = '20261121 090000';
  function found(remoteName: string, of: string): number[] {
    return journal.transfers.byStampBegin({ ...key, remoteName, begin: of }).map(({ id }) => id);
  }
  expect(found(' DELFOR.EDI  ', begin)).toEqual([two.id, one.id]);
  expect(found('DELFOR.EDI', '20261121 0900000001')).toEqual([two.id, one.id]);
  expect(found('DELFOR.EDI', '20261121 090001')).toEqual([]);
  expect(found('DELFOR.EDI', '20261121 090000%')).toEqual([]);
});

test('records are counted with the octets of a restart point, and never left over from another', () => {
  const { id } = journal.transfers.add(newTransfer(partner), queued);
  expect(journal.transfers.get(id)?.durableRecords).toBe(0);
  expect(journal.transfers.change(id, { durableOctets: 90, durableRecords: 7 }).durableRecords).toBe(7);
  expect(journal.transfers.change(id, { state: 'waiting' }).durableRecords).toBe(7);
  expect(journal.transfers.change(id, { durableOctets: 0 }).durableRecords).toBe(0);
});

test('counters follow every change of state, and say what a count over all rows says', () => {
  const ids = Array.from({ length: 12 }, () => journal.transfers.add(newTransfer(partner), queued).id);
  const states = ['sending', 'waiting', 'failed', 'delivered', 'delivered', 'delivered'] as const;
  const receipts = ['none', 'none', 'none', 'awaiting', 'late', 'refused'] as const;
  states.forEach((state, k) => {
    const id = ids[k];
    const receipt = receipts[k];
    if (id !== undefined && receipt !== undefined) journal.transfers.change(id, { state, receipt });
  });
  expect(journal.transfers.summary()).toEqual({
    all: 12,
    active: 8,
    interrupted: 1,
    brokenOff: 0,
    interruptedOctets: 0,
    interruptedSize: 0,
    failed: 1,
    receiptsDue: 2,
    receiptsLate: 1,
    receiptsRefused: 1,
    receipts: 0,
  });
  expect(journal.transfers.perPartner().get(partner)).toEqual({ queued: 8, receiptsDue: 2, needsYou: 3 });
  expect(journal.transfers.list({ states: ['delivered'], offset: 0, limit: 2 })).toMatchObject({
    total: 3,
    rows: [{}, {}],
  });
});

test('what needs a person is listed until it is dealt with', () => {
  const failed = journal.transfers.add(newTransfer(partner, { state: 'failed' }), queued);
  journal.transfers.add(newTransfer(partner, { state: 'unknown', nextAttemptAt: now }), queued);
  const asks = journal.transfers.add(newTransfer(partner, { state: 'unknown' }), queued);
  expect(journal.transfers.needs(10).map(({ id }) => id)).toEqual([asks.id, failed.id]);
  journal.transfers.change(failed.id, { handled: true });
  expect(journal.transfers.needs(10).map(({ id }) => id)).toEqual([asks.id]);
});

test('what came in and could not be taken needs a person, too', () => {
  const came = newTransfer(partner, { direction: 'in', state: 'failed', receipt: 'owed' });
  const { id } = journal.transfers.add(came, queued);
  journal.transfers.add(newTransfer(partner, { direction: 'in', state: 'collected' }), queued);
  expect(journal.transfers.needs(10).map((record) => record.id)).toEqual([id]);
  expect(journal.transfers.perPartner().get(partner)?.needsYou).toBe(1);
  expect(journal.transfers.change(id, { handled: true }).handled).toBe(true);
  expect(journal.transfers.needs(10)).toEqual([]);
});

test('what waits too long to be delivered is found by when its period began', () => {
  const old = journal.transfers.add(newTransfer(partner, { state: 'waiting', nextAttemptAt: now }), queued);
  const again = journal.transfers.add(newTransfer(partner, {}), queued);
  const asks = journal.transfers.add(newTransfer(partner, { state: 'unknown' }), queued);
  journal.transfers.add(newTransfer(partner, { state: 'delivered' }), queued);
  now += 1_000;
  journal.transfers.change(again.id, { periodAt: now });
  const found = (moment: number): number[] =>
    journal.transfers.undeliveredSince(partner, moment, 10).map(({ id }) => id);
  expect(found(now - 1_001)).toEqual([]);
  expect(found(now - 1_000)).toEqual([old.id]);
  expect(found(now)).toEqual([old.id, again.id]);
  expect(journal.transfers.undeliveredSince(partner, now, 1)).toHaveLength(1);
  // What nobody asks about any more is a person's already.
  journal.transfers.change(asks.id, { nextAttemptAt: now });
  expect(found(now)).toContain(asks.id);
});

test('a file that gets another name is found by that one', () => {
  const names = { fileName: 'payroll.xml', remoteName: 'payroll.xml' };
  const { id } = journal.transfers.add(newTransfer(partner, names), queued);
  const changed = journal.transfers.change(id, { remoteName: 'payroll (2).xml', fileName: 'local.xml' });
  expect(changed).toMatchObject({ remoteName: 'payroll (2).xml', fileName: 'local.xml' });
  const found = (search: string): number => journal.transfers.list({ search, offset: 0, limit: 10 }).total;
  expect([found('(2)'), found('local'), found('payroll.xml')]).toEqual([1, 1, 0]);
});

test('a search finds parts of file, remote and partner names, and no pattern means anything', () => {
  const other = addPartner(journal, 'Bosch 100%');
  journal.transfers.add(newTransfer(partner, { fileName: 'Prices_ÄÖ.csv', remoteName: 'PRICES' }), queued);
  journal.transfers.add(newTransfer(other, { fileName: 'x.bin', remoteName: 'X' }), queued);
  const find = (search: string): string[] =>
    journal.transfers.list({ search, offset: 0, limit: 10 }).rows.map(({ fileName }) => fileName);
  expect(find('prices_ä')).toEqual(['Prices_ÄÖ.csv']);
  expect(find('100%')).toEqual(['x.bin']);
  expect(find('%')).toEqual(['x.bin']);
  expect(find("' OR 1=1 --")).toEqual([]);
});

test('a receipt of ours waits until it is sent, and its octets come back as they were', () => {
  const { id } = journal.transfers.add(
    newTransfer(partner, { direction: 'in', state: 'collected', receipt: 'owed' }),
    queued,
  );
  const octets = Uint8Array.from([0, 69, 255]);
  const receipt = journal.receipts.add({
    direction: 'out',
    partnerId: partner,
    transferId: id,
    form: 'EERP',
    outcome: 'received',
    at: now,
    remoteName: 'DELFOR.EDI',
    remoteStamp: 's',
    verification: 'unsigned',
    pending: true,
    octets,
    protocol: {},
  });
  expect(new Uint8Array(journal.receipts.get(receipt.id)?.octets ?? [])).toEqual(octets);
  expect(journal.receipts.pending(partner, now).map((row) => row.id)).toEqual([receipt.id]);
  expect(journal.partnersReady(now)).toEqual([partner]);
  journal.receipts.postpone(receipt.id, now + 5);
  expect(journal.receipts.pending(partner, now)).toEqual([]);
  expect(journal.receipts.pending(partner, now + 5)).toHaveLength(1);
  expect(journal.receipts.markSent(receipt.id, now + 6)).toMatchObject({
    pending: false,
    fileName: 'DELFOR.EDI',
    at: now + 6,
  });
  expect(journal.receipts.pending(partner, now + 9)).toEqual([]);
});

test('a stamp is never given twice: not within a second, not after a restart, not when the clock goes back', () => {
  const given = new Set<string>();
  const at = new Date(2026, 10, 21, 23, 59, 59);
  let last = '';
  journal.transaction(() => {
    for (let k = 0; k < 10_050; k += 1) {
      const { date, time } = journal.stamps.next(at);
      expect(`${date}${time}` > last).toBe(true);
      last = `${date}${time}`;
      given.add(last);
    }
  });
  expect(given.size).toBe(10_050);
  expect(last).toBe('202611220000000051');
  journal.close();
  journal = openJournal(file, () => now);
  const { date, time } = journal.stamps.next(new Date(2026, 10, 21, 12, 0, 0));
  expect(`${date}${time}`).toBe('202611220000000052');
});

test('a second of its own is one in which no stamp was given, and the next stamp comes behind it', () => {
  const at = new Date(2026, 11, 31, 23, 59, 58);
  expect(journal.stamps.nextSecond(at)).toEqual({ date: '20261231', time: '2359580001' });
  expect(journal.stamps.nextSecond(at)).toEqual({ date: '20261231', time: '2359590001' });
  expect(journal.stamps.nextSecond(at)).toEqual({ date: '20270101', time: '0000000001' });
  expect(journal.stamps.next(at)).toEqual({ date: '20270101', time: '0000000002' });
});

test('a failed transaction leaves nothing of itself', () => {
  expect(() =>
    journal.transaction(() => {
      journal.transfers.add(newTransfer(partner), queued);
      journal.transaction(() => journal.settings.write('x', 1));
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(journal.transfers.summary().all).toBe(0);
  expect(journal.settings.read('x')).toBeUndefined();
});
