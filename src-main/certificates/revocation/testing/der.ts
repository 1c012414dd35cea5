import { der, octetString, oid, sequence } from '../../der/index.ts';

/** DER for tests, right and wrong. */
export { der as element, octetString, oid, sequence } from '../../der/index.ts';

export function integer(value: number | string): Buffer {
  const hex = typeof value === 'string' ? value : value.toString(16);
  const octets = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return der(0x02, (octets[0] ?? 0) < 0x80 ? octets : Buffer.concat([Buffer.alloc(1), octets]));
}

export function generalizedTime(moment: number): Buffer {
  return der(0x18, Buffer.from(`${new Date(moment).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`));
}

export function utcTime(moment: number): Buffer {
  return der(0x17, Buffer.from(`${new Date(moment).toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`));
}

export function enumerated(value: number): Buffer {
  return der(0x0a, Buffer.from([value]));
}

export function bitString(value: Uint8Array): Buffer {
  return der(0x03, Buffer.alloc(1), value);
}

export function extension(id: string, value: Uint8Array, critical = false): Buffer {
  return sequence(oid(id), ...(critical ? [der(0x01, Buffer.from([0xff]))] : []), octetString(value));
}

/** A GeneralName that is an address. */
export function uri(address: string): Buffer {
  return der(0x86, Buffer.from(address));
}
