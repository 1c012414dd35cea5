import type { KeyObject, X509Certificate } from 'node:crypto';
import { readCertificate } from './certificate-parts.ts';
import type { CertificateParts } from './certificate-parts.ts';
import { sameOctets } from './der.ts';
import { keyOfName } from './names.ts';

/** One certificate of a path and the one above it, which has issued it. */
export interface Level {
  readonly certificate: CertificateParts;
  readonly issuer: CertificateParts;
  readonly issuerPublicKey: KeyObject;
  /** Under what lists of this issuer are kept; two where the two certificates write its name in two ways. */
  readonly issuerKeys: readonly string[];
}

/** Throws where one of them cannot be read. */
export function levelOf(certificate: X509Certificate, issuer: X509Certificate): Level {
  const below = readCertificate(certificate.raw);
  const above = readCertificate(issuer.raw);
  return {
    certificate: below,
    issuer: above,
    issuerPublicKey: issuer.publicKey,
    issuerKeys: [...new Set([keyOfName(below.issuer), keyOfName(above.subject)])],
  };
}

/** Whether `name` (DER) is the name of the issuer. */
export function isNameOfIssuer(level: Level, name: Uint8Array): boolean {
  return sameOctets(name, level.certificate.issuer) || sameOctets(name, level.issuer.subject);
}
