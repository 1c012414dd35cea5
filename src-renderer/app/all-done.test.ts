import { expect, it } from 'vitest';
import { transferOf } from '../testing/index.ts';
import { createRunWatch } from './all-done.ts';

it('tells with the last file that has gone out how many there were', () => {
  const watch = createRunWatch();
  for (const id of [1, 2]) expect(watch.hear(transferOf({ id, state: 'queued' }))).toBeUndefined();
  expect(watch.hear(transferOf({ id: 1, state: 'sending' }))).toBeUndefined();
  expect(watch.hear(transferOf({ id: 1, state: 'delivered' }))).toBeUndefined();
  expect(watch.hear(transferOf({ id: 2, state: 'waiting' }))).toBeUndefined();
  expect(watch.hear(transferOf({ id: 2, state: 'delivered' }))).toBe(2);
  // Its receipt comes later, and is no other file.
  expect(watch.hear(transferOf({ id: 2, state: 'delivered', receipt: 'received' }))).toBeUndefined();
});

it('does not call done what left something behind, and counts the next run anew', () => {
  const watch = createRunWatch();
  for (const id of [1, 2]) watch.hear(transferOf({ id, state: 'queued' }));
  watch.hear(transferOf({ id: 1, state: 'delivered' }));
  expect(watch.hear(transferOf({ id: 2, state: 'failed' }))).toBeUndefined();
  watch.hear(transferOf({ id: 2, state: 'queued' }));
  expect(watch.hear(transferOf({ id: 2, state: 'delivered' }))).toBe(1);
});

it('leaves out what was cancelled and what came in', () => {
  const watch = createRunWatch();
  for (const id of [1, 2]) watch.hear(transferOf({ id, state: 'queued' }));
  watch.hear(transferOf({ id: 3, direction: 'in', state: 'receiving' }));
  expect(watch.hear(transferOf({ id: 3, direction: 'in', state: 'collected' }))).toBeUndefined();
  watch.hear(transferOf({ id: 1, state: 'cancelled' }));
  expect(watch.hear(transferOf({ id: 2, state: 'delivered' }))).toBe(1);
  watch.hear(transferOf({ id: 4, state: 'queued' }));
  expect(watch.hear(transferOf({ id: 4, state: 'cancelled' }))).toBeUndefined();
});

it('counts a file that was gone before the first was heard of it, once, and none of earlier days', () => {
  const watch = createRunWatch(1_000);
  expect(watch.hear(transferOf({ id: 1, state: 'delivered', createdAt: 999 }))).toBeUndefined();
  const quick = { id: 2, state: 'delivered', createdAt: 1_000 } as const;
  expect(watch.hear(transferOf(quick))).toBe(1);
  expect(watch.hear(transferOf({ ...quick, receipt: 'received' }))).toBeUndefined();
  // Sent once more, it is heard of again.
  watch.hear(transferOf({ ...quick, state: 'queued' }));
  expect(watch.hear(transferOf(quick))).toBe(1);
  expect(watch.hear(transferOf({ ...quick, receipt: 'received' }))).toBeUndefined();
});
