/** Certificates: our own identity, and what can be said of anybody's. */
export { CertificateError } from './certificate-error.ts';
export { describeCertificate } from './describe-certificate.ts';
export type { CertificateFacts } from './describe-certificate.ts';
export { expiry } from './expiry.ts';
export type { Expiry } from './expiry.ts';
export { normaliseFingerprint } from './fingerprint.ts';
export { makeIdentity } from './make-identity.ts';
export type { IdentityOptions, OwnIdentity } from './make-identity.ts';
export { ownIdentity } from './own-identity.ts';
export type { IdentityStore, OwnIdentityOptions } from './own-identity.ts';
export { parsePem } from './parse-pem.ts';
