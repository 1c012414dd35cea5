/** One value of this tag around what is given, its length definite and as short as can be (X.690 10.1). */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer<ArrayBuffer> {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  return Buffer.concat([header(tag, length), ...contents]);
}

/** Tag and length of a value of `length` octets. */
export function header(tag: number, length: number): Buffer<ArrayBuffer> {
  if (length < 0x80) return Buffer.from([tag, length]);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Buffer.from([tag, 0x80 | octets.length, ...octets]);
}

/** Begins a constructed value of indefinite length (X.690 8.1.3.6). */
export function opened(tag: number): Buffer<ArrayBuffer> {
  return Buffer.from([tag, 0x80]);
}

/** Ends as many values of indefinite length. */
export function endOfContents(values: number): Buffer<ArrayBuffer> {
  return Buffer.alloc(2 * values);
}

/** SEQUENCE */
export function sequence(...contents: readonly Uint8Array[]): Buffer<ArrayBuffer> {
  return der(0x30, ...contents);
}

/** SET OF, or what stands for one under another tag; its elements in the order that DER asks for (X.690 11.6). */
export function setOf(contents: readonly Uint8Array[], tag = 0x31): Buffer<ArrayBuffer> {
  return der(tag, ...contents.toSorted((a, b) => Buffer.compare(a, b)));
}

/** OCTET STRING */
export function octetString(content: Uint8Array): Buffer<ArrayBuffer> {
  return der(0x04, content);
}

/** INTEGER, small and not negative. */
export function smallInteger(value: 0 | 1 | 2 | 3): Buffer<ArrayBuffer> {
  return der(0x02, Buffer.from([value]));
}

/** [number], constructed. */
export function tagged(number: number, ...contents: readonly Uint8Array[]): Buffer<ArrayBuffer> {
  return der(0xa0 | number, ...contents);
}

/** AlgorithmIdentifier; its parameters absent, NULL or what is given. */
export function algorithm(dotted: string, parameters?: 'NULL' | Uint8Array): Buffer<ArrayBuffer> {
  if (parameters === undefined) return sequence(objectIdentifier(dotted));
  return sequence(objectIdentifier(dotted), parameters === 'NULL' ? der(0x05) : parameters);
}

/** OBJECT IDENTIFIER from its number in dots. */
export function objectIdentifier(dotted: string): Buffer<ArrayBuffer> {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(arc: number): number[] {
  const octets = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
    octets.unshift((left % 128) | 0x80);
  return octets;
}

/** Time to the second: UTCTime for 1950 to 2049, else GeneralizedTime (RFC 5652 11.3). */
export function time(date: Date): Buffer<ArrayBuffer> {
  const digits = date.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  const short = date.getUTCFullYear() >= 1950 && date.getUTCFullYear() < 2050;
  return short ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}
