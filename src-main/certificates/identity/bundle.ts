import type { CertificateContents } from '../../../shared/index.ts';

/** A private key that was read, in clear; it never leaves the main process. */
export interface BundleKey {
  /** PKCS#8, PEM. */
  readonly privateKeyPem: string;
  /** See `publicKeyId`. */
  readonly publicKeyId: string;
}

/** What lies in a file of certificates or keys. */
export interface Bundle {
  /** What the whole file is; `pem` for a text with certificates, or with things of several kinds. */
  readonly form: CertificateContents['form'];
  /** DER, as they lie in it, each once. */
  readonly certificates: readonly Uint8Array[];
  readonly keys: readonly BundleKey[];
  /** PKCS#10 requests in it. */
  readonly requests: number;
  /** Revocation lists, DER, as they lie in it. */
  readonly lists: readonly Uint8Array[];
}
