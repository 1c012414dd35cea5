import type { CertificateVerdict, RevocationStatus } from '../../../shared/index.ts';
import type { KnownCertificate } from './known-certificate.ts';
import type { Refusal } from './refusal.ts';

/** What came of one way to look at a certificate. */
export interface Opinion {
  /** By whom it is, or would be trusted. */
  readonly by?: Exclude<CertificateVerdict['by'], undefined>;
  /** Leaf first, as far as known. */
  readonly path: readonly KnownCertificate[];
  readonly revocation: readonly RevocationStatus[];
  /** Absent is trust. */
  readonly refusal?: Refusal;
}
