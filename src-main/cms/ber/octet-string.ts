import { malformed } from './faults.ts';
import { constructedBit } from './header.ts';
import type { Header } from './header.ts';
import { isEndOfContents } from './input.ts';
import type { BerInput, More } from './input.ts';
import { berLimits } from './limits.ts';

/** Content, as much at once as there is: a view that lasts until the reader goes on. */
export interface Piece {
  readonly content: Buffer;
}

/** Octets that are handed on as they lie; smaller segments are joined. */
const wholePiece = 64 * 1024;
const batchOctets = 256 * 1024;

/**
 * The contents of an OCTET STRING, primitive or of segments (X.690 8.7), under its own tag or an implicit one. Peers write segments of
 * about 1,000 octets (field note 11): they are joined, so that whoever hashes or deciphers gets much at once.
 *
 * @param primitiveTag 0x04, or 0x80 for [0] IMPLICIT; that of a constructed one is the same with its bit.
 */
export function* octetString(input: BerInput, primitiveTag: number): Generator<More | Piece, void> {
  const outer = yield* input.peek();
  if ((outer.tag & ~constructedBit) !== primitiveTag) throw malformed(input.at);
  input.accept(outer);
  if (outer.tag === primitiveTag) {
    for (let left = outer.length ?? 0; left > 0;) {
      const content = yield* input.some(left);
      left -= content.length;
      yield { content };
    }
    return;
  }
  yield* segments(input, outer);
}

function* segments(input: BerInput, outer: Header): Generator<More | Piece, void> {
  const batch = Buffer.allocUnsafeSlow(batchOctets);
  let filled = 0;
  let empty = 0;
  const ends = [endOf(input, outer)];
  while (ends.length > 0) {
    const end = ends.at(-1);
    if (end !== undefined && input.at >= end) {
      if (input.at > end) throw malformed(input.at);
      ends.pop();
      continue;
    }
    const header = input.peekNow() ?? (yield* input.peek());
    input.accept(header);
    // Of ends that are known the innermost is the first to come, so it alone has to be kept.
    if (header.length !== undefined && input.at + header.length > fenceOf(ends)) throw malformed(input.at);
    if (header.tag === 0x04) {
      let left = header.length ?? 0;
      empty = left === 0 ? empty + 1 : 0;
      if (empty > berLimits.emptySegments) throw malformed(input.at);
      while (left > 0) {
        const content = input.available > 0 ? input.takeNow(left) : yield* input.some(left);
        left -= content.length;
        if (filled > 0 && filled + content.length > batchOctets) {
          yield { content: batch.subarray(0, filled) };
          filled = 0;
        }
        if (content.length >= wholePiece && filled === 0) yield { content };
        else filled += content.copy(batch, filled);
      }
    } else if (header.tag === 0x24) {
      empty += 1;
      if (ends.length >= berLimits.segmentDepth || empty > berLimits.emptySegments) throw malformed(input.at);
      ends.push(endOf(input, header));
    } else if (end === undefined && isEndOfContents(header)) {
      ends.pop();
    } else {
      throw malformed(input.at - header.octets);
    }
  }
  if (filled > 0) yield { content: batch.subarray(0, filled) };
}

/** Where the value ends whose header has just been taken up. */
function endOf(input: BerInput, header: Header): number | undefined {
  return header.length === undefined ? undefined : input.at + header.length;
}

function fenceOf(ends: readonly (number | undefined)[]): number {
  for (let n = ends.length - 1; n >= 0; n -= 1) {
    const end = ends[n];
    if (end !== undefined) return end;
  }
  return Number.POSITIVE_INFINITY;
}
