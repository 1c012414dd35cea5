/**
 * Certificates for tests: every sort, right and wrong, made when a test asks for them. Nothing private is kept, and nothing that is
 * shipped may import this.
 */
export type { ConstrainedNames, KeyUsage, PermittedNames, Purpose } from './certificate-extensions.ts';
export { answerRequest } from './answer-request.ts';
export { issue, makeKeys } from './issue.ts';
export type { Issued, KeyPair, KeyType, Wanted } from './issue.ts';
export { chainOf, makeTestPki, partnerCode, partnerHosts, showing } from './make-test-pki.ts';
export type { Defect, TestPki, TestPkiOptions } from './make-test-pki.ts';
export { revocationList } from './revocation-list.ts';
export type { ListOptions, Revoked } from './revocation-list.ts';
export { hasOpenssl, startOcspResponder } from './ocsp-responder.ts';
export type { ResponderOptions } from './ocsp-responder.ts';
export { serveFiles } from './servers.ts';
export type { Behaviour, Content, FileServer } from './servers.ts';
