import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixedOctets } from '../testing/scratch.ts';
import { createBatches } from './batches.ts';
import { createCompressedDataSink } from './compressed-data.ts';
import { createSegments, segmentOctets } from './segments.ts';
import type { Sink } from './sink.ts';

/** Keeps what it is given; fails at write number `failsAt`, and says whether it was abandoned. */
function memorySink(failsAt = Number.POSITIVE_INFINITY): Sink & { octets(): Buffer; isAbandoned(): boolean } {
  const parts: Buffer[] = [];
  let abandoned = false;
  return {
    async write(octets) {
      await Promise.resolve();
      if (parts.length + 1 >= failsAt) throw new Error('disk full');
      parts.push(Buffer.from(octets));
    },
    end: () => Promise.resolve(),
    abandon() {
      abandoned = true;
      return Promise.resolve();
    },
    octets: () => Buffer.concat(parts),
    isAbandoned: () => abandoned,
  };
}

/** The contents of primitive OCTET STRINGs that follow one another. */
function joined(segments: Buffer): { content: Buffer; lengths: readonly number[] } {
  const parts: Buffer[] = [];
  for (let at = 0; at < segments.length;) {
    expect(segments[at]).toBe(0x04);
    const first = segments.readUInt8(at + 1);
    const more = first < 0x80 ? 0 : first & 0x7f;
    const length = more === 0 ? first : segments.readUIntBE(at + 2, more);
    at += 2 + more;
    parts.push(segments.subarray(at, at + length));
    at += length;
  }
  return { content: Buffer.concat(parts), lengths: parts.map(({ length }) => length) };
}

describe('segments', () => {
  test('hold the same octets however these came', async () => {
    const sizes = fc.array(fc.oneof(fc.nat(200), fc.nat(3 * segmentOctets), fc.constant(segmentOctets)), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(sizes, async (lengths) => {
        const sink = memorySink();
        const segments = createSegments(sink.write);
        const pieces = lengths.map(mixedOctets);
        for (const piece of pieces) await segments.write(piece);
        await segments.end();
        const found = joined(sink.octets());
        expect(found.content.equals(Buffer.concat(pieces))).toBe(true);
        // All are full but the last, which is not empty.
        expect(found.lengths.slice(0, -1).every((length) => length === segmentOctets)).toBe(true);
        expect(found.lengths.at(-1)).not.toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('batches', () => {
  test('keep octets in order while those before are still on their way', async () => {
    const got: Buffer[] = [];
    const batches = createBatches(1_000, async (batch) => {
      await new Promise((resolve) => setImmediate(resolve));
      got.push(Buffer.from(batch));
    });
    const octets = mixedOctets(12_345);
    for (let at = 0; at < octets.length; at += 777) await batches.add(octets.subarray(at, at + 777));
    await batches.flush();
    expect(Buffer.concat(got).equals(octets)).toBe(true);
    expect(got.slice(0, -1).every(({ length }) => length === 1_000)).toBe(true);
  });

  test('wait while two are under way', async () => {
    let release: () => void = () => undefined;
    let handed = 0;
    const batches = createBatches(10, () => {
      handed += 1;
      return new Promise((resolve) => (release = resolve));
    });
    await batches.add(Buffer.alloc(19));
    let third = false;
    const waiting = batches.add(Buffer.alloc(10)).then(() => (third = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect([handed, third]).toEqual([1, false]);
    release();
    await waiting;
    expect(handed).toBe(2);
  });

  test('tell the next who comes that one has failed', async () => {
    const batches = createBatches(10, () => Promise.reject(new Error('disk full')));
    await batches.add(Buffer.alloc(10));
    await expect(batches.add(Buffer.alloc(10))).rejects.toThrow('disk full');
    await expect(batches.flush()).rejects.toThrow('disk full');
    await expect(batches.settle()).resolves.toBeUndefined();
  });
});

describe('the compressor', () => {
  test('writes one zlib stream', async () => {
    const sink = memorySink();
    const compressed = await createCompressedDataSink(sink, 6);
    const octets = mixedOctets(3_000_000);
    for (let at = 0; at < octets.length; at += 70_000)
      await compressed.write(octets.subarray(at, at + 70_000));
    await compressed.end();
    const written = sink.octets();
    const start = written.indexOf(Buffer.from([0x24, 0x80])) + 2;
    const stream = joined(written.subarray(start, -12)).content;
    const expanded = inflateSync(stream);
    expect(createHash('sha256').update(expanded).digest()).toEqual(
      createHash('sha256').update(octets).digest(),
    );
  });

  test.each([2, 3, 5])(
    'passes on that what lies beneath has failed at write %i, and hangs nowhere',
    async (failsAt) => {
      const sink = memorySink(failsAt);
      const compressed = await createCompressedDataSink(sink, 1);
      const octets = mixedOctets(1_000_000);
      const writing = (async () => {
        for (let n = 0; n < 20; n += 1) await compressed.write(octets);
        await compressed.end();
      })();
      await expect(writing).rejects.toThrow('disk full');
      await compressed.abandon();
      expect(sink.isAbandoned()).toBe(true);
    },
  );

  test('can be abandoned in the middle', async () => {
    const sink = memorySink();
    const compressed = await createCompressedDataSink(sink, 9);
    await compressed.write(mixedOctets(2_000_000));
    await compressed.abandon();
    expect(sink.isAbandoned()).toBe(true);
  });
});
