import { expect, test, vi } from 'vitest';
import type { EngineEvent, EventBatch } from '../../shared/index.ts';
import { createEventHub } from './event-hub.ts';

const needs: EngineEvent = { type: 'needs' };
const partners: EngineEvent = { type: 'partners' };

test('events of a tenth of a second travel in one numbered batch, the newest of its kind only', async () => {
  vi.useFakeTimers();
  const hub = createEventHub(0);
  const batches: EventBatch[] = [];
  hub.subscribe(0, (batch) => batches.push(batch));
  hub.emit(needs);
  hub.emit(partners);
  hub.emit(needs);
  await vi.advanceTimersByTimeAsync(100);
  expect(batches).toEqual([
    { last: 0, reset: false, events: [] },
    { last: 2, reset: false, events: [partners, needs] },
  ]);
  vi.useRealTimers();
});

test('a door that comes back hears what it missed, and is told to read again when that is gone', async () => {
  vi.useFakeTimers();
  const hub = createEventHub(0);
  hub.emit(needs);
  await vi.advanceTimersByTimeAsync(100);
  hub.emit(partners);
  await vi.advanceTimersByTimeAsync(100);
  const first: EventBatch[] = [];
  hub.subscribe(1, (batch) => first.push(batch));
  expect(first).toEqual([{ last: 2, reset: false, events: [partners] }]);
  for (let i = 0; i < 2_500; i += 1) {
    hub.emit(needs);
    await vi.advanceTimersByTimeAsync(100);
  }
  const late: EventBatch[] = [];
  hub.subscribe(1, (batch) => late.push(batch));
  expect(late).toEqual([{ last: 2_502, reset: true, events: [] }]);
  const fromAnotherEngine: EventBatch[] = [];
  hub.subscribe(9_999, (batch) => fromAnotherEngine.push(batch));
  expect(fromAnotherEngine[0]?.reset).toBe(true);
  vi.useRealTimers();
});

test('a listener that has left hears nothing', async () => {
  vi.useFakeTimers();
  const hub = createEventHub(0);
  const batches: EventBatch[] = [];
  const leave = hub.subscribe(0, (batch) => batches.push(batch));
  leave();
  hub.emit(needs);
  await vi.advanceTimersByTimeAsync(100);
  expect(batches).toHaveLength(1);
  vi.useRealTimers();
});

test('what a transaction says is told once it is written down, and nothing of one that was not', async () => {
  vi.useFakeTimers();
  const hub = createEventHub(0);
  const heard: EngineEvent[] = [];
  hub.subscribe(0, ({ events }) => heard.push(...events));
  expect(() =>
    hub.onceDone(() => {
      hub.emit(needs);
      hub.onceDone(() => hub.emit(partners));
      throw new Error('the disk is full');
    }),
  ).toThrow('the disk is full');
  await vi.advanceTimersByTimeAsync(100);
  expect(heard).toEqual([]);
  const told = hub.onceDone(() => {
    expect(() =>
      hub.onceDone(() => {
        hub.emit(needs);
        throw new Error('only a part of it');
      }),
    ).toThrow('only a part of it');
    hub.emit(partners);
    return 'written';
  });
  expect(told).toBe('written');
  await vi.advanceTimersByTimeAsync(100);
  expect(heard).toEqual([partners]);
  vi.useRealTimers();
});
