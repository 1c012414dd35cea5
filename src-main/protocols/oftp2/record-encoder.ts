import { plainAt, runAt, shortestRun } from './data-compression.ts';
import type { DataEncoderOptions, Filled } from './data-encoder.ts';
import {
  compressionFlag,
  copyOctets,
  copyShort,
  dataCode,
  endOfRecordFlag,
  longestSubrecord,
  shortCopySpare,
  viewOf,
} from './subrecord.ts';
import { headerLength, writeHeader } from './transmission-buffer.ts';

/** Octets of a file and the ends of its records, as they are encoded. */
export interface RecordPiece {
  readonly octets: Uint8Array;
  /** For each record that ends here, how many octets of the piece come before its end, rising. */
  readonly ends: Uint32Array;
  /** How many of the ends count. */
  readonly records: number;
}

/** What one call of `fill` did, with the records that ended in it. */
export interface RecordsFilled extends Filled {
  readonly records: number;
}

/**
 * Turns records into data exchange buffers (7.2), each with its stream transmission header, many at a time in one area. The last
 * subrecord of each record has the end-of-record flag; a record of no octets is one subrecord of no octets. A record that does
 * not fit goes on in the next exchange buffer, its subrecord split in two (7.3, strategy 2). The area is filled anew by each `fill`.
 */
export class RecordEncoder {
  readonly area: Buffer;
  readonly #view: DataView;
  readonly #bufferSize: number;
  readonly #buffers: number;
  readonly #compression: boolean;

  constructor({ bufferSize, buffers, compression }: DataEncoderOptions) {
    this.#bufferSize = bufferSize;
    this.#buffers = buffers;
    this.#compression = compression;
    this.area = Buffer.alloc((headerLength + bufferSize) * buffers + shortCopySpare);
    this.#view = viewOf(this.area);
  }

  /** Fills the area from octet `from` and record end `record` of the piece on, with at most `most` exchange buffers. */
  fill(piece: RecordPiece, from: number, record: number, most: number): RecordsFilled {
    const { octets, ends, records } = piece;
    const total = octets.byteLength;
    const source = viewOf(octets);
    const lastWords = total - longestSubrecord - shortCopySpare;
    const area = this.area;
    const view = this.#view;
    const slots = Math.min(most, this.#buffers);
    let written = 0;
    let buffers = 0;
    let position = from;
    let next = record;
    while (buffers < slots && (position < total || next < records)) {
      const start = written;
      const limit = start + headerLength + this.#bufferSize;
      area[start + headerLength] = dataCode;
      written = start + headerLength + 1;
      while (written < limit) {
        const ending = next < records;
        const left = (ending ? (ends[next] ?? total) : total) - position;
        if (left === 0) {
          if (!ending) break;
          // A record of no octets, or one whose last octets went out before its end was known.
          view.setUint8(written, endOfRecordFlag);
          written += 1;
          next += 1;
          continue;
        }
        const room = limit - written - 1;
        if (room < 1) break;
        let count = left < longestSubrecord ? left : longestSubrecord;
        let flags = 0;
        if (this.#compression) {
          const run = runAt(octets, position, position + count);
          if (run >= shortestRun) {
            flags = compressionFlag;
            count = run;
          } else {
            count = plainAt(octets, position, position + Math.min(count, room));
          }
        } else if (count > room) count = room;
        if (ending && count === left) {
          flags |= endOfRecordFlag;
          next += 1;
        }
        view.setUint8(written, flags | count);
        written += 1;
        if ((flags & compressionFlag) !== 0) {
          area[written] = octets[position] ?? 0;
          written += 1;
        } else {
          if (position <= lastWords) copyShort(view, written, source, position, count);
          else copyOctets(area, written, octets, position, count);
          written += count;
        }
        position += count;
      }
      writeHeader(area, start, written - start - headerLength);
      buffers += 1;
    }
    const done = position === total && next === records;
    return { buffers, consumed: position - from, records: next - record, written, done };
  }

  /** A file without a record: one subrecord of no octets that ends nothing. Some partners refuse a file without DATA (field note 3). */
  fillNothing(): RecordsFilled {
    this.area[headerLength] = dataCode;
    this.area[headerLength + 1] = 0;
    writeHeader(this.area, 0, 2);
    return { buffers: 1, consumed: 0, records: 0, written: headerLength + 2, done: true };
  }
}
