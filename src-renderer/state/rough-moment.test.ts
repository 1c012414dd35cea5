import { expect, it } from 'vitest';
import { roughMoment } from './rough-moment.ts';

const now = Date.UTC(2026, 10, 21, 20, 9);

it.each([
  ['Nov 21 20:09', '2026-11-21T20:09'],
  // A clock that is ahead of ours.
  ['Nov 22 03:00', '2026-11-22T03:00'],
  ['Dec  1 08:30', '2025-12-01T08:30'],
  ['Nov 21  2025', '2025-11-21T00:00'],
  ['11-21-26  08:09PM', '2026-11-21T20:09'],
  ['01-02-2026  12:05AM', '2026-01-02T00:05'],
  ['01-02-99 12:05', '1999-01-02T12:05'],
])('%s is about %s', (text, moment) => {
  expect(roughMoment(text, now)).toBe(Date.parse(`${moment}Z`));
});

it.each(['', 'yesterday', 'Foo 21 20:09', '2026-11-21', 'Nov 21 20:09:11'])('%j says nothing', (text) => {
  expect(roughMoment(text, now)).toBeUndefined();
});
