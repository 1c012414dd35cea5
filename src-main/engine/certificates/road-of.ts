import type { Road } from '../../certificates/index.ts';
import type { CertificateRecord } from '../../journal/index.ts';

/** What a certificate is used on, as far as its purposes say. */
export function roadOf({ owner, purposes }: CertificateRecord): Road {
  if (owner === 'authority' || purposes.includes('tls')) return 'tls-client';
  if (purposes.includes('encryption')) return 'recipient';
  return purposes.includes('signing') ? 'signer' : 'receipt';
}
