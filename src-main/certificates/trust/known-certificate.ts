import { X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  alternativeNamesOf,
  authorityKeyIdentifierOf,
  basicConstraintsOf,
  certificateParts,
  extendedKeyUsageOf,
  keyUsageOf,
  nameConstraintsOf,
  nameKey,
  subjectKeyIdentifierOf,
} from '../anatomy/index.ts';
import type {
  BasicConstraints,
  CertificateParts,
  GeneralName,
  KeyUsage,
  NameConstraints,
} from '../anatomy/index.ts';
import { normaliseFingerprint } from '../fingerprint.ts';
import { checkSize } from '../limits.ts';

/** A certificate that was read to its last extension: what cannot be read so takes no part in any decision. */
export interface KnownCertificate {
  readonly x509: X509Certificate;
  readonly fingerprint: string;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validUntil: number;
  readonly parts: CertificateParts;
  /** Texts that are the same for names that are the same. */
  readonly subjectKey: string;
  readonly issuerKey: string;
  /** Issuer and subject are one name. */
  readonly selfIssued: boolean;
  /** Undefined, here and below: the certificate does not say. */
  readonly keyUsage: readonly KeyUsage[] | undefined;
  readonly extendedKeyUsage: readonly string[] | undefined;
  readonly basicConstraints: BasicConstraints | undefined;
  readonly nameConstraints: NameConstraints | undefined;
  readonly names: readonly GeneralName[];
  readonly keyIdentifier: string | undefined;
  readonly issuerKeyIdentifier: string | undefined;
}

/** Reads one certificate, DER or PEM; undefined where it is none, or not written as RFC 5280 wants it. */
export function readCertificate(octets: Uint8Array): KnownCertificate | undefined {
  try {
    checkSize(octets);
    const x509 = new X509Certificate(Buffer.from(octets));
    const parts = certificateParts(x509.raw);
    const { extensions } = parts;
    const subjectKey = nameKey(parts.subject);
    const issuerKey = nameKey(parts.issuer);
    return {
      x509,
      fingerprint: normaliseFingerprint(x509.fingerprint256),
      validFrom: parts.validFrom,
      validUntil: parts.validUntil,
      parts,
      subjectKey,
      issuerKey,
      selfIssued: subjectKey === issuerKey,
      keyUsage: keyUsageOf(extensions),
      extendedKeyUsage: extendedKeyUsageOf(extensions),
      basicConstraints: basicConstraintsOf(extensions),
      nameConstraints: nameConstraintsOf(extensions),
      names: alternativeNamesOf(extensions),
      keyIdentifier: subjectKeyIdentifierOf(extensions),
      issuerKeyIdentifier: authorityKeyIdentifierOf(extensions),
    };
  } catch {
    return undefined;
  }
}

/** Each certificate once, in the order given; those that cannot be read are left out. */
export function readCertificates(several: readonly Uint8Array[]): KnownCertificate[] {
  const found = new Map<string, KnownCertificate>();
  for (const octets of several) {
    const certificate = readCertificate(octets);
    if (certificate !== undefined && !found.has(certificate.fingerprint))
      found.set(certificate.fingerprint, certificate);
  }
  return [...found.values()];
}

/** The signature of `subject` was made with the key of `issuer`. */
export function isSignedBy(subject: KnownCertificate, issuer: KnownCertificate): boolean {
  const key = publicKeyOf(issuer);
  if (key === undefined) return false;
  try {
    return subject.x509.verify(key);
  } catch {
    return false;
  }
}

/** Undefined: this runtime cannot use it (Ed448 and the curves of Brainpool where it stands on BoringSSL). */
export function publicKeyOf({ x509 }: KnownCertificate): KeyObject | undefined {
  try {
    return x509.publicKey;
  } catch {
    return undefined;
  }
}

/** `issuer` may have signed `subject`, by its name and by what is said of its key (RFC 5280 4.2.1.1). */
export function mayHaveSigned(issuer: KnownCertificate, subject: KnownCertificate): boolean {
  return (
    issuer.subjectKey === subject.issuerKey &&
    (subject.issuerKeyIdentifier === undefined ||
      issuer.keyIdentifier === undefined ||
      subject.issuerKeyIdentifier === issuer.keyIdentifier)
  );
}
