import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import type { Cipheriv, Hash } from 'node:crypto';
import { CmsError } from '../cms-error.ts';
import { cipherOids, hashOids } from '../oids.ts';
import type { CipherName, HashName } from '../suites.ts';

/** @throws CmsError cms-unsupported where this runtime does not have it: BoringSSL knows no SHA-3. */
export function newHash(name: HashName): Hash {
  try {
    return createHash(name);
  } catch (error) {
    throw new CmsError({ code: 'cms-unsupported', params: { what: hashOids[name] } }, { cause: error });
  }
}

/** Whether this runtime has it. */
export function hasHash(name: HashName): boolean {
  try {
    createHash(name);
    return true;
  } catch {
    return false;
  }
}

/** A cipher in CBC with a key and an initialisation vector that nobody else has. */
export interface FreshCipher {
  readonly cipher: Cipheriv;
  readonly iv: Buffer;
  /** To be overwritten as soon as the recipients have it. */
  readonly key: Buffer;
}

const sizes: Readonly<Record<CipherName, { readonly key: number; readonly block: number }>> = {
  'des-ede3-cbc': { key: 24, block: 8 },
  'aes-256-cbc': { key: 32, block: 16 },
};

/** @throws CmsError cms-unsupported where this runtime does not have it. */
export function newCipher(name: CipherName): FreshCipher {
  const key = randomBytes(sizes[name].key);
  if (name === 'des-ede3-cbc') setOddParity(key);
  const iv = randomBytes(sizes[name].block);
  try {
    return { cipher: createCipheriv(name, key, iv), iv, key };
  } catch (error) {
    throw new CmsError({ code: 'cms-unsupported', params: { what: cipherOids[name] } }, { cause: error });
  }
}

/** The lowest bit of each octet of a DES key makes its ones odd in number; some peers look. */
function setOddParity(key: Buffer): void {
  for (const [at, octet] of key.entries()) {
    const ones = (octet >> 1).toString(2).replaceAll('0', '').length;
    key[at] = (octet & 0xfe) | (ones % 2 === 0 ? 1 : 0);
  }
}
