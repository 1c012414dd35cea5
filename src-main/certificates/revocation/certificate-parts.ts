import { createHash } from 'node:crypto';
import { DerCursor, bit, dotted, moment, tags, wholeBits } from './der.ts';
import { readExtensions } from './extensions.ts';
import type { Extension } from './extensions.ts';
import { readDistributionPointName, uriNames } from './general-names.ts';
import type { Signed } from './signature.ts';

/** What of a certificate (RFC 5280 4.1) decides about its revocation, as octets. */
export interface CertificateParts extends Signed {
  /** SHA-256 of its DER, hexadecimal. */
  readonly fingerprint: string;
  /** Content of the serial number. */
  readonly serial: Uint8Array;
  /** Names, DER. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly notBefore: number;
  readonly notAfter: number;
  /** The bits of its public key, as OCSP hashes them. */
  readonly publicKey: Uint8Array;
  readonly authority: boolean;
  /** Whether keyUsage lets it do so; a certificate without keyUsage may do everything. */
  readonly maySignLists: boolean;
  readonly maySignAnswers: boolean;
  readonly extendedKeyUsage: readonly string[];
  /** http and https addresses of its distribution points. */
  readonly listAddresses: readonly string[];
  /** http and https addresses that answer for it by OCSP, RFC 5280 4.2.2.1. */
  readonly statusAddresses: readonly string[];
  /** All names of its distribution points, DER, against which a list of a part is held. */
  readonly distributionPoints: readonly Uint8Array[];
}

const ids = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  distributionPoints: '2.5.29.31',
  extendedKeyUsage: '2.5.29.37',
  informationAccess: '1.3.6.1.5.5.7.1.1',
  ocsp: '1.3.6.1.5.5.7.48.1',
};

/** Throws DerError. */
export function readCertificate(der: Uint8Array): CertificateParts {
  const whole = new DerCursor(der);
  const outer = whole.take(tags.sequence).inside();
  whole.end();
  const content = outer.take(tags.sequence).whole;
  const inner = outer.inside();
  const algorithm = outer.take(tags.sequence).whole;
  const signature = wholeBits(outer.take(tags.bitString).value);
  outer.end();

  inner.takeIf(0xa0);
  const serial = inner.take(tags.integer).value;
  inner.take(tags.sequence);
  const issuer = inner.take(tags.sequence).whole;
  const validity = inner.take(tags.sequence).inside();
  const notBefore = momentOf(validity);
  const notAfter = momentOf(validity);
  const subject = inner.take(tags.sequence).whole;
  const key = inner.take(tags.sequence).inside();
  key.take(tags.sequence);
  const publicKey = wholeBits(key.take(tags.bitString).value);
  inner.takeIf(0x81);
  inner.takeIf(0x82);
  const extensions: ReadonlyMap<string, Extension> = inner.takeIf(0xa3)
    ? readExtensions(inner.inside())
    : new Map();

  return {
    content,
    algorithm,
    signature,
    fingerprint: createHash('sha256').update(der).digest('hex'),
    serial,
    issuer,
    subject,
    notBefore,
    notAfter,
    publicKey,
    ...usages(extensions),
    ...addresses(extensions),
  };
}

function momentOf(cursor: DerCursor): number {
  const { tag, value } = cursor.take();
  return moment(tag, value);
}

function usages(
  extensions: ReadonlyMap<string, Extension>,
): Pick<CertificateParts, 'authority' | 'maySignLists' | 'maySignAnswers' | 'extendedKeyUsage'> {
  const usage = open(extensions, ids.keyUsage)?.take(tags.bitString).value;
  const constraints = open(extensions, ids.basicConstraints)?.take(tags.sequence).inside();
  return {
    authority: constraints !== undefined && constraints.takeIf(tags.boolean) && constraints.value[0] !== 0,
    // RFC 5280 4.2.1.3: digitalSignature is bit 0, nonRepudiation 1, cRLSign 6.
    maySignLists: usage === undefined || bit(usage, 6),
    maySignAnswers: usage === undefined || bit(usage, 0) || bit(usage, 1),
    extendedKeyUsage: elements(extensions, ids.extendedKeyUsage).map((purpose) =>
      dotted(purpose.take(tags.objectIdentifier).value),
    ),
  };
}

function addresses(
  extensions: ReadonlyMap<string, Extension>,
): Pick<CertificateParts, 'listAddresses' | 'statusAddresses' | 'distributionPoints'> {
  const distributionPoints: Uint8Array[] = [];
  for (const element of elements(extensions, ids.distributionPoints)) {
    const point = element.take(tags.sequence).inside();
    // With cRLIssuer the list comes from somebody else (RFC 5280 4.2.1.13): an indirect one.
    const names = point.takeIf(0xa0) ? readDistributionPointName(point.inside()) : [];
    point.takeIf(0x81);
    if (!point.takeIf(0xa2)) distributionPoints.push(...names);
  }
  const statusAddresses: string[] = [];
  for (const element of elements(extensions, ids.informationAccess)) {
    const access = element.take(tags.sequence).inside();
    const method = dotted(access.take(tags.objectIdentifier).value);
    if (method === ids.ocsp) statusAddresses.push(...uriNames([access.take().whole]));
  }
  return { distributionPoints, listAddresses: uriNames(distributionPoints), statusAddresses };
}

function open(extensions: ReadonlyMap<string, Extension>, id: string): DerCursor | undefined {
  const extension = extensions.get(id);
  return extension === undefined ? undefined : new DerCursor(extension.value);
}

/** A cursor on each element of a SEQUENCE OF. */
function elements(extensions: ReadonlyMap<string, Extension>, id: string): readonly DerCursor[] {
  const sequence = open(extensions, id)?.take(tags.sequence).inside();
  const found: DerCursor[] = [];
  if (sequence === undefined) return found;
  while (!sequence.done) {
    const { octets, start, to } = sequence.take();
    found.push(new DerCursor(octets, start, to));
  }
  return found;
}
