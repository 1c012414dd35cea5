import { der } from '../der/index.ts';
import { malformed } from './faults.ts';
import { constructedBit, headerAt } from './header.ts';
import { berLimits } from './limits.ts';

/** One value of BER in memory. */
export interface BerValue {
  readonly tag: number;
  /** With tag, length and end-of-contents. */
  readonly whole: Buffer;
  readonly content: Buffer;
}

/**
 * The values that stand in these octets one after the other.
 *
 * @throws CmsError cms-malformed
 */
export function berValuesIn(octets: Buffer): readonly BerValue[] {
  const values: BerValue[] = [];
  for (let from = 0; from < octets.length;) {
    const value = valueAt(octets, from, 0);
    values.push(value);
    from += value.whole.length;
  }
  return values;
}

/** The one value in these octets. @throws CmsError cms-malformed where there is none or another behind it. */
export function berValue(octets: Buffer): BerValue {
  const value = valueAt(octets, 0, 0);
  if (value.whole.length !== octets.length) throw malformed(value.whole.length);
  return value;
}

function valueAt(octets: Buffer, from: number, depth: number): BerValue {
  const header = headerAt(octets, from, from);
  if (header === undefined || depth > berLimits.depth) throw malformed(from);
  const begin = from + header.octets;
  if (header.length !== undefined) {
    const end = begin + header.length;
    if (end > octets.length) throw malformed(from);
    return { tag: header.tag, whole: octets.subarray(from, end), content: octets.subarray(begin, end) };
  }
  let end = begin;
  while (octets[end] !== 0 || octets[end + 1] !== 0) end += valueAt(octets, end, depth + 1).whole.length;
  return { tag: header.tag, whole: octets.subarray(from, end + 2), content: octets.subarray(begin, end) };
}

/**
 * The same value in DER as far as lengths and segments go (X.690 10.1, 10.2); the order of a SET stays as it is.
 *
 * @throws CmsError cms-malformed
 */
export function toDer(value: BerValue, depth = 0): Buffer {
  if (depth > berLimits.depth) throw malformed(0);
  if ((value.tag & constructedBit) === 0) return der(value.tag, value.content);
  const inside = berValuesIn(value.content);
  if (value.tag === 0x24) return der(0x04, joined(value, depth));
  return der(value.tag, ...inside.map((each) => toDer(each, depth + 1)));
}

/** The contents of an OCTET STRING, its segments joined; `tag` is that of a primitive one. @throws CmsError cms-malformed */
export function octetsOf(value: BerValue | undefined, tag = 0x04): Buffer {
  if (value?.tag === tag) return value.content;
  if (value?.tag === (tag | constructedBit)) return joined(value, 0);
  throw malformed(0);
}

function joined({ content }: BerValue, depth: number): Buffer {
  if (depth > berLimits.segmentDepth) throw malformed(0);
  return Buffer.concat(
    berValuesIn(content).map((each) => {
      if (each.tag === 0x04) return each.content;
      if (each.tag === 0x24) return joined(each, depth + 1);
      throw malformed(0);
    }),
  );
}

/** An OBJECT IDENTIFIER in dots. @throws CmsError cms-malformed */
export function dotted(value: BerValue | undefined): string {
  if (value?.tag !== 0x06 || value.content.length === 0 || value.content.length > 64) throw malformed(0);
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of value.content) {
    arc = arc * 128 + (octet & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) throw malformed(0);
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  if ((value.content.at(-1) ?? 0) >= 0x80) throw malformed(0);
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}
