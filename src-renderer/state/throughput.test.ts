import { describe, expect, it } from 'vitest';
import { createThroughput, keptSeconds, linePoints } from './throughput.ts';

function speed(out: number, coming = 0) {
  return { octetsPerSecond: { out, in: coming } };
}

describe('the speed of the last minute', () => {
  it('has one figure for each second: the last that was said in it', () => {
    const throughput = createThroughput();
    throughput.hear(speed(5), 1_000_000);
    throughput.hear(speed(7, 3), 1_000_900);
    throughput.hear(speed(20), 1_001_000);
    expect(throughput.store.getState().seconds).toEqual([10, 20]);
  });

  it('fills the seconds in which nothing was said, and forgets what is older than a minute', () => {
    const throughput = createThroughput();
    throughput.hear(speed(8), 1_000_000);
    throughput.hear(speed(0), 1_003_000);
    expect(throughput.store.getState().seconds).toEqual([8, 8, 8, 0]);
    throughput.hear(speed(1), 2_000_000);
    const { seconds } = throughput.store.getState();
    expect(seconds).toHaveLength(keptSeconds);
    expect(seconds.at(-1)).toBe(1);
    // A clock that is set back writes over the newest.
    throughput.hear(speed(2), 1_000_000);
    expect(throughput.store.getState().seconds.at(-1)).toBe(2);
  });

  it('goes on while the engine says nothing', () => {
    const throughput = createThroughput();
    throughput.tick(999_000);
    expect(throughput.store.getState().seconds).toEqual([]);
    throughput.hear(speed(9), 1_000_000);
    throughput.tick(1_001_000);
    throughput.tick(1_001_500);
    expect(throughput.store.getState().seconds).toEqual([9, 9]);
  });

  it('is a line whose newest point is at the right, and whose fastest is at the top', () => {
    expect(linePoints([0, 10], 59, 20)).toBe('58.0,20.0 59.0,0.0');
    expect(linePoints([], 59, 20)).toBe('');
    expect(linePoints([0], 59, 20)).toBe('59.0,20.0');
  });
});
