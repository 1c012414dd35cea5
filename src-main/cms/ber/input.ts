import { malformed, tooLarge, truncated } from './faults.ts';
import { constructedBit, headerAt, longestHeader } from './header.ts';
import type { Header } from './header.ts';
import { berLimits } from './limits.ts';

/** Said by a reader that needs more octets before it can go on. */
export type More = 'more';

/** Where a constructed value ends: an offset, or undefined for end-of-contents. */
interface Frame {
  readonly end: number | undefined;
  /** The nearest end that is known, its own or one further out: nothing inside may go beyond. */
  readonly fence: number;
}

/**
 * Octets that come one chunk after the other, read as values of BER: definite and indefinite lengths. Its readers are generators, which
 * stop where a chunk ends and go on when the next was given; they never read beyond the value they were asked for.
 */
export class BerInput {
  #chunk: Buffer = Buffer.alloc(0);
  #from = 0;
  /** Octets before the chunk. */
  #before = 0;
  #ended = false;
  readonly #frames: Frame[] = [];

  /** The next chunk; only when all that could be read before has been. It has to stay as it is until more is asked for. */
  give(octets: Uint8Array): void {
    const chunk = Buffer.from(octets.buffer, octets.byteOffset, octets.length);
    const rest = this.#chunk.subarray(this.#from);
    this.#before += this.#from;
    this.#chunk = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    this.#from = 0;
  }

  /** Nothing follows: whoever asks for more now is told that it is cut off. */
  end(): void {
    this.#ended = true;
  }

  /** Octets that were read. */
  get at(): number {
    return this.#before + this.#from;
  }

  /** Octets that are here and were not read. */
  get available(): number {
    return this.#chunk.length - this.#from;
  }

  *#more(): Generator<More, void> {
    if (this.#ended) throw truncated();
    // Whoever gave the chunk may overwrite it from now on.
    this.#before += this.#from;
    this.#chunk = Buffer.from(this.#chunk.subarray(this.#from));
    this.#from = 0;
    yield 'more';
  }

  /** The next header, which stays unread. */
  *peek(): Generator<More, Header> {
    for (;;) {
      const header = this.peekNow();
      if (header !== undefined) return header;
      yield* this.#more();
    }
  }

  /** The same where it is already here; for whoever reads many. */
  peekNow(): Header | undefined {
    return headerAt(this.#chunk, this.#from, this.at);
  }

  /** The identifier octet of the first value inside the next one; both stay unread. */
  *peekInside(): Generator<More, number> {
    for (;;) {
      const { octets } = yield* this.peek();
      const tag = this.#chunk[this.#from + octets];
      if (tag !== undefined) return tag;
      yield* this.#more();
    }
  }

  /** Takes up the header that was seen: what is inside may not go beyond what is around it. */
  accept(header: Header): void {
    const { at } = this;
    const end = at + header.octets + (header.length ?? 0);
    if (end > this.#fence()) throw malformed(at);
    this.#from += header.octets;
  }

  /** Goes into the value whose header is next. @throws CmsError cms-malformed where it has another tag. */
  *enter(tag: number): Generator<More, void> {
    const header = yield* this.peek();
    if (header.tag !== tag || (tag & constructedBit) === 0 || this.#frames.length >= berLimits.depth)
      throw malformed(this.at);
    this.accept(header);
    const fence = this.#fence();
    const end = header.length === undefined ? undefined : this.at + header.length;
    this.#frames.push({ end, fence: end ?? fence });
  }

  /** Whether nothing follows in the value that was entered last. */
  *isAtEnd(): Generator<More, boolean> {
    const frame = this.#frames.at(-1);
    if (frame?.end !== undefined) return this.at >= frame.end;
    return isEndOfContents(yield* this.peek());
  }

  /** Leaves the value that was entered last. @throws CmsError cms-malformed where something still follows in it. */
  *leave(): Generator<More, void> {
    if (!(yield* this.isAtEnd())) throw malformed(this.at);
    const frame = this.#frames.pop();
    if (frame?.end === undefined) this.accept({ tag: 0, length: 0, octets: 2 });
  }

  /**
   * The octets that are here, at most so many and at least one: a view that lasts until more is asked for.
   */
  *some(most: number): Generator<More, Buffer> {
    while (this.available === 0) yield* this.#more();
    return this.takeNow(most);
  }

  /** What of that is already here, perhaps nothing. */
  takeNow(most: number): Buffer {
    const octets = this.#chunk.subarray(this.#from, this.#from + most);
    this.#from += octets.length;
    return octets;
  }

  /**
   * The next value whole, tag and length and all, whatever it is: a copy.
   *
   * @throws CmsError cms-too-large where it is more than {@link berLimits.valueOctets}.
   */
  *value(): Generator<More, Buffer> {
    const parts: Buffer[] = [];
    let room: number = berLimits.valueOctets;
    let open = 0;
    do {
      const header = yield* this.peek();
      const isEnd = open > 0 && isEndOfContents(header);
      if (!isEnd && header.tag === 0) throw malformed(this.at);
      room -= header.octets + (header.length ?? 0);
      if (room < 0) throw tooLarge(berLimits.valueOctets);
      this.accept(header);
      // Written anew rather than copied from where it lay: the same octets but for the length of a length.
      parts.push(writtenHeader(header));
      if (isEnd) open -= 1;
      else if (header.length === undefined) open += 1;
      else yield* this.#copy(header.length, parts);
      if (open > berLimits.depth) throw malformed(this.at);
    } while (open > 0);
    return Buffer.concat(parts);
  }

  *#copy(length: number, parts: Buffer[]): Generator<More, void> {
    for (let left = length; left > 0;) {
      const octets = Buffer.from(yield* this.some(left));
      parts.push(octets);
      left -= octets.length;
    }
  }

  #fence(): number {
    return this.#frames.at(-1)?.fence ?? Number.POSITIVE_INFINITY;
  }
}

export function isEndOfContents(header: Header): boolean {
  return header.tag === 0 && header.length === 0 && header.octets === 2;
}

function writtenHeader({ tag, length, octets }: Header): Buffer {
  if (length === undefined) return Buffer.from([tag, 0x80]);
  if (octets === 2) return Buffer.from([tag, length]);
  const written = Buffer.alloc(Math.min(octets, longestHeader));
  written[0] = tag;
  written[1] = 0x80 | (octets - 2);
  let rest = length;
  for (let n = octets - 1; n > 1; n -= 1) {
    written[n] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return written;
}
