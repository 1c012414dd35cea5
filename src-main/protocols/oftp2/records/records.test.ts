import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteSource, RecordSource } from '../station.ts';
import {
  FixedRecords,
  RecordJoiner,
  joinedSource,
  openRecords,
  surveyRecords,
  wholeRecords,
} from './index.ts';
import type { LocalForm, RecordShape } from './index.ts';

const prefixed: LocalForm = { kind: 'prefixed' };
const lines: LocalForm = { kind: 'lines', lineEnd: 'lf' };
const blocks: LocalForm = { kind: 'blocks' };
const V: RecordShape = { format: 'V', recordLength: 10 };
const F: RecordShape = { format: 'F', recordLength: 3 };

/** Octets, given in pieces of these lengths in turn; notes whether it was closed. */
function source(
  octets: Uint8Array,
  pieces: readonly number[] = [1_000_000],
): ByteSource & { readonly closed: boolean } {
  let position = 0;
  let turn = 0;
  let closed = false;
  return {
    read(into) {
      const most = pieces[turn % pieces.length] ?? 1;
      turn += 1;
      const piece = octets.subarray(position, position + Math.min(most, into.byteLength));
      into.set(piece);
      position += piece.byteLength;
      return Promise.resolve(piece.byteLength);
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
    get closed() {
      return closed;
    },
  };
}

async function all(from: Promise<RecordSource> | RecordSource): Promise<readonly Buffer[]> {
  const records = await from;
  const into = Buffer.alloc(200_000);
  const ends = new Uint32Array(1_024);
  const found: Buffer[] = [];
  for (;;) {
    const read = await records.read(into, ends);
    if (read.octets === 0 && read.records === 0) return found;
    let start = 0;
    for (const end of ends.subarray(0, read.records)) {
      found.push(Buffer.from(into.subarray(start, end)));
      start = end;
    }
    expect(start).toBe(read.octets);
  }
}

async function texts(octets: Uint8Array | string, form: LocalForm, shape: RecordShape, fromRecord = 0) {
  const file = typeof octets === 'string' ? Buffer.from(octets, 'latin1') : octets;
  return (await all(openRecords(source(file), form, shape, fromRecord))).map((record) =>
    record.toString('latin1'),
  );
}

async function octetsOf(from: ByteSource, room = 1_000): Promise<Buffer> {
  const parts: Buffer[] = [];
  const into = Buffer.alloc(room);
  for (;;) {
    const read = await from.read(into);
    if (read === 0) return Buffer.concat(parts);
    parts.push(Buffer.from(into.subarray(0, read)));
  }
}

function faultOf(why: string, record: number): object {
  return { code: `oftp2.record.${why}`, params: { record } };
}

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a file of records with their lengths before them (6.5)', () => {
  const file = Buffer.from([0, 2, 65, 66, 0, 0, 0, 1, 67]);

  it('is its records', async () => {
    expect(await texts(file, prefixed, V)).toEqual(['AB', '', 'C']);
  });

  it('can be read from any record on, and tells how many octets come before it', async () => {
    const records = await openRecords(source(file), prefixed, V, 2);
    expect(records.octetsBefore).toBe(2);
    expect(await all(records)).toEqual([Buffer.from('C')]);
    expect(await texts(file, prefixed, V, 9)).toEqual([]);
  });

  it('holds records of up to 65535 octets', async () => {
    const record = Buffer.alloc(65_535, 'x');
    const octets = Buffer.concat([Buffer.from([255, 255]), record, Buffer.from([0, 1, 65])]);
    const shape = { format: 'V', recordLength: 99_999 } as const;
    expect(await texts(octets, prefixed, shape)).toEqual([record.toString(), 'A']);
    const joiner = new RecordJoiner(prefixed, shape);
    expect(thrown(() => joiner.join(Buffer.alloc(65_536), Uint32Array.of(65_536)))).toMatchObject({
      code: 'oftp2.record.too-long',
    });
  });

  it.each([
    ['too-long', 2, [0, 1, 65, 0, 11, 65], V],
    ['too-short', 2, [0, 3, 65, 65, 65, 0, 2, 65, 65], F],
    ['cut-off', 2, [0, 1, 65, 0, 3, 65, 65], V],
    ['cut-off', 2, [0, 1, 65, 0], V],
  ] as const)('is wrong as %s, with the number of the record', async (why, record, octets, shape) => {
    await expect(texts(Uint8Array.from(octets), prefixed, shape)).rejects.toMatchObject(faultOf(why, record));
  });

  it('is closed when records that are passed over are wrong', async () => {
    const wrong = source(Uint8Array.of(0, 11, 65));
    await expect(openRecords(wrong, prefixed, V, 1)).rejects.toMatchObject(faultOf('too-long', 1));
    expect(wrong.closed).toBe(true);
  });

  it('holds records of any length behind 4 octets', async () => {
    const long: RecordShape = { format: 'V', recordLength: 99_999 };
    const form = { kind: 'prefixed', width: 4 } as const;
    const records = [Buffer.alloc(99_999, 1), Buffer.alloc(0), Buffer.alloc(65_536, 2)];
    const ends = Uint32Array.of(99_999, 99_999, 165_535);
    const made = Buffer.from(new RecordJoiner(form, long).join(Buffer.concat(records), ends));
    expect([...made.subarray(0, 4)]).toEqual([0, 1, 0x86, 0x9f]);
    expect(await all(openRecords(source(made), form, long))).toEqual(records);
    const found = await wholeRecords(source(Buffer.concat([made, Buffer.alloc(3)])), form, long);
    expect(found).toEqual({ records: 3, octets: 165_535, localOctets: made.byteLength });
  });
});

