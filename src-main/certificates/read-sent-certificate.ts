import { CertificateError } from './certificate-error.ts';
import { describeCertificate } from './describe-certificate.ts';
import { orderChain, readBundle } from './identity/index.ts';

/** Octets of a file that is read for a certificate that somebody has sent; a certificate with its chain has some ten thousand. */
export const longestSentFile = 1024 * 1024;
/** A certificate and what stands above it. */
const longestChain = 10;

/** One certificate, DER, and what has come with it and stands above it, in this order. */
export interface SentCertificate {
  readonly der: Uint8Array;
  readonly chain: readonly Uint8Array[];
}

/**
 * Reads the one certificate of a file that a partner has sent: DER, PEM, or a CMS envelope without content (RFC 5024 10.4); certificates
 * of its chain may lie beside it. Keys are refused unread. Throws what `readBundle` throws; `certificate-more-than-one` {count},
 * `certificate-with-key`, `request-not-certificate`.
 */
export async function readSentCertificate(octets: Uint8Array): Promise<SentCertificate> {
  if (octets.length > longestSentFile) {
    throw new CertificateError({ code: 'certificate-too-large', params: { most: longestSentFile } });
  }
  const { certificates, keys, requests } = await readBundle(octets, undefined, { publicOnly: true });
  if (keys.length > 0) throw new CertificateError({ code: 'certificate-with-key' });
  const count = certificates.length;
  if (count === 0) {
    throw new CertificateError({
      code: requests > 0 ? 'request-not-certificate' : 'certificate-unreadable',
    });
  }
  if (count <= longestChain) {
    for (const der of certificates) {
      const [leaf = der, ...chain] = orderChain(
        der,
        certificates.filter((other) => other !== der),
      );
      if (chain.length + 1 < count) continue;
      // What cannot be described cannot be shown to whoever has to decide.
      for (const one of certificates) describeCertificate(one);
      return { der: leaf, chain };
    }
  }
  throw new CertificateError({ code: 'certificate-more-than-one', params: { count } });
}
