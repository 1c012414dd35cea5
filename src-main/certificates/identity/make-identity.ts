import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { describeCertificate } from '../describe-certificate.ts';
import { makeKey, signingAlgorithm } from './own-key.ts';
import { subjectOf } from './subject.ts';
import { extensionsOf } from './usages.ts';
import type { Wish } from './wish.ts';

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

const day = 86_400_000;

/** Makes a key and a certificate signed with itself, with the key usages of its purposes. */
export async function makeIdentity(wish: Wish): Promise<OwnIdentity> {
  const { publicKey, signingKey, privateKeyPem } = await makeKey(wish.bits ?? 2048);
  const now = wish.now ?? new Date();
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serial.toString('hex'),
      name: subjectOf(wish),
      notBefore: new Date(now.getTime() - day),
      notAfter: new Date(now.getTime() + (wish.days ?? 3 * 365) * day),
      signingAlgorithm,
      keys: { publicKey, privateKey: signingKey },
      extensions: [...extensionsOf(wish), await x509.SubjectKeyIdentifierExtension.create(publicKey)],
    },
    crypto,
  );
  const certificatePem = certificate.toString('pem');
  const { fingerprint, subject, validUntil } = describeCertificate(certificatePem);
  return { certificatePem, privateKeyPem, fingerprint, subject, validUntil };
}
