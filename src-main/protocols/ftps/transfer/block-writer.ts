/** Where a file goes. The octets are only valid until it resolves. */
export type Sink = (octets: Uint8Array) => Promise<void> | void;

/** Small writes are what a download waits for: so many octets go at once. */
const largestBlock = 1024 * 1024;

/** Collects what comes in large blocks, and hands one over while the next is filled. */
export class BlockWriter {
  readonly #sink: Sink;
  readonly #onTaken: (octets: number) => void;
  #block = Buffer.alloc(0);
  #spare = Buffer.alloc(0);
  #filled = 0;
  #taken = 0;
  #writing: Promise<void> = Promise.resolve();

  readonly #size: number;

  /** `expected`: octets, where that is known. */
  constructor(sink: Sink, onTaken: (octets: number) => void, expected = largestBlock) {
    this.#size = Math.min(Math.max(expected, 1), largestBlock);
    this.#sink = sink;
    this.#onTaken = onTaken;
  }

  async write(octets: Uint8Array): Promise<void> {
    for (let at = 0; at < octets.length;) {
      if (this.#block.length === 0) this.#block = Buffer.allocUnsafeSlow(this.#size);
      const piece = octets.subarray(at, at + this.#size - this.#filled);
      this.#block.set(piece, this.#filled);
      this.#filled += piece.length;
      at += piece.length;
      if (this.#filled === this.#size) await this.#handOver();
    }
  }

  /** Resolves when the sink has taken everything. */
  async flush(): Promise<void> {
    await this.#handOver();
    await this.#writing;
  }

  async #handOver(): Promise<void> {
    await this.#writing;
    if (this.#filled === 0) return;
    const full = this.#block;
    const octets = full.subarray(0, this.#filled);
    this.#block = this.#spare;
    this.#spare = full;
    this.#filled = 0;
    this.#writing = this.#hand(octets);
    // Whoever writes next, or flushes, hears of it.
    this.#writing.catch(() => undefined);
  }

  async #hand(octets: Uint8Array): Promise<void> {
    await this.#sink(octets);
    this.#taken += octets.length;
    this.#onTaken(this.#taken);
  }
}
