import { X509Certificate } from 'node:crypto';
import { CertificateError } from './certificate-error.ts';
import { checkSize } from './limits.ts';
import { normaliseFingerprint } from './fingerprint.ts';

/** What a person needs to know of a certificate, and what a pin is made of. */
export interface CertificateFacts {
  /** One line, `CN=..., O=...`: commas inside a value have a backslash, signs that show nothing stand as `\u{...}`. */
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serial: string;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validUntil: number;
  /** SHA-256 of the DER octets, hexadecimal. */
  readonly fingerprint: string;
  /** Subject alternative names as they stand: `DNS:...`, `IP Address:...`; in quotes where a name holds more than a name. */
  readonly names: readonly string[];
  /** `RSA 2048`, `EC prime256v1`, `ED25519`; `unknown` where this runtime cannot read the key. */
  readonly keyType: string;
  /** It may sign other certificates (basicConstraints). */
  readonly authority: boolean;
  /** Issuer and subject are one, and the signature is its own key's. */
  readonly selfSigned: boolean;
}

/** Reads one certificate, PEM or DER; of several the first. Throws `certificate-unreadable` or `certificate-too-large`. */
export function describeCertificate(source: string | Uint8Array): CertificateFacts {
  checkSize(source);
  try {
    return factsOf(new X509Certificate(typeof source === 'string' ? source : Buffer.from(source)));
  } catch (error) {
    throw new CertificateError({ code: 'certificate-unreadable' }, { cause: error });
  }
}

function factsOf(certificate: X509Certificate): CertificateFacts {
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serial: certificate.serialNumber.toLowerCase(),
    validFrom: moment(certificate.validFrom),
    validUntil: moment(certificate.validTo),
    fingerprint: normaliseFingerprint(certificate.fingerprint256),
    // A comma inside a name comes as \u002c, in quotes.
    names: (certificate.subjectAltName ?? '')
      .split(', ')
      .filter((name) => name !== '')
      .map(showAll),
    keyType: keyType(certificate),
    authority: certificate.ca,
    selfSigned: isSelfSigned(certificate),
  };
}

/** Throws for what is no date, so that nothing without an end ever counts as valid. */
function moment(text: string): number {
  const milliseconds = Date.parse(text);
  if (!Number.isFinite(milliseconds)) throw new RangeError('no date');
  return milliseconds;
}

function oneLine(name: string): string {
  return showAll(name.split('\n').join(', '));
}

/** Signs that show nothing, or turn around what follows, must not make one name look like another. */
function showAll(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}

function keyType(certificate: X509Certificate): string {
  try {
    const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = certificate.publicKey;
    const size = details?.modulusLength ?? details?.namedCurve;
    return size === undefined ? type.toUpperCase() : `${type.toUpperCase()} ${size}`;
  } catch {
    return 'unknown';
  }
}

function isSelfSigned(certificate: X509Certificate): boolean {
  if (certificate.subject !== certificate.issuer) return false;
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    return false;
  }
}
