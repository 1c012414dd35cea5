import { expect, it } from 'vitest';
import { readChecksum } from './checksum.ts';
import { formatTime, parseTime } from './time-value.ts';

const sha = 'ab'.repeat(32);

it.each([
  ['HASH', 'SHA-256', `213 SHA-256 0-49 ${sha.toUpperCase()} a.bin`, sha],
  ['XSHA256', 'SHA-256', `250 ${sha}`, sha],
  ['XCRC', 'CRC32', '250 8B1F', '00008b1f'],
  ['XCRC', 'CRC32', '250 DEADBEEF', 'deadbeef'],
  ['MD5', 'MD5', `251 "a.bin" ${'0f'.repeat(16)}`, '0f'.repeat(16)],
  ['XSHA1', 'SHA-1', '250 cannot', undefined],
  ['XSHA256', 'SHA-256', `250 ${sha} ${sha}`, undefined],
] as const)('%s %s is read from its reply', (verb, algorithm, line, value) => {
  expect(readChecksum({ verb, algorithm }, 'a.bin', { code: 250, lines: [line] })).toBe(value);
});

it('a file that is called like a checksum is not one', () => {
  const reply = { code: 213, lines: [`213 SHA-256 0-49 ${sha} ${'cd'.repeat(32)}`] };
  expect(readChecksum({ verb: 'HASH', algorithm: 'SHA-256' }, 'cd'.repeat(32), reply)).toBe(sha);
});

it('times are read and written in UTC', () => {
  const time = Date.UTC(1998, 5, 15, 10, 0, 45);
  expect(parseTime('19980615100045.014')).toBe(time + 14);
  expect(formatTime(time + 14)).toBe('19980615100045');
  expect(parseTime(formatTime(time))).toBe(time);
  for (const none of ['', '1998061510004', '19981315100045', '19980632100045', '199806151000451']) {
    expect(parseTime(none)).toBeUndefined();
  }
});
