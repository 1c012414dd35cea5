import { X509Certificate } from 'node:crypto';
import type { CertificateFacts } from '../../shared/index.ts';
import {
  attributeTypes,
  basicConstraintsOf,
  certificateParts,
  extendedKeyUsageOf,
  keyUsageOf,
  listAddressesOf,
  showAll,
  statusAddressesOf,
  valuesOf,
} from './anatomy/index.ts';
import type { CertificateParts } from './anatomy/index.ts';
import { CertificateError } from './certificate-error.ts';
import { checkSize } from './limits.ts';
import { normaliseFingerprint } from './fingerprint.ts';

export type { CertificateFacts } from '../../shared/index.ts';

/** Reads one certificate, PEM or DER; of several the first. Throws `certificate-unreadable` or `certificate-too-large`. */
export function describeCertificate(source: string | Uint8Array): CertificateFacts {
  checkSize(source);
  try {
    return factsOf(new X509Certificate(typeof source === 'string' ? source : Buffer.from(source)));
  } catch (error) {
    throw new CertificateError({ code: 'certificate-unreadable' }, { cause: error });
  }
}

function factsOf(certificate: X509Certificate): CertificateFacts {
  const parts = orElse(undefined, () => certificateParts(certificate.raw));
  const pathLength = said(undefined, parts, ({ extensions }) => basicConstraintsOf(extensions)?.pathLength);
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    serial: certificate.serialNumber.toLowerCase(),
    validFrom: moment(certificate.validFrom),
    validUntil: moment(certificate.validTo),
    fingerprint: normaliseFingerprint(certificate.fingerprint256),
    // A comma inside a name comes as \u002c, in quotes.
    names: (certificate.subjectAltName ?? '')
      .split(', ')
      .filter((name) => name !== '')
      .map(showAll),
    keyType: keyType(certificate),
    authority: certificate.ca,
    selfSigned: isSelfSigned(certificate),
    identification: said('', parts, ({ subject }) =>
      showAll(valuesOf(subject, attributeTypes.serialNumber)[0]?.trim() ?? ''),
    ),
    keyUsage: said([], parts, ({ extensions }) => keyUsageOf(extensions) ?? []),
    extendedKeyUsage: said([], parts, ({ extensions }) => extendedKeyUsageOf(extensions) ?? []),
    ...(pathLength === undefined ? {} : { pathLength }),
    signatureAlgorithm: parts?.signature.name ?? 'unknown',
    listAddresses: said([], parts, ({ extensions }) => listAddressesOf(extensions)),
    statusAddresses: said([], parts, ({ extensions }) => statusAddressesOf(extensions)),
  };
}

/** What a part says, for people to look at: nothing where it is written as no certificate should be. */
function said<Said>(
  nothing: Said,
  parts: CertificateParts | undefined,
  read: (parts: CertificateParts) => Said,
): Said {
  return parts === undefined ? nothing : orElse(nothing, () => read(parts));
}

function orElse<Said>(nothing: Said, read: () => Said): Said {
  try {
    return read();
  } catch {
    return nothing;
  }
}

/** Throws for what is no date, so that nothing without an end ever counts as valid. */
function moment(text: string): number {
  const milliseconds = Date.parse(text);
  if (!Number.isFinite(milliseconds)) throw new RangeError('no date');
  return milliseconds;
}

function oneLine(name: string): string {
  return showAll(name.split('\n').join(', '));
}

function keyType(certificate: X509Certificate): string {
  try {
    const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = certificate.publicKey;
    const size = details?.modulusLength ?? details?.namedCurve;
    return size === undefined ? type.toUpperCase() : `${type.toUpperCase()} ${size}`;
  } catch {
    return 'unknown';
  }
}

function isSelfSigned(certificate: X509Certificate): boolean {
  if (certificate.subject !== certificate.issuer) return false;
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    return false;
  }
}
