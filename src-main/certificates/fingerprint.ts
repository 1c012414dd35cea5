import { CertificateError } from './certificate-error.ts';

/**
 * A SHA-256 fingerprint as people and programs write it (colons, blanks, capitals, `SHA256 Fingerprint=` before it) as 64 small
 * hexadecimal digits. Throws `fingerprint-unreadable`: what is half a fingerprint must never come to count as a pin.
 */
export function normaliseFingerprint(text: string): string {
  const digits = text
    .slice(0, 400)
    .replace(/^\s*sha-?256(?:\s+fingerprint)?\s*[:=]/i, '')
    .replaceAll(/[:\s]/g, '')
    .toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(digits)) throw new CertificateError({ code: 'fingerprint-unreadable' });
  return digits;
}
