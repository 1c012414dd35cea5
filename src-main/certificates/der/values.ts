import { NotDer } from './cursor.ts';

export function sameOctets(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** OBJECT IDENTIFIER, from its content, in dots. Throws NotDer, as all below. */
export function dotted(content: Uint8Array): string {
  if (content.length === 0 || content.length > 40 || (content.at(-1) ?? 0) >= 0x80)
    throw new NotDer('object identifier');
  const arcs: bigint[] = [];
  let arc = 0n;
  let begins = true;
  for (const octet of content) {
    // The shortest form is the only one, in BER too (X.690 8.19.2).
    if (begins && octet === 0x80) throw new NotDer('object identifier');
    arc = arc * 128n + BigInt(octet & 0x7f);
    begins = octet < 0x80;
    if (!begins) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const top = first < 80n ? first / 40n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

/** INTEGER, from its content, without the zeros before it. */
export function significant(content: Uint8Array): Uint8Array {
  let from = 0;
  while (from < content.length - 1 && content[from] === 0) from += 1;
  return content.subarray(from);
}

/** INTEGER, from its content: of at most four octets and not negative. */
export function natural(content: Buffer): number {
  if (content.length === 0 || content.length > 4 || (content[0] ?? 0) >= 0x80) throw new NotDer('integer');
  return content.readUIntBE(0, content.length);
}

/** BOOLEAN, from its content: 0xff for TRUE, and nothing but it and 0x00. */
export function isTrue(content: Uint8Array): boolean {
  const [octet] = content;
  if (content.length !== 1 || (octet !== 0 && octet !== 0xff)) throw new NotDer('boolean');
  return octet === 0xff;
}

/** BIT STRING of whole octets, from its content: these. */
export function wholeBits(content: Buffer): Buffer {
  if (content[0] !== 0) throw new NotDer('bits');
  return content.subarray(1);
}

/** BIT STRING of named bits, from its content: the numbers of those that are set, the first being 0. */
export function namedBits(content: Uint8Array): number[] {
  const unused = content[0] ?? 8;
  if (unused > 7 || content.length > 5) throw new NotDer('bit string');
  const bits: number[] = [];
  for (let bit = 0; bit < (content.length - 1) * 8 - unused; bit += 1) {
    if (((content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0) bits.push(bit);
  }
  return bits;
}
