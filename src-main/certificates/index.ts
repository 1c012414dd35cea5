/** Certificates: our own identity, and what can be said of anybody's. */
export { CertificateError } from './certificate-error.ts';
export { describeCertificate } from './describe-certificate.ts';
export type { CertificateFacts } from './describe-certificate.ts';
export { expiry } from './expiry.ts';
export type { Expiry } from './expiry.ts';
export { normaliseFingerprint } from './fingerprint.ts';
export {
  makeIdentity,
  makeRequest,
  orderChain,
  parsePem,
  publicKeyId,
  readBundle,
  toPem,
  writePkcs12,
  writePkcs7,
} from './identity/index.ts';
export type { Bundle, BundleKey, OwnIdentity, OwnRequest, Pkcs12Content, Wish } from './identity/index.ts';
export { ownIdentity } from './own-identity.ts';
export type { IdentityStore, OwnIdentityOptions } from './own-identity.ts';
