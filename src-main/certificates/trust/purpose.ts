import type { KeyUsage } from '../anatomy/index.ts';
import type { Road } from './judge.ts';
import { publicKeyOf } from './known-certificate.ts';
import type { KnownCertificate } from './known-certificate.ts';

interface Needs {
  /** One of them, where the certificate says what its key is for (RFC 5280 4.2.1.3). */
  readonly keyUsage: readonly KeyUsage[];
  /** The same for a key on a curve, where that is something else. */
  readonly keyUsageOnCurve?: readonly KeyUsage[];
  /** One of them, where it says what it is for (4.2.1.12). */
  readonly extendedKeyUsage: ReadonlySet<string>;
}

const any = 'anyExtendedKeyUsage';
/** One certificate may serve TLS and everything else between partners, so what is meant for TLS is taken for the rest. */
const betweenPartners: ReadonlySet<string> = new Set(['emailProtection', 'clientAuth', 'serverAuth', any]);
const signing: Needs = {
  keyUsage: ['digitalSignature', 'nonRepudiation'],
  extendedKeyUsage: betweenPartners,
};

const needs: Readonly<Record<Road, Needs>> = {
  // Ciphers without forward secrecy, for which keyEncipherment would do, are never offered; BoringSSL holds every server to that.
  'tls-client': {
    keyUsage: ['digitalSignature'],
    keyUsageOnCurve: ['digitalSignature', 'keyAgreement'],
    extendedKeyUsage: new Set(['serverAuth', any]),
  },
  // Whoever calls proves its key by a signature.
  'tls-server': {
    keyUsage: ['digitalSignature', 'keyAgreement'],
    extendedKeyUsage: new Set(['clientAuth', any]),
  },
  signer: signing,
  receipt: signing,
  recipient: {
    keyUsage: ['keyEncipherment'],
    // RFC 5753: nobody encrypts with the key itself.
    keyUsageOnCurve: ['keyAgreement'],
    extendedKeyUsage: betweenPartners,
  },
};

/** The certificate says that its key may do what is done on this road, or does not say. */
export function mayUseKey(certificate: KnownCertificate, road: Road): boolean {
  const { keyUsage } = certificate;
  if (keyUsage === undefined) return true;
  const { keyUsage: ofRsa, keyUsageOnCurve: onCurve = ofRsa } = needs[road];
  const wanted = publicKeyOf(certificate)?.asymmetricKeyType === 'rsa' ? ofRsa : onCurve;
  return wanted.some((usage) => keyUsage.includes(usage));
}

/** The first certificate of the path, leaf first, that says that it is meant for something else alone; authorities pass it on. */
export function notMeantFor(path: readonly KnownCertificate[], road: Road): KnownCertificate | undefined {
  const { extendedKeyUsage } = needs[road];
  return path.find((one) => one.extendedKeyUsage?.some((purpose) => extendedKeyUsage.has(purpose)) === false);
}
