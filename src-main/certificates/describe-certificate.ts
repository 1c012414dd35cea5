import { X509Certificate } from 'node:crypto';
import { CertificateError } from './certificate-error.ts';

/** Longest certificate, or text with certificates, that is read. */
const mostOctets = 256 * 1024;

/** What a person needs to know of a certificate, and what a pin is made of. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serial: string;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validUntil: number;
  /** SHA-256 of the DER octets, hexadecimal. */
  readonly fingerprint: string;
  /** Subject alternative names as they stand: `DNS:...`, `IP Address:...`. */
  readonly names: readonly string[];
  readonly selfSigned: boolean;
}

/** Reads one certificate, PEM or DER. Throws `certificate-unreadable` or `certificate-too-large`. */
export function describeCertificate(source: string | Uint8Array): CertificateFacts {
  if (source.length > mostOctets)
    throw new CertificateError({ code: 'certificate-too-large', params: { most: mostOctets } });
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(typeof source === 'string' ? source : Buffer.from(source));
  } catch (error) {
    throw new CertificateError({ code: 'certificate-unreadable' }, { cause: error });
  }
  return factsOf(certificate);
}

function factsOf(certificate: X509Certificate): CertificateFacts {
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serial: certificate.serialNumber.toLowerCase(),
    validFrom: Date.parse(certificate.validFrom),
    validUntil: Date.parse(certificate.validTo),
    fingerprint: normaliseFingerprint(certificate.fingerprint256),
    names: certificate.subjectAltName?.split(', ') ?? [],
    selfSigned: certificate.subject === certificate.issuer,
  };
}

/** Every certificate in a PEM text, one PEM each, in their order. Throws `certificate-unreadable` when there is none or one is broken. */
export function parsePem(text: string): string[] {
  if (text.length > mostOctets)
    throw new CertificateError({ code: 'certificate-too-large', params: { most: mostOctets } });
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new CertificateError({ code: 'certificate-unreadable' });
  for (const block of blocks) describeCertificate(block);
  return blocks.map((block) => `${block}\n`);
}

/** A fingerprint as people write it (colons, blanks, capitals) as 64 small hexadecimal digits; others come back as they are. */
export function normaliseFingerprint(text: string): string {
  return text.replaceAll(/[:\s]/g, '').toLowerCase();
}

export type Expiry = {
  readonly state: 'valid' | 'not-yet-valid' | 'expired';
  /** Whole days until it ends; negative after. */ readonly days: number;
};

export function expiry(
  { validFrom, validUntil }: Pick<CertificateFacts, 'validFrom' | 'validUntil'>,
  now: number,
): Expiry {
  const days = Math.floor((validUntil - now) / 86_400_000);
  if (now < validFrom) return { state: 'not-yet-valid', days };
  return { state: now > validUntil ? 'expired' : 'valid', days };
}

function oneLine(name: string): string {
  return name.split('\n').join(', ');
}
