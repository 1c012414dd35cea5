import { expect, test } from 'vitest';
import { createSpeedometer } from './speedometer.ts';

test('the speed is that of the last seconds, and falls to nothing when nothing moves', () => {
  let now = 0;
  const speedometer = createSpeedometer(() => now);
  expect(speedometer.octetsPerSecond).toBe(0);
  for (now = 0; now <= 2_000; now += 100) speedometer.add(1_000);
  now = 2_000;
  expect(speedometer.octetsPerSecond).toBeGreaterThan(9_000);
  expect(speedometer.octetsPerSecond).toBeLessThan(12_000);
  now = 6_000;
  expect(speedometer.octetsPerSecond).toBe(0);
});
