/** Certificates: our own identity, and what can be said of anybody's. */
export { CertificateError } from './certificate-error.ts';
export { describeCertificate, expiry, normaliseFingerprint, parsePem } from './describe-certificate.ts';
export type { CertificateFacts, Expiry } from './describe-certificate.ts';
export { makeIdentity } from './make-identity.ts';
export type { IdentityOptions, OwnIdentity } from './make-identity.ts';
export { ownIdentity } from './own-identity.ts';
export type { IdentityStore, OwnIdentityOptions } from './own-identity.ts';
