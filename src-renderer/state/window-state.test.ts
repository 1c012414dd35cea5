import { expect, it, vi } from 'vitest';
import type { TimelineEvent } from '../../shared/index.ts';
import { TransferId } from '../../shared/index.ts';
import { scriptedCarrier, transferOf } from '../testing/index.ts';
import { rowAt } from './paged-rows.ts';
import { createWindowState } from './window-state.ts';

const summary = {
  all: 1,
  active: 0,
  interrupted: 0,
  brokenOff: 0,
  interruptedOctets: 0,
  interruptedSize: 0,
  failed: 0,
  receiptsDue: 0,
  receiptsLate: 0,
  receiptsRefused: 0,
  receipts: 0,
};

function step(id: number, kind: TimelineEvent['kind']): TimelineEvent {
  return { id, at: id, kind, by: 'us', params: {} };
}

function opened() {
  const first = transferOf({ id: 1 });
  const timeline = [step(1, 'queued'), step(2, 'prepared')];
  const carrier = scriptedCarrier({
    'transfers.list': () => ({ total: 1, rows: [first] }),
    'transfers.get': () => first,
    'transfers.timeline': () => timeline,
    'transfers.summary': () => summary,
    'receipts.list': () => ({ total: 0, rows: [] }),
    'partners.list': () => [],
    'needs.list': () => [],
  });
  const state = createWindowState(carrier);
  carrier.connect({ state: 'here', since: 0 });
  return { carrier, state, first };
}

it('listens before it reads, and reads everything once the engine is there', async () => {
  const { carrier, state } = opened();
  await vi.waitFor(() => expect(rowAt(state.transfers.store.getState().list, 0)?.id).toBe(1));
  expect(state.overview.store.getState().summary).toEqual(summary);
  expect(carrier.calls.map(({ name }) => name)).toContain('engine.status');
});

it('asks for the journal before anything else, and for the lists of other screens when they are looked at', async () => {
  const { carrier, state } = opened();
  await vi.waitFor(() => expect(state.overview.store.getState().hasReadNeeds).toBe(true));
  const names = carrier.calls.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['settings.get', 'transfers.list']);
  expect(names).not.toContain('receipts.list');
  expect(names).not.toContain('sessions.list');
  state.receipts.look(0, 30);
  await vi.waitFor(() => expect(state.receipts.store.getState().list.total).toBe(0));
});

it('reads the rest also where the journal cannot be read', async () => {
  const carrier = scriptedCarrier({ 'transfers.summary': () => summary });
  const state = createWindowState(carrier);
  await vi.waitFor(() => expect(state.overview.store.getState().summary).toEqual(summary));
  expect(state.transfers.store.getState().problem?.code).toBe('unknown-call');
});

it('reads everything again when the engine has been away, or says that events are lost', async () => {
  const { carrier } = opened();
  const readings = (): number => carrier.calls.filter(({ name }) => name === 'settings.get').length;
  expect(readings()).toBe(1);
  carrier.connect({ state: 'away', retryAt: 0 });
  carrier.connect({ state: 'here', since: 1 });
  expect(readings()).toBe(2);
  carrier.tell([], true);
  expect(readings()).toBe(3);
  await vi.waitFor(() => expect(readings()).toBe(3));
});

it('joins the timeline that is read with the events that are heard, each once and in order', async () => {
  const { carrier, state, first } = opened();
  state.open.show(first.id);
  carrier.tell([{ type: 'timeline', transferId: first.id, event: step(3, 'sending') }]);
  await vi.waitFor(() => expect(state.open.store.getState().timeline?.length).toBe(3));
  carrier.tell([
    { type: 'timeline', transferId: first.id, event: step(3, 'sending') },
    { type: 'timeline', transferId: TransferId.parse(9), event: step(4, 'failed') },
  ]);
  expect(state.open.store.getState().timeline?.map(({ id }) => id)).toEqual([1, 2, 3]);
});

it('has live figures of a file while it moves, and none once it stands', () => {
  const { carrier, state, first } = opened();
  carrier.tell([
    { type: 'progress', progress: { id: first.id, octets: 500, total: 1000, octetsPerSecond: 100 } },
  ]);
  expect(state.progress.getState().moving.get(1)?.octets).toBe(500);
  carrier.tell([
    { type: 'transfer', transfer: transferOf({ id: 1, state: 'sending', updatedAt: 2 }), isNew: false },
  ]);
  expect(state.progress.getState().moving.size).toBe(1);
  carrier.tell([
    { type: 'transfer', transfer: transferOf({ id: 1, state: 'delivered', updatedAt: 3 }), isNew: false },
  ]);
  expect(state.progress.getState().moving.size).toBe(0);
});

it('says once what has come of a file, and of a moment only where it led to', async () => {
  const { carrier, state } = opened();
  const received = transferOf({ id: 1, state: 'delivered', receipt: 'received' });
  const spoken: string[] = [];
  state.happenings.store.subscribe(({ latest }) => spoken.push(latest.map(({ kind }) => kind).join(' ')));
  carrier.tell([{ type: 'transfer', transfer: transferOf({ id: 1, state: 'delivered' }), isNew: false }]);
  await vi.waitFor(() => expect(spoken).toEqual(['delivered']));
  carrier.tell([{ type: 'transfer', transfer: received, isNew: false }]);
  carrier.tell([{ type: 'transfer', transfer: received, isNew: false }]);
  await vi.waitFor(() => expect(spoken).toEqual(['delivered', 'received']));
  carrier.tell([{ type: 'transfer', transfer: transferOf({ id: 2, state: 'sending' }), isNew: true }]);
  carrier.tell([{ type: 'transfer', transfer: transferOf({ id: 2, state: 'delivered' }), isNew: false }]);
  carrier.tell([
    {
      type: 'transfer',
      transfer: transferOf({ id: 2, state: 'delivered', receipt: 'received' }),
      isNew: false,
    },
  ]);
  await vi.waitFor(() => expect(spoken).toEqual(['delivered', 'received', 'received']));
});
