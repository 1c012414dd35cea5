import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Direction, ReceiptState, TransferState } from '../../shared/index.ts';
import type { PartnerId, TransferFilter } from '../../shared/index.ts';
import { openJournal } from './index.ts';
import type { Journal, TransferRecord } from './index.ts';
import { addPartner, newTransfer } from './testing.ts';

const names = ['DELFOR', 'Prices_ÄÖ', '100%', 'a_b', "O'Hara", 'Zeichnung ß'] as const;

let journal: Journal;
let partners: readonly PartnerId[];
let everything: readonly TransferRecord[];

beforeAll(() => {
  journal = openJournal(':memory:');
  partners = ['Volta', 'Bosch 100%', 'Ölmühle'].map((name) => addPartner(journal, name));
  journal.transaction(() => {
    for (let n = 0; n < 240; n += 1) {
      const { id } = journal.transfers.add(
        newTransfer(pick(partners, n), {
          direction: pick(Direction.options, n >> 1),
          fileName: `${pick(names, n)}_${n}.edi`,
          remoteName: `REMOTE${n % 50}`,
        }),
        { kind: 'queued', by: 'user' },
      );
      journal.transfers.change(id, {
        state: pick(TransferState.options, n * 7),
        receipt: pick(ReceiptState.options, n * 5),
        durableOctets: n % 3,
        // Some of those that wait do so for a person.
        ...(n % 5 === 0 ? { problem: { code: 'trust-asked', params: {}, retry: 'never' as const } } : {}),
      });
    }
  });
  // One of them is gone, and its history is not.
  const last = partners.at(-1);
  if (last !== undefined) journal.partners.remove(last);
  everything = journal.transfers.list({ offset: 0, limit: 500 }).rows;
});
afterAll(() => {
  journal.close();
});

function pick<T>(from: readonly T[], n: number): T {
  const one = from[n % from.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** The filter as it is meant, row by row. */
function passes(row: TransferRecord, filter: TransferFilter): boolean {
  const search = filter.search?.trim().toLowerCase() ?? '';
  return (
    (filter.partnerId === undefined || row.partnerId === filter.partnerId) &&
    (filter.direction === undefined || row.direction === filter.direction) &&
    (filter.states === undefined || filter.states.length === 0 || filter.states.includes(row.state)) &&
    (filter.receipts === undefined ||
      filter.receipts.length === 0 ||
      filter.receipts.includes(row.receipt)) &&
    [row.fileName, row.remoteName, row.partnerName].some((text) => text.toLowerCase().includes(search))
  );
}

const search = fc.oneof(
  fc.constantFrom(
    'delfor',
    'DELFOR_1',
    'ä',
    'ÄÖ',
    '100%',
    '%',
    '_',
    "'",
    'volta',
    'ölm',
    'remote4',
    '  edi ',
    '',
  ),
  fc.string({ maxLength: 3 }),
);

test('every page of every filter is what going through all rows gives, newest first', () => {
  expect(everything).toHaveLength(240);
  const filters = fc.record(
    {
      partnerId: fc.nat(2).map((n) => pick(partners, n)),
      direction: fc.constantFrom(...Direction.options),
      states: fc.subarray(TransferState.options, { maxLength: 4 }),
      receipts: fc.subarray(ReceiptState.options, { maxLength: 3 }),
      search,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filters, fc.nat(120), fc.integer({ min: 1, max: 100 }), (filter, offset, limit) => {
      const wanted = everything.filter((row) => passes(row, filter));
      const { total, rows } = journal.transfers.list({ ...filter, offset, limit });
      expect(total).toBe(wanted.length);
      expect(rows.map(({ id }) => id)).toEqual(wanted.slice(offset, offset + limit).map(({ id }) => id));
    }),
    { numRuns: 400 },
  );
});

test('the summary is what counting all rows gives', () => {
  function count(wanted: (row: TransferRecord) => boolean): number {
    return everything.filter(wanted).length;
  }
  const waiting = everything.filter(
    ({ state, problem }) => state === 'waiting' && problem?.retry !== 'never',
  );
  const brokenOff = waiting.filter(({ durableOctets }) => durableOctets > 0);
  expect(brokenOff.length).toBeGreaterThan(0);
  expect(waiting.length).toBeGreaterThan(brokenOff.length);
  const active = new Set(['queued', 'preparing', 'sending', 'receiving', 'waiting', 'unknown']);
  expect(journal.transfers.summary()).toEqual({
    all: 240,
    active: count(({ state }) => active.has(state)),
    interrupted: waiting.length,
    brokenOff: brokenOff.length,
    interruptedOctets: brokenOff.reduce((sum, { durableOctets }) => sum + durableOctets, 0),
    interruptedSize: brokenOff.reduce((sum, { size }) => sum + size, 0),
    failed: count(({ state }) => state === 'failed'),
    receiptsDue: count(({ receipt }) => receipt === 'awaiting' || receipt === 'late'),
    receiptsLate: count(({ receipt }) => receipt === 'late'),
    receiptsRefused: count(({ receipt }) => receipt === 'refused'),
    receipts: 0,
  });
});

test('what needs somebody in all is what needs somebody of each partner', () => {
  const needs = journal.transfers.needs(500);
  for (const [id, { needsYou }] of journal.transfers.perPartner())
    expect(needsYou).toBe(needs.filter(({ partnerId }) => partnerId === id).length);
  expect(needs.length).toBeGreaterThan(0);
});
