import { X509Certificate, createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { CertificateError } from '../certificate-error.ts';

/**
 * By which a key and its certificates know each other: SHA-256 of the SubjectPublicKeyInfo, hexadecimal. Of a certificate (DER or PEM)
 * or of a private key in clear (PEM). Throws `certificate-unreadable` or `private-key-unreadable`.
 */
export function publicKeyId(source: Uint8Array | string): string {
  const isKey = typeof source === 'string' && source.includes('PRIVATE KEY-----');
  try {
    return idOf(isKey ? createPublicKey(createPrivateKey(source)) : new X509Certificate(source).publicKey);
  } catch {
    // No cause goes along: of a key it might say what nobody should read.
    throw new CertificateError({ code: isKey ? 'private-key-unreadable' : 'certificate-unreadable' });
  }
}

function idOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
