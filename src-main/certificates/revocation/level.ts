import type { KeyObject, X509Certificate } from 'node:crypto';
import type { DistinguishedName } from '../anatomy/index.ts';
import { keyOfName } from './issuer-key.ts';
import { readRevocable } from './revocable-certificate.ts';
import type { RevocableCertificate } from './revocable-certificate.ts';

/** One certificate of a path and the one above it, which has issued it. */
export interface Level {
  readonly certificate: RevocableCertificate;
  readonly issuer: RevocableCertificate;
  readonly issuerPublicKey: KeyObject;
  /** Under what lists of this issuer are kept; two where the two certificates write its name in two ways. */
  readonly issuerKeys: readonly string[];
}

/** Throws where one of them cannot be read. */
export function levelOf(certificate: X509Certificate, issuer: X509Certificate): Level {
  const below = readRevocable(certificate.raw);
  const above = readRevocable(issuer.raw);
  return {
    certificate: below,
    issuer: above,
    issuerPublicKey: issuer.publicKey,
    issuerKeys: [...new Set([keyOfName(below.issuer), keyOfName(above.subject)])],
  };
}

/** Whether `name` is the name of the issuer, octet for octet as one of the two certificates has it. */
export function isNameOfIssuer({ certificate, issuer }: Level, { der }: DistinguishedName): boolean {
  return der.equals(certificate.issuer.der) || der.equals(issuer.subject.der);
}
