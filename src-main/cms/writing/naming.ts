import type { CertificateParts } from '../certificate-parts.ts';
import { der, sequence } from '../der/index.ts';
import type { SecureWish } from '../layers.ts';

type Naming = NonNullable<SecureWish['identifyBy']>;

/** How the holder of a certificate is named, and the SignerIdentifier or RecipientIdentifier for it. */
export interface Named {
  readonly by: Naming;
  readonly identifier: Buffer;
}

/**
 * Names the holder of a certificate (RFC 5652 5.3 and 6.2.1). One without a subjectKeyIdentifier extension can only be named by issuer
 * and serial number, whatever was wished: nobody could match anything else.
 */
export function nameHolder(holder: CertificateParts, wished: Naming = 'issuerAndSerialNumber'): Named {
  return wished === 'subjectKeyIdentifier' && holder.keyIdentifier !== undefined
    ? { by: wished, identifier: der(0x80, holder.keyIdentifier) }
    : { by: 'issuerAndSerialNumber', identifier: sequence(holder.issuer, holder.serialNumber) };
}
