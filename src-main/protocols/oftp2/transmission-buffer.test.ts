import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCommand } from './decode.ts';
import { SubrecordReader } from './data-decoder.ts';
import { encodeCommand } from './encode.ts';
import { OftpError } from './oftp-error.ts';
import { StreamDecoder, longestExchangeBuffer, streamBuffer } from './transmission-buffer.ts';
import type { StreamLimits } from './transmission-buffer.ts';

const wide: StreamLimits = { data: longestExchangeBuffer, command: longestExchangeBuffer };

/** Everything that comes out of a stream that is fed in pieces of the given lengths, one after the other, then the rest. */
function decodeIn(
  line: Uint8Array,
  lengths: readonly number[],
  limits: StreamLimits = wide,
): readonly Buffer[] {
  const decoder = new StreamDecoder(limits);
  const found: Buffer[] = [];
  let position = 0;
  for (const length of [...lengths, line.byteLength]) {
    decoder.feed(line.subarray(position, position + length));
    position += Math.min(length, line.byteLength - position);
    for (let one = decoder.next(); one !== undefined; one = decoder.next()) {
      expect(decoder.heldOctets).toBeLessThanOrEqual(Math.max(limits.data, limits.command));
      found.push(Buffer.from(one));
    }
    expect(decoder.heldOctets).toBeLessThanOrEqual(2 * position);
    expect(decoder.pendingOctets).toBe(0);
  }
  return found;
}

describe('the stream transmission buffer', () => {
  test('has version 1, no flags, and a length that counts the header', () => {
    expect(streamBuffer(Buffer.from('R')).toString('hex')).toBe('1000000552');
    expect(streamBuffer(Buffer.alloc(99_999)).subarray(0, 4).toString('hex')).toBe('100186a3');
  });

  test('is never empty and never longer than 99999 octets', () => {
    for (const length of [0, 100_000]) {
      expect(() => streamBuffer(Buffer.alloc(length))).toThrow(expect.objectContaining({ esid: '07' }));
    }
  });

  test('that lies whole in a piece is a view of it, without a copy and without memory', () => {
    const line = Buffer.concat([streamBuffer(Buffer.from('R')), streamBuffer(Buffer.from('D\x02ab'))]);
    const decoder = new StreamDecoder();
    decoder.feed(line);
    expect(decoder.pendingOctets).toBe(13);
    decoder.next();
    const data = decoder.next();
    expect([data?.buffer, data?.byteOffset]).toEqual([line.buffer, line.byteOffset + 9]);
    expect([decoder.next(), decoder.pendingOctets, decoder.heldOctets]).toEqual([undefined, 0, 0]);
  });

  test('that is announced costs no more memory than has come of it', () => {
    const decoder = new StreamDecoder();
    const line = streamBuffer(Buffer.alloc(99_999, 'D'));
    decoder.feed(line.subarray(0, 5));
    expect(decoder.next()).toBeUndefined();
    expect(decoder.heldOctets).toBe(1);
    decoder.feed(line.subarray(5, 1000));
    expect(decoder.next()).toBeUndefined();
    expect(decoder.heldOctets).toBeLessThan(2000);
  });

  test('of data is refused beyond what was negotiated, of a command beyond its own limit', () => {
    const limits = { data: 128, command: 1200 };
    const data = (length: number) => streamBuffer(Buffer.alloc(length, 'D'));
    const command = (length: number) => streamBuffer(Buffer.alloc(length, 'E'));
    expect(decodeIn(data(128), [], limits)).toHaveLength(1);
    expect(decodeIn(command(1200), [], limits)).toHaveLength(1);
    for (const line of [data(129), command(1201), data(1200)]) {
      expect(() => decodeIn(line, [], limits)).toThrow(
        expect.objectContaining({ code: 'oftp2.esid.07', esid: '07' }),
      );
    }
  });

  test('may be limited anew between two exchange buffers of one piece', () => {
    const decoder = new StreamDecoder({ data: 128, command: 1200 });
    decoder.feed(Buffer.concat([streamBuffer(Buffer.from('R')), streamBuffer(Buffer.alloc(500, 'D'))]));
    expect(decoder.next()?.byteLength).toBe(1);
    decoder.setLimits({ data: 512, command: 1200 });
    expect(decoder.next()?.byteLength).toBe(500);
  });

  test.each([
    ['of version 2', '2000000552', '06'],
    ['with a flag', '1100000552', '06'],
    ['of another protocol', Buffer.from('GET / HTTP/1.1').toString('hex'), '06'],
    ['without an exchange buffer', '10000004', '07'],
    ['shorter than its header', '10000000', '07'],
    ['longer than the RFC allows', '100186a444', '07'],
  ])('%s ends the stream for good', (_what, hexadecimal, esid) => {
    const decoder = new StreamDecoder();
    decoder.feed(Buffer.from(hexadecimal, 'hex'));
    expect(() => decoder.next()).toThrow(expect.objectContaining({ esid }));
    decoder.feed(streamBuffer(Buffer.from('R')));
    expect(() => decoder.next()).toThrow(expect.objectContaining({ esid }));
    expect(decoder.heldOctets).toBe(0);
  });
});

