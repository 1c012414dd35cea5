import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SubrecordReader } from './data-decoder.ts';
import { createDataEncoder, cutOf } from './data-encoder.ts';
import { OftpError } from './oftp-error.ts';
import { longestSubrecord } from './subrecord.ts';
import { StreamDecoder } from './transmission-buffer.ts';

/** RFC 5024 Appendix A: the file, and its exchange buffer as the two hexadecimal lines under each line of characters. */
const poem = [
  'It is an ancient Mariner,',
  'And he stoppeth one of three.',
  '"By thy long grey beard and glittering eye,',
  "Now wherefore stopp'st thou me?",
  '',
  '"The Bridegroom\'s doors are opened wide,',
  'And I am next of kin;',
  'The guests are met, the feast is set:',
  'May\'st hear the merry din."',
  '',
  'He holds him with his skinny hand,',
  '"There was a ship," quoth he.',
  '"Hold off! unhand me, grey-beard loon!"',
  'Eftsoons his hand dropt he.',
  '',
  'He holds him with his glittering eye--',
  'The Wedding-Guest stood still,',
  'And listens like a three years; child:',
  'The Mariner hath his will.',
  '',
  'The Wedding-Guest sat on a stone:',
  'He cannot chuse but hear;',
  'And thus spake on that ancient man,',
  'The bright-eyed Mariner.',
  '',
  'The ship was cheered, the harbour cleared,',
  'Merrily did we drop',
  'Below the kirk, below the hill,',
  'Below the light-house top.',
];
const exchangeBuffers5024 = [
  '4347267266266666672467666720046626627767767626662662767662002472',
  '4F9409301E01E395E40D129E52CDA1E4085034F005480FE50F6048255EDA2290',
  '7367266662676726667626662666776766626762004672766766676277677277',
  '4F890CFE70725902512401E407C944529E70595CDAEF70785256F25034F00734',
  '2376672663000025662476666766627266677267626766662766620046624266',
  '0F48F50D5FDADA248502294572FFD7304FF2301250F05E5407945CDA1E40901D',
  '2366772662666300566267677726762667227662666772672767300467277266',
  '0FE5840F60B9EBDA485075534301250D54C04850651340930354ADAD19734085',
  '6372766266777266622000046266667266627676266727666672666620025667',
  '1F204850D5229049EE2DADA8508FC43089D07948089303B9EE9081E4CDA24852',
  '6327672627667222776762662002466626662276666626622676726667626666',
  '5F07130103890C2015F48085EDA28FC40F66105E81E40D5C07259D251240CFFE',
  '2320046776667266726666267677266200004626666726662767626672666776',
  '1F2DA5643FFE30893081E4042F04085EDADA8508FC43089D07948089307C9445',
  '7366626762200566256666662476772776662776662004662667766726666262',
  '2F9E70595DDDA485075449E7D75534034FF40349CCCDA1E40C9345E30C9B5010',
  '7367662766773266666300566246766672667626672766620000566256666662',
  '4F8255095123B0389C4ADA4850D129E52081480893079CCEDADA485075449E7D',
  '4376772767266262776663004626666672667762677266673004662767727766',
  '7F553403140FE01034FE5ADA85031EEF4038535025408512BDA1E4048530301B',
  '6326627667266666672666200566267666726766246766672000056627667276',
  '5F0FE0481401E395E40D1ECDA4850229784D59540D129E52EDADA48503890071',
  '7326666766227662667667726666766200467766726662762676700466672766',
  '3F03855254C048508122F5203C51254CDAD5229C90494075042F0DA25CF70485',
  '2B667622666672766266662004666727662666672667762767200',
  '03B92BC025CF70485089CCCDA25CF704850C9784D8F53504F0EDA',
];

function hexadecimal(rows: readonly string[]): Buffer {
  const octets: number[] = [];
  for (let row = 0; row < rows.length; row += 2) {
    const [high = '', low = ''] = [rows[row], rows[row + 1]];
    for (let column = 0; column < high.length; column += 1) {
      octets.push(Number.parseInt(`${high[column] ?? ''}${low[column] ?? ''}`, 16));
    }
  }
  return Buffer.from(octets);
}

interface Encoding {
  readonly bufferSize: number;
  readonly buffers?: number;
  readonly compression?: boolean;
  /** Credit of each fill. */
  readonly most?: number;
}

/** The whole file, in pieces as they are given, as octets of the line. */
function encode(
  pieces: readonly Uint8Array[],
  { bufferSize, buffers = 4, compression = false, most = 999 }: Encoding,
): Buffer {
  const encoder = createDataEncoder({ bufferSize, buffers, compression });
  const line: Buffer[] = [];
  pieces.forEach((piece, index) => {
    const last = index === pieces.length - 1;
    let from = 0;
    for (;;) {
      const filled = encoder.fill(piece, from, piece.byteLength, most, last);
      expect(filled.buffers).toBeLessThanOrEqual(Math.min(most, buffers));
      line.push(Buffer.from(encoder.area.subarray(0, filled.written)));
      from += filled.consumed;
      if (filled.done) break;
      expect(filled.buffers).toBeGreaterThan(0);
    }
    expect(from).toBe(piece.byteLength);
  });
  return Buffer.concat(line);
}

