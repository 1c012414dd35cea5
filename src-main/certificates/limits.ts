import { CertificateError } from './certificate-error.ts';

/** Longest certificate, or text with certificates, that is read: octets or characters. A long chain has some 10,000. */
const most = 256 * 1024;

/** Throws `certificate-too-large`, before anything is read of it. */
export function checkSize(source: string | Uint8Array): void {
  if (source.length > most) throw new CertificateError({ code: 'certificate-too-large', params: { most } });
}