describe('a stream of exchange buffers', () => {
  const buffers = fc.array(fc.uint8Array({ minLength: 1, maxLength: 600 }), { maxLength: 12 });
  const lengths = fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.nat(900)), { maxLength: 30 });

  test('comes apart as it was put together, however the line cuts it', () => {
    fc.assert(
      fc.property(buffers, lengths, (given, cuts) => {
        const line = Buffer.concat(given.map((one) => streamBuffer(one)));
        expect(decodeIn(line, cuts).map((one) => one.toString('hex'))).toEqual(
          given.map((one) => Buffer.from(one).toString('hex')),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('comes apart also when the reader is behind', () => {
    fc.assert(
      fc.property(buffers, lengths, (given, cuts) => {
        const line = Buffer.concat(given.map((one) => streamBuffer(one)));
        const decoder = new StreamDecoder();
        let position = 0;
        for (const cut of [...cuts, line.byteLength]) {
          decoder.feed(line.subarray(position, position + cut));
          position = Math.min(line.byteLength, position + cut);
        }
        expect(decoder.pendingOctets).toBe(line.byteLength);
        for (const one of given) expect(Buffer.from(decoder.next() ?? []).equals(one)).toBe(true);
        expect(decoder.next()).toBeUndefined();
      }),
    );
  });
});

describe('a hostile stream', () => {
  const limits: StreamLimits = { data: 512, command: 1200 };
  const commands = fc.constantFrom(
    encodeCommand({ command: 'SSRM' }),
    encodeCommand({ command: 'CDT' }),
    encodeCommand({ command: 'ESID', reason: '99', text: 'für' }),
    encodeCommand({ command: 'EFID', recordCount: 0n, unitCount: 5n }),
    Buffer.concat([Buffer.from('D'), Buffer.alloc(64, 0x3f), Buffer.of(0x7f, 0x00, 0x80)]),
  );
  const genuine = fc
    .array(commands, { minLength: 1, maxLength: 8 })
    .map((all) => Buffer.concat(all.map(streamBuffer)));
  const mutated = fc
    .tuple(genuine, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }))
    .map(([line, changes]) => {
      for (const [at, octet] of changes) line[at % line.byteLength] = octet;
      return line;
    });
  const random = fc.uint8Array({ maxLength: 2000 });
  /** A right header before wrong octets, so that the fuzz gets behind it. */
  const framed = fc
    .array(fc.uint8Array({ minLength: 1, maxLength: 700 }), { maxLength: 6 })
    .map((all) => Buffer.concat(all.map(streamBuffer)));
  const lengths = fc.array(fc.nat(300), { maxLength: 12 });

  test('gives commands and octets or one OftpError, in bounded steps and bounded memory', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, random, framed, genuine), lengths, (line, cuts) => {
        const decoder = new StreamDecoder(limits);
        const reader = new SubrecordReader();
        const target = new Uint8Array(256);
        let position = 0;
        let steps = 0;
        try {
          for (const cut of [...cuts, line.byteLength]) {
            decoder.feed(line.subarray(position, position + cut));
            position = Math.min(line.byteLength, position + cut);
            for (let one = decoder.next(); one !== undefined; one = decoder.next()) {
              expect(one.byteLength).toBeLessThanOrEqual(one[0] === 0x44 ? limits.data : limits.command);
              const command = decodeCommand(one);
              if (command.command === 'DATA') {
                reader.open(command.subrecords);
                while (!reader.done) {
                  reader.readInto(target, 0);
                  steps += 1;
                }
              }
              steps += 1;
              expect(decoder.heldOctets).toBeLessThanOrEqual(limits.command);
            }
            expect(decoder.heldOctets).toBeLessThanOrEqual(Math.min(limits.command, 2 * position));
          }
        } catch (thrown) {
          if (!(thrown instanceof OftpError)) throw thrown;
          expect(['01', '06', '07']).toContain(thrown.esid);
        }
        expect(steps).toBeLessThanOrEqual(line.byteLength);
      }),
      { numRuns: 5000 },
    );
  });
});