function exchangeBuffers(line: Uint8Array, bufferSize: number): readonly Buffer[] {
  const decoder = new StreamDecoder({ data: bufferSize, command: bufferSize });
  decoder.feed(line);
  const found: Buffer[] = [];
  for (let one = decoder.next(); one !== undefined; one = decoder.next()) found.push(Buffer.from(one));
  expect(decoder.pendingOctets).toBe(0);
  return found;
}

/** The file out of exchange buffers, through a target of the given size. */
function decode(buffers: readonly Uint8Array[], targetSize = 200): { octets: Buffer; endOfRecord: boolean } {
  const reader = new SubrecordReader();
  const target = new Uint8Array(targetSize);
  const parts: Buffer[] = [];
  for (const buffer of buffers) {
    let filled = 0;
    reader.open(buffer.subarray(1));
    while (!reader.done) {
      const count = reader.readInto(target, filled);
      filled += count;
      if (target.byteLength - filled < longestSubrecord) {
        parts.push(Buffer.from(target.subarray(0, filled)));
        filled = 0;
      }
    }
    parts.push(Buffer.from(target.subarray(0, filled)));
  }
  return { octets: Buffer.concat(parts), endOfRecord: reader.endOfRecord };
}

function patterned(length: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_none, index) => (index * 31 + (index >> 8)) & 0xff));
}

describe('the worked example of Appendix A', () => {
  const file = Buffer.from(poem.map((line) => `${line}\r\n`).join(''), 'latin1');
  const expected = hexadecimal(exchangeBuffers5024);

  test('is encoded octet for octet', () => {
    const line = encode([file], { bufferSize: 2048 });
    expect(line.subarray(0, 4)).toEqual(Buffer.of(0x10, 0x00, 0x03, 0x39));
    expect(line.subarray(4).toString('hex')).toBe(expected.toString('hex'));
  });

  test('is decoded to the file', () => {
    expect(decode([expected])).toEqual({ octets: file, endOfRecord: true });
  });
});

describe('a data exchange buffer', () => {
  test('of an empty file is 44 80', () => {
    for (const compression of [false, true]) {
      expect(encode([new Uint8Array(0)], { bufferSize: 128, compression }).toString('hex')).toBe(
        '100000064480',
      );
    }
  });

  test('is as long as was negotiated, and one octet shorter where a subrecord header would stand alone', () => {
    for (let bufferSize = 128; bufferSize < 128 + 130; bufferSize += 1) {
      const { octets, length } = cutOf(bufferSize);
      expect([bufferSize, length]).toEqual([
        bufferSize,
        (bufferSize - 1) % 64 === 1 ? bufferSize - 1 : bufferSize,
      ]);
      const [first = Buffer.alloc(0)] = exchangeBuffers(
        encode([patterned(octets)], { bufferSize }),
        bufferSize,
      );
      expect(first.byteLength).toBe(length);
    }
  });

  test('carries end-of-record on the last subrecord of the file only, wherever the file ends', () => {
    const { octets } = cutOf(200);
    for (const length of [
      1,
      62,
      63,
      64,
      octets - 1,
      octets,
      octets + 1,
      4 * octets,
      4 * octets + 1,
      9 * octets,
    ]) {
      const buffers = exchangeBuffers(encode([patterned(length)], { bufferSize: 200 }), 200);
      const flags = buffers.flatMap((buffer) => headersOf(buffer).map((header) => header >= 0x80));
      expect(flags.indexOf(true)).toBe(flags.length - 1);
      expect(decode(buffers)).toEqual({ octets: patterned(length), endOfRecord: true });
    }
  });

  test('follows another file in the same area without a trace of it', () => {
    const encoder = createDataEncoder({ bufferSize: 300, buffers: 3, compression: false });
    const fresh = createDataEncoder({ bufferSize: 300, buffers: 3, compression: false });
    encoder.fill(patterned(100), 0, 100, 3, true);
    encoder.fill(patterned(0), 0, 0, 3, true);
    encoder.fill(patterned(encoder.octetsPerBuffer * 2), 0, encoder.octetsPerBuffer * 2, 3, true);
    const whole = patterned(encoder.octetsPerBuffer * 3);
    expect(encoder.fill(whole, 0, whole.byteLength, 3, false)).toEqual(
      fresh.fill(whole, 0, whole.byteLength, 3, false),
    );
    expect(encoder.area.equals(fresh.area)).toBe(true);
  });

  test('waits for credit: none is filled where none may be sent', () => {
    for (const compression of [false, true]) {
      const encoder = createDataEncoder({ bufferSize: 128, buffers: 3, compression });
      const nothing = { buffers: 0, consumed: 0, written: 0, done: false };
      expect(encoder.fill(patterned(10), 0, 10, 0, true)).toEqual(nothing);
      expect(encoder.fill(patterned(0), 0, 0, 0, true)).toEqual(nothing);
      expect(encoder.fill(patterned(0), 0, 0, 3, false)).toEqual({ ...nothing, done: true });
    }
  });

  test('takes runs together where compression was agreed', () => {
    const line = encode([Buffer.from(`ab${'c'.repeat(70)}d`)], { bufferSize: 128, compression: true });
    expect(line.subarray(4).toString('latin1')).toBe('D\x02ab\x7fc\x47c\x81d');
    const zeros = Buffer.alloc(100_000);
    const squeezed = encode([zeros], { bufferSize: 1024, compression: true });
    expect(squeezed.byteLength).toBeLessThan(100_000 / 30);
    expect(decode(exchangeBuffers(squeezed, 1024)).octets.equals(zeros)).toBe(true);
  });
});

