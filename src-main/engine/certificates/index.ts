/** The certificate store as the engine keeps it: our own keys, partners' certificates, trust and its history, revocation, expiry. */
export { openCertificateBook } from './certificate-book.ts';
export type { CertificateBook } from './certificate-book.ts';
export { waitsForTrust } from './trust-questions.ts';
export type { BroughtCertificate } from './brought.ts';
export { fileStem, writeFree, writeNew } from './exporting.ts';
