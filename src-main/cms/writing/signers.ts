import { X509Certificate, constants, createPrivateKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { partsOf } from '../certificate-parts.ts';
import type { CertificateParts } from '../certificate-parts.ts';
import { CmsError } from '../cms-error.ts';
import {
  algorithm,
  der,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  smallInteger,
  time,
} from '../der/index.ts';
import type { SecureWish, SigningKey } from '../layers.ts';
import { hashOids, oids } from '../oids.ts';
import { suites } from '../suites.ts';
import type { HashName } from '../suites.ts';
import { nameHolder } from './naming.ts';

/** What of a wish concerns signing. */
export type SignWish = Pick<SecureWish, 'suite' | 'identifyBy' | 'includeCertificates' | 'signingTime'> & {
  readonly signers: readonly SigningKey[];
};

/** The parts of SignedData (RFC 5652 5.1) that stand before and after its content. */
export interface SignedParts {
  readonly hash: HashName;
  /** CMSVersion and DigestAlgorithmIdentifiers. */
  readonly head: Buffer;
  /** CertificateSet, where wished, and SignerInfos, for the digest of the content. */
  tail(this: void, digest: Buffer): Buffer;
}

interface Signer extends CertificateParts {
  readonly key: KeyObject;
}

/**
 * Makes ready to sign: everything that can be wrong with a signer shows now, before anything is written.
 *
 * @throws CmsError cms-signer-unusable where a certificate and its key do not belong together or are not RSA.
 */
export function prepareSigning(wish: SignWish): SignedParts {
  const signers = wish.signers.map(readSigner);
  const { hash } = suites[wish.suite];
  const named = signers.map((signer) => ({ signer, ...nameHolder(signer, wish.identifyBy) }));
  // RFC 5652 5.1: 3 where a SignerInfo is, 1 otherwise, for id-data and X.509 certificates.
  const version = named.some(({ by }) => by === 'subjectKeyIdentifier') ? 3 : 1;
  const certificates = new Map(signers.map(({ whole }) => [whole.toString('latin1'), whole]));
  return {
    hash,
    head: Buffer.concat([smallInteger(version), setOf([algorithm(hashOids[hash])])]),
    tail(digest) {
      const attributes = attributesOf(digest, wish.signingTime ?? new Date());
      const infos = named.map(({ signer, by, identifier }) =>
        sequence(
          smallInteger(by === 'subjectKeyIdentifier' ? 3 : 1),
          identifier,
          algorithm(hashOids[hash]),
          setOf(attributes, 0xa0),
          // The hash is named above: what OpenSSL writes, and every peer reads (RFC 3370 3.2).
          algorithm(oids.rsaEncryption, 'NULL'),
          octetString(signatureBy(signer, hash, setOf(attributes))),
        ),
      );
      const included = wish.includeCertificates === true ? [setOf([...certificates.values()], 0xa0)] : [];
      return Buffer.concat([...included, setOf(infos)]);
    },
  };
}

/** The signed attributes; what is signed is their SET OF in DER (RFC 5652 5.4). */
function attributesOf(digest: Buffer, at: Date): readonly Buffer[] {
  return [
    attribute(oids.contentType, objectIdentifier(oids.data)),
    attribute(oids.messageDigest, octetString(digest)),
    attribute(oids.signingTime, time(at)),
  ];
}

function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(objectIdentifier(type), der(0x31, value));
}

function readSigner({ certificate, privateKeyPem }: SigningKey): Signer {
  let subject = '';
  try {
    const parts = partsOf(certificate);
    subject = parts.subject;
    const key = createPrivateKey(privateKeyPem);
    if (key.asymmetricKeyType === 'rsa' && new X509Certificate(parts.whole).checkPrivateKey(key))
      return { ...parts, key };
  } catch (error) {
    throw unusable(subject, error);
  }
  throw unusable(subject);
}

function signatureBy(signer: Signer, hash: HashName, octets: Buffer): Buffer {
  try {
    return sign(hash, octets, { key: signer.key, padding: constants.RSA_PKCS1_PADDING });
  } catch (error) {
    // Its key is too short for the hash.
    throw unusable(signer.subject, error);
  }
}

function unusable(subject: string, cause?: unknown): CmsError {
  return new CmsError({ code: 'cms-signer-unusable', params: { subject } }, { cause });
}
