import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SubrecordReader, subrecordRoom } from './data-decoder.ts';
import type { RecordEnds } from './data-decoder.ts';
import { OftpError } from './oftp-error.ts';
import { RecordEncoder } from './record-encoder.ts';
import type { RecordPiece } from './record-encoder.ts';
import { StreamDecoder } from './transmission-buffer.ts';

/** Subrecords as 7.2 says, read the slow way: the records, and what has not ended. Undefined where a length is a lie. */
function readPlainly(subrecords: Uint8Array): { records: number[][]; open: number[] } | undefined {
  const records: number[][] = [];
  let open: number[] = [];
  let position = 0;
  while (position < subrecords.byteLength) {
    const header = subrecords[position] ?? 0;
    const count = header & 63;
    position += 1;
    if ((header & 0x40) !== 0) {
      const octet = subrecords[position];
      if (octet === undefined && count > 0) return undefined;
      for (let times = 0; times < count; times += 1) open.push(octet ?? 0);
      position += 1;
    } else {
      if (position + count > subrecords.byteLength) return undefined;
      open.push(...subrecords.subarray(position, position + count));
      position += count;
    }
    if ((header & 0x80) !== 0) {
      records.push(open);
      open = [];
    }
  }
  return { records, open };
}

/** The same through the reader, with a target and room for record ends of these sizes. */
function readFast(
  subrecords: Uint8Array,
  targetSize: number,
  mostEnds: number,
): { records: number[][]; open: number[] } {
  const reader = new SubrecordReader();
  const target = new Uint8Array(targetSize);
  const ends: RecordEnds = { positions: new Uint32Array(mostEnds), count: 0 };
  const records: number[][] = [];
  let open: number[] = [];
  let filled = 0;
  const empty = (): void => {
    let start = 0;
    for (const end of ends.positions.subarray(0, ends.count)) {
      records.push([...open, ...target.subarray(start, end)]);
      open = [];
      start = end;
    }
    open.push(...target.subarray(start, filled));
    filled = 0;
    ends.count = 0;
  };
  reader.open(subrecords);
  while (!reader.done) {
    filled += reader.readRecords(target, filled, ends);
    expect(filled).toBeLessThanOrEqual(targetSize);
    if (target.byteLength - filled < subrecordRoom || ends.count === mostEnds) empty();
  }
  empty();
  return { records, open };
}

describe('the reader of records', () => {
  const subrecord = fc.oneof(
    fc
      .tuple(fc.uint8Array({ maxLength: 63 }), fc.boolean())
      .map(([octets, ends]) => [octets.byteLength | (ends ? 0x80 : 0), ...octets]),
    fc
      .tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 0, max: 255 }), fc.boolean())
      .map(([count, octet, ends]) => [0x40 | count | (ends ? 0x80 : 0), octet]),
  );
  const room = fc.integer({ min: subrecordRoom, max: 300 });

  it('finds the octets and the ends of any records, whatever room it is given', () => {
    fc.assert(
      fc.property(
        fc.array(subrecord, { maxLength: 40 }),
        room,
        fc.integer({ min: 1, max: 9 }),
        (given, size, most) => {
          const subrecords = Uint8Array.from(given.flat());
          expect(readFast(subrecords, size, most)).toEqual(readPlainly(subrecords));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('reads any octets as 7.2 says, or refuses them with ESID 07', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        room,
        fc.integer({ min: 1, max: 9 }),
        (octets, size, most) => {
          const plainly = readPlainly(octets);
          if (plainly !== undefined) {
            expect(readFast(octets, size, most)).toEqual(plainly);
            return;
          }
          let thrown: unknown;
          try {
            readFast(octets, size, most);
          } catch (error) {
            thrown = error;
          }
          expect(thrown).toBeInstanceOf(OftpError);
          expect(thrown).toMatchObject({ esid: '07' });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('writes nothing beyond the subrecord that lies in the last octets of an exchange buffer', () => {
    for (let count = 1; count < 63; count += 1) {
      const subrecords = Uint8Array.from([
        0x80 | count,
        ...Array.from({ length: count }, (_none, index) => index + 1),
      ]);
      expect(readFast(subrecords, subrecordRoom, 1)).toEqual(readPlainly(subrecords));
    }
  });
});

/** Any records cut into pieces anywhere, encoded, and the exchange buffers that come out. */
function encode(
  pieces: readonly RecordPiece[],
  {
    bufferSize,
    buffers,
    compression,
    most,
  }: {
    readonly bufferSize: number;
    readonly buffers: number;
    readonly compression: boolean;
    readonly most: number;
  },
): readonly Buffer[] {
  const encoder = new RecordEncoder({ bufferSize, buffers, compression });
  const decoder = new StreamDecoder({ data: bufferSize, command: bufferSize });
  const found: Buffer[] = [];
  for (const piece of pieces) {
    let octets = 0;
    let records = 0;
    for (let done = false; !done;) {
      const filled = encoder.fill(piece, octets, records, most);
      expect(filled.buffers).toBeLessThanOrEqual(Math.min(buffers, most));
      octets += filled.consumed;
      records += filled.records;
      done = filled.done;
      decoder.feed(Buffer.from(encoder.area.subarray(0, filled.written)));
      for (let one = decoder.next(); one !== undefined; one = decoder.next()) found.push(Buffer.from(one));
    }
    expect({ octets, records }).toEqual({ octets: piece.octets.byteLength, records: piece.records });
  }
  expect(decoder.pendingOctets).toBe(0);
  return found;
}

describe('the encoder of records', () => {
  const record = fc.oneof(
    fc.uint8Array({ maxLength: 140 }),
    fc
      .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 255 }))
      .map(([length, octet]) => new Uint8Array(length).fill(octet)),
  );

  it('loses and adds nothing, whatever is cut where', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 30 }),
        fc.integer({ min: 1, max: 500 }),
        fc.record({
          bufferSize: fc.integer({ min: 128, max: 260 }),
          buffers: fc.integer({ min: 1, max: 3 }),
          compression: fc.boolean(),
          most: fc.integer({ min: 1, max: 4 }),
        }),
        (records, pieceSize, options) => {
          const octets = Buffer.concat(records);
          let passed = 0;
          const ends = records.map((one) => (passed += one.byteLength));
          const pieces: RecordPiece[] = [];
          let next = 0;
          for (let from = 0; from < octets.byteLength || next < ends.length;) {
            const to = Math.min(octets.byteLength, from + pieceSize);
            const start = from;
            const here = ends.slice(next).filter((end) => end <= to);
            next += here.length;
            pieces.push({
              octets: octets.subarray(from, to),
              ends: Uint32Array.from(here, (end) => end - start),
              records: here.length,
            });
            from = to;
          }
          const buffers = encode(pieces, options);
          const subrecords = Buffer.concat(buffers.map((buffer) => buffer.subarray(1)));
          expect(readPlainly(subrecords)).toEqual({ records: records.map((one) => [...one]), open: [] });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('fills every exchange buffer but the last', () => {
    const octets = Buffer.alloc(10_000, 'ab');
    const ends = Uint32Array.from({ length: 125 }, (_none, index) => (index + 1) * 80);
    const buffers = encode([{ octets, ends, records: 125 }], {
      bufferSize: 128,
      buffers: 4,
      compression: false,
      most: 999,
    });
    // At most the one octet is left that a header alone would take.
    for (const buffer of buffers.slice(0, -1)) expect(buffer.byteLength).toBeGreaterThanOrEqual(127);
  });
});
