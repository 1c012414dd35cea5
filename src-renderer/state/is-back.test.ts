import { afterEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Connection } from '../carrier/index.ts';
import { isBack } from './is-back.ts';

afterEach(() => void vi.useRealTimers());

function storeOf(connection: Connection) {
  return createStore<{ readonly connection: Connection }>(() => ({ connection }));
}

it('is true at once where the engine is here, and when it comes', async () => {
  expect(await isBack(storeOf({ state: 'here', since: 0 }))).toBe(true);
  const store = storeOf({ state: 'away', retryAt: 0 });
  const back = isBack(store);
  store.setState({ connection: { state: 'connecting' } });
  store.setState({ connection: { state: 'here', since: 1 } });
  expect(await back).toBe(true);
});

it('is false where the engine stays away', async () => {
  vi.useFakeTimers();
  const store = storeOf({ state: 'away', retryAt: 0 });
  const back = isBack(store);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await back).toBe(false);
});
