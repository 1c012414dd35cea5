import { TextDecoder } from 'node:util';
import { NotDer, dotted, openDer, tags } from '../der/index.ts';

export const attributeTypes = {
  commonName: '2.5.4.3',
  /** An Odette ID, an OIN: not the serial number of the certificate. */
  serialNumber: '2.5.4.5',
  emailAddress: '1.2.840.113549.1.9.1',
} as const;

/** A distinguished name (RFC 5280 4.1.2.4). */
export interface DistinguishedName {
  /** As it stands. */
  readonly der: Buffer;
  readonly attributes: readonly Attribute[];
  /**
   * One text per relative name, from the most significant on, the same for names that RFC 5280 7.1 calls the same: capitals, blanks and
   * the kind of string make no difference.
   */
  readonly canonical: readonly string[];
}

export interface Attribute {
  /** Its number in dots. */
  readonly type: string;
  readonly value: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a Name, DER. Throws NotDer. */
export function readName(der: Buffer): DistinguishedName {
  const attributes: Attribute[] = [];
  const canonical = openDer(der).all((names) =>
    names
      .take(tags.set)
      .inside()
      .all((relative) => {
        const one = relative.take(tags.sequence).inside();
        const type = dotted(one.take(tags.oid).value);
        const value = textOf(one.take().tag, one.value);
        one.end();
        attributes.push({ type, value });
        return JSON.stringify([type, folded(value)]);
      })
      .toSorted()
      .join('+'),
  );
  return { der, attributes, canonical };
}

/** Two names that are one (RFC 5280 7.1). */
export function sameName(one: DistinguishedName, other: DistinguishedName): boolean {
  return nameKey(one) === nameKey(other);
}

/** The same text for names that are one. */
export function nameKey({ canonical }: DistinguishedName): string {
  return canonical.join('/');
}

export function valuesOf(name: DistinguishedName, type: string): string[] {
  return name.attributes.filter((attribute) => attribute.type === type).map(({ value }) => value);
}

function folded(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function textOf(tag: number, content: Buffer): string {
  switch (tag) {
    case 0x0c: // UTF8String
      try {
        return utf8.decode(content);
      } catch {
        return octetsAsText(tag, content);
      }
    case 0x12: // NumericString
    case 0x13: // PrintableString
    case 0x14: // TeletexString
    case 0x16: // IA5String
    case 0x1a: // VisibleString
      return content.toString('latin1');
    case 0x1e: // BMPString
      if (content.length % 2 !== 0) throw new NotDer('text');
      return Buffer.from(content).swap16().toString('utf16le');
    case 0x1c: // UniversalString
      return universal(content);
    default:
      return octetsAsText(tag, content);
  }
}

/** Of a kind that is no text: the same only where it is the same octet for octet. */
function octetsAsText(tag: number, content: Buffer): string {
  return `#${tag.toString(16)}:${content.toString('hex')}`;
}

function universal(content: Buffer): string {
  if (content.length % 4 !== 0) throw new NotDer('text');
  let text = '';
  for (let at = 0; at < content.length; at += 4) {
    const sign = content.readUInt32BE(at);
    if (sign > 0x10ffff) throw new NotDer('text');
    text += String.fromCodePoint(sign);
  }
  return text;
}
