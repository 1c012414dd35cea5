import 'reflect-metadata';
import { X509Certificate, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';
import { certificateExtensions } from './certificate-extensions.ts';
import type { KeyUsage, PermittedNames, Purpose } from './certificate-extensions.ts';

/** A certificate made for a test, with its key. */
export interface Issued {
  readonly certificatePem: string;
  readonly certificateDer: Buffer<ArrayBuffer>;
  /** PKCS#8. */
  readonly privateKeyPem: string;
  /** SHA-256, 64 small hexadecimal digits. */
  readonly fingerprint: string;
  /** One line, the most significant first: `CN=...`. */
  readonly subject: string;
  readonly keys: KeyPair;
  /** Who has signed it; absent: it has signed itself. */
  readonly by?: Issued;
}

/** Of this runtime's Web Crypto, whose types differ between Node and a browser. */
export type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export interface KeyPair {
  readonly publicKey: Key;
  readonly privateKey: Key;
}

export type KeyType = 'rsa' | 'ec';

export interface Wanted {
  /** The common name. */
  readonly name: string;
  /** The subject's serialNumber (2.5.4.5): an Odette ID, an OIN. */
  readonly identification?: string;
  /** Host names and IP addresses. */
  readonly names?: readonly string[];
  /** Further parts of the subject, as `{ O: 'Example' }`. */
  readonly subject?: Readonly<Record<string, string>>;
  /** Electronic mail addresses among the alternative names. */
  readonly mail?: readonly string[];
  /** Days from now: -1 and 365 unless told otherwise. */
  readonly from?: number;
  readonly until?: number;
  readonly authority?: boolean;
  readonly pathLength?: number;
  /** Who signs it; absent: it signs itself. */
  readonly by?: Issued;
  /** `ec` (P-256) unless told otherwise: an RSA key (2048 bits) takes long to make. */
  readonly keyType?: KeyType;
  /** Instead of a new key. */
  readonly keys?: KeyPair;
  /** Bits of an RSA key. */
  readonly bits?: number;
  /**
   * Empty: no such extension. An authority has keyCertSign and cRLSign, a leaf digitalSignature and what its key is for:
   * keyAgreement, or with RSA keyEncipherment.
   */
  readonly keyUsage?: readonly KeyUsage[];
  /** Empty or absent: no such extension. */
  readonly extendedKeyUsage?: readonly Purpose[];
  readonly nameConstraints?: PermittedNames;
  readonly listAddresses?: readonly string[];
  readonly statusAddresses?: readonly string[];
  /** One that is marked critical and that nobody knows. */
  readonly criticalExtension?: boolean;
  /** Without what names its own key and that of its issuer. */
  readonly keyIdentifiers?: false;
  readonly signatureHash?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** Hexadecimal. */
  readonly serial?: string;
}

const day = 86_400_000;

/** Makes a key and a certificate for it. */
export async function issue(wanted: Wanted): Promise<Issued> {
  const { by, from = -1, until = 365 } = wanted;
  const keys = wanted.keys ?? (await makeKeys(wanted.keyType ?? 'ec', wanted.bits));
  const signer = by?.keys ?? keys;
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: wanted.serial ?? `40${randomBytes(15).toString('hex')}`,
      subject: subjectOf(wanted),
      issuer: by === undefined ? subjectOf(wanted) : issuerName(by),
      notBefore: new Date(Date.now() + from * day),
      notAfter: new Date(Date.now() + until * day),
      publicKey: keys.publicKey,
      signingKey: signer.privateKey,
      signingAlgorithm: signatureOf(signer, wanted.signatureHash),
      extensions: await certificateExtensions(
        wanted,
        keys.publicKey,
        signer.publicKey,
        alternativeNames(wanted),
      ),
    },
    crypto,
  );
  const certificateDer = Buffer.from(certificate.rawData);
  return {
    certificatePem: `${certificate.toString('pem')}\n`,
    certificateDer,
    privateKeyPem: toPem(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
    fingerprint: new X509Certificate(certificateDer).fingerprint256.replaceAll(':', '').toLowerCase(),
    subject: certificate.subject,
    keys,
    ...(by === undefined ? {} : { by }),
  };
}

/** A key pair that signs; `bits` counts for RSA. */
export async function makeKeys(type: KeyType, bits = 2048): Promise<KeyPair> {
  return type === 'ec'
    ? await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
    : await crypto.subtle.generateKey(
        {
          name: 'RSASSA-PKCS1-v1_5',
          hash: 'SHA-256',
          modulusLength: bits,
          publicExponent: new Uint8Array([1, 0, 1]),
        },
        true,
        ['sign', 'verify'],
      );
}

/** How the owner of the keys signs. A key of RSA is bound to its hash: with another hash, signing needs a copy of it. */
export function signatureOf(keys: KeyPair, hash = 'SHA-256'): { name: string; hash: string } {
  return { name: keys.privateKey.algorithm.name, hash };
}

/** The subject of a certificate, as the issuer of what it signs: octet for octet. */
export function issuerName(of: Issued): x509.Name {
  return new x509.X509Certificate(of.certificateDer).subjectName;
}

function subjectOf({ name, identification, subject = {} }: Wanted): x509.JsonName {
  return [
    ...Object.entries(subject).map(([type, value]) => ({ [type]: [value] })),
    { CN: [name] },
    ...(identification === undefined ? [] : [{ '2.5.4.5': [identification] }]),
  ];
}

function alternativeNames({ names = [], mail = [] }: Wanted): x509.JsonGeneralNames {
  return [
    ...names.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value })),
    ...mail.map((value) => ({ type: 'email' as const, value })),
  ];
}

function toPem(der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
}
