import { constants, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { signatureAlgorithmOf } from './algorithms.ts';
import type { Scheme } from './algorithms.ts';
import { tags, wholeBits } from '../der/index.ts';
import type { DerCursor } from '../der/index.ts';

/** Something signed as X.509 signs: certificates, lists (RFC 5280 5.1.1) and OCSP answers (RFC 6960 4.2.1). */
export interface Signed {
  /** What the signature is over, DER, as it came. */
  readonly content: Buffer;
  /** AlgorithmIdentifier, DER. */
  readonly algorithm: Buffer;
  readonly signature: Buffer;
}

/** Passes the three elements that make something signed. Throws NotDer. */
export function takeSigned(cursor: DerCursor): Signed {
  return {
    content: cursor.take(tags.sequence).whole,
    algorithm: cursor.take(tags.sequence).whole,
    signature: wholeBits(cursor.take(tags.bitString).value),
  };
}

/** Bits: what is shorter can be forged. */
const shortestRsaKey = 2048;

/** Whether `key` has signed it, by an algorithm that still holds. Never throws. */
export function isSignedBy({ content, algorithm, signature }: Signed, key: KeyObject): boolean {
  try {
    const { scheme } = signatureAlgorithmOf(algorithm);
    return scheme !== undefined && fits(scheme, key) && verifyWith(scheme, key, content, signature);
  } catch {
    return false;
  }
}

function fits(scheme: Scheme, key: KeyObject): boolean {
  const type = key.asymmetricKeyType;
  if (type === 'rsa' || type === 'rsa-pss') {
    if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < shortestRsaKey) return false;
    return scheme.key === 'rsa-pss' || (scheme.key === 'rsa' && type === 'rsa');
  }
  return type === scheme.key;
}

function verifyWith(scheme: Scheme, key: KeyObject, content: Buffer, signature: Buffer): boolean {
  switch (scheme.key) {
    case 'rsa':
      return verify(scheme.hash, content, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
    case 'ec':
      return verify(scheme.hash, content, { key, dsaEncoding: 'der' }, signature);
    case 'rsa-pss': {
      const { hash, saltLength } = scheme;
      return verify(hash, content, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
    }
    case 'ed25519':
    case 'ed448':
      return verify(null, content, key, signature);
  }
}
