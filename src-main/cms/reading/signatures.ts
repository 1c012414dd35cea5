import { constants, publicEncrypt, timingSafeEqual, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { partsOf } from '../certificate-parts.ts';
import type { CertificateParts } from '../certificate-parts.ts';
import { algorithm, octetString, sequence } from '../der/index.ts';
import type { Signature } from '../layers.ts';
import { hashOids } from '../oids.ts';
import type { HashName } from '../suites.ts';
import { hashOf, oidOf, schemeOf } from './algorithms.ts';
import type { Algorithm, ReadableHash, SignatureScheme } from './algorithms.ts';
import { inWords, isNamed, readable } from './certificates.ts';
import type { SignedTail } from './content-info.ts';
import type { ContentDigests } from './content-digests.ts';
import { readSignerInfo } from './signer-info.ts';
import type { SignerInfo } from './signer-info.ts';

type State = Signature['state'];

/**
 * What there is to say about each signature of SignedData (RFC 5652 5.6).
 *
 * @param signers certificates (DER) that may have signed, besides those in the package.
 * @throws CmsError cms-malformed for a SignerInfo that is none; a signature that is wrong is only reported.
 */
export function judgeSignatures(
  tail: SignedTail,
  content: ContentDigests,
  signers: readonly Uint8Array[],
): readonly Signature[] {
  const infos = tail.signerInfos.map(readSignerInfo);
  const known = [...signers.map((certificate) => partsOf(certificate)), ...readable(tail.certificates)];
  return infos.map((info) => judge(info, content, known));
}

function judge(
  info: SignerInfo,
  content: ContentDigests,
  certificates: readonly CertificateParts[],
): Signature {
  const { attributes, digest, signer } = info;
  const hash = hashOf(digest);
  const about = {
    hash: nameOf(digest),
    signer: inWords(signer),
    ...(attributes?.signingTime === undefined ? {} : { signingTime: attributes.signingTime }),
  };
  // Renewed certificates may share a key identifier: each is tried.
  const named = certificates.filter((certificate) => isNamed(certificate, signer));
  const [first] = named;
  if (first === undefined) return { state: 'unknown-signer', ...about };
  const scheme = schemeOf(info.algorithm);
  const states = named.map(({ publicKey }) => stateOf(info, content, hash, scheme, publicKey));
  const at = states.indexOf('valid');
  const { whole } = named[at] ?? first;
  return { state: at >= 0 ? 'valid' : (states[0] ?? 'wrong'), ...about, certificate: whole };
}

function nameOf(digest: Algorithm): HashName | 'other' {
  const hash = hashOf(digest);
  return hash !== undefined && isSuiteHash(hash) ? hash : 'other';
}

function isSuiteHash(hash: ReadableHash): hash is HashName & ReadableHash {
  return Object.hasOwn(hashOids, hash);
}

function stateOf(
  { attributes, signature }: SignerInfo,
  content: ContentDigests,
  hash: ReadableHash | undefined,
  scheme: SignatureScheme | undefined,
  key: KeyObject,
): State {
  const found = hash === undefined ? undefined : content.digests.get(hash);
  if (hash === undefined || found === undefined || scheme === undefined) return 'unsupported';
  // RFC 5754 2: the two have to be the same, and no reader agrees with another on what it would mean if they were not.
  if (scheme.hash !== undefined && scheme.hash !== hash) return 'unsupported';
  if (!fits(scheme, key)) return 'wrong';
  if (attributes === undefined) {
    if (scheme.kind !== 'pkcs1') return 'unsupported';
    // Signed attributes themselves, passed off as the content of a signature without any.
    if (content.isSetOfAttributes) return 'wrong';
    return isSignedDigest(key, signature, hash, found) ? 'valid' : 'wrong';
  }
  const { contentType, messageDigest, signed } = attributes;
  if (contentType !== content.contentType || !equal(messageDigest, found)) return 'wrong';
  return signed.some((octets) => isSigned(key, signature, hash, scheme, octets)) ? 'valid' : 'wrong';
}

function fits(scheme: SignatureScheme, { asymmetricKeyType }: KeyObject): boolean {
  switch (scheme.kind) {
    case 'pkcs1':
      return asymmetricKeyType === 'rsa';
    case 'pss':
      return asymmetricKeyType === 'rsa' || asymmetricKeyType === 'rsa-pss';
    case 'ecdsa':
      return asymmetricKeyType === 'ec';
  }
}

function isSigned(
  key: KeyObject,
  signature: Buffer,
  hash: ReadableHash,
  scheme: SignatureScheme,
  octets: Buffer,
): boolean {
  try {
    switch (scheme.kind) {
      case 'pkcs1':
        return verify(hash, octets, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
      case 'pss': {
        const { saltLength } = scheme;
        return verify(hash, octets, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
      }
      case 'ecdsa':
        return verify(hash, octets, key, signature);
    }
  } catch {
    // Not a signature at all, by its length or its form.
    return false;
  }
}

/**
 * RSASSA-PKCS1-v1_5 (RFC 8017 8.2.2) over a digest that is known already: what should have been encoded is made here and compared whole,
 * so that nothing in it has to be read. The parameters of the hash may be NULL or absent.
 */
function isSignedDigest(key: KeyObject, signature: Buffer, hash: ReadableHash, digest: Buffer): boolean {
  const oid = oidOf(hash);
  let encoded: Buffer;
  try {
    encoded = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
  } catch {
    return false;
  }
  return [algorithm(oid, 'NULL'), algorithm(oid)].some((identifier) => {
    const info = sequence(identifier, octetString(digest));
    const padding = encoded.length - info.length - 3;
    if (padding < 8) return false;
    return equal(
      encoded,
      Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(padding, 0xff), Buffer.alloc(1), info]),
    );
  });
}

function equal(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
