import { afterEach, beforeEach, expect, test } from 'vitest';
import { TransferId } from '../../shared/index.ts';
import type { PartnerId, SessionFilter, SessionId, SessionLine } from '../../shared/index.ts';
import { openJournal } from './index.ts';
import type { Journal, SessionChange, SessionLimits } from './index.ts';
import { addPartner, newTransfer } from './testing.ts';

let journal: Journal;
let volta: PartnerId;

beforeEach(() => {
  journal = openJournal(':memory:');
  volta = addPartner(journal, 'Volta');
});
afterEach(() => {
  journal.close();
});

function begin(
  partnerId: PartnerId | undefined = volta,
  beganAt = 1,
  address = 'volta.example:6619',
): SessionId {
  return journal.sessions.begin({ partnerId, role: 'initiator', address, beganAt });
}

function stranger(beganAt = 1): SessionId {
  return journal.sessions.begin({ role: 'responder', address: '192.0.2.7', beganAt });
}

function lines(from: number, to: number): SessionLine[] {
  return Array.from({ length: to - from + 1 }, (_, place) => ({
    number: from + place,
    at: 10 + from + place,
    direction: 'sent' as const,
    text: `SSRM ${from + place}`,
  }));
}

function write(id: SessionId, change: Partial<SessionChange> = {}): void {
  const newLines = change.newLines ?? [];
  journal.sessions.write([
    {
      id,
      lines: newLines.at(-1)?.number ?? 0,
      newLines,
      newFiles: [],
      address: 'volta.example:6619',
      facts: {},
      ...change,
    },
  ]);
}

function end(id: SessionId, at = 20): void {
  write(id, { ended: { at } });
}

function found(filter: SessionFilter): SessionId[] {
  return journal.sessions.list({ ...filter, offset: 0, limit: 10 }).rows.map(({ id }) => id);
}

const problem = { code: 'connection-lost', params: {}, retry: 'later' } as const;

const limits: SessionLimits = {
  before: 0,
  partners: 100,
  strangers: 100,
  lines: 1_000,
  linesOfOne: 50,
  batch: 100,
};

test('a session is read as it was written, piece by piece', () => {
  const file = journal.transfers.add(newTransfer(volta), { kind: 'queued', by: 'user' });
  const id = begin();
  expect(journal.sessions.get(id)).toEqual({
    id,
    partnerId: volta,
    partnerName: 'Volta',
    role: 'initiator',
    address: 'volta.example:6619',
    beganAt: 1,
    facts: {},
    lines: 0,
    files: 0,
  });
  write(id, { newLines: lines(1, 2), facts: { tls: 'TLSv1.3' } });
  write(id, {
    newLines: lines(3, 3),
    newFiles: [file.id, file.id],
    facts: { tls: 'TLSv1.3', credit: 99 },
    ended: { at: 20, by: 'partner', problem },
  });
  expect(journal.sessions.get(id)).toMatchObject({
    endedAt: 20,
    endedBy: 'partner',
    problem,
    facts: { tls: 'TLSv1.3', credit: 99 },
    lines: 3,
    files: 1,
  });
  expect(journal.sessions.lines(id, 1, 10)).toEqual(lines(2, 3));
  expect(journal.sessions.lines(id, 0, 1)).toEqual(lines(1, 1));
  expect(journal.sessions.files(id)).toEqual([{ id: file.id, direction: 'out', fileName: 'DELFOR.EDI' }]);
});

test('a batch in which something is wrong leaves nothing half written', () => {
  const id = begin();
  write(id, { newLines: lines(1, 1) });
  expect(() => write(id, { newLines: [...lines(2, 2), ...lines(1, 1)] })).toThrow(/UNIQUE/);
  expect(journal.sessions.lines(id, 0, 10)).toEqual(lines(1, 1));
});

test('a file that is not in the journal is no file of a session', () => {
  const gone = journal.transfers.add(newTransfer(volta), { kind: 'queued', by: 'user' }).id;
  const id = begin();
  write(id, { newFiles: [gone, TransferId.parse(4_711)] });
  expect(journal.sessions.files(id).map((file) => file.id)).toEqual([gone]);
});

