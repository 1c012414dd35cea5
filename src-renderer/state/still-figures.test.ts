import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TransferId } from '../../shared/index.ts';
import type { Progress } from '../../shared/index.ts';
import { scriptedCarrier } from '../testing/index.ts';
import { createWindowState } from './window-state.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('takes the speed from a file that nothing is heard of any more, and leaves how far it is', () => {
  const carrier = scriptedCarrier({});
  const state = createWindowState(carrier);
  function hear(octets: number): void {
    const progress: Progress = { id: TransferId.parse(1), octets, total: 4000, octetsPerSecond: 500 };
    carrier.tell([{ type: 'progress', progress }]);
  }
  function figures(): Progress | undefined {
    return state.progress.getState().moving.get(1);
  }
  hear(1000);
  vi.advanceTimersByTime(2_500);
  hear(2000);
  vi.advanceTimersByTime(2_500);
  expect(figures()).toMatchObject({ octets: 2000, octetsPerSecond: 500 });
  vi.advanceTimersByTime(500);
  expect(figures()).toMatchObject({ octets: 2000, octetsPerSecond: 0 });
  hear(3000);
  expect(figures()).toMatchObject({ octets: 3000, octetsPerSecond: 500 });
});
