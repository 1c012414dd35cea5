/** Where a file goes. The octets are only valid until it resolves. */
export type Sink = (octets: Uint8Array) => Promise<void> | void;

/** Small writes are what a download waits for: so many octets go at once. */
const largestBlock = 1024 * 1024;

/** Collects what comes in large blocks, and hands one over while the next is filled. */
export class BlockWriter {
  readonly #sink: Sink;
  readonly #onTaken: (octets: number) => void;
  readonly #size: number;
  #block = Buffer.alloc(0);
  #spare = Buffer.alloc(0);
  #filled = 0;
  #taken = 0;
  /** A block that the sink has not taken yet; never rejects. */
  #writing: Promise<void> | undefined;
  #failure: { readonly reason: unknown } | undefined;
  #flushed = false;

  /** `expected`: octets, where that is known. */
  constructor(sink: Sink, onTaken: (octets: number) => void, expected = largestBlock) {
    this.#size = Math.min(Math.max(expected, 1), largestBlock);
    this.#sink = sink;
    this.#onTaken = onTaken;
  }

  /** Undefined: more may come at once; else when the promise has resolved. Throws, or rejects with, what the sink throws. */
  take(octets: Uint8Array): Promise<void> | undefined {
    // Whoever is late, after a transfer that has failed, adds nothing any more.
    if (this.#flushed) return undefined;
    for (let at = 0; at < octets.length;) {
      if (this.#filled === this.#size) {
        if (this.#writing !== undefined) return this.#takeLater(this.#writing, octets.subarray(at));
        this.#handOver();
      }
      if (this.#block.length === 0) this.#block = Buffer.allocUnsafeSlow(this.#size);
      const piece = octets.subarray(at, at + this.#size - this.#filled);
      this.#block.set(piece, this.#filled);
      this.#filled += piece.length;
      at += piece.length;
    }
    if (this.#filled === this.#size && this.#writing === undefined) this.#handOver();
    return undefined;
  }

  /** Resolves when the sink has taken everything. Nothing may come after it. */
  async flush(): Promise<void> {
    this.#flushed = true;
    await this.#writing;
    this.#handOver();
    await this.#writing;
    this.#throwFailure();
  }

  async #takeLater(writing: Promise<void>, rest: Uint8Array): Promise<void> {
    await writing;
    await this.take(rest);
  }

  #handOver(): void {
    this.#throwFailure();
    if (this.#filled === 0) return;
    const full = this.#block;
    const octets = full.subarray(0, this.#filled);
    this.#block = this.#spare;
    this.#spare = full;
    this.#filled = 0;
    this.#writing = this.#hand(octets).then(() => {
      this.#writing = undefined;
    });
  }

  async #hand(octets: Uint8Array): Promise<void> {
    try {
      await this.#sink(octets);
      this.#taken += octets.length;
      this.#onTaken(this.#taken);
    } catch (error) {
      this.#failure = { reason: error };
    }
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.reason;
  }
}
