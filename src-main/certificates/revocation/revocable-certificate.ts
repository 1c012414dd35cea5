import { createHash } from 'node:crypto';
import {
  basicConstraintsOf,
  certificateParts,
  distributionPointsOf,
  extendedKeyUsageOf,
  keyUsageOf,
  listAddressesOf,
  statusAddressesOf,
} from '../anatomy/index.ts';
import type { CertificateParts } from '../anatomy/index.ts';
import { openDer, tags, wholeBits } from '../der/index.ts';

/** What of a certificate (RFC 5280 4.1) decides about its revocation. */
export interface RevocableCertificate extends CertificateParts {
  /** SHA-256 of its DER, hexadecimal. */
  readonly fingerprint: string;
  /** The bits of its public key, as OCSP hashes them. */
  readonly keyBits: Buffer;
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
  readonly distributionPoints: readonly Buffer[];
}

/** Throws NotDer. */
export function readRevocable(der: Uint8Array): RevocableCertificate {
  const parts = certificateParts(der);
  const { extensions } = parts;
  const usage = keyUsageOf(extensions);
  return {
    ...parts,
    fingerprint: createHash('sha256').update(der).digest('hex'),
    keyBits: keyBitsOf(parts),
    authority: basicConstraintsOf(extensions)?.authority ?? false,
    maySignLists: usage === undefined || usage.includes('cRLSign'),
    maySignAnswers:
      usage === undefined || usage.includes('digitalSignature') || usage.includes('nonRepudiation'),
    extendedKeyUsage: extendedKeyUsageOf(extensions) ?? [],
    listAddresses: listAddressesOf(extensions),
    statusAddresses: statusAddressesOf(extensions),
    distributionPoints: distributionPointsOf(extensions),
  };
}

function keyBitsOf({ publicKey }: CertificateParts): Buffer {
  const key = openDer(publicKey);
  key.take(tags.sequence);
  const bits = wholeBits(key.take(tags.bitString).value);
  key.end();
  return bits;
}
