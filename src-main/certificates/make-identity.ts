import 'reflect-metadata';
import { generateKeyPair, randomBytes } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { describeCertificate } from './describe-certificate.ts';
import { alternativeNames, commonNameOf } from './identity-names.ts';

/** A certificate of our own with its key; the key in clear never leaves the main process. */
export interface OwnIdentity {
  readonly certificatePem: string;
  /** PKCS#8, PEM. */
  readonly privateKeyPem: string;
  /** SHA-256, hexadecimal. */
  readonly fingerprint: string;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly validUntil: number;
}

export interface IdentityOptions {
  readonly commonName: string;
  /** Identification code; goes into the subject's serialNumber, as partners expect it. */
  readonly odetteCode?: string | undefined;
  /** Host names and IP addresses it is good for; what is neither is left out. */
  readonly names: readonly string[];
  /** Three years, unless told otherwise; valid from the day before, for partners whose clock is behind. */
  readonly days?: number;
  /** RSA; 2048 unless told otherwise: what every partner's software reads, and enough for the three years it is made for. */
  readonly bits?: 2048 | 3072 | 4096;
  readonly now?: Date;
}

const hash = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const day = 86_400_000;

/**
 * Makes a key and a certificate signed with itself, for TLS on both sides. digitalSignature and keyEncipherment both, because
 * BoringSSL refuses a leaf whose key usage does not fit the cipher.
 */
export async function makeIdentity(options: IdentityOptions): Promise<OwnIdentity> {
  const { publicDer, privateDer } = await makeKey(options.bits ?? 2048);
  const publicKey = await crypto.subtle.importKey('spki', publicDer, hash, true, ['verify']);
  const signingKey = await crypto.subtle.importKey('pkcs8', privateDer, hash, false, ['sign']);
  const now = options.now ?? new Date();
  const names = alternativeNames(options.names);
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serial.toString('hex'),
      name: subjectName(options),
      notBefore: new Date(now.getTime() - day),
      notAfter: new Date(now.getTime() + (options.days ?? 3 * 365) * day),
      signingAlgorithm: hash,
      keys: { publicKey, privateKey: signingKey },
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(
          x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyEncipherment,
          true,
        ),
        new x509.ExtendedKeyUsageExtension([
          x509.ExtendedKeyUsage.serverAuth,
          x509.ExtendedKeyUsage.clientAuth,
        ]),
        ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(names)]),
        await x509.SubjectKeyIdentifierExtension.create(publicKey),
      ],
    },
    crypto,
  );
  const certificatePem = certificate.toString('pem');
  const { fingerprint, subject, validUntil } = describeCertificate(certificatePem);
  const privateKeyPem = toPem('PRIVATE KEY', privateDer);
  privateDer.fill(0);
  return {
    certificatePem,
    privateKeyPem,
    fingerprint,
    subject,
    validUntil,
  };
}

function makeKey(bits: number): Promise<{ publicDer: Buffer<ArrayBuffer>; privateDer: Buffer<ArrayBuffer> }> {
  const { promise, resolve, reject } = Promise.withResolvers<{
    publicDer: Buffer<ArrayBuffer>;
    privateDer: Buffer<ArrayBuffer>;
  }>();
  generateKeyPair(
    'rsa',
    {
      modulusLength: bits,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    },
    (error, publicKey, privateKey) => {
      if (error instanceof Error) reject(error);
      else resolve({ publicDer: Buffer.from(publicKey), privateDer: Buffer.from(privateKey) });
    },
  );
  return promise;
}

function subjectName({ commonName, odetteCode }: IdentityOptions): x509.JsonName {
  const name: x509.JsonName = [{ CN: [commonNameOf(commonName)] }];
  // 2.5.4.5 is serialNumber, where partners look for the Odette ID.
  if (odetteCode !== undefined && odetteCode !== '') name.push({ '2.5.4.5': [odetteCode] });
  return name;
}

function toPem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
