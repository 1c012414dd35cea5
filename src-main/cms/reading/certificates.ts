import { partsOf } from '../certificate-parts.ts';
import type { CertificateParts } from '../certificate-parts.ts';
import { octetsOf, toDer } from '../ber/index.ts';
import type { BerValue } from '../ber/index.ts';
import { partsIn } from './content-info.ts';
import { nameInWords } from './names.ts';

/** How a SignerInfo or a RecipientInfo names a certificate (RFC 5652 5.3, 6.2.1): DER for comparing. */
export type Named =
  | { readonly by: 'issuerAndSerialNumber'; readonly issuer: Buffer; readonly serialNumber: Buffer }
  | { readonly by: 'subjectKeyIdentifier'; readonly keyIdentifier: Buffer };

/** @throws CmsError cms-malformed */
export function namedBy(value: BerValue | undefined): Named {
  if (value !== undefined && (value.tag & ~0x20) === 0x80)
    return { by: 'subjectKeyIdentifier', keyIdentifier: octetsOf(value, 0x80) };
  const [issuer, serialNumber] = partsIn(value, 0x30);
  return {
    by: 'issuerAndSerialNumber',
    issuer: derOf(issuer),
    serialNumber: derOf(serialNumber),
  };
}

function derOf(value: BerValue | undefined): Buffer {
  return value === undefined ? Buffer.alloc(0) : toDer(value);
}

export function isNamed(certificate: CertificateParts, named: Named): boolean {
  return named.by === 'subjectKeyIdentifier'
    ? certificate.keyIdentifier?.equals(named.keyIdentifier) === true
    : certificate.issuer.equals(named.issuer) && certificate.serialNumber.equals(named.serialNumber);
}

/** For people: `CN=..., 4f3a...`, or the key identifier. */
export function inWords(named: Named): string {
  return named.by === 'subjectKeyIdentifier'
    ? named.keyIdentifier.toString('hex')
    : `${nameInWords(named.issuer)}, ${named.serialNumber.subarray(2).toString('hex')}`;
}

/** The certificates of a package that can be read at all: nobody has to use the others. */
export function readable(certificates: readonly Uint8Array[]): readonly CertificateParts[] {
  return certificates.flatMap((certificate) => {
    try {
      return [partsOf(certificate)];
    } catch {
      return [];
    }
  });
}
