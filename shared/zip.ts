/** One file of a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  readonly octets: Uint8Array;
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentral = 0x06054b50;
/** 2.0, the oldest that every program reads. */
const version = 20;
/** Names are UTF-8. */
const utf8 = 1 << 11;

/** A ZIP archive (PKWARE APPNOTE 6.3) of a few small files, stored as they are. Names without folders. */
export function zip(entries: readonly ZipEntry[], at: Date): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, octets } of entries) {
    const nameOctets = utf8Octets(name);
    const common = commonFields(octets, nameOctets.length, at);
    const local = joined([numbers([localHeader, 4]), common, nameOctets, octets]);
    const attributes = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    central.push(joined([numbers([centralHeader, 4], [version, 2]), common, attributes, nameOctets]));
    parts.push(local);
    offset += local.length;
  }
  const directory = joined(central);
  const count = entries.length;
  const end = numbers(
    [endOfCentral, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return joined([...parts, directory, end]);
}

/** Without the encoders of browser and Node, which this side does not know of. */
function utf8Octets(text: string): Uint8Array {
  const octets = encodeURIComponent(text.toWellFormed()).replaceAll(
    /%([0-9A-F]{2})/g,
    (_whole, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)),
  );
  return Uint8Array.from(octets, (character) => character.codePointAt(0) ?? 0);
}

/** What the header beside a file and the one in the directory have in common (4.3.7, 4.3.12). */
function commonFields(octets: Uint8Array, nameLength: number, at: Date): Uint8Array {
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  const date = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
  return numbers(
    [version, 2],
    [utf8, 2],
    [0, 2],
    [time, 2],
    [date, 2],
    [crc32(octets), 4],
    [octets.length, 4],
    [octets.length, 4],
    [nameLength, 2],
    [0, 2],
  );
}

/** Numbers with their width in octets, the low octet first. */
function numbers(...fields: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array {
  const octets = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(octets.buffer);
  let place = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(place, value, true);
    else view.setUint32(place, value, true);
    place += width;
  }
  return octets;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** CRC-32 of ISO 3309, as ZIP has it. */
export function crc32(octets: Uint8Array): number {
  let crc = 0xffffffff;
  for (const octet of octets) {
    crc ^= octet;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
