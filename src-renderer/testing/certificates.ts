import { Certificate, CertificateFacts } from '../../shared/index.ts';

const day = 86_400_000;

/** What a certificate says of itself, with what a test says of it. */
export function factsOf(part: Readonly<Record<string, unknown>> = {}): CertificateFacts {
  return CertificateFacts.parse({
    fingerprint: 'ab'.repeat(32),
    subject: 'CN=oftp.volta.example, O=Volta Gearbox AG, C=DE',
    issuer: 'CN=Volta CA, C=DE',
    serial: '0a1b',
    validFrom: 0,
    validUntil: 400 * day,
    names: ['DNS:oftp.volta.example'],
    identification: 'O0013VOLTA',
    keyType: 'RSA 2048',
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: [],
    authority: false,
    selfSigned: false,
    signatureAlgorithm: 'sha256WithRSAEncryption',
    listAddresses: [],
    statusAddresses: [],
    ...part,
  });
}

/** An entry of the certificate store that ends after so many days, with what a test says of it. */
export function certificateOf(
  part: Readonly<Record<string, unknown>> & { readonly id: number; readonly days?: number },
): Certificate {
  const { days = 400, ...said } = part;
  return Certificate.parse({
    owner: 'own',
    label: `Certificate ${part.id}`,
    purposes: ['tls'],
    inUseFor: [],
    state: 'active',
    facts: factsOf({ fingerprint: part.id.toString(16).padStart(64, '0'), validUntil: (days + 1000) * day }),
    expiry: { state: days < 0 ? 'expired' : days <= 60 ? 'soon' : 'valid', days },
    addedAt: 1,
    origin: 'imported',
    ...said,
  });
}
