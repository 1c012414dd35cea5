import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff } from './back-off.ts';

test('the first retry comes after five seconds, the wait never shrinks and ends at half an hour', () => {
  expect(backOff(1, 0)).toBe(5_000);
  expect(backOff(1_000, 0)).toBe(1_800_000);
  for (let failures = 1; failures < 20; failures += 1) {
    expect(backOff(failures + 1, 0)).toBeGreaterThanOrEqual(backOff(failures, 0));
  }
});

test('the jitter adds a fifth at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (failures, random) => {
        const wait = backOff(failures, random);
        expect(wait).toBeGreaterThanOrEqual(backOff(failures, 0));
        expect(wait).toBeLessThanOrEqual(backOff(failures, 0) * 1.2);
      },
    ),
  );
});