describe('lines of a text file', () => {
  it('are records without their ends, whichever they are', async () => {
    expect(await texts('ONE\nTWO\r\n\n\r\nLAST', lines, V)).toEqual(['ONE', 'TWO', '', '', 'LAST']);
    expect(await texts('ONE\n', lines, V)).toEqual(['ONE']);
    expect(await texts('', lines, V)).toEqual([]);
  });

  it('keep a carriage return that ends no line', async () => {
    expect(await texts('A\rB\r\r\nC\r', lines, V)).toEqual(['A\rB\r', 'C\r']);
  });

  it('may be as long as a record, and not longer', async () => {
    expect(await texts('0123456789\r\n0123456789', lines, V)).toEqual(['0123456789', '0123456789']);
    await expect(texts('A\n0123456789X\n', lines, V)).rejects.toMatchObject(faultOf('too-long', 2));
    await expect(texts('A\n0123456789X', lines, V)).rejects.toMatchObject(faultOf('too-long', 2));
    const endless = Buffer.alloc(2_000_000, 'x');
    await expect(texts(endless, lines, V)).rejects.toMatchObject(faultOf('too-long', 1));
  });

  it('may have their end cut in two between two reads of the file', async () => {
    const line = 'x'.repeat(10);
    const count = 43_689;
    // The first 512 KiB end between the carriage return and the line feed of a line as long as a record.
    const file = Buffer.from(`${'y'.repeat(7)}\r\n${`${line}\r\n`.repeat(count + 5)}`, 'latin1');
    expect(file.readUInt16BE(512 * 1_024 - 1)).toBe(0x0d0a);
    const found = await texts(file, lines, V);
    expect(found).toHaveLength(count + 6);
    expect(new Set(found)).toEqual(new Set(['y'.repeat(7), line]));
  });

  it('are filled up for format F, and lose what was filled in when they are written', async () => {
    const filled: LocalForm = { kind: 'lines', lineEnd: 'crlf', fill: 0x20 };
    expect(await texts('A\nBC\r\n\nDEF', filled, F)).toEqual(['A  ', 'BC ', '   ', 'DEF']);
    await expect(texts('ABCD', filled, F)).rejects.toMatchObject(faultOf('too-long', 1));
    await expect(texts('ABC\nAB\n', lines, F)).rejects.toMatchObject(faultOf('too-short', 2));
    const joiner = new RecordJoiner(filled, F);
    expect(joiner.join(Buffer.from('A  BC    DEF'), Uint32Array.of(3, 6, 9, 12)).toString()).toBe(
      'A\r\nBC\r\n\r\nDEF\r\n',
    );
  });

  it('cannot be written of a record with a line end in it', () => {
    const joiner = new RecordJoiner(lines, V, 6);
    expect(joiner.join(Buffer.from('AB'), Uint32Array.of(2)).toString()).toBe('AB\n');
    expect(thrown(() => joiner.join(Buffer.from('A\nB'), Uint32Array.of(3)))).toMatchObject(
      faultOf('line-end-inside', 8),
    );
  });
});

