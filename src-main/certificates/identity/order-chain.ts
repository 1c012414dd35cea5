import { X509Certificate } from 'node:crypto';
import { CertificateError } from '../certificate-error.ts';

/**
 * The leaf first, then each that has signed the one before, as far as they go; what does not belong is left out. All DER. Throws
 * `certificate-unreadable`.
 */
export function orderChain(leaf: Uint8Array, others: readonly Uint8Array[]): Uint8Array[] {
  const remaining = others.map((der) => ({ der, certificate: read(der) }));
  const chain = [leaf];
  for (let last = read(leaf); !hasSigned(last, last);) {
    const found = remaining.findIndex(
      ({ certificate }) => !chainHolds(chain, certificate) && hasSigned(certificate, last),
    );
    const [next] = found === -1 ? [] : remaining.splice(found, 1);
    if (next === undefined) break;
    chain.push(next.der);
    last = next.certificate;
  }
  return chain;
}

function chainHolds(chain: readonly Uint8Array[], certificate: X509Certificate): boolean {
  return chain.some((der) => certificate.raw.equals(der));
}

function hasSigned(issuer: X509Certificate, certificate: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    // A key that this runtime cannot read has signed nothing that it could check.
    return false;
  }
}

function read(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch (error) {
    throw new CertificateError({ code: 'certificate-unreadable' }, { cause: error });
  }
}
