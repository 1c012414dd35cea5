import { X509Certificate } from 'node:crypto';
import { CertificateError } from './certificate-error.ts';

/** The DER octets of one certificate in PEM. Throws `certificate-unreadable`. */
export function pemToDer(pem: string): Uint8Array {
  try {
    return new X509Certificate(pem).raw;
  } catch (error) {
    throw new CertificateError({ code: 'certificate-unreadable' }, { cause: error });
  }
}
