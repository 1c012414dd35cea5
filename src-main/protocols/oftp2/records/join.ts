import { recordFault } from '../oftp-error.ts';
import { checkLength, shapeBehind } from './cut.ts';
import type { LocalForm, RecordShape } from './form.ts';

const lineFeed = 0x0a;

/**
 * Puts records into their local form, batch by batch. Only whole records come out: a local file that ends early ends behind a
 * record, and the next attempt goes on there.
 */
export class RecordJoiner {
  readonly #shape: RecordShape;
  readonly #prefix: 0 | 2 | 4;
  readonly #lineEnd: Buffer | undefined;
  readonly #fill: number | undefined;
  /** The start of a record whose end has not come. */
  readonly #open: Buffer;
  #opened = 0;
  #area = Buffer.alloc(0);
  #next: number;

  /** @param fromRecord records that are in the file already. */
  constructor(form: LocalForm, shape: RecordShape, fromRecord = 0) {
    const width = form.kind === 'prefixed' ? (form.width ?? 2) : undefined;
    this.#shape = width === undefined ? shape : shapeBehind(shape, width);
    this.#prefix = width ?? 0;
    this.#lineEnd =
      form.kind === 'lines' ? Buffer.from(form.lineEnd === 'lf' ? '\n' : '\r\n', 'latin1') : undefined;
    this.#fill = form.kind === 'lines' && shape.format === 'F' ? form.fill : undefined;
    this.#open = Buffer.alloc(this.#shape.recordLength);
    this.#next = fromRecord + 1;
  }

  /**
   * Takes octets and the ends of records in them, as IncomingFile.write() has them.
   * @returns octets of the local file, valid until the next call
   * @throws OftpError `oftp2.record.too-long`, `too-short`, or `line-end-inside` where lines are written
   */
  join(octets: Uint8Array, ends: Uint32Array): Buffer {
    const frame = this.#prefix + (this.#lineEnd?.byteLength ?? 0);
    const area = this.#room(this.#opened + octets.byteLength + ends.length * frame);
    let written = 0;
    let start = 0;
    for (const end of ends) {
      const length = this.#opened + end - start;
      checkLength(this.#shape, this.#next, length);
      if (this.#prefix !== 0) written = area.writeUIntBE(length, written, this.#prefix);
      const begin = written;
      if (this.#opened > 0) area.set(this.#open.subarray(0, this.#opened), written);
      if (end > start) area.set(octets.subarray(start, end), written + this.#opened);
      written += length;
      this.#opened = 0;
      start = end;
      if (this.#lineEnd !== undefined) written = this.#endLine(area, begin, written, this.#lineEnd);
      this.#next += 1;
    }
    this.#keep(octets.subarray(start));
    return area.subarray(0, written);
  }

  /** @throws OftpError `oftp2.record.cut-off` where the last record has not ended. */
  end(): void {
    if (this.#opened > 0) throw recordFault('cut-off', { record: this.#next, octets: this.#opened });
  }

  #endLine(area: Buffer, begin: number, end: number, lineEnd: Buffer): number {
    if (area.subarray(begin, end).includes(lineFeed)) {
      throw recordFault('line-end-inside', { record: this.#next });
    }
    let written = end;
    if (this.#fill !== undefined) while (written > begin && area[written - 1] === this.#fill) written -= 1;
    area.set(lineEnd, written);
    return written + lineEnd.byteLength;
  }

  #keep(rest: Uint8Array): void {
    const octets = this.#opened + rest.byteLength;
    const { recordLength } = this.#shape;
    if (octets > recordLength) throw recordFault('too-long', { record: this.#next, octets, recordLength });
    this.#open.set(rest, this.#opened);
    this.#opened = octets;
  }

  #room(octets: number): Buffer {
    if (this.#area.byteLength < octets) this.#area = Buffer.allocUnsafeSlow(octets);
    return this.#area;
  }
}
