/** Octets a line of the dump shows. */
const perLine = 8;

/** Octets as lines of place, hexadecimal digits and the ASCII that can be read; from base64. */
export function octetLines(base64: string): { readonly count: number; readonly lines: string } {
  const octets = [...atob(base64)].map((character) => character.charCodeAt(0));
  const lines: string[] = [];
  for (let place = 0; place < octets.length; place += perLine) {
    const part = octets.slice(place, place + perLine);
    const digits = part.map((octet) => octet.toString(16).padStart(2, '0')).join(' ');
    const text = part
      .map((octet) => (octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '·'))
      .join('');
    lines.push(
      `${place.toString(16).padStart(4, '0')}  ${digits.padEnd(perLine * 3 - 1)}  ${text}`.trimEnd(),
    );
  }
  return { count: octets.length, lines: lines.join('\n') };
}
