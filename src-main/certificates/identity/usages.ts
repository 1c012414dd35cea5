import * as x509 from '@peculiar/x509';
import type { CertificatePurpose } from '../../../shared/index.ts';
import { alternativeNames } from './identity-names.ts';
import type { Wish } from './wish.ts';

const flags = x509.KeyUsageFlags;
const tls = [x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth];
const mail = [x509.ExtendedKeyUsage.emailProtection];

/**
 * Key usage (RFC 5280 4.2.1.3) and extended key usage (4.2.1.12) that a purpose needs. TLS has both usages, because BoringSSL refuses a
 * leaf whose key usage does not fit the cipher.
 */
const needs: Readonly<
  Record<CertificatePurpose, { readonly usage: number; readonly extended: readonly string[] }>
> = {
  tls: { usage: flags.digitalSignature | flags.keyEncipherment, extended: tls },
  authentication: { usage: flags.digitalSignature, extended: mail },
  signing: { usage: flags.digitalSignature | flags.nonRepudiation, extended: mail },
  receipts: { usage: flags.digitalSignature | flags.nonRepudiation, extended: mail },
  encryption: { usage: flags.keyEncipherment, extended: mail },
};

/** The extensions that a certificate of our own has and a request asks for. */
export function extensionsOf(wish: Wish): x509.Extension[] {
  const wanted = (wish.purposes ?? ['tls']).map((purpose) => needs[purpose]);
  const usage = wanted.reduce((all, one) => all | one.usage, 0);
  const names = alternativeNames(wish.names);
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(usage, true),
    new x509.ExtendedKeyUsageExtension([...new Set(wanted.flatMap((one) => one.extended))]),
    ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(names)]),
  ];
}
