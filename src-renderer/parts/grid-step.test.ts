import { expect, it } from 'vitest';
import { gridStep } from './grid-step.ts';

it.each([
  ['ArrowDown', 5, 6],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 5, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 5, 25],
  ['PageDown', 95, 99],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, undefined],
])('%s leads from row %i to %s', (key, from, to) => {
  expect(gridStep(key, from, 100, 20)).toBe(to);
});
