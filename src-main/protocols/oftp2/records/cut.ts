import { assertNever } from '../../../../shared/index.ts';
import { doesNotFit, recordFault } from '../oftp-error.ts';
import type { LocalForm, RecordShape } from './form.ts';
import { longestPrefixed, longestRecord } from './limits.ts';

/** Where records are put: octets, and where each record ends in them. */
export interface RecordBatch {
  readonly octets: Buffer;
  filled: number;
  readonly ends: Uint32Array;
  count: number;
}

/** Cuts whole records out of a local file, piece by piece. */
export interface RecordCutter {
  /** The number of the next record, from 1. */
  readonly next: number;
  /**
   * Takes whole records out of `octets[from, to)` as long as the batch has room for another one.
   * @param atEnd the file ends at `to`
   * @returns where the first record begins that was not taken
   * @throws OftpError `oftp2.record.too-long`, `too-short` or `cut-off`, with the number of the record
   */
  cut(octets: Buffer, from: number, to: number, atEnd: boolean, batch: RecordBatch): number;
}

/** Puts one record into the batch; false when it has no room for it. */
function put(batch: RecordBatch, octets: Buffer, from: number, length: number, whole: number): boolean {
  const { filled, count } = batch;
  if (filled + whole > batch.octets.byteLength || count === batch.ends.length) return false;
  octets.copy(batch.octets, filled, from, from + length);
  batch.filled = filled + whole;
  batch.ends[count] = batch.filled;
  batch.count = count + 1;
  return true;
}

/** Records behind their length in 2 octets (6.5), or in 4. */
export class PrefixedCutter implements RecordCutter {
  readonly #shape: RecordShape;
  readonly #width: 2 | 4;
  next = 1;

  constructor(shape: RecordShape, width: 2 | 4) {
    this.#shape = shapeBehind(shape, width);
    this.#width = width;
  }

  cut(octets: Buffer, from: number, to: number, atEnd: boolean, batch: RecordBatch): number {
    const width = this.#width;
    let position = from;
    while (to - position >= width) {
      const length = width === 2 ? octets.readUInt16BE(position) : octets.readUInt32BE(position);
      checkLength(this.#shape, this.next, length);
      if (to - position - width < length) break;
      if (!put(batch, octets, position + width, length, length)) return position;
      position += width + length;
      this.next += 1;
    }
    if (atEnd && position < to) throw recordFault('cut-off', { record: this.next, octets: to - position });
    return position;
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Lines of text, without their ends. */
export class LineCutter implements RecordCutter {
  readonly #shape: RecordShape;
  readonly #fill: number | undefined;
  next = 1;

  constructor(shape: RecordShape, fill: number | undefined) {
    this.#shape = shape;
    this.#fill = shape.format === 'F' ? fill : undefined;
  }

  cut(octets: Buffer, from: number, to: number, atEnd: boolean, batch: RecordBatch): number {
    const { recordLength } = this.#shape;
    const given = octets.subarray(0, to);
    let position = from;
    while (position < to) {
      const lineEnd = given.indexOf(lineFeed, position);
      if (lineEnd === -1 && !atEnd) {
        // A carriage return may still belong to the end of the line.
        if (to - position > recordLength + 1) throw this.#tooLong(to - position);
        break;
      }
      const end = lineEnd === -1 ? to : lineEnd;
      const returned = lineEnd > position && octets[lineEnd - 1] === carriageReturn;
      const length = end - position - (returned ? 1 : 0);
      if (!this.#put(octets, position, length, batch)) return position;
      position = lineEnd === -1 ? to : lineEnd + 1;
      this.next += 1;
    }
    return position;
  }

  #put(octets: Buffer, from: number, length: number, batch: RecordBatch): boolean {
    const { recordLength } = this.#shape;
    if (this.#fill === undefined) {
      checkLength(this.#shape, this.next, length);
      return put(batch, octets, from, length, length);
    }
    if (length > recordLength) throw this.#tooLong(length);
    const { filled } = batch;
    if (!put(batch, octets, from, length, recordLength)) return false;
    batch.octets.fill(this.#fill, filled + length, filled + recordLength);
    return true;
  }

  #tooLong(octets: number): Error {
    return recordFault('too-long', { record: this.next, octets, recordLength: this.#shape.recordLength });
  }
}

/** What a file of prefixed records can hold: no record longer than its length can say. */
export function shapeBehind(shape: RecordShape, width: 2 | 4): RecordShape {
  return width === 4 ? shape : { ...shape, recordLength: Math.min(shape.recordLength, longestPrefixed) };
}

/** @throws OftpError where a record of this length may not be in the file. */
export function checkLength({ format, recordLength }: RecordShape, record: number, octets: number): void {
  if (octets > recordLength) throw recordFault('too-long', { record, octets, recordLength });
  if (format === 'F' && octets < recordLength)
    throw recordFault('too-short', { record, octets, recordLength });
}

export function cutterOf(form: Exclude<LocalForm, { kind: 'blocks' }>, shape: RecordShape): RecordCutter {
  switch (form.kind) {
    case 'prefixed':
      return new PrefixedCutter(shape, form.width ?? 2);
    case 'lines':
      return new LineCutter(shape, form.fill);
    default:
      return assertNever(form);
  }
}

/** @throws OftpError `oftp2.does-not-fit` for a length that SFIDLRECL cannot announce. */
export function checkShape({ recordLength }: RecordShape): void {
  if (recordLength < 1 || recordLength > longestRecord) {
    throw doesNotFit({ command: 'SFID', field: 'SFIDLRECL', why: 'number', limit: longestRecord });
  }
}