function headersOf(buffer: Buffer): readonly number[] {
  const headers: number[] = [];
  for (let position = 1; position < buffer.byteLength;) {
    const header = buffer.readUInt8(position);
    headers.push(header);
    position += 1 + ((header & 0x40) === 0 ? header & 0x3f : 1);
  }
  return headers;
}

describe('what partners really send', () => {
  test('subrecords of no octets and padding by them', () => {
    expect(decode([Buffer.from('D\x00\x02ab\x00\x00\x81c\x00\x00', 'latin1')]).octets.toString()).toBe('abc');
    expect(decode([Buffer.from('D')]).octets.byteLength).toBe(0);
  });

  test('compressed subrecords, whatever was agreed', () => {
    expect(decode([Buffer.from('D\x7fx\x40y\x01z', 'latin1')])).toEqual({
      octets: Buffer.from(`${'x'.repeat(63)}z`),
      endOfRecord: false,
    });
    expect(decode([Buffer.from('D\x01a\x40', 'latin1')]).octets.toString()).toBe('a');
  });

  test('files without end-of-record', () => {
    expect(decode([Buffer.from('D\x01a', 'latin1')])).toEqual({
      octets: Buffer.from('a'),
      endOfRecord: false,
    });
  });

  test('a subrecord over the end of its exchange buffer is ESID 07', () => {
    for (const octets of ['D\x3fshort', 'D\x01a\x02b', 'D\x41', 'D\x01']) {
      expect(() => decode([Buffer.from(octets, 'latin1')])).toThrow(OftpError);
      expect(() => decode([Buffer.from(octets, 'latin1')])).toThrow(expect.objectContaining({ esid: '07' }));
    }
  });
});

describe('any file in any pieces', () => {
  /** Runs and noise. */
  const octets = fc
    .array(
      fc.oneof(
        fc.uint8Array({ maxLength: 150 }),
        fc.tuple(fc.nat(255), fc.nat(300)).map(([octet, length]) => Buffer.alloc(length, octet)),
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => Buffer.concat(parts));
  const encoding = fc.record({
    bufferSize: fc.integer({ min: 128, max: 700 }),
    buffers: fc.integer({ min: 1, max: 5 }),
    compression: fc.boolean(),
    most: fc.integer({ min: 1, max: 6 }),
  });

  test('comes out as it went in', () => {
    fc.assert(
      fc.property(
        octets,
        fc.array(fc.nat(), { maxLength: 4 }),
        encoding,
        fc.integer({ min: 63, max: 500 }),
        (file, cuts, how, targetSize) => {
          const at = cuts.map((cut) => cut % (file.byteLength + 1)).toSorted((one, other) => one - other);
          const pieces = [0, ...at].map((from, index) => file.subarray(from, at[index] ?? file.byteLength));
          const buffers = exchangeBuffers(encode(pieces, how), how.bufferSize);
          const back = decode(buffers, targetSize);
          expect(back.octets.equals(file)).toBe(true);
          expect(back.endOfRecord).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('carries at least octetsPerBuffer in every exchange buffer but the last of a piece', () => {
    fc.assert(
      fc.property(octets, encoding, (file, how) => {
        const encoder = createDataEncoder(how);
        const buffers = exchangeBuffers(encode([file], how), how.bufferSize);
        for (const buffer of buffers.slice(0, -1)) {
          expect(decode([buffer]).octets.byteLength).toBeGreaterThanOrEqual(encoder.octetsPerBuffer);
        }
      }),
    );
  });

  test('of random octets is read or refused, and never over the target', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.integer({ min: 63, max: 300 }),
        (subrecords, targetSize) => {
          try {
            const { octets: read } = decode([Buffer.concat([Buffer.from('D'), subrecords])], targetSize);
            expect(read.byteLength).toBeLessThanOrEqual(subrecords.byteLength * 32);
          } catch (thrown) {
            if (!(thrown instanceof OftpError)) throw thrown;
            expect(thrown.esid).toBe('07');
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
