import { violation } from './oftp-error.ts';
import type { OftpError } from './oftp-error.ts';

/** The stream transmission buffer of RFC 5024 8: a header of four octets before each exchange buffer. */

/** Octets of the header. */
export const headerLength = 4;

/** Octets of the longest exchange buffer that a header may announce (8.2: 100003 with the header). */
export const longestExchangeBuffer = 99_999;

const version = 0x10;
const dataCode = 0x44;

/** Writes the header of an exchange buffer of so many octets at `position` of `target`. */
export function writeHeader(target: Uint8Array, position: number, exchangeBufferLength: number): void {
  const length = exchangeBufferLength + headerLength;
  if (exchangeBufferLength < 1 || exchangeBufferLength > longestExchangeBuffer) {
    throw violation('07', { octets: exchangeBufferLength });
  }
  target[position] = version;
  target[position + 1] = length >>> 16;
  target[position + 2] = (length >>> 8) & 0xff;
  target[position + 3] = length & 0xff;
}

/**
 * An exchange buffer with its header, to be written in one write (field note 18).
 * @throws OftpError with ESID 07 when it is empty or longer than 99999 octets.
 */
export function streamBuffer(exchangeBuffer: Uint8Array): Buffer {
  const whole = Buffer.allocUnsafe(headerLength + exchangeBuffer.byteLength);
  writeHeader(whole, 0, exchangeBuffer.byteLength);
  whole.set(exchangeBuffer, headerLength);
  return whole;
}

/** Largest exchange buffers that are taken, in octets with the command octet, without the header. */
export interface StreamLimits {
  /** DATA: what was negotiated (SSIDSDEB). */
  readonly data: number;
  /** Any other command; these may be longer than a small negotiated buffer. */
  readonly command: number;
}

/**
 * Recovers exchange buffers from a stream of octets in pieces of any size (8.1).
 *
 * `feed` a piece, then call `next` until it gives undefined. An exchange buffer that lies whole in a piece is a view of it;
 * one that is split is gathered in a buffer of our own, which grows with the octets that have really come and never beyond the
 * limit. What `next` gives is good until `next` is called again.
 */
export class StreamDecoder {
  #limits: StreamLimits;
  /** Pieces not yet read to their end; the first from `#position` on. */
  readonly #pieces: Uint8Array[] = [];
  #position = 0;
  #pendingOctets = 0;
  readonly #header = Buffer.alloc(headerLength);
  #headerFilled = 0;
  /** Octets of the exchange buffer whose header is complete; 0 while there is none. */
  #length = 0;
  #gathered = Buffer.alloc(0);
  #filled = 0;
  #failure: OftpError | undefined;

  constructor(limits: StreamLimits = { data: longestExchangeBuffer, command: longestExchangeBuffer }) {
    this.#limits = limits;
  }

  /** Holds for exchange buffers that `next` has not begun to gather: to be called when the SSIDs are agreed. */
  setLimits(limits: StreamLimits): void {
    this.#limits = limits;
  }

  /** Octets that were fed and not yet given back by `next`: how far the reader is behind. */
  get pendingOctets(): number {
    return this.#pendingOctets;
  }

  /** Octets of memory of our own, which only an exchange buffer that is split over pieces needs. */
  get heldOctets(): number {
    return this.#gathered.buffer.byteLength;
  }

  /** Takes a piece of the stream; it is kept, not copied, until its octets were read. */
  feed(piece: Uint8Array): void {
    if (piece.byteLength === 0) return;
    this.#pieces.push(piece);
    this.#pendingOctets += piece.byteLength;
  }

  /**
   * The next complete exchange buffer, or undefined when more octets are needed.
   * @throws OftpError with ESID 06 for a header of another version or with flags, 07 for a length that is not allowed. After that
   * the stream cannot be trusted: every further call throws the same.
   */
  next(): Uint8Array | undefined {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#length === 0 && !this.#readHeader()) return undefined;
    const piece = this.#pieces[0];
    if (piece === undefined) return undefined;
    if (this.#filled === 0) {
      this.#checkLimit(piece[this.#position] ?? 0);
      if (piece.byteLength - this.#position >= this.#length) return this.#whole(piece);
    }
    return this.#gather();
  }

  #readHeader(): boolean {
    while (this.#headerFilled < headerLength) {
      const piece = this.#pieces[0];
      if (piece === undefined) return false;
      this.#header[this.#headerFilled] = piece[this.#position] ?? 0;
      this.#headerFilled += 1;
      this.#consume(1);
    }
    this.#headerFilled = 0;
    if (this.#header[0] !== version) throw this.#fail(violation('06', { field: 'STH' }));
    const length = this.#header.readUIntBE(1, 3) - headerLength;
    if (length < 1 || length > Math.max(this.#limits.data, this.#limits.command))
      throw this.#wrongSize(length);
    this.#length = length;
    return true;
  }

  #checkLimit(code: number): void {
    const limit = code === dataCode ? this.#limits.data : this.#limits.command;
    if (this.#length > limit) throw this.#wrongSize(this.#length);
  }

  #whole(piece: Uint8Array): Uint8Array {
    const octets = piece.subarray(this.#position, this.#position + this.#length);
    this.#consume(this.#length);
    this.#length = 0;
    return octets;
  }

  #gather(): Uint8Array | undefined {
    for (;;) {
      const piece = this.#pieces[0];
      if (piece === undefined) return undefined;
      const count = Math.min(piece.byteLength - this.#position, this.#length - this.#filled);
      this.#makeRoom(this.#filled + count);
      this.#gathered.set(piece.subarray(this.#position, this.#position + count), this.#filled);
      this.#filled += count;
      this.#consume(count);
      if (this.#filled === this.#length) {
        const octets = this.#gathered.subarray(0, this.#length);
        this.#filled = 0;
        this.#length = 0;
        return octets;
      }
    }
  }

  /** Doubles with what has come, so that an announced length alone costs nothing. */
  #makeRoom(count: number): void {
    if (count <= this.#gathered.byteLength) return;
    const larger = Buffer.allocUnsafeSlow(
      Math.min(this.#length, Math.max(count, 2 * this.#gathered.byteLength)),
    );
    larger.set(this.#gathered.subarray(0, this.#filled));
    this.#gathered = larger;
  }

  #consume(count: number): void {
    this.#position += count;
    this.#pendingOctets -= count;
    if (this.#position === this.#pieces[0]?.byteLength) {
      this.#pieces.shift();
      this.#position = 0;
    }
  }

  #wrongSize(octets: number): OftpError {
    return this.#fail(violation('07', { field: 'STH', octets }));
  }

  #fail(error: OftpError): OftpError {
    this.#failure = error;
    this.#pieces.length = 0;
    this.#position = 0;
    this.#pendingOctets = 0;
    this.#gathered = Buffer.alloc(0);
    return error;
  }
}
