import { constants, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { DerCursor, dotted, significant, tags } from './der.ts';

/** Something signed as X.509 signs: certificates, lists (RFC 5280 5.1.1) and OCSP answers (RFC 6960 4.2.1). */
export interface Signed {
  /** What the signature is over, as it came. */
  readonly content: Uint8Array;
  /** AlgorithmIdentifier, DER. */
  readonly algorithm: Uint8Array;
  readonly signature: Uint8Array;
}

type Algorithm =
  | { readonly key: 'rsa' | 'ec'; readonly hash: string }
  | { readonly key: 'rsa-pss'; readonly hash: string; readonly saltLength: number }
  | { readonly key: 'ed25519' | 'ed448' };

/** RFC 4055, RFC 5758, RFC 8410. MD5 and SHA-1 are not among them: such signatures can be forged. */
const algorithms: Readonly<Record<string, Algorithm>> = {
  '1.2.840.113549.1.1.11': { key: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', hash: 'sha512' },
  '1.3.101.112': { key: 'ed25519' },
  '1.3.101.113': { key: 'ed448' },
};

const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Bits: what is shorter can be forged. */
const shortestRsaKey = 2048;

/** Whether `key` has signed it, by an algorithm that still holds. Never throws. */
export function isSignedBy({ content, algorithm, signature }: Signed, key: KeyObject): boolean {
  try {
    const known = readAlgorithm(algorithm);
    return known !== undefined && fits(known, key) && verifyWith(known, key, content, signature);
  } catch {
    return false;
  }
}

function fits(algorithm: Algorithm, key: KeyObject): boolean {
  const type = key.asymmetricKeyType;
  if (type === 'rsa' || type === 'rsa-pss') {
    if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < shortestRsaKey) return false;
    return algorithm.key === 'rsa-pss' || (algorithm.key === 'rsa' && type === 'rsa');
  }
  return type === algorithm.key;
}

function verifyWith(
  algorithm: Algorithm,
  key: KeyObject,
  content: Uint8Array,
  signature: Uint8Array,
): boolean {
  switch (algorithm.key) {
    case 'rsa':
      return verify(algorithm.hash, content, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
    case 'ec':
      return verify(algorithm.hash, content, { key, dsaEncoding: 'der' }, signature);
    case 'rsa-pss': {
      const { hash, saltLength } = algorithm;
      return verify(hash, content, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
    }
    case 'ed25519':
    case 'ed448':
      return verify(null, content, key, signature);
  }
}

function readAlgorithm(der: Uint8Array): Algorithm | undefined {
  const outer = new DerCursor(der);
  const identifier = outer.take(tags.sequence).inside();
  outer.end();
  const id = dotted(identifier.take(tags.objectIdentifier).value);
  return id === '1.2.840.113549.1.1.10' ? readPss(identifier) : algorithms[id];
}

/** RSASSA-PSS-params, RFC 4055 3.1; what is not said there is SHA-1, which does not count. */
function readPss(identifier: DerCursor): Algorithm | undefined {
  const parameters = identifier.take(tags.sequence).inside();
  if (!parameters.takeIf(0xa0)) return undefined;
  const hash = hashOf(parameters.inside());
  if (!parameters.takeIf(0xa1)) return undefined;
  const mask = parameters.inside().take(tags.sequence).inside();
  if (dotted(mask.take(tags.objectIdentifier).value) !== '1.2.840.113549.1.1.8') return undefined;
  if (hash === undefined || hashOf(mask) !== hash) return undefined;
  const saltLength = parameters.takeIf(0xa2) ? smallNumber(parameters.inside()) : 20;
  if (parameters.takeIf(0xa3) && smallNumber(parameters.inside()) !== 1) return undefined;
  parameters.end();
  return { key: 'rsa-pss', hash, saltLength };
}

function hashOf(cursor: DerCursor): string | undefined {
  return hashes[dotted(cursor.take(tags.sequence).inside().take(tags.objectIdentifier).value)];
}

function smallNumber(cursor: DerCursor): number {
  const octets = significant(cursor.take(tags.integer).value);
  return octets.length > 1 ? Number.NaN : (octets[0] ?? Number.NaN);
}
