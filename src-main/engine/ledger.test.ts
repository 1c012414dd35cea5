import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OftpAgreement } from '../../shared/index.ts';
import type { EngineEvent, Transfer } from '../../shared/index.ts';
import { openJournal } from '../journal/index.ts';
import type { Journal } from '../journal/index.ts';
import { createEventHub } from './event-hub.ts';
import type { EventHub } from './event-hub.ts';
import { createLedger, toldOnceWritten } from './ledger.ts';
import type { Ledger } from './ledger.ts';

let hub: EventHub;
let journal: Journal;
let ledger: Ledger;
let heard: EngineEvent[];

beforeEach(() => {
  vi.useFakeTimers();
  hub = createEventHub(0);
  journal = toldOnceWritten(openJournal(':memory:'), hub);
  ledger = createLedger(journal, hub);
  heard = [];
  hub.subscribe(0, ({ events }) => heard.push(...events));
});
afterEach(() => {
  hub.close();
  journal.close();
  vi.useRealTimers();
});

async function states(): Promise<readonly Transfer['state'][]> {
  await vi.advanceTimersByTimeAsync(100);
  return heard.flatMap((event) => (event.type === 'transfer' ? [event.transfer.state] : []));
}

test('a change that the disk did not take is told to nobody', async () => {
  const partner = journal.partners.add({
    name: 'Volta',
    kind: 'oftp2',
    oftp2: OftpAgreement.parse({ code: 'O0013VOLTA' }),
    sealed: {},
    practice: false,
  });
  const { id } = ledger.add(
    {
      direction: 'in',
      partnerId: partner.id,
      fileName: 'DRAWING',
      size: 10,
      octetsDone: 0,
      durableOctets: 0,
      remoteName: 'DRAWING',
      remoteStamp: '20261122 0900000001',
      state: 'receiving',
      receipt: 'none',
      attempts: 0,
      protocol: {},
    },
    { kind: 'receiving', by: 'partner' },
  );
  expect(await states()).toEqual(['receiving']);
  heard.length = 0;
  expect(() =>
    journal.transaction(() => {
      ledger.change(id, { state: 'collected' }, { kind: 'collected', by: 'us' });
      throw new Error('the disk is full');
    }),
  ).toThrow('the disk is full');
  expect(await states()).toEqual([]);
  expect(heard).toEqual([]);
  ledger.change(id, { state: 'collected' }, { kind: 'collected', by: 'us' });
  expect(await states()).toEqual(['collected']);
});
