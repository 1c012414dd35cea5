import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CmsError } from '../cms-error.ts';
import { der, endOfContents, header, octetString as octets, opened, sequence } from '../der/index.ts';
import { BerInput, berLimits, berValue, berValuesIn, dotted, octetString, octetsOf, toDer } from './index.ts';
import type { More, Piece } from './index.ts';

/** What a reader gives where the octets come in pieces that end at these offsets, each piece overwritten once it was read. */
function read<T>(
  message: Buffer,
  reader: (input: BerInput) => Generator<More | Piece, T>,
  ends: readonly number[] = [],
): { value: T; content: Buffer; at: number } {
  const input = new BerInput();
  const running = reader(input);
  const content: Buffer[] = [];
  const borders = [
    ...new Set([0, ...ends.map((end) => end % (message.length + 1)), message.length]),
  ].toSorted((a, b) => a - b);
  let given = 0;
  let lent = Buffer.alloc(0);
  for (;;) {
    const step = running.next();
    if (step.done === true) return { value: step.value, content: Buffer.concat(content), at: input.at };
    if (step.value !== 'more') {
      content.push(Buffer.from(step.value.content));
      continue;
    }
    lent.fill(0xee);
    given += 1;
    const end = borders[given];
    if (end === undefined) input.end();
    else {
      lent = Buffer.from(message.subarray(borders[given - 1], end));
      input.give(lent);
    }
  }
}

const content = (input: BerInput): Generator<More | Piece, void> => octetString(input, 0x04);
const value = (input: BerInput): Generator<More | Piece, Buffer> => input.value();

const refused = (code: string, params: object = {}): unknown =>
  expect.objectContaining({ name: 'CmsError', code, params: expect.objectContaining(params) as unknown });

/** An OCTET STRING in any form that BER has, with its content. */
const anyString = fc.letrec<{ string: { ber: Buffer; content: Buffer } }>((tie) => ({
  string: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc
      .oneof(
        { weight: 9, arbitrary: fc.uint8Array({ maxLength: 200 }).map((each) => Buffer.from(each)) },
        {
          weight: 1,
          arbitrary: fc.integer({ min: 65_000, max: 70_000 }).map((size) => Buffer.alloc(size, 7)),
        },
      )
      .map((each) => ({ ber: octets(each), content: each })),
    fc.tuple(fc.boolean(), fc.array(tie('string'), { maxLength: 3 })).map(([isDefinite, inside]) => {
      const all = Buffer.concat(inside.map(({ ber }) => ber));
      const ber = isDefinite ? der(0x24, all) : Buffer.concat([opened(0x24), all, endOfContents(1)]);
      return { ber, content: Buffer.concat(inside.map((each) => each.content)) };
    }),
  ),
})).string;

