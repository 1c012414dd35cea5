/** What is not DER as X.690 has it, or not what stands at this place. Never leaves the reading of certificates, lists and answers. */
export class NotDer extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'NotDer';
  }
}

/** Tags as they stand in the octets, X.690 8.1.2. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Elements of one other that `all` reads; certificates have some ten, the longest lists of names some hundreds. */
const mostInside = 2000;

/**
 * Walks over DER without making an object for each element: `take` sets `tag`, `start`, `from` and `to` for the element it has passed.
 * Reads nothing outside its own bounds; definite, shortest lengths only, no tags of several octets.
 */
export class DerCursor {
  readonly octets: Buffer;
  tag = 0;
  /** Where the element begins, where its content begins, where both end. */
  start = 0;
  from = 0;
  to = 0;
  #position: number;
  #limit: number;

  constructor(octets: Uint8Array, position = 0, limit = octets.length) {
    this.octets = Buffer.isBuffer(octets)
      ? octets
      : Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
    this.#position = position;
    this.#limit = limit;
  }

  get done(): boolean {
    return this.#position >= this.#limit;
  }

  /** Tag of the element that comes; -1 at the end. */
  get coming(): number {
    return this.#position < this.#limit ? this.#octet(this.#position) : -1;
  }

  /** Passes the element that comes. Throws NotDer where it has another tag, or does not fit. */
  take(tag?: number): this {
    const { octets } = this;
    const start = this.#position;
    if (start + 2 > this.#limit) throw new NotDer('cut off');
    const found = this.#octet(start);
    if ((tag !== undefined && found !== tag) || (found & 0x1f) === 0x1f) throw new NotDer('tag');
    let from = start + 2;
    let length = this.#octet(start + 1);
    if (length >= 0x80) {
      const count = length & 0x7f;
      if (count === 0 || count > 4 || from + count > this.#limit) throw new NotDer('length');
      length = 0;
      for (let index = 0; index < count; index += 1) length = length * 256 + (octets[from + index] ?? 0);
      if (length < 0x80 || length < 256 ** (count - 1)) throw new NotDer('length');
      from += count;
    }
    const to = from + length;
    if (to > this.#limit) throw new NotDer('cut off');
    this.tag = found;
    this.start = start;
    this.from = from;
    this.to = to;
    this.#position = to;
    return this;
  }

  /** Passes the element that comes where it has this tag. */
  takeIf(tag: number): boolean {
    if (this.coming !== tag) return false;
    this.take(tag);
    return true;
  }

  /** All that is left, read one after the other. Throws NotDer where that is more than any certificate has. */
  all<Read>(read: (cursor: this) => Read): Read[] {
    const found: Read[] = [];
    while (!this.done) {
      if (found.length === mostInside) throw new NotDer('too many elements');
      found.push(read(this));
    }
    return found;
  }

  /** Throws NotDer where anything is left. */
  end(): void {
    if (!this.done) throw new NotDer('more than expected');
  }

  /** A cursor over the content of the element just passed. */
  inside(): DerCursor {
    return new DerCursor(this.octets, this.from, this.to);
  }

  /** Moves this cursor to other bounds of the same octets. */
  reset(position: number, limit: number): void {
    this.#position = position;
    this.#limit = limit;
  }

  /** Content of the element just passed; shares its memory. */
  get value(): Buffer {
    return this.octets.subarray(this.from, this.to);
  }

  /** The element just passed with its tag and length; shares its memory. */
  get whole(): Buffer {
    return this.octets.subarray(this.start, this.to);
  }

  #octet(at: number): number {
    return this.octets[at] ?? 0;
  }
}

/** A cursor over the content of the one element that the octets are. Throws NotDer, also for octets behind it. */
export function openDer(octets: Uint8Array, tag: number = tags.sequence): DerCursor {
  const whole = new DerCursor(octets).take(tag);
  whole.end();
  return whole.inside();
}

/** The content of the one element that the octets are; shares their memory. Throws NotDer. */
export function contentOf(octets: Uint8Array, tag: number): Buffer {
  const whole = new DerCursor(octets).take(tag);
  whole.end();
  return whole.value;
}
