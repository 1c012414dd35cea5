import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  NotDer,
  contentOf,
  dotted,
  integer,
  moment,
  natural,
  octetString,
  oid,
  openDer,
  sequence,
  tags,
} from './index.ts';

test('what is written is read', () => {
  fc.assert(
    fc.property(
      fc.nat(2 ** 31 - 1),
      fc.uint8Array({ maxLength: 70_000 }),
      fc.array(fc.nat(), { maxLength: 6 }),
      (number, octets, arcs) => {
        const name = [1, 2, ...arcs].join('.');
        const inner = openDer(sequence(integer(number), octetString(octets), oid(name)));
        expect(natural(inner.take(tags.integer).value)).toBe(number);
        expect(inner.take(tags.octetString).value.equals(octets)).toBe(true);
        expect(dotted(inner.take(tags.oid).value)).toBe(name);
        expect(inner.done).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  ['2.5.29.15', '551d0f'],
  ['2.999.3', '883703'],
  ['0.9.2342.19200300.100.1.25', '0992268993f22c640119'],
])('the object identifier %s', (name, hex) => {
  expect(dotted(Buffer.from(hex, 'hex'))).toBe(name);
});

test.each([
  ['nothing', ''],
  ['an arc without its end', '5581'],
  ['an arc that could be shorter', '558001'],
  ['41 octets', '55'.repeat(41)],
])('an object identifier is not read that has %s', (_what, hex) => {
  expect(() => dotted(Buffer.from(hex, 'hex'))).toThrow(NotDer);
});

test.each([
  [tags.utcTime, '491231235959Z', Date.UTC(2049, 11, 31, 23, 59, 59)],
  [tags.utcTime, '700101000000Z', 0],
  [tags.generalizedTime, '99991231235959Z', Date.UTC(9999, 11, 31, 23, 59, 59)],
  [tags.utcTime, '691231235959Z', undefined],
  [tags.utcTime, '260230000000Z', undefined],
  [tags.utcTime, '2601010000Z', undefined],
  [tags.utcTime, '260101000000+0100', undefined],
  [tags.generalizedTime, '20260101000000.5Z', undefined],
  [tags.generalizedTime, '20260101240000Z', undefined],
  [tags.octetString, '260101000000Z', undefined],
])('a time with tag %i, %s, is %s', (tag, text, at) => {
  if (at === undefined) expect(() => moment(tag, Buffer.from(text))).toThrow(NotDer);
  else expect(moment(tag, Buffer.from(text))).toBe(at);
});

test.each([
  ['a length that could be shorter', '048101aa'],
  ['a length without an end', '2480040101000000'],
  ['a length of five octets', '04850000000001aa'],
  ['fewer octets than it says', '0402aa'],
  ['octets behind its end', '0401aa00'],
  ['a tag of several octets', '1f0401aa'],
])('what has %s is not DER', (_what, hex) => {
  const octets = Buffer.from(hex, 'hex');
  expect(() => contentOf(octets, octets[0] ?? 0)).toThrow(NotDer);
});
