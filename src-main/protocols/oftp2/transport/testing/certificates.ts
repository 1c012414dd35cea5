import 'reflect-metadata';
import { X509Certificate, randomBytes } from 'node:crypto';
import type { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { TlsIdentity } from '../index.ts';

/** A certificate made for a test, with its key. */
export interface Issued extends TlsIdentity {
  /** SHA-256, 64 small hexadecimal digits. */
  readonly fingerprint: string;
  readonly keys: webcrypto.CryptoKeyPair;
}

export interface Wanted {
  readonly name: string;
  /** DNS names; none for an authority. */
  readonly names?: readonly string[];
  /** Days from now. */
  readonly from?: number;
  readonly until?: number;
  readonly authority?: boolean;
  /** Who signs it; absent: it signs itself. */
  readonly by?: Issued;
  readonly purpose?: 'server' | 'client';
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signature = { name: 'ECDSA', hash: 'SHA-256' } as const;
const purposes = { server: x509.ExtendedKeyUsage.serverAuth, client: x509.ExtendedKeyUsage.clientAuth };
const day = 86_400_000;

export async function issue(wanted: Wanted): Promise<Issued> {
  const { name, names = [], from = -1, until = 365, authority = false, by } = wanted;
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const issuer = by === undefined ? `CN=${name}` : new x509.X509Certificate(by.certificatePem).subject;
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: `40${randomBytes(8).toString('hex')}`,
      subject: `CN=${name}`,
      issuer,
      notBefore: new Date(Date.now() + from * day),
      notAfter: new Date(Date.now() + until * day),
      publicKey: keys.publicKey,
      signingKey: (by?.keys ?? keys).privateKey,
      signingAlgorithm: signature,
      extensions: [
        new x509.BasicConstraintsExtension(authority, undefined, true),
        new x509.KeyUsagesExtension(
          authority ? x509.KeyUsageFlags.keyCertSign : x509.KeyUsageFlags.digitalSignature,
          true,
        ),
        ...(authority ? [] : [new x509.ExtendedKeyUsageExtension([purposes[wanted.purpose ?? 'server']])]),
        ...(names.length === 0
          ? []
          : [new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns', value })))]),
      ],
    },
    crypto,
  );
  const certificatePem = `${certificate.toString('pem')}\n`;
  const privateKey = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  return {
    certificatePem,
    privateKeyPem: `-----BEGIN PRIVATE KEY-----\n${privateKey.toString('base64')}\n-----END PRIVATE KEY-----\n`,
    fingerprint: new X509Certificate(certificatePem).fingerprint256.replaceAll(':', '').toLowerCase(),
    keys,
  };
}

/** A server shows the authorities between itself and the root as well. */
export function showing(identity: Issued, ...between: readonly Issued[]): TlsIdentity {
  return {
    certificatePem: [identity, ...between].map(({ certificatePem }) => certificatePem).join(''),
    privateKeyPem: identity.privateKeyPem,
  };
}
