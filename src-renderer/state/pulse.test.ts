import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPulse } from './pulse.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('tells that the engine does not answer, asks no second time meanwhile, and takes it back with the answer', async () => {
  const answers: (() => void)[] = [];
  const ask = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  const pulse = createPulse(ask, () => true);
  const stop = pulse.start();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(pulse.store.getState().isStalled).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(pulse.store.getState().isStalled).toBe(true);
  expect(ask).toHaveBeenCalledOnce();
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(pulse.store.getState().isStalled).toBe(false);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledOnce();
});

it('asks nothing while there is no line, and tells nothing of one that breaks', async () => {
  let isHere = false;
  const ask = vi.fn(() => Promise.reject(new Error('gone')));
  const pulse = createPulse(ask, () => isHere);
  pulse.start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ask).not.toHaveBeenCalled();
  isHere = true;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(ask).toHaveBeenCalledOnce();
  expect(pulse.store.getState().isStalled).toBe(false);
});
