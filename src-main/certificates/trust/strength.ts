import { publicKeyOf } from './known-certificate.ts';
import type { KnownCertificate } from './known-certificate.ts';

const leastBits = 2048;
/** Beyond it one signature takes so long that it is an attack. */
const mostBits = 16_384;

/** Curves of 256 bits and more, as this runtime and others call them. */
const curves: ReadonlySet<string> = new Set([
  'prime256v1',
  'secp256r1',
  'P-256',
  'secp384r1',
  'P-384',
  'secp521r1',
  'P-521',
  'brainpoolP256r1',
  'brainpoolP384r1',
  'brainpoolP512r1',
]);

/** Nobody makes a second key to this one: RSA from 2048 bits on, the usual curves, Ed25519 and Ed448; and this runtime can use it. */
export function hasStrongKey(certificate: KnownCertificate): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = publicKeyOf(certificate) ?? {};
  switch (asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss': {
      const bits = asymmetricKeyDetails?.modulusLength ?? 0;
      return bits >= leastBits && bits <= mostBits;
    }
    case 'ec':
      return curves.has(asymmetricKeyDetails?.namedCurve ?? '');
    case 'ed25519':
    case 'ed448':
      return true;
    default:
      return false;
  }
}
