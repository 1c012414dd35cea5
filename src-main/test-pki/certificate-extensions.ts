import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  Name,
  NameConstraints,
  id_ce_nameConstraints,
} from '@peculiar/asn1-x509';
import * as x509 from '@peculiar/x509';
import type { Key, Wanted } from './issue.ts';

export type KeyUsage = keyof typeof x509.KeyUsageFlags;
export type Purpose =
  | 'serverAuth'
  | 'clientAuth'
  | 'emailProtection'
  | 'codeSigning'
  | 'OCSPSigning'
  | 'timeStamping'
  | 'anyExtendedKeyUsage';

/** Names that an authority may sign for, or may not; IP addresses as `10.0.0.0/8`. */
export interface ConstrainedNames {
  readonly dns?: readonly string[];
  readonly ip?: readonly string[];
  readonly mail?: readonly string[];
  readonly uri?: readonly string[];
  /** As `O=Example,C=NL`. */
  readonly directory?: readonly string[];
}

export interface PermittedNames {
  readonly permitted?: ConstrainedNames;
  readonly excluded?: ConstrainedNames;
}

const purposes: Readonly<Record<Purpose, string>> = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  OCSPSigning: '1.3.6.1.5.5.7.3.9',
  anyExtendedKeyUsage: '2.5.29.37.0',
};

/** The extensions of a certificate, in the order of RFC 5280 4.2. */
export async function certificateExtensions(
  wanted: Wanted,
  key: Key,
  signingKey: Key,
  names: x509.JsonGeneralNames,
): Promise<x509.Extension[]> {
  const { authority = false, listAddresses = [], statusAddresses = [], nameConstraints } = wanted;
  const usage = wanted.keyUsage ?? usualKeyUsage(authority, key);
  const extended = wanted.extendedKeyUsage ?? [];
  return [
    ...(wanted.keyIdentifiers === false
      ? []
      : [
          await x509.AuthorityKeyIdentifierExtension.create(signingKey),
          await x509.SubjectKeyIdentifierExtension.create(key),
        ]),
    new x509.BasicConstraintsExtension(authority, wanted.pathLength, true),
    ...(usage.length === 0 ? [] : [new x509.KeyUsagesExtension(flags(usage), true)]),
    ...(extended.length === 0
      ? []
      : [new x509.ExtendedKeyUsageExtension(extended.map((one) => purposes[one]))]),
    ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(names)]),
    ...(nameConstraints === undefined ? [] : [constraints(nameConstraints)]),
    ...(listAddresses.length === 0 ? [] : [new x509.CRLDistributionPointsExtension([...listAddresses])]),
    ...(statusAddresses.length === 0
      ? []
      : [
          new x509.AuthorityInfoAccessExtension({
            ocsp: statusAddresses.map((value) => new x509.GeneralName('url', value)),
          }),
        ]),
    ...(wanted.criticalExtension === true
      ? [new x509.Extension('1.3.6.1.4.1.32473.1', true, Buffer.from('0500', 'hex'))]
      : []),
  ];
}

function usualKeyUsage(authority: boolean, key: Key): readonly KeyUsage[] {
  if (authority) return ['keyCertSign', 'cRLSign'];
  return key.algorithm.name === 'ECDSA'
    ? ['digitalSignature', 'keyAgreement']
    : ['digitalSignature', 'keyEncipherment'];
}

function flags(usage: readonly KeyUsage[]): number {
  return usage.reduce((sum, one) => sum | x509.KeyUsageFlags[one], 0);
}

function constraints({ permitted, excluded }: PermittedNames): x509.Extension {
  const value = new NameConstraints({
    ...(permitted === undefined ? {} : { permittedSubtrees: subtrees(permitted) }),
    ...(excluded === undefined ? {} : { excludedSubtrees: subtrees(excluded) }),
  });
  return new x509.Extension(id_ce_nameConstraints, true, AsnConvert.serialize(value));
}

function subtrees(names: ConstrainedNames): GeneralSubtrees {
  const { dns = [], ip = [], mail = [], uri = [], directory = [] } = names;
  const bases = [
    ...dns.map((dNSName) => ({ dNSName })),
    ...mail.map((rfc822Name) => ({ rfc822Name })),
    ...uri.map((uniformResourceIdentifier) => ({ uniformResourceIdentifier })),
    ...ip.map((iPAddress) => ({ iPAddress })),
    ...directory.map((name) => ({
      directoryName: AsnConvert.parse(new x509.Name(name).toArrayBuffer(), Name),
    })),
  ];
  return new GeneralSubtrees(bases.map((base) => new GeneralSubtree({ base: new GeneralName(base) })));
}
