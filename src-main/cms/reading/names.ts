import { berValue, berValuesIn, dotted } from '../ber/index.ts';
import type { BerValue } from '../ber/index.ts';

const attributeNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
};

/** Letters of a name that are shown at most. */
const longest = 200;

/** A Name (DER) on one line, in its own order: `C=NL, O=..., CN=...`. What cannot be read is left out. */
export function nameInWords(name: Buffer): string {
  try {
    const attributes = berValuesIn(berValue(name).content).flatMap(({ content }) => berValuesIn(content));
    return attributes.map(attributeInWords).join(', ').slice(0, longest);
  } catch {
    return '';
  }
}

function attributeInWords({ content }: BerValue): string {
  const [type, value] = berValuesIn(content);
  const oid = dotted(type);
  return `${Object.hasOwn(attributeNames, oid) ? attributeNames[oid] : oid}=${textOf(value)}`;
}

function textOf(value: BerValue | undefined): string {
  if (value === undefined) return '';
  if (value.tag === 0x0c) return printable(value.content.toString('utf8'));
  // BMPString: two octets a letter, the higher first.
  if (value.tag === 0x1e && value.content.length % 2 === 0)
    return printable(Buffer.from(value.content).swap16().toString('utf16le'));
  return printable(value.content.toString('latin1'));
}

/** A name is somebody else's words: nothing in it may move a cursor or turn a line around. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, '?');
}
