/** What stands in a certificate, read octet by octet: names, extensions and algorithms, with limits. */
export { certificateParts } from './certificate-parts.ts';
export type { CertificateParts } from './certificate-parts.ts';
export { attributeTypes, nameKey, sameName, valuesOf } from './distinguished-name.ts';
export type { DistinguishedName } from './distinguished-name.ts';
export {
  alternativeNamesOf,
  authorityKeyIdentifierOf,
  basicConstraintsOf,
  extendedKeyUsageOf,
  extensionTypes,
  keyUsageOf,
  listAddressesOf,
  nameConstraintsOf,
  statusAddressesOf,
  subjectKeyIdentifierOf,
} from './extensions.ts';
export type { BasicConstraints, Extensions, KeyUsage, NameConstraints } from './extensions.ts';
export type { GeneralName } from './general-names.ts';
