import { expect, test } from 'vitest';
import { createTraceLines, keptFirst, keptLast } from './trace-lines.ts';
import type { TraceLines } from './trace-lines.ts';

function say(lines: TraceLines, count: number): void {
  for (let line = 0; line < count; line += 1) lines.add({ at: 1, direction: 'sent', text: 'SSRM' });
}

function numbers(lines: TraceLines, over: boolean): number[] {
  return lines.unwritten(over).map(({ number }) => number);
}

test('lines are given until they are written, and then no more', () => {
  const lines = createTraceLines();
  say(lines, 2);
  const two = lines.unwritten(false);
  say(lines, 1);
  lines.written(two);
  expect(numbers(lines, false)).toEqual([3]);
  lines.written(lines.unwritten(false));
  expect(numbers(lines, true)).toEqual([]);
  expect(lines.count).toBe(3);
});

test('of a very long session the first lines are kept at once, and the last at its end', () => {
  const lines = createTraceLines();
  const count = keptFirst + 7 * keptLast + 3;
  say(lines, count);
  expect(numbers(lines, false)).toHaveLength(keptFirst);
  lines.written(lines.unwritten(false));
  expect(numbers(lines, false)).toEqual([]);
  const last = numbers(lines, true);
  expect(last).toHaveLength(keptLast);
  expect(last.at(0)).toBe(count - keptLast + 1);
  expect(last.at(-1)).toBe(count);
  lines.written(lines.unwritten(true));
  expect(numbers(lines, true)).toEqual([]);
  expect(lines.count).toBe(count);
});

test('a session of just as many lines as are kept loses none', () => {
  const lines = createTraceLines();
  say(lines, keptFirst + keptLast);
  expect(numbers(lines, true)).toHaveLength(keptFirst + keptLast);
});

test('a line has an end, whatever the partner writes', () => {
  const lines = createTraceLines();
  lines.add({ at: 1, direction: 'received', text: 'x'.repeat(100_000) });
  expect(lines.unwritten(false)[0]?.text).toHaveLength(2_001);
});