test('a session can be written within a transaction, and goes with it', () => {
  expect(() =>
    journal.transaction(() => {
      end(begin());
      throw new Error('the rest did not work');
    }),
  ).toThrow('the rest did not work');
  expect(found({})).toEqual([]);
});

test('sessions are found by partner, by failure, by address, by partner name and by the files that they moved', () => {
  const bosch = addPartner(journal, 'Bosch');
  const [mine, theirs, unknown] = [begin(), begin(bosch, 2, '198.51.100.4'), stranger()];
  const file = journal.transfers.add(newTransfer(bosch, { fileName: 'Zeichnung.prt' }), {
    kind: 'queued',
    by: 'user',
  });
  write(theirs, { newFiles: [file.id], address: '198.51.100.4', ended: { at: 3 } });
  write(unknown, { address: '192.0.2.7', facts: { code: 'O0013EVIL' }, ended: { at: 3, problem } });
  expect(found({})).toEqual([unknown, theirs, mine]);
  expect(found({ partnerId: bosch })).toEqual([theirs]);
  expect(found({ failed: true })).toEqual([unknown]);
  expect(found({ failed: false })).toHaveLength(3);
  expect(found({ search: 'BOSCH' })).toEqual([theirs]);
  expect(found({ search: '192.0' })).toEqual([unknown]);
  expect(found({ search: 'zeichnung' })).toEqual([theirs]);
  expect(found({ search: 'o0013evil' })).toEqual([unknown]);
  expect(found({ search: '%' })).toEqual([]);
  expect(journal.sessions.list({ offset: 1, limit: 1 })).toMatchObject({ total: 3, rows: [{ id: theirs }] });
});

test('a session that an engine left open has ended with its last line, and one that had ended stays', () => {
  const [open, silent, over] = [begin(), begin(volta, 5), begin()];
  write(open, { newLines: lines(1, 3) });
  end(over, 7);
  journal.sessions.endUnfinished(problem);
  expect(journal.sessions.get(open)).toMatchObject({ endedAt: 13, problem, lines: 3 });
  expect(journal.sessions.get(silent)).toMatchObject({ endedAt: 5, problem });
  expect(journal.sessions.get(over)).toMatchObject({ endedAt: 7 });
  expect(journal.sessions.get(over)?.problem).toBeUndefined();
});

test('sessions that are too old go, in batches, with their lines', () => {
  const [first, second, third, young] = [begin(), begin(), begin(), begin(volta, 500)];
  write(first, { newLines: lines(1, 2), ended: { at: 20 } });
  end(second);
  end(third);
  end(young);
  const old = { ...limits, before: 400, batch: 2 };
  expect([journal.sessions.prune(old), journal.sessions.prune(old), journal.sessions.prune(old)]).toEqual([
    2, 1, 0,
  ]);
  expect(found({})).toEqual([young]);
  expect(journal.sessions.lines(first, 0, 10)).toEqual([]);
});

test('however many strangers call, the sessions of partners stay', () => {
  const partners = [begin(), begin()];
  const strangers = Array.from({ length: 30 }, () => stranger());
  for (const id of [...partners, ...strangers]) end(id);
  while (journal.sessions.prune({ ...limits, strangers: 3, partners: 2 }) > 0);
  expect(found({})).toEqual([...strangers.slice(-3).toReversed(), ...partners.toReversed()]);
  while (journal.sessions.prune({ ...limits, partners: 1 }) > 0);
  expect(found({})).not.toContain(partners[0]);
});

test('beyond so many lines the oldest sessions go; what is not kept of a long one does not count', () => {
  const ids = [begin(), begin(), begin()];
  for (const id of ids) write(id, { lines: 90, newLines: lines(1, 50), ended: { at: 20 } });
  expect(journal.sessions.prune({ ...limits, lines: 150 })).toBe(0);
  expect(journal.sessions.prune({ ...limits, lines: 149 })).toBe(1);
  expect(found({})).toEqual(ids.slice(1).toReversed());
});

test('a session that is open is never taken away', () => {
  begin();
  stranger();
  expect(journal.sessions.prune({ ...limits, before: 100, partners: 0, strangers: 0, lines: 0 })).toBe(0);
});
