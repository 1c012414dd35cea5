/** What is not DER as X.690 has it, or not what stands at this place. */
export class DerError extends Error {}

/** Tags as they stand in the octets, X.690 8.1.2. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/**
 * Walks over DER without making an object for each element: `take` sets `tag`, `start`, `from` and `to` for the element it has passed.
 * Reads nothing outside its own bounds; definite, shortest lengths only, no tags of several octets.
 */
export class DerCursor {
  readonly octets: Uint8Array;
  tag = 0;
  /** Where the element begins, where its content begins, where both end. */
  start = 0;
  from = 0;
  to = 0;
  #position: number;
  #limit: number;

  constructor(octets: Uint8Array, position = 0, limit = octets.length) {
    this.octets = octets;
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

  /** Passes the element that comes. Throws DerError where it has another tag, or does not fit. */
  take(tag?: number): this {
    const { octets } = this;
    const start = this.#position;
    if (start + 2 > this.#limit) throw new DerError('cut off');
    const found = this.#octet(start);
    if ((tag !== undefined && found !== tag) || (found & 0x1f) === 0x1f) throw new DerError('tag');
    let from = start + 2;
    let length = this.#octet(start + 1);
    if (length >= 0x80) {
      const count = length & 0x7f;
      if (count === 0 || count > 4 || from + count > this.#limit) throw new DerError('length');
      length = 0;
      for (let index = 0; index < count; index += 1) length = length * 256 + (octets[from + index] ?? 0);
      if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError('length');
      from += count;
    }
    const to = from + length;
    if (to > this.#limit) throw new DerError('cut off');
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

  /** Throws DerError where anything is left. */
  end(): void {
    if (!this.done) throw new DerError('more than expected');
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
  get value(): Uint8Array {
    return this.octets.subarray(this.from, this.to);
  }

  /** The element just passed with its tag and length; shares its memory. */
  get whole(): Uint8Array {
    return this.octets.subarray(this.start, this.to);
  }

  #octet(at: number): number {
    return this.octets[at] ?? 0;
  }
}

export function sameOctets(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** An object identifier's content in dots. */
export function dotted(content: Uint8Array): string {
  const numbers: bigint[] = [];
  let number = 0n;
  if (content.length === 0 || content.length > 40) throw new DerError('object identifier');
  for (const octet of content) {
    number = number * 128n + BigInt(octet & 0x7f);
    if (octet >= 0x80) continue;
    if (numbers.length === 0) {
      const first = number < 40n ? 0n : number < 80n ? 1n : 2n;
      numbers.push(first, number - first * 40n);
    } else numbers.push(number);
    number = 0n;
  }
  if ((content.at(-1) ?? 0x80) >= 0x80) throw new DerError('object identifier');
  return numbers.join('.');
}

/** An INTEGER's content without the zeros before it. */
export function significant(content: Uint8Array): Uint8Array {
  let from = 0;
  while (from < content.length - 1 && content[from] === 0) from += 1;
  return content.subarray(from);
}

/** DER has 0xff for TRUE; throws DerError for anything but it and 0x00. */
export function isTrue(content: Uint8Array): boolean {
  const [octet] = content;
  if (content.length !== 1 || (octet !== 0 && octet !== 0xff)) throw new DerError('boolean');
  return octet === 0xff;
}

/** Octets of a BIT STRING of whole octets. */
export function wholeBits(content: Uint8Array): Uint8Array {
  if (content[0] !== 0) throw new DerError('bits');
  return content.subarray(1);
}

/** Bit `number` of a BIT STRING's content, counted from its left. */
export function bit(content: Uint8Array, number: number): boolean {
  const octet = content[1 + (number >> 3)] ?? 0;
  return (octet & (0x80 >> (number & 7))) !== 0;
}

/** UTCTime or GeneralizedTime as RFC 5280 4.1.2.5 has them, in milliseconds since 1970. Throws DerError, also for what lies before 1970. */
export function moment(tag: number, content: Uint8Array): number {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  const match =
    tag === tags.utcTime
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
      : tag === tags.generalizedTime
        ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
        : null;
  if (match === null) throw new DerError('time');
  const [written = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const year = tag === tags.generalizedTime ? written : written < 50 ? 2000 + written : 1900 + written;
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(milliseconds);
  if (milliseconds < 0 || year < 1970 || date.getUTCDate() !== day || date.getUTCMonth() !== month - 1)
    throw new DerError('time');
  if (hour > 23 || minute > 59 || second > 59) throw new DerError('time');
  return milliseconds;
}
