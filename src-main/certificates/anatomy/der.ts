/** One value of DER (X.690 10), in place. */
export interface Value {
  /** The identifier octet: class, whether constructed, and number. */
  readonly tag: number;
  readonly content: Buffer;
  /** From the identifier to the end. */
  readonly whole: Buffer;
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Values directly inside one other; certificates have some ten, the longest lists of names some hundreds. */
const mostInside = 2000;

/** What is not DER, or not what a certificate has at this place. Never leaves the reading of certificates. */
export class NotDer extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'NotDer';
  }
}

/** The one value that the octets are. Throws NotDer for BER, and for octets before or after it. */
export function readDer(octets: Uint8Array): Value {
  const buffer = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  const value = valueAt(buffer, 0);
  if (value.whole.length !== buffer.length) throw new NotDer('octets after the end');
  return value;
}

/** The values inside a constructed one with this tag. */
export function inside(value: Value | undefined, tag: number): Value[] {
  const { content } = expectTag(value, tag);
  const values: Value[] = [];
  for (let at = 0; at < content.length;) {
    const one = valueAt(content, at);
    values.push(one);
    if (values.length > mostInside) throw new NotDer('too many values');
    at += one.whole.length;
  }
  return values;
}

export function expectTag(value: Value | undefined, tag: number): Value {
  if (value?.tag !== tag) throw new NotDer(`no value with tag ${tag}`);
  return value;
}

/** OBJECT IDENTIFIER in dots. */
export function oidOf(value: Value | undefined): string {
  const { content } = expectTag(value, tags.oid);
  if (content.length === 0 || content.length > 64 || (content.at(-1) ?? 0) >= 0x80)
    throw new NotDer('object identifier');
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of content) {
    if (arc === 0n && octet === 0x80) throw new NotDer('object identifier');
    arc = arc * 128n + BigInt(octet & 0x7f);
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [first = 0n, ...rest] = arcs;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

/** BOOLEAN. */
export function booleanOf(value: Value | undefined): boolean {
  const { content } = expectTag(value, tags.boolean);
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw new NotDer('boolean');
  return content[0] === 0xff;
}

/** INTEGER of at most four octets that is not negative. */
export function naturalOf({ content }: Value): number {
  if (content.length === 0 || content.length > 4 || (content[0] ?? 0) >= 0x80) throw new NotDer('integer');
  return content.readUIntBE(0, content.length);
}

/** BIT STRING of named bits: the numbers of those that are set, the first being 0. */
export function namedBitsOf(value: Value | undefined): number[] {
  const { content } = expectTag(value, tags.bitString);
  const unused = content[0] ?? 8;
  if (unused > 7 || content.length > 5) throw new NotDer('bit string');
  const bits: number[] = [];
  for (let bit = 0; bit < (content.length - 1) * 8 - unused; bit += 1) {
    if (((content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0) bits.push(bit);
  }
  return bits;
}

function valueAt(octets: Buffer, start: number): Value {
  const tag = octets[start];
  const first = octets[start + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new NotDer('identifier');
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || more > 4 || start + 2 + more > octets.length) throw new NotDer('length');
  const length = more === 0 ? first : octets.readUIntBE(start + 2, more);
  // The shortest form is the only one.
  if (more > 0 && (length < 0x80 || octets[start + 2] === 0)) throw new NotDer('length');
  const contentStart = start + 2 + more;
  const end = contentStart + length;
  if (end > octets.length) throw new NotDer('length');
  return { tag, content: octets.subarray(contentStart, end), whole: octets.subarray(start, end) };
}
