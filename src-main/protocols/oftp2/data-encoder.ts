import { CompressingEncoder } from './data-compression.ts';
import {
  copyOctets,
  copySubrecord,
  dataCode,
  endOfRecordFlag,
  longestSubrecord,
  viewOf,
  wholeSubrecord,
} from './subrecord.ts';
import { headerLength, writeHeader } from './transmission-buffer.ts';

/** What one call of `fill` did. */
export interface Filled {
  /** Data exchange buffers: so much credit was used. */
  readonly buffers: number;
  /** Octets of the source that they carry. */
  readonly consumed: number;
  /** Octets at the start of the encoder's area, ready to be written to the line in one write. */
  readonly written: number;
  /** All octets of the source are in; with `last`, the end-of-record flag too. */
  readonly done: boolean;
}

/**
 * Turns octets of an unstructured or text file into data exchange buffers, each with its stream transmission header, many at
 * a time in one area. The area is filled anew by each `fill`: an encoder per write that is under way.
 */
export interface DataEncoder {
  readonly area: Buffer;
  /** Octets of the file that a full exchange buffer carries (with compression: at the least). */
  readonly octetsPerBuffer: number;
  /**
   * Fills the area from `source[from, to)` with at most `most` exchange buffers, and at most as many as the area has room for.
   * What is left over at the end of the source goes into a short exchange buffer: a source of whole multiples of
   * `octetsPerBuffer` wastes no credit. `last`: the source ends with the file, so that its last subrecord gets the end-of-record
   * flag; an empty source then gives `44 80` (field note 3).
   */
  fill(source: Uint8Array, from: number, to: number, most: number, last: boolean): Filled;
}

export interface DataEncoderOptions {
  /** Negotiated exchange buffer, in octets with the command octet (SSIDSDEB): at least 128. */
  readonly bufferSize: number;
  /** Room of the area, in exchange buffers. */
  readonly buffers: number;
  /** Runs of the same octet are compressed (7.2): only where both sides agreed to it. */
  readonly compression: boolean;
}

/** An encoder with an area of its own. */
export function createDataEncoder({ bufferSize, buffers, compression }: DataEncoderOptions): DataEncoder {
  return compression ? new CompressingEncoder(bufferSize, buffers) : new PlainEncoder(bufferSize, buffers);
}

/** How an exchange buffer is cut (7.3): whole subrecords, then one that takes the rest. */
export interface Cut {
  readonly wholes: number;
  /** Octets in the subrecord that takes the rest; 0 when there is none. */
  readonly rest: number;
  /** Octets of the file. */
  readonly octets: number;
  /** Octets of the exchange buffer. */
  readonly length: number;
}

/** The cut of a full exchange buffer. A single octet at its end stays unused: a header alone would carry nothing. */
export function cutOf(bufferSize: number): Cut {
  const room = bufferSize - 1;
  const wholes = Math.floor(room / wholeSubrecord);
  const rest = Math.max(0, (room % wholeSubrecord) - 1);
  return cut(wholes, rest);
}

function cut(wholes: number, rest: number): Cut {
  return {
    wholes,
    rest,
    octets: wholes * longestSubrecord + rest,
    length: 1 + wholes * wholeSubrecord + (rest === 0 ? 0 : 1 + rest),
  };
}

/** Without compression every header stands where it always stands: they are written once, and each `fill` only copies octets. */
class PlainEncoder implements DataEncoder {
  readonly area: Buffer;
  readonly #view: DataView;
  readonly #cut: Cut;
  readonly #stride: number;
  readonly #slots: number;
  /** The slot whose headers differ from the template, or -1. */
  #altered = -1;

  constructor(bufferSize: number, buffers: number) {
    this.#cut = cutOf(bufferSize);
    this.#stride = headerLength + this.#cut.length;
    this.#slots = buffers;
    this.area = Buffer.alloc(this.#stride * buffers);
    this.#view = viewOf(this.area);
    for (let slot = 0; slot < buffers; slot += 1) this.#writeHeaders(slot, this.#cut);
  }

  get octetsPerBuffer(): number {
    return this.#cut.octets;
  }

  fill(source: Uint8Array, from: number, to: number, most: number, last: boolean): Filled {
    if (this.#altered !== -1) {
      this.#writeHeaders(this.#altered, this.#cut);
      this.#altered = -1;
    }
    const slots = Math.min(most, this.#slots);
    const fulls = Math.min(slots, Math.floor((to - from) / this.#cut.octets));
    const view = viewOf(source);
    let position = from;
    for (let slot = 0; slot < fulls; slot += 1) {
      this.#copy(slot, this.#cut, source, view, position);
      position += this.#cut.octets;
    }
    let buffers = fulls;
    let written = fulls * this.#stride;
    const left = to - position;
    if (buffers < slots && (left > 0 || (last && buffers === 0))) {
      const short = cut(Math.floor(left / longestSubrecord), left % longestSubrecord);
      // An empty file is one subrecord of no octets.
      const length = left === 0 ? 2 : short.length;
      this.#writeHeaders(buffers, short, length);
      this.#copy(buffers, short, source, view, position);
      position = to;
      this.#altered = buffers;
      buffers += 1;
      written += headerLength + length;
    }
    const done = position === to && (!last || buffers > 0);
    if (done && last) this.#markEnd(buffers - 1);
    return { buffers, consumed: position - from, written, done };
  }

  #copy(slot: number, { wholes, rest }: Cut, source: Uint8Array, view: DataView, from: number): void {
    const target = this.#view;
    let to = slot * this.#stride + headerLength + 2;
    let position = from;
    for (let count = 0; count < wholes; count += 1) {
      copySubrecord(target, to, view, position);
      to += wholeSubrecord;
      position += longestSubrecord;
    }
    copyOctets(this.area, to, source, position, rest);
  }

  #writeHeaders(slot: number, { wholes, rest, length }: Cut, announced: number = length): void {
    const start = slot * this.#stride;
    writeHeader(this.area, start, announced);
    this.area[start + headerLength] = dataCode;
    let position = start + headerLength + 1;
    for (let count = 0; count < wholes; count += 1) {
      this.area[position] = longestSubrecord;
      position += wholeSubrecord;
    }
    if (rest > 0 || announced > length) this.area[position] = rest;
  }

  /** The last subrecord of the exchange buffer ends the record, which is the file (7.2). */
  #markEnd(slot: number): void {
    const start = slot * this.#stride;
    const end = start + this.area.readUIntBE(start + 1, 3);
    let position = start + headerLength + 1;
    for (;;) {
      const header = this.area[position] ?? 0;
      const next = position + 1 + header;
      if (next >= end) {
        this.area[position] = header | endOfRecordFlag;
        this.#altered = slot;
        return;
      }
      position = next;
    }
  }
}
