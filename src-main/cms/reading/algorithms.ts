import { berValue, berValuesIn, dotted, malformed, octetsOf } from '../ber/index.ts';
import type { BerValue } from '../ber/index.ts';
import { cipherOids, hashOids, oids } from '../oids.ts';
import type { CipherName } from '../suites.ts';

/** AlgorithmIdentifier */
export interface Algorithm {
  readonly oid: string;
  readonly parameters?: BerValue;
}

/** A hash by its name in node:crypto: those of the suites, and what older and other peers use. */
export type ReadableHash = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512' | 'sha3-256' | 'sha3-512';

const hashNames: Readonly<Record<string, ReadableHash>> = {
  [hashOids.sha1]: 'sha1',
  [hashOids.sha256]: 'sha256',
  [hashOids.sha512]: 'sha512',
  [hashOids['sha3-512']]: 'sha3-512',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
};

/** How a signature was made. A hash that the algorithm does not name is that of the digest. */
export type SignatureScheme =
  | { readonly kind: 'pkcs1'; readonly hash?: ReadableHash }
  | { readonly kind: 'pss'; readonly hash: ReadableHash; readonly saltLength: number }
  | { readonly kind: 'ecdsa'; readonly hash?: ReadableHash };

const schemes: Readonly<Record<string, SignatureScheme>> = {
  [oids.rsaEncryption]: { kind: 'pkcs1' },
  [oids.sha1WithRsa]: { kind: 'pkcs1', hash: 'sha1' },
  [oids.sha256WithRsa]: { kind: 'pkcs1', hash: 'sha256' },
  [oids.sha512WithRsa]: { kind: 'pkcs1', hash: 'sha512' },
  [oids.sha3512WithRsa]: { kind: 'pkcs1', hash: 'sha3-512' },
  '1.2.840.113549.1.1.14': { kind: 'pkcs1', hash: 'sha224' },
  '1.2.840.113549.1.1.12': { kind: 'pkcs1', hash: 'sha384' },
  '2.16.840.1.101.3.4.3.14': { kind: 'pkcs1', hash: 'sha3-256' },
  '1.2.840.10045.2.1': { kind: 'ecdsa' },
  '1.2.840.10045.4.1': { kind: 'ecdsa', hash: 'sha1' },
  '1.2.840.10045.4.3.2': { kind: 'ecdsa', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ecdsa', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ecdsa', hash: 'sha512' },
};

const pss = '1.2.840.113549.1.1.10';
const oaep = '1.2.840.113549.1.1.7';
const mgf1 = '1.2.840.113549.1.1.8';

/** A cipher of content in CBC, by its name in node:crypto. */
export type ReadableCipher = CipherName | 'aes-128-cbc' | 'aes-192-cbc';

export interface ContentCipher {
  readonly name: ReadableCipher;
  readonly keyOctets: number;
  readonly iv: Buffer;
}

const ciphers: Readonly<Record<string, { name: ReadableCipher; keyOctets: number; block: number }>> = {
  [cipherOids['des-ede3-cbc']]: { name: 'des-ede3-cbc', keyOctets: 24, block: 8 },
  [cipherOids['aes-256-cbc']]: { name: 'aes-256-cbc', keyOctets: 32, block: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyOctets: 24, block: 16 },
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyOctets: 16, block: 16 },
};

/** How the key of the content was carried to a recipient. */
export type KeyTransport =
  { readonly kind: 'pkcs1' } | { readonly kind: 'oaep'; readonly hash: ReadableHash };

/** @throws CmsError cms-malformed */
export function algorithmOf(value: BerValue | undefined): Algorithm {
  if (value?.tag !== 0x30) throw malformed(0);
  const [oid, parameters] = berValuesIn(value.content);
  return { oid: dotted(oid), ...(parameters === undefined ? {} : { parameters }) };
}

export function oidOf(hash: ReadableHash): string {
  return Object.keys(hashNames).find((oid) => hashNames[oid] === hash) ?? '';
}

/** Undefined for one that is not known here. */
export function hashOf({ oid }: Algorithm): ReadableHash | undefined {
  return Object.hasOwn(hashNames, oid) ? hashNames[oid] : undefined;
}

/** Undefined for one that is not known here. @throws CmsError cms-malformed */
export function schemeOf(algorithm: Algorithm): SignatureScheme | undefined {
  if (algorithm.oid !== pss)
    return Object.hasOwn(schemes, algorithm.oid) ? schemes[algorithm.oid] : undefined;
  const hash = hashOfPadding(algorithm);
  const salt = parameterOf(algorithm, 2);
  // RFC 4055 3.1: 20 unless told otherwise.
  const saltLength = salt === undefined ? 20 : smallNumber(berValue(salt.content));
  return hash === undefined ? undefined : { kind: 'pss', hash, saltLength };
}

/** Undefined for one that is not known here. @throws CmsError cms-malformed */
export function keyTransportOf(algorithm: Algorithm): KeyTransport | undefined {
  if (algorithm.oid === oids.rsaEncryption) return { kind: 'pkcs1' };
  // A label, [2], is not used with CMS.
  const hash =
    algorithm.oid === oaep && parameterOf(algorithm, 2) === undefined ? hashOfPadding(algorithm) : undefined;
  return hash === undefined ? undefined : { kind: 'oaep', hash };
}

/** Undefined for one that is not known here. @throws CmsError cms-malformed where its parameters are not an initialisation vector. */
export function contentCipherOf(algorithm: Algorithm): ContentCipher | undefined {
  const known = Object.hasOwn(ciphers, algorithm.oid) ? ciphers[algorithm.oid] : undefined;
  if (known === undefined) return undefined;
  const iv = octetsOf(algorithm.parameters);
  if (iv.length !== known.block) throw malformed(0);
  return { name: known.name, keyOctets: known.keyOctets, iv };
}

/** The hash of PSS or OAEP (RFC 4055 3.1, 4.1): [0] the hash, [1] MGF1 with the very same one; node:crypto knows no others. */
function hashOfPadding(algorithm: Algorithm): ReadableHash | undefined {
  const [hash, mask] = [parameterOf(algorithm, 0), parameterOf(algorithm, 1)];
  const name = hash === undefined ? 'sha1' : hashOf(algorithmOf(berValue(hash.content)));
  if (mask === undefined) return name === 'sha1' ? name : undefined;
  const generator = algorithmOf(berValue(mask.content));
  return generator.oid === mgf1 && hashOf(algorithmOf(generator.parameters)) === name ? name : undefined;
}

/** What stands under [number] among the parameters. */
function parameterOf({ parameters }: Algorithm, number: number): BerValue | undefined {
  if (parameters?.tag !== 0x30) return undefined;
  return berValuesIn(parameters.content).find(({ tag }) => tag === (0xa0 | number));
}

function smallNumber({ tag, content }: BerValue): number {
  if (tag !== 0x02 || content.length === 0 || content.length > 2) throw malformed(0);
  const number = content.readIntBE(0, content.length);
  if (number < 0) throw malformed(0);
  return number;
}
