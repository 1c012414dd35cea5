/** Writes DER (X.690 10): one value of this tag around what is given. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(length)]), ...contents]);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

/** SEQUENCE */
export function sequence(...contents: readonly Uint8Array[]): Buffer {
  return der(0x30, ...contents);
}

/** SET OF, its elements in the order that DER asks for (X.690 11.6). */
export function setOf(...contents: readonly Uint8Array[]): Buffer {
  return der(0x31, ...contents.toSorted((a, b) => Buffer.compare(a, b)));
}

/** OCTET STRING */
export function octetString(content: Uint8Array): Buffer {
  return der(0x04, content);
}

/** EXPLICIT [number] */
export function explicit(number: number, content: Uint8Array): Buffer {
  return der(0xa0 | number, content);
}

/** INTEGER, not negative. */
export function integer(value: number): Buffer {
  const octets: number[] = [];
  let rest = value;
  do {
    octets.unshift(rest % 256);
    rest = Math.floor(rest / 256);
  } while (rest > 0);
  return der(0x02, Buffer.from((octets[0] ?? 0) >= 0x80 ? [0, ...octets] : octets));
}

/** NULL */
export const nothing: Buffer = der(0x05);

/** OBJECT IDENTIFIER from its number in dots. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(arc: number): number[] {
  const octets = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
    octets.unshift((left % 128) | 0x80);
  return octets;
}
