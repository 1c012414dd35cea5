import { X509Certificate } from 'node:crypto';
import { OftpError } from '../oftp-error.ts';

/** What a certificate says of itself, for the question whether to trust it. */
export interface ShownCertificate {
  /** One line; signs that show nothing stand as `\u{...}`. */
  readonly subject: string;
  readonly issuer: string;
  /** Milliseconds since 1970; the first and the last moment belong to it (RFC 5280 4.1.2.5). */
  readonly validFrom: number;
  readonly validUntil: number;
  /** SHA-256, 64 small hexadecimal digits. */
  readonly fingerprint: string;
}

/** Throws `certificate-unreadable`; so does a certificate without a date, which would count as valid for ever. */
export function readCertificate(source: string | Uint8Array): ShownCertificate {
  try {
    const certificate = new X509Certificate(typeof source === 'string' ? source : Buffer.from(source));
    return {
      subject: oneLine(certificate.subject),
      issuer: oneLine(certificate.issuer),
      validFrom: moment(certificate.validFrom),
      validUntil: moment(certificate.validTo),
      fingerprint: fingerprintDigits(certificate.fingerprint256),
    };
  } catch (error) {
    throw unreadable(error);
  }
}

/** A SHA-256 fingerprint without colons and capitals. What is no whole fingerprint equals none. */
export function fingerprintDigits(text: string): string {
  return text.replaceAll(/[:\s]/g, '').toLowerCase();
}

const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** Every certificate in a PEM text. Throws `certificate-unreadable` when there is none, or one of them is broken. */
export function pemCertificates(text: string): readonly string[] {
  const blocks = text.match(block) ?? [];
  const begun = text.split('-----BEGIN CERTIFICATE-----').length - 1;
  if (blocks.length === 0 || blocks.length !== begun) throw unreadable(undefined);
  for (const one of blocks) readCertificate(one);
  return blocks;
}

function unreadable(cause: unknown): OftpError {
  return new OftpError({ code: 'certificate-unreadable', retry: 'never' }, { cause });
}

function moment(text: string): number {
  const milliseconds = Date.parse(text);
  if (!Number.isFinite(milliseconds)) throw new RangeError('no date');
  return milliseconds;
}

/** Node writes one attribute a line. Signs that turn around what follows must not make one name look like another. */
function oneLine(name: string): string {
  return name
    .split('\n')
    .join(', ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
