import type { ByteSource } from '../station.ts';

/** A piece of the file; the last one may be empty, all others are full. */
export interface Piece {
  readonly octets: Buffer;
  readonly last: boolean;
}

interface Filled {
  readonly buffer: Buffer;
  readonly count: number;
}

/**
 * Reads a source in pieces of one size, one piece ahead: while a piece is encoded, the next is read, so that the last one is
 * known as the last when it is given out. Three buffers in turn, whatever the size of the file.
 */
export class ReadAhead {
  readonly #source: ByteSource;
  readonly #buffers: readonly Buffer[];
  #index = 0;
  #current: Filled | undefined;
  #following: Promise<Filled> | undefined;

  constructor(source: ByteSource, octets: number) {
    this.#source = source;
    this.#buffers = [0, 1, 2].map(() => Buffer.allocUnsafeSlow(octets));
  }

  /** The next piece; its octets stay as they are until next() is called again. Not to be called after the last. */
  async next(): Promise<Piece> {
    const current = this.#current ?? (await this.#fill());
    if (current.count < current.buffer.byteLength) {
      return { octets: current.buffer.subarray(0, current.count), last: true };
    }
    const following = await (this.#following ?? this.#fill());
    this.#current = following;
    this.#following = undefined;
    if (following.count === following.buffer.byteLength) this.#readOn();
    return { octets: current.buffer, last: following.count === 0 };
  }

  /** After the read that is under way. What closing a file that was only read complains of matters to nobody. */
  async close(): Promise<void> {
    await this.#following?.catch(nothing);
    await this.#source.close().catch(nothing);
  }

  #readOn(): void {
    this.#following = this.#fill();
    // Whoever asks for the piece hears of it; until then nobody does.
    this.#following.catch(nothing);
  }

  async #fill(): Promise<Filled> {
    const buffer = this.#buffers[this.#index % this.#buffers.length] ?? Buffer.alloc(0);
    this.#index += 1;
    let count = 0;
    while (count < buffer.byteLength) {
      const read = await this.#source.read(count === 0 ? buffer : buffer.subarray(count));
      if (read === 0) break;
      count += read;
    }
    return { buffer, count };
  }
}

function nothing(): void {}
