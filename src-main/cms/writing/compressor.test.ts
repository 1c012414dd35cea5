import { randomBytes } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixedOctets } from '../testing/scratch.ts';
import { blockOctets, createCompressor } from './compressor.ts';

/** Compresses what comes in pieces of these lengths. */
async function compressed(
  octets: Buffer,
  level: number,
  lengths: readonly number[] = [octets.length],
  blocksAtOnce?: number,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  const compressor = createCompressor(
    level,
    async (part) => {
      await new Promise((resolve) => setImmediate(resolve));
      parts.push(Buffer.from(part));
    },
    blocksAtOnce,
  );
  let at = 0;
  for (const length of lengths) {
    await compressor.write(octets.subarray(at, at + length));
    at += length;
  }
  await compressor.end();
  return Buffer.concat(parts);
}

describe('what cannot be made smaller', () => {
  test('is stored, and grows by less than a thousandth', async () => {
    const octets = randomBytes(24 * blockOctets);
    const made = await compressed(octets, 6);
    expect(made.length).toBeLessThan(octets.length * 1.001);
    expect(inflateSync(made).equals(octets)).toBe(true);
  });

  test('does not keep what comes behind it from being made smaller', async () => {
    const octets = Buffer.concat([
      randomBytes(8 * blockOctets + 17),
      Buffer.alloc(8 * blockOctets, 'order '),
      randomBytes(8 * blockOctets),
    ]);
    const made = await compressed(octets, 6);
    expect(made.length).toBeLessThan(17 * blockOctets);
    expect(inflateSync(made).equals(octets)).toBe(true);
  });
});

describe('blocks that were compressed side by side', () => {
  // inflate checks the checksum of the whole, and knows no border between blocks.
  test('expand as one zlib stream, however the octets came', async () => {
    const lengths = fc.array(fc.oneof(fc.nat(100), fc.nat(3 * blockOctets), fc.constant(blockOctets)), {
      maxLength: 5,
    });
    const make = fc.constantFrom(mixedOctets, randomBytes, (length: number) => Buffer.alloc(length, 0xff));
    await fc.assert(
      fc.asyncProperty(
        lengths,
        make,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        async (pieces, octetsOf, level, atOnce) => {
          const octets = octetsOf(pieces.reduce((sum, length) => sum + length, 0));
          expect(inflateSync(await compressed(octets, level, pieces, atOnce)).equals(octets)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('find again what stood in the block before', async () => {
    const chapter = randomBytes(20_000);
    const octets = Buffer.concat([randomBytes(blockOctets - chapter.length), chapter, chapter]);
    const size = (await compressed(octets, 6)).length;
    expect(size).toBeLessThan(octets.length - chapter.length + 2_000);
  });

  test('take hardly more than one after the other', async () => {
    const octets = mixedOctets(8 * blockOctets);
    const size = (await compressed(octets, 6)).length;
    expect(size).toBeLessThan(deflateSync(octets, { level: 6 }).length * 1.01);
  });
});
