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
  runtimeAbilities,
  toPem,
  writePkcs12,
  writePkcs7,
} from './identity/index.ts';
export type {
  Ability,
  Bundle,
  BundleKey,
  OwnIdentity,
  OwnRequest,
  Pkcs12Content,
  Wish,
} from './identity/index.ts';
export { pemToDer } from './pem-to-der.ts';
export { longestSentFile, readSentCertificate } from './read-sent-certificate.ts';
export type { SentCertificate } from './read-sent-certificate.ts';
export { createJudge, nameOf } from './trust/index.ts';
export type { Download, ExpectedName, Judge, JudgeParts, Question, Road, TrustRules } from './trust/index.ts';
export { createMemoryStore, createRevocation, importLists, keepNewest } from './revocation/index.ts';
export type {
  ImportedList,
  KeptAnswer,
  Revocation,
  RevocationOptions,
  RevocationQuestion,
  RevocationStore,
} from './revocation/index.ts';