describe('an OCTET STRING', () => {
  test('has the same content in any form, however its octets came', () => {
    fc.assert(
      fc.property(anyString, fc.array(fc.nat(), { maxLength: 20 }), ({ ber, content: expected }, ends) => {
        const behind = Buffer.concat([ber, Buffer.from('behind')]);
        const found = read(behind, content, ends);
        expect(found.content.equals(expected)).toBe(true);
        expect(found.at).toBe(ber.length);
        expect(octetsOf(berValue(ber)).equals(expected)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('comes octet by octet, too', () => {
    const segments = Array.from({ length: 40 }, (_, n) => octets(Buffer.alloc(n, n)));
    const message = Buffer.concat([opened(0x24), ...segments, endOfContents(1)]);
    const found = read(message, content, [...message.keys()]);
    expect(found.content.length).toBe((40 * 39) / 2);
  });

  test('of small segments is handed on in large pieces', () => {
    const segment = octets(Buffer.alloc(1_000, 7));
    const message = Buffer.concat([opened(0x24), ...Array<Buffer>(1_000).fill(segment), endOfContents(1)]);
    const input = new BerInput();
    input.give(message);
    const sizes = [...octetString(input, 0x04)].map((said) => (said === 'more' ? 0 : said.content.length));
    expect(sizes.slice(0, -1).every((size) => size >= 64 * 1024)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1_000_000);
  });

  test('that is cut off anywhere is cut off', () => {
    const inner = Buffer.concat([opened(0x24), octets(Buffer.from('ab')), endOfContents(1)]);
    const message = Buffer.concat([
      opened(0x24),
      inner,
      der(0x24, octets(Buffer.from('c'))),
      endOfContents(1),
    ]);
    for (let length = 0; length < message.length; length += 1)
      expect(() => read(message.subarray(0, length), content)).toThrow(refused('cms-truncated'));
    expect(read(message, content).content.toString()).toBe('abc');
  });

  test.each([
    ['another type', der(0x30)],
    ['a segment of another type', der(0x24, der(0x30))],
    ['a segment that goes beyond what is around it', Buffer.from('24030405aabbccddee', 'hex')],
    ['an end-of-contents in what has a length', Buffer.from('24020000', 'hex')],
    ['a primitive one without a length', Buffer.from('0480', 'hex')],
    ['a length above 2^53', Buffer.from('04882000000000000000', 'hex')],
    ['a length of 127 octets', Buffer.from('04ff', 'hex')],
    ['a tag of several octets', Buffer.from('1f8104', 'hex')],
    [
      'segments that are nested too deep',
      Buffer.concat(Array<Buffer>(berLimits.segmentDepth + 1).fill(opened(0x24))),
    ],
    [
      'segments without end or content',
      Buffer.concat([opened(0x24), Buffer.alloc(2 * berLimits.emptySegments + 2, Buffer.from([4, 0]))]),
    ],
  ])('is not %s', (_, message) => {
    expect(() => read(message, content)).toThrow(refused('cms-malformed'));
  });

  test('of any length that can be counted is begun', () => {
    const found = new BerInput();
    found.give(Buffer.concat([header(0x04, 2 ** 53 - 1), Buffer.from('abc')]));
    const [first, second] = octetString(found, 0x04);
    expect(first).toMatchObject({ content: Buffer.from('abc') });
    expect(second).toBe('more');
  });
});

describe('a value', () => {
  test('is taken whole, and nothing behind it, however its octets came', () => {
    fc.assert(
      fc.property(
        anyString,
        fc.uint8Array(),
        fc.array(fc.nat(), { maxLength: 20 }),
        ({ ber }, behind, ends) => {
          const found = read(Buffer.concat([sequence(ber), behind]), value, ends);
          expect(found.value.equals(sequence(ber))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('is not larger than it may be, whatever it promises', () => {
    const limit = { limit: berLimits.valueOctets };
    expect(() => read(header(0x30, berLimits.valueOctets), value)).toThrow(refused('cms-too-large', limit));
    const endless = Buffer.concat([opened(0x30), ...Array<Buffer>(1_100).fill(octets(Buffer.alloc(1_000)))]);
    expect(() => read(endless, value)).toThrow(refused('cms-too-large', limit));
  });

  test('is not nested without end', () => {
    const deep = Buffer.concat(Array<Buffer>(100_000).fill(opened(0x30)));
    expect(() => read(deep, value)).toThrow(refused('cms-malformed'));
    expect(() => berValue(deep)).toThrow(refused('cms-malformed'));
    const definite = Array.from({ length: 1_000 }).reduce<Buffer>((inner) => der(0x30, inner), der(0x30));
    expect(() => toDer(berValue(definite))).toThrow(refused('cms-malformed'));
  });

  test('in memory is what was written, or is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          const found = berValuesIn(Buffer.from(bytes));
          expect(Buffer.concat(found.map(({ whole }) => whole)).equals(bytes)).toBe(true);
          for (const each of found) toDer(each);
        } catch (error) {
          expect(error).toBeInstanceOf(CmsError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('is written as DER again', () => {
    const ber = Buffer.from('3080a0812480048101aa0401bb0000002404048101cc0000', 'hex');
    expect(() => berValue(ber)).toThrow(CmsError);
    const good = Buffer.from('3080 2480 048101aa 0401bb 0000 0500 0000'.replaceAll(' ', ''), 'hex');
    expect(toDer(berValue(good)).toString('hex')).toBe('30060402aabb0500');
  });
});

test.each([
  ['06092a864886f70d010701', '1.2.840.113549.1.7.1'],
  ['0603550403', '2.5.4.3'],
  ['0603883703', '2.999.3'],
])('%s is named %s', (hex, name) => {
  expect(dotted(berValue(Buffer.from(hex, 'hex')))).toBe(name);
});

test.each(['0600', '060180', '0609ffffffffffffffff7f', '040155'])('%s has no name', (hex) => {
  expect(() => dotted(berValue(Buffer.from(hex, 'hex')))).toThrow(refused('cms-malformed'));
});
