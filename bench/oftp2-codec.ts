/**
 * How fast octets of a file go into data exchange buffers and come out of them again, on one core and without a line:
 * what the codec would allow if sockets, TLS and disks cost nothing. Run it with `node bench/oftp2-codec.ts`.
 */
import {
  RecordEncoder,
  SubrecordReader,
  StreamDecoder,
  createDataEncoder,
  decodeCommand,
} from '../src-main/protocols/oftp2/index.ts';
import type { RecordPiece } from '../src-main/protocols/oftp2/index.ts';

const file = Buffer.from(
  Uint8Array.from({ length: 8 * 1024 * 1024 }, (_none, index) => (index * 31 + (index >> 8)) & 0xff),
);
const fileOctets = 512 * 1024 * 1024;
/** As a socket gives them. */
const pieceOctets = 64 * 1024;
const runs = 5;

interface Measured {
  readonly encode: number;
  readonly decode: number;
}

function measure(bufferSize: number, compression: boolean, source: Buffer): Measured {
  const encoder = createDataEncoder({
    bufferSize,
    buffers: Math.max(1, Math.floor(1_048_576 / bufferSize)),
    compression,
  });
  const decoder = new StreamDecoder({ data: bufferSize, command: bufferSize });
  const reader = new SubrecordReader();
  const target = new Uint8Array(1024 * 1024);
  let encoding = 0;
  let decoding = 0;
  let octets = 0;
  let arrived = 0;
  while (octets < fileOctets) {
    let from = 0;
    while (from < source.byteLength) {
      const begin = performance.now();
      const filled = encoder.fill(source, from, source.byteLength, 999, false);
      const middle = performance.now();
      for (let at = 0; at < filled.written; at += pieceOctets) {
        decoder.feed(encoder.area.subarray(at, Math.min(filled.written, at + pieceOctets)));
        for (let one = decoder.next(); one !== undefined; one = decoder.next()) {
          const command = decodeCommand(one);
          if (command.command !== 'DATA') throw new Error(command.command);
          reader.open(command.subrecords);
          while (!reader.done) arrived += reader.readInto(target, 0);
        }
      }
      decoding += performance.now() - middle;
      encoding += middle - begin;
      from += filled.consumed;
    }
    octets += source.byteLength;
  }
  if (arrived !== octets) throw new Error(`${octets} octets went in, ${arrived} came out`);
  return { encode: octets / encoding / 1000, decode: octets / decoding / 1000 };
}

/** A piece of a file, as a transfer reads it. */
function recordsOf(recordLength: number): RecordPiece {
  const records = Math.floor((1024 * 1024) / recordLength);
  return {
    octets: file.subarray(0, records * recordLength),
    ends: Uint32Array.from({ length: records }, (_none, index) => (index + 1) * recordLength),
    records,
  };
}

/** Format F: every record ends with a subrecord of its own. */
function measureRecords(bufferSize: number, recordLength: number): Measured {
  const encoder = new RecordEncoder({
    bufferSize,
    buffers: Math.max(1, Math.floor(524_288 / bufferSize)),
    compression: false,
  });
  const decoder = new StreamDecoder({ data: bufferSize, command: bufferSize });
  const reader = new SubrecordReader();
  const target = new Uint8Array(1024 * 1024);
  const ends = { positions: new Uint32Array(65_536), count: 0 };
  const piece = recordsOf(recordLength);
  let encoding = 0;
  let decoding = 0;
  let octets = 0;
  let arrived = 0;
  let arrivedRecords = 0;
  while (octets < fileOctets) {
    let from = 0;
    let record = 0;
    for (let done = false; !done;) {
      const begin = performance.now();
      const filled = encoder.fill(piece, from, record, 999);
      const middle = performance.now();
      for (let at = 0; at < filled.written; at += pieceOctets) {
        decoder.feed(encoder.area.subarray(at, Math.min(filled.written, at + pieceOctets)));
        for (let one = decoder.next(); one !== undefined; one = decoder.next()) {
          const command = decodeCommand(one);
          if (command.command !== 'DATA') throw new Error(command.command);
          reader.open(command.subrecords);
          while (!reader.done) {
            arrived += reader.readRecords(target, 0, ends);
            arrivedRecords += ends.count;
            ends.count = 0;
          }
        }
      }
      decoding += performance.now() - middle;
      encoding += middle - begin;
      from += filled.consumed;
      record += filled.records;
      done = filled.done;
    }
    octets += piece.octets.byteLength;
  }
  if (arrived !== octets) throw new Error(`${octets} octets went in, ${arrived} came out`);
  if (arrivedRecords * recordLength !== octets) throw new Error(`${arrivedRecords} records came out`);
  return { encode: octets / encoding / 1000, decode: octets / decoding / 1000 };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function report(title: string, measureOnce: () => Measured): void {
  const measured = Array.from({ length: runs }, measureOnce);
  const encode = median(measured.map((one) => one.encode));
  const decode = median(measured.map((one) => one.decode));
  console.log(
    `${title.padEnd(34)} encode ${encode.toFixed(0).padStart(6)} MB/s   decode ${decode.toFixed(0).padStart(6)} MB/s`,
  );
}

for (const bufferSize of [2048, 4096, 16_384, 65_536, 99_999])
  report(`buffer ${bufferSize}`, () => measure(bufferSize, false, file));
report('buffer 65536, compression, noise', () => measure(65_536, true, file));
const zeros = Buffer.alloc(file.byteLength);
report('buffer 65536, compression, zeros', () => measure(65_536, true, zeros));
report('buffer 65536, records of 80', () => measureRecords(65_536, 80));
