import { damaged } from './ber.ts';
import { mostBlocks } from './bundle-limits.ts';

/** One block of a PEM text (RFC 7468; RFC 1421 for its headers). */
export interface Block {
  readonly label: string;
  readonly octets: Buffer;
  /** Names in capitals; of old encrypted keys only. */
  readonly headers: ReadonlyMap<string, string>;
}

/** The octets of a file as text: UTF-8 or UTF-16, with or without the signs at the start that say so. */
export function textOf(octets: Uint8Array): string {
  const [first, second] = octets;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', octets);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', octets);
  if (first === 0 && second !== 0) return decode('utf-16be', octets);
  if (first !== 0 && second === 0) return decode('utf-16le', octets);
  return decode('utf-8', octets);
}

/** By hand in one case: small builds of ICU know no UTF-16 with the high octet first. */
function decode(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', octets: Uint8Array): string {
  const even = Buffer.from(octets).subarray(0, octets.length - (octets.length % 2));
  const text =
    encoding === 'utf-8'
      ? Buffer.from(octets).toString('utf8')
      : (encoding === 'utf-16be' ? even.swap16() : even).toString('utf16le');
  return text.replace(/^\u{feff}/u, '');
}

const mostHeaders = 20;
const begin = '-----BEGIN ';
const dashes = '-----';

/** Every block of a text, whatever stands between them. Throws `certificate-unreadable` for one that is cut off or holds no base64. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (let start = text.indexOf(begin); start !== -1;) {
    const labelStart = start + begin.length;
    const labelEnd = text.indexOf(dashes, labelStart);
    const label = text.slice(labelStart, labelEnd);
    if (labelEnd === -1 || !/^[A-Z0-9 #./]{1,40}$/.test(label)) throw damaged();
    const close = `-----END ${label}-----`;
    const bodyStart = labelEnd + dashes.length;
    const bodyEnd = text.indexOf(dashes, bodyStart);
    if (bodyEnd === -1 || !text.startsWith(close, bodyEnd)) throw damaged();
    blocks.push(blockOf(label, text.slice(bodyStart, bodyEnd)));
    if (blocks.length > mostBlocks) throw damaged();
    start = text.indexOf(begin, bodyEnd + close.length);
  }
  return blocks;
}

function blockOf(label: string, body: string): Block {
  const headers = new Map<string, string>();
  let rest = body.replace(/^[ \t]*\r?\n?/, '');
  for (;;) {
    const header = /^([A-Za-z-]{1,40}):[ \t]*([^\r\n]{0,200})\r?\n/.exec(rest);
    const [whole, name, value] = header ?? [];
    if (whole === undefined || name === undefined || value === undefined) break;
    headers.set(name.toUpperCase(), value.trim());
    if (headers.size > mostHeaders) throw damaged();
    rest = rest.slice(whole.length);
  }
  return { label, octets: fromBase64(rest), headers };
}

/** Strictly: what is half base64 is a damaged file. */
export function fromBase64(text: string): Buffer {
  const signs = text.replaceAll(/\s+/g, '');
  if (signs.length === 0 || signs.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(signs)) throw damaged();
  return Buffer.from(signs, 'base64');
}