describe('blocks of one length', () => {
  it('are records', async () => {
    expect(await texts('ABCDEF', blocks, F)).toEqual(['ABC', 'DEF']);
    expect(await texts('ABCDEF', blocks, F, 1)).toEqual(['DEF']);
    const records = new FixedRecords(source(Buffer.from('GHI')), F.recordLength, 2);
    expect(records.octetsBefore).toBe(6);
    expect(await all(records)).toEqual([Buffer.from('GHI')]);
  });

  it('are wrong when the last one is not whole', async () => {
    await expect(texts('ABCDE', blocks, F)).rejects.toMatchObject(faultOf('cut-off', 2));
    await expect(texts('ABCDE', blocks, F, 1)).rejects.toMatchObject(faultOf('cut-off', 2));
  });
});

describe('records on their way to a local file', () => {
  it('come out whole, and nothing of one that has not ended', () => {
    const joiner = new RecordJoiner(prefixed, V);
    expect([...joiner.join(Buffer.from('ABC'), Uint32Array.of(1))]).toEqual([0, 1, 65]);
    expect([...joiner.join(Buffer.from('DE'), Uint32Array.of(1, 1))]).toEqual([0, 3, 66, 67, 68, 0, 0]);
    expect(thrown(() => joiner.end())).toMatchObject(faultOf('cut-off', 4));
    expect([...joiner.join(Buffer.alloc(0), Uint32Array.of(0))]).toEqual([0, 1, 69]);
    expect(() => joiner.end()).not.toThrow();
  });

  it('never grow beyond the longest record', () => {
    const joiner = new RecordJoiner(blocks, F);
    joiner.join(Buffer.from('AB'), new Uint32Array(0));
    expect(thrown(() => joiner.join(Buffer.from('CD'), new Uint32Array(0)))).toMatchObject(
      faultOf('too-long', 1),
    );
    expect(
      thrown(() => new RecordJoiner(blocks, F).join(Buffer.from('AB'), Uint32Array.of(2))),
    ).toMatchObject(faultOf('too-short', 1));
  });
});

describe('a survey', () => {
  it('counts records and octets, finds the longest, and closes the file', async () => {
    const file = source(Buffer.from('A\nBCD\n\n'));
    expect(await surveyRecords(await openRecords(file, lines, V))).toEqual({
      records: 3,
      octets: 4,
      longest: 3,
    });
    expect(file.closed).toBe(true);
  });
});

describe('a file that was being received when the computer stopped', () => {
  it.each([
    ['prefixed', [0, 2, 65, 66, 0, 0, 0, 3, 67], prefixed, V, { records: 2, octets: 2, localOctets: 6 }],
    ['prefixed, a prefix cut', [0, 1, 65, 0], prefixed, V, { records: 1, octets: 1, localOctets: 3 }],
    ['lines', [65, 10, 66, 67, 13, 10, 68], lines, V, { records: 2, octets: 3, localOctets: 6 }],
    [
      'lines that are filled up',
      [65, 10, 66],
      { ...lines, fill: 32 },
      F,
      { records: 1, octets: 3, localOctets: 2 },
    ],
    ['blocks', [65, 65, 65, 66, 66, 66, 67], blocks, F, { records: 2, octets: 6, localOctets: 6 }],
    ['nothing', [], prefixed, V, { records: 0, octets: 0, localOctets: 0 }],
  ] as const)('is whole up to its last whole record: %s', async (_name, octets, form, shape, whole) => {
    for (const pieces of [[1_000], [1], [2, 3]]) {
      const file = source(Uint8Array.from(octets), pieces);
      expect(await wholeRecords(file, form, shape)).toEqual(whole);
      expect(file.closed).toBe(true);
    }
  });

  it('is not whole at all where it is of another form', async () => {
    await expect(wholeRecords(source(Buffer.from('text')), prefixed, V)).rejects.toMatchObject(
      faultOf('too-long', 1),
    );
  });

  it('of any size is read to its end', async () => {
    const records = Array.from({ length: 70_000 }, (_none, index) => Buffer.alloc(index % 60, 65));
    const shape = { format: 'V', recordLength: 60 } as const;
    for (const form of [prefixed, lines]) {
      const joiner = new RecordJoiner(form, shape);
      const octets = Buffer.concat(records);
      let passed = 0;
      const ends = Uint32Array.from(records, (one) => (passed += one.byteLength));
      const file = Buffer.from(joiner.join(octets, ends));
      const whole = { records: 70_000, octets: octets.byteLength, localOctets: file.byteLength };
      expect(await wholeRecords(source(file), form, shape)).toEqual(whole);
      const cutOff = Buffer.concat([file, Buffer.from([0])]);
      expect(await wholeRecords(source(cutOff, [99_991]), form, shape)).toEqual(whole);
    }
  });
});

