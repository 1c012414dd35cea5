import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  der,
  firstValue,
  header,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  time,
  valuesIn,
} from './index.ts';

describe('what is written', () => {
  test.each([
    [0, '0400'],
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [65_536, '0483010000'],
    [4_294_967_296, '04850100000000'],
  ])('says a length of %i as short as can be', (length, hex) => {
    expect(header(0x04, length).toString('hex')).toBe(hex);
  });

  test.each([
    ['1.2.840.113549.1.7.1', '06092a864886f70d010701'],
    ['2.16.840.1.101.3.4.2.1', '0609608648016503040201'],
    ['2.5.29.14', '0603551d0e'],
  ])('names %s', (dotted, hex) => {
    expect(objectIdentifier(dotted).toString('hex')).toBe(hex);
  });

  test.each([
    ['1950-01-01T00:00:00Z', '170d3530303130313030303030305a'],
    ['2026-11-21T10:15:30.999Z', '170d3236313132313130313533305a'],
    ['2049-12-31T23:59:59Z', '170d3439313233313233353935395a'],
    ['2050-01-01T00:00:00Z', '180f32303530303130313030303030305a'],
    ['1949-12-31T23:59:59Z', '180f31393439313233313233353935395a'],
  ])('tells %s', (at, hex) => {
    expect(time(new Date(at)).toString('hex')).toBe(hex);
  });

  test('orders a set by the octets of its elements', () => {
    const [a, b, c] = [
      octetString(Buffer.from('b')),
      octetString(Buffer.from('aa')),
      der(0x02, Buffer.of(9)),
    ];
    expect(setOf([a, b, c])).toEqual(setOf([c, b, a]));
    expect(valuesIn(firstValue(setOf([a, b, c])).content).map(({ whole }) => whole)).toEqual([c, a, b]);
  });
});

describe('what is read', () => {
  test('is what was written', () => {
    const content = fc.uint8Array({ maxLength: 70_000 });
    fc.assert(
      fc.property(content, content, (one, other) => {
        const written = sequence(octetString(one), der(0xa3, other));
        const [first, second, ...more] = valuesIn(firstValue(written).content);
        expect(first?.tag).toBe(0x04);
        expect(first?.content.equals(one)).toBe(true);
        expect(second?.tag).toBe(0xa3);
        expect(second?.content.equals(other)).toBe(true);
        expect(more).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('is nothing where octets are missing, and never what lies behind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (octets) => {
        try {
          const { whole } = firstValue(octets);
          expect(whole.equals(octets.subarray(0, whole.length))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(() => firstValue(Buffer.from('0405aabb', 'hex'))).toThrow(RangeError);
    expect(() => firstValue(Buffer.from('3080', 'hex'))).toThrow(RangeError);
    expect(() => firstValue(Buffer.from('04ffffffffffff', 'hex'))).toThrow(RangeError);
  });
});
