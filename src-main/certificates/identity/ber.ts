import { dotted, tags } from '../der/index.ts';
import { CertificateError } from '../certificate-error.ts';

/**
 * One value of BER or DER (X.690 8.1), in place: offsets into the octets it was found in. For files alone: programs write PKCS#7 and
 * PKCS#12 with lengths without an end and with strings in pieces. What stands in certificates and lists is read strictly, by `../der/`.
 */
export interface Value {
  readonly octets: Uint8Array;
  /** The identifier octet: class, whether constructed, and number. Numbers above 30 do not occur in what is read here. */
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** After the end-of-contents octets where the length is indefinite. */
  readonly end: number;
}

/** How deep one value may lie in others where their ends have to be searched. Real files have some ten levels. */
const deepest = 32;
/** Values directly inside one other: far above a list of revoked certificates in 4 MB. */
const mostChildren = 400_000;

export function damaged(): CertificateError {
  return new CertificateError({ code: 'certificate-unreadable' });
}

/** The value that starts at `start` and ends at the latest at `limit`. Throws `certificate-unreadable`. */
export function valueAt(octets: Uint8Array, start = 0, limit = octets.length, depth = 0): Value {
  const tag = octetAt(octets, start, limit);
  if ((tag & 0x1f) === 0x1f || depth > deepest) throw damaged();
  const first = octetAt(octets, start + 1, limit);
  if (first === 0x80) {
    if ((tag & 0x20) === 0) throw damaged();
    const contentStart = start + 2;
    let at = contentStart;
    while (octetAt(octets, at, limit) !== 0 || octetAt(octets, at + 1, limit) !== 0) {
      at = valueAt(octets, at, limit, depth + 1).end;
    }
    return { octets, tag, start, contentStart, contentEnd: at, end: at + 2 };
  }
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
  if (lengthOctets > 4) throw damaged();
  let length = lengthOctets === 0 ? first : 0;
  for (let i = 0; i < lengthOctets; i++) length = length * 256 + octetAt(octets, start + 2 + i, limit);
  const contentStart = start + 2 + lengthOctets;
  const end = contentStart + length;
  if (end > limit) throw damaged();
  return { octets, tag, start, contentStart, contentEnd: end, end };
}

function octetAt(octets: Uint8Array, index: number, limit: number): number {
  const octet = index < limit ? octets[index] : undefined;
  if (octet === undefined) throw damaged();
  return octet;
}

/** The values inside a constructed one. */
export function childrenOf(parent: Value): Value[] {
  if ((parent.tag & 0x20) === 0) throw damaged();
  const children: Value[] = [];
  for (let at = parent.contentStart; at < parent.contentEnd;) {
    const child = valueAt(parent.octets, at, parent.contentEnd);
    children.push(child);
    if (children.length > mostChildren) throw damaged();
    at = child.end;
  }
  return children;
}

/** The values inside a SEQUENCE. */
export function sequenceOf(value: Value | undefined): Value[] {
  return childrenOf(expectTag(value, tags.sequence));
}

/** The value, where it has this tag. */
export function expectTag(value: Value | undefined, tag: number): Value {
  if (value?.tag !== tag) throw damaged();
  return value;
}

/** The content octets, in place. */
export function contentOf(value: Value): Uint8Array {
  return value.octets.subarray(value.contentStart, value.contentEnd);
}

/** The octets from tag to end, in place: as it lies in the file. */
export function wholeOf(value: Value): Uint8Array {
  return value.octets.subarray(value.start, value.end);
}

/** The octets of an OCTET STRING or one that is tagged implicitly, put together where it comes in pieces (X.690 8.7.3). */
export function octetsOf(value: Value | undefined, tag: number = tags.octetString, depth = 0): Uint8Array {
  if (value === undefined || (value.tag & ~0x20) !== (tag & ~0x20) || depth > deepest) throw damaged();
  if ((value.tag & 0x20) === 0) return contentOf(value);
  return Buffer.concat(childrenOf(value).map((piece) => octetsOf(piece, tags.octetString, depth + 1)));
}

/** An INTEGER that is not negative and fits in six octets. */
export function numberOf(value: Value | undefined): number {
  const content = contentOf(expectTag(value, tags.integer));
  if (content.length === 0 || content.length > 6 || (content[0] ?? 0) >= 0x80) throw damaged();
  return content.reduce((number, octet) => number * 256 + octet, 0);
}

/** An OBJECT IDENTIFIER in dots. */
export function oidOf(value: Value | undefined): string {
  const content = contentOf(expectTag(value, tags.oid));
  try {
    return dotted(content);
  } catch {
    throw damaged();
  }
}
