/** Writes DER for tests, right and wrong. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const octets = [length >>> 24, length >>> 16, length >>> 8, length].map((octet) => octet & 0xff);
  const significant = octets.slice(octets.findIndex((octet) => octet !== 0));
  const size = length < 0x80 ? [length] : [0x80 | significant.length, ...significant];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return element(0x30, ...parts);
}

export function integer(value: number | string): Buffer {
  const hex = typeof value === 'string' ? value : value.toString(16);
  const octets = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return element(0x02, (octets[0] ?? 0) < 0x80 ? octets : Buffer.concat([Buffer.alloc(1), octets]));
}

export function oid(dots: string): Buffer {
  const [first = 0, second = 0, ...rest] = dots.split('.').map(Number);
  const octets = [first * 40 + second, ...rest].flatMap((number) => {
    const groups = [number & 0x7f];
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift(0x80 | (left & 0x7f));
    return groups;
  });
  return element(0x06, Buffer.from(octets));
}

export function generalizedTime(moment: number): Buffer {
  return element(
    0x18,
    Buffer.from(`${new Date(moment).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`),
  );
}

export function utcTime(moment: number): Buffer {
  return element(
    0x17,
    Buffer.from(`${new Date(moment).toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`),
  );
}

export function enumerated(value: number): Buffer {
  return element(0x0a, Buffer.from([value]));
}

export function octetString(value: Uint8Array): Buffer {
  return element(0x04, value);
}

export function bitString(value: Uint8Array): Buffer {
  return element(0x03, Buffer.alloc(1), value);
}

export function extension(id: string, value: Uint8Array, critical = false): Buffer {
  return sequence(oid(id), ...(critical ? [element(0x01, Buffer.from([0xff]))] : []), octetString(value));
}

/** A GeneralName that is an address. */
export function uri(address: string): Buffer {
  return element(0x86, Buffer.from(address));
}
