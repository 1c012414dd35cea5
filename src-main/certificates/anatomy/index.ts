/** What stands in a certificate, read octet by octet: names, extensions, algorithms and signature, with limits. */
export {
  distributionPointsOf,
  listAddressesOf,
  statusAddressesOf,
  takeDistributionPointName,
} from './addresses.ts';
export { certificateParts } from './certificate-parts.ts';
export type { CertificateParts } from './certificate-parts.ts';
export { attributeTypes, nameKey, readName, sameName, valuesOf } from './distinguished-name.ts';
export type { DistinguishedName } from './distinguished-name.ts';
export {
  alternativeNamesOf,
  authorityKeyIdentifierOf,
  basicConstraintsOf,
  extendedKeyUsageOf,
  extensionTypes,
  keyUsageOf,
  nameConstraintsOf,
  readExtensions,
  subjectKeyIdentifierOf,
} from './extensions.ts';
export type { BasicConstraints, Extensions, KeyUsage, NameConstraints } from './extensions.ts';
export type { GeneralName } from './general-names.ts';
export { nameText, showAll } from './name-text.ts';
export { isSignedBy, takeSigned } from './signature.ts';
export type { Signed } from './signature.ts';
