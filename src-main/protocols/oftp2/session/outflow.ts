import { createDataEncoder } from '../data-encoder.ts';
import type { DataEncoder, DataEncoderOptions } from '../data-encoder.ts';
import { RecordEncoder } from '../record-encoder.ts';
import type { RecordPiece } from '../record-encoder.ts';
import type { ByteSource, RecordSource } from '../station.ts';
import type { RecordShape } from '../records/index.ts';
import { ReadAhead } from './read-ahead.ts';
import { RecordAhead } from './record-ahead.ts';

/** Pieces of a source that are read at a time. */
const slicesPerRead = 4;

/** How far a piece of the file is encoded. */
export interface Progress {
  /** Octets of the piece. */
  readonly octets: number;
  /** Records that end in them. */
  readonly records: number;
}

/** What one slice carries: exchange buffers with their headers, ready to be written in one write. */
export interface Slice extends Progress {
  /** Data exchange buffers: so much credit was used. */
  readonly buffers: number;
  readonly written: Uint8Array;
  /** The piece is all encoded. */
  readonly done: boolean;
}

/** An encoder with its area, which is busy until what it gave was written. */
export interface SliceEncoder<Piece> {
  fill(piece: Piece, from: Progress, most: number): Slice;
}

/** A file as pieces, and how they are encoded: a stream of octets, or records. */
export interface Outflow<Piece> {
  readonly octetsBefore: number;
  newEncoder(): SliceEncoder<Piece>;
  next(): Promise<Piece>;
  /** No piece comes behind this one. */
  isLast(piece: Piece): boolean;
  close(): Promise<void>;
}

/** Formats U and T, and whatever is secured: one record from the first octet to the last (7.2). */
export function streamOutflow(
  source: ByteSource,
  octetsBefore: number,
  options: DataEncoderOptions,
): Outflow<{ readonly octets: Buffer; readonly last: boolean }> {
  let first: DataEncoder | undefined = createDataEncoder(options);
  const ahead = new ReadAhead(source, first.octetsPerBuffer * options.buffers * slicesPerRead);
  return {
    octetsBefore,
    newEncoder() {
      const encoder = first ?? createDataEncoder(options);
      first = undefined;
      return {
        fill({ octets, last }, from, most) {
          const { buffers, consumed, written, done } = encoder.fill(
            octets,
            from.octets,
            octets.byteLength,
            most,
            last,
          );
          return {
            octets: consumed,
            records: 0,
            buffers,
            written: encoder.area.subarray(0, written),
            done,
          };
        },
      };
    },
    next: () => ahead.next(),
    isLast: ({ last }) => last,
    close: () => ahead.close(),
  };
}

/** Formats F and V. */
export function recordOutflow(
  source: RecordSource,
  shape: RecordShape,
  fromRecord: number,
  options: DataEncoderOptions,
): Outflow<RecordPiece> {
  const ahead = new RecordAhead(source, shape, fromRecord);
  let sent = false;
  return {
    octetsBefore: source.octetsBefore,
    newEncoder() {
      const encoder = new RecordEncoder(options);
      return {
        fill(piece, from, most) {
          const filled =
            !sent && isEnd(piece) && most > 0
              ? encoder.fillNothing()
              : encoder.fill(piece, from.octets, from.records, most);
          if (filled.buffers > 0) sent = true;
          const { buffers, consumed, records, written, done } = filled;
          return {
            octets: consumed,
            records,
            buffers,
            written: encoder.area.subarray(0, written),
            done,
          };
        },
      };
    },
    next: () => ahead.next(),
    isLast: isEnd,
    close: () => ahead.close(),
  };
}

function isEnd({ octets, records }: RecordPiece): boolean {
  return octets.byteLength === 0 && records === 0;
}
