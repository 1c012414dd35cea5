import { malformed } from './faults.ts';

/** Tag and length of one value (X.690 8.1.2, 8.1.3). */
export interface Header {
  /** The identifier octet: class, whether it is constructed, and a number of at most 30. */
  readonly tag: number;
  /** Octets of the contents; undefined: until end-of-contents. */
  readonly length: number | undefined;
  /** Octets of tag and length themselves. */
  readonly octets: number;
}

export const constructedBit = 0x20;

/** Octets of the longest header: tag, and a length of up to eight octets behind its own. */
export const longestHeader = 10;

/**
 * The header that begins at `from`; undefined where more octets are needed. `at` is where that is, for the error.
 *
 * @throws CmsError cms-malformed for tags above 30, lengths above 2^53 and indefinite lengths of what is not constructed.
 */
export function headerAt(octets: Uint8Array, from: number, at: number): Header | undefined {
  const tag = octets[from];
  if (tag === undefined) return undefined;
  if ((tag & 0x1f) === 0x1f) throw malformed(at);
  const first = octets[from + 1];
  if (first === undefined) return undefined;
  if (first < 0x80) return { tag, length: first, octets: 2 };
  if (first === 0x80) {
    if ((tag & constructedBit) === 0) throw malformed(at);
    return { tag, length: undefined, octets: 2 };
  }
  const more = first & 0x7f;
  if (more > longestHeader - 2) throw malformed(at);
  if (octets.length < from + 2 + more) return undefined;
  let length = 0;
  for (let n = 0; n < more; n += 1) length = length * 256 + (octets[from + 2 + n] ?? 0);
  if (length > Number.MAX_SAFE_INTEGER) throw malformed(at);
  return { tag, length, octets: 2 + more };
}