describe('a record length', () => {
  it.each([0, 100_000])('of %i cannot be announced', async (recordLength) => {
    const file = source(Buffer.from('A'));
    await expect(openRecords(file, lines, { format: 'V', recordLength })).rejects.toMatchObject({
      code: 'oftp2.does-not-fit',
    });
    expect(file.closed).toBe(true);
    await expect(
      wholeRecords(source(Buffer.from('A')), blocks, { format: 'F', recordLength }),
    ).rejects.toMatchObject({ code: 'oftp2.does-not-fit' });
  });
});

const record = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.constantFrom(0, 1, 63, 64, 9_000).map((length) => new Uint8Array(length).fill(7)),
);
const splits = fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 8 });
const wide: RecordShape = { format: 'V', recordLength: 9_000 };

describe('any records, however the file is cut into pieces', () => {
  it.each([
    ['prefixed', prefixed, wide],
    ['prefixed with 4 octets', { kind: 'prefixed', width: 4 }, wide],
    ['lines', { kind: 'lines', lineEnd: 'lf' }, wide],
    ['lines of DOS', { kind: 'lines', lineEnd: 'crlf' }, wide],
    ['blocks', blocks, { format: 'F', recordLength: 61 }],
  ] as const)('come out as they went in: %s', async (_name, form, shape) => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 30 }), splits, splits, async (given, ins, outs) => {
        const records = given.map((octets) => {
          if (form.kind === 'blocks') {
            const block = Buffer.alloc(61);
            block.set(octets.subarray(0, 61));
            return block;
          }
          // A line cannot hold its own end.
          return Buffer.from(form.kind === 'lines' ? octets.map((octet) => octet | 0x10) : octets);
        });
        const octets = Buffer.concat(records);
        let passed = 0;
        const ends = records.map((one) => (passed += one.byteLength));
        const joiner = new RecordJoiner(form, shape);
        const parts: Buffer[] = [];
        let next = 0;
        for (let from = 0, turn = 0; from < octets.byteLength || next < ends.length; turn += 1) {
          const to = Math.min(octets.byteLength, from + (outs[turn % outs.length] ?? 1));
          const here = ends.slice(next).filter((end) => end <= to);
          next += here.length;
          const start = from;
          parts.push(
            Buffer.from(
              joiner.join(
                octets.subarray(from, to),
                Uint32Array.from(here, (end) => end - start),
              ),
            ),
          );
          from = to;
        }
        joiner.end();
        const file = Buffer.concat(parts);
        expect(await all(openRecords(source(file, ins), form, shape))).toEqual(records);
        const from = Math.floor(records.length / 2);
        expect(await all(openRecords(source(file, ins), form, shape, from))).toEqual(records.slice(from));
        const again = joinedSource(await openRecords(source(file, ins), form, shape), form, shape);
        expect(await octetsOf(again, ins[0])).toEqual(file);
      }),
      { numRuns: 60 },
    );
  });

  it('come out of a file that is far larger than what is read at a time', async () => {
    const records = Array.from({ length: 400 }, (_none, index) =>
      Buffer.alloc(index % 7 === 0 ? 60_000 + index : index, 65 + (index % 20)),
    );
    for (const form of [prefixed, lines]) {
      const shape = { format: 'V', recordLength: 65_535 } as const;
      const joiner = new RecordJoiner(form, shape);
      const parts = records.map((one) => Buffer.from(joiner.join(one, Uint32Array.of(one.byteLength))));
      const file = Buffer.concat(parts);
      expect(file.byteLength).toBeGreaterThan(3_000_000);
      expect(await all(openRecords(source(file), form, shape))).toEqual(records);
      expect(await all(openRecords(source(file), form, shape, 399))).toEqual(records.slice(399));
    }
  });

  it('either come out or are refused, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        splits,
        fc.constantFrom(prefixed, lines, blocks),
        fc.constantFrom(V, F),
        async (file, ins, form, shape) => {
          const outcome = async (pieces: readonly number[]) => {
            try {
              return await all(openRecords(source(file, pieces), form, shape));
            } catch (error) {
              return error;
            }
          };
          const whole = await outcome([1_000_000]);
          const pieces = await outcome(ins);
          if (whole instanceof Error) {
            expect(whole.message).toMatch(/^oftp2\.record\./);
            expect(pieces).toMatchObject({ message: whole.message });
          } else expect(pieces).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });
});
