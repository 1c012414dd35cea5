import { afterEach, beforeEach, expect, test } from 'vitest';
import { OftpAgreement } from '../../../shared/index.ts';
import type { EngineEvent, PartnerId, Session } from '../../../shared/index.ts';
import { openJournal } from '../../journal/index.ts';
import type { Journal } from '../../journal/index.ts';
import { createSessionLog } from './index.ts';
import type { SessionLog } from './index.ts';

let journal: Journal;
let log: SessionLog;
let volta: PartnerId;
let now = 1_000;
const events: EngineEvent[] = [];
const logged: string[] = [];

beforeEach(() => {
  now = 1_000;
  events.length = 0;
  logged.length = 0;
  journal = openJournal(':memory:');
  volta = journal.partners.add({
    name: 'Volta',
    kind: 'oftp2',
    oftp2: OftpAgreement.parse({ code: 'O0013VOLTA' }),
    sealed: {},
    practice: false,
  }).id;
  log = openLog(journal);
});
afterEach(() => {
  log.close();
  journal.close();
});

function openLog(over: Pick<Journal, 'sessions'>): SessionLog {
  return createSessionLog({
    journal: over,
    hub: { emit: (event) => void events.push(event) },
    clock: () => now,
    log: (event) => void logged.push(event),
  });
}

function sessions(): Session[] {
  return journal.sessions.list({ offset: 0, limit: 100 }).rows;
}

const refused = { code: 'oftp2.esid.03', params: { reason: '03' }, retry: 'never' } as const;

function call(address: string, code = 'O0013EVIL'): void {
  const line = { at: now, direction: 'received', text: `SSID CODE=${code}` } as const;
  log.turnedAway({
    role: 'responder',
    address,
    facts: { code },
    problem: refused,
    endedBy: 'us',
    lines: [line],
  });
}

test('a session is in the journal from its first moment, and whole at its end', () => {
  const trace = log.begin({ partnerId: volta, role: 'initiator', address: 'volta.example:6619' });
  expect(sessions()).toMatchObject([{ beganAt: 1_000, lines: 0 }]);
  now = 1_200;
  trace.facts({ tls: 'TLSv1.3' });
  trace.line('received', 'SSRM');
  trace.line('sent', 'SSID LEV=5', 1_100);
  trace.facts({ credit: 99 });
  now = 1_300;
  trace.ended({ endedBy: 'partner' });
  const [session] = sessions();
  expect(session).toMatchObject({
    facts: { tls: 'TLSv1.3', credit: 99 },
    lines: 2,
    endedAt: 1_300,
    endedBy: 'partner',
  });
  expect(session?.problem).toBeUndefined();
  expect(session === undefined ? [] : journal.sessions.lines(session.id, 0, 10)).toEqual([
    { number: 1, at: 1_200, direction: 'received', text: 'SSRM' },
    { number: 2, at: 1_100, direction: 'sent', text: 'SSID LEV=5' },
  ]);
  expect(events.at(-1)).toEqual({ type: 'session', session });
});

test('what a session has said is written while it runs, without anybody asking', async () => {
  const trace = log.begin({ partnerId: volta, role: 'initiator', address: 'volta.example:6619' });
  trace.line('received', 'SSRM');
  await expect.poll(() => sessions()[0]?.lines, { timeout: 10_000 }).toBe(1);
  expect(events.at(-1)).toMatchObject({ type: 'session', session: { lines: 1 } });
});

test('what is left is written when the engine closes', () => {
  log.begin({ partnerId: volta, role: 'initiator', address: 'volta.example:6619' }).line('received', 'SSRM');
  log.close();
  expect(sessions()).toMatchObject([{ lines: 1 }]);
});

test('a session that an earlier engine left open is said to have been cut off', () => {
  log.begin({ partnerId: volta, role: 'initiator', address: 'volta.example:6619' }).line('received', 'SSRM');
  log.close();
  log = openLog(journal);
  expect(sessions()).toMatchObject([{ endedAt: 1_000, problem: { code: 'session-cut-off' } }]);
});

test('a journal in trouble stops no session, and gets the lines when it is well again', () => {
  let full = true;
  function inTrouble<Args extends unknown[], Answer>(
    work: (...args: Args) => Answer,
  ): (...args: Args) => Answer {
    return (...args) => {
      if (full) throw new Error('disk full');
      return work(...args);
    };
  }
  const { write, begin } = journal.sessions;
  log.close();
  log = openLog({ sessions: { ...journal.sessions, write: inTrouble(write), begin: inTrouble(begin) } });
  const nowhere = log.begin({ partnerId: volta, role: 'initiator', address: 'a' });
  expect(nowhere.id).toBeUndefined();
  nowhere.line('sent', 'SSRM');
  nowhere.ended({});
  full = false;
  const trace = log.begin({ partnerId: volta, role: 'initiator', address: 'b' });
  full = true;
  trace.line('received', 'SSRM');
  trace.ended({ endedBy: 'us' });
  expect(sessions()).toMatchObject([{ address: 'b', lines: 0 }]);
  full = false;
  log.close();
  expect(sessions()).toMatchObject([{ address: 'b', lines: 1, endedBy: 'us' }]);
  expect(logged).toEqual(['session-not-written', 'trace-not-written']);
});

test('whoever is turned away is written down with what was said and why', () => {
  call('192.0.2.7');
  const [session] = sessions();
  expect(session).toMatchObject({
    role: 'responder',
    address: '192.0.2.7',
    problem: refused,
    facts: { code: 'O0013EVIL' },
    lines: 1,
    endedBy: 'us',
  });
  expect(session?.partnerId).toBeUndefined();
});

test('who comes again for the same reason is counted; after a while it is written down anew', () => {
  for (let times = 0; times < 50; times += 1) {
    call('192.0.2.7');
    now += 5_000;
  }
  log.close();
  expect(sessions()).toMatchObject([{ facts: { times: 50 } }]);
  now += 600_000;
  call('192.0.2.7');
  expect(sessions()).toHaveLength(2);
});

test('a flood of callers fills no journal: one a second is written down, the others are counted', () => {
  for (let caller = 0; caller < 3_000; caller += 1) {
    now += 1;
    call(`2001:db8::${caller.toString(16)}`);
  }
  expect(sessions().length).toBeLessThanOrEqual(4);
  now += 1_000;
  call('192.0.2.9');
  const counted = sessions().map(({ facts }) => Number(facts['others'] ?? 0));
  expect(counted.reduce((sum, others) => sum + others, 0) + counted.length).toBe(3_001);
});
