import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { SecretsError } from './secrets-error.ts';

const algorithm = 'aes-256-gcm';
const nonceOctets = 12;
const tagOctets = 16;

/** Octets of the key that seals everything in one home. */
export const keyOctets = 32;

/** nonce + tag + ciphertext, AES-256-GCM; `purpose` is bound in, so that one sealed text cannot stand for another. */
export function encrypt(key: Buffer, clear: Uint8Array, purpose: string): Buffer {
  const nonce = randomBytes(nonceOctets);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagOctets });
  cipher.setAAD(Buffer.from(purpose, 'utf8'));
  const body = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Throws `secrets-unreadable` for a wrong key and for octets that were changed. */
export function decrypt(key: Buffer, sealed: Buffer, purpose: string): Buffer {
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceOctets), {
      authTagLength: tagOctets,
    });
    decipher.setAAD(Buffer.from(purpose, 'utf8'));
    decipher.setAuthTag(sealed.subarray(nonceOctets, nonceOctets + tagOctets));
    return Buffer.concat([decipher.update(sealed.subarray(nonceOctets + tagOctets)), decipher.final()]);
  } catch (error) {
    throw new SecretsError({ code: 'secrets-unreadable' }, { cause: error });
  }
}

/** Cost of turning a passphrase into a key: 128 MiB and some tenths of a second. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;

export function keyFromPassphrase(passphrase: string, salt: Buffer): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(passphrase.normalize('NFKC'), salt, keyOctets, cost, (error, key) => {
    if (error instanceof Error) reject(error);
    else resolve(key);
  });
  return promise;
}
