import { createHash } from 'node:crypto';
import { DerCursor, dotted, tags } from './der.ts';

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.42': 'GN',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

/** Under what the lists of an issuer are kept: SHA-256 of its name, DER, hexadecimal. */
export function keyOfName(name: Uint8Array): string {
  return createHash('sha256').update(name).digest('hex');
}

/** A Name (RFC 5280 4.1.2.4) in one line as certificates' names are written here. Throws DerError. */
export function nameText(name: Uint8Array): string {
  const parts: string[] = [];
  const sets = new DerCursor(name).take(tags.sequence).inside();
  while (!sets.done) {
    const attributes = sets.take(tags.set).inside();
    while (!attributes.done) {
      const attribute = attributes.take(tags.sequence).inside();
      const id = dotted(attribute.take(tags.objectIdentifier).value);
      const { tag, value } = attribute.take();
      attribute.end();
      parts.push(
        `${shortNames[id] ?? id}=${showAll(text(tag, value).replaceAll(/[\\,+"<>;]/g, String.raw`\$&`))}`,
      );
    }
  }
  return parts.join(', ');
}

function text(tag: number, value: Uint8Array): string {
  const octets = Buffer.from(value);
  // BMPString: two octets for each sign, the greater first.
  if (tag === 0x1e && octets.length % 2 === 0) return octets.swap16().toString('utf16le');
  return octets.toString(tag === 0x0c ? 'utf8' : 'latin1');
}

/** Signs that show nothing, or turn around what follows, must not make one name look like another. */
function showAll(shown: string): string {
  return shown.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}
