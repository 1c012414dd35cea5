import { createHash } from 'node:crypto';

/** What a key is derived for, RFC 7292 B.3. */
export const keyUse = { encryption: 1, iv: 2, mac: 3 } as const;

/** Rounds after which others get their turn. */
const roundsAtATime = 20_000;

/**
 * Derives octets from a password as RFC 7292 appendix B.2 says. `password` is the BMPString with its two closing octets of nought, or
 * empty where there is none.
 */
export async function pkcs12Kdf(
  hash: string,
  use: (typeof keyUse)[keyof typeof keyUse],
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Promise<Buffer> {
  const block = hash === 'sha384' || hash.startsWith('sha512') ? 128 : 64;
  const mixed = Buffer.concat([filled(salt, block), filled(password, block)]);
  const diversifier = Buffer.alloc(block, use);
  const pieces: Buffer[] = [];
  for (let made = 0; made < length;) {
    let piece = createHash(hash).update(diversifier).update(mixed).digest();
    for (let round = 1; round < iterations; round++) {
      piece = createHash(hash).update(piece).digest();
      if (round % roundsAtATime === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    pieces.push(piece);
    made += piece.length;
    addToEach(mixed, filled(piece, block).subarray(0, block), block);
  }
  mixed.fill(0);
  return Buffer.concat(pieces).subarray(0, length);
}

/** Repeated up to whole blocks; nothing of nothing. */
function filled(octets: Uint8Array, block: number): Buffer {
  const result = Buffer.alloc(Math.ceil(octets.length / block) * block);
  for (let at = 0; at < result.length; at++) result[at] = octets[at % octets.length] ?? 0;
  return result;
}

/** Adds `addend` and one to each block, modulo 2 to the power of its bits. */
function addToEach(mixed: Buffer, addend: Buffer, block: number): void {
  for (let start = 0; start < mixed.length; start += block) {
    let carry = 1;
    for (let at = block - 1; at >= 0; at--) {
      const sum = (mixed[start + at] ?? 0) + (addend[at] ?? 0) + carry;
      mixed[start + at] = sum & 0xff;
      carry = sum >> 8;
    }
  }
}

/** A password as PKCS#12 has it: UTF-16 with the high octet first, closed by two octets of nought. */
export function bmpPassword(password: string): Buffer {
  const octets = Buffer.alloc(password.length * 2 + 2);
  for (let at = 0; at < password.length; at++) octets.writeUInt16BE(password.charCodeAt(at), at * 2);
  return octets;
}
