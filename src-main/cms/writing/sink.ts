/**
 * Takes octets one batch after the other. Whoever writes waits for the promise before the next call, and may then overwrite the batch.
 * After a failure, of this or of another part, it is abandoned instead of ended.
 */
export interface Sink {
  write(this: void, octets: Uint8Array): Promise<void>;
  /** All was written: writes what is still held back and what closes it, and ends what lies beneath. */
  end(this: void): Promise<void>;
  /** Lets go of everything, and leaves nothing behind. Never fails. */
  abandon(this: void): Promise<void>;
}
