/** Files of certificates and keys as other programs write them, for tests. */
export { makeFileForms, password, widePassword } from './file-forms.ts';
export type { FileForm } from './file-forms.ts';
export { joined, makeIssuedFiles } from './issued-files.ts';
export type { IssuedFiles } from './issued-files.ts';
export { isThere, openssl, opensslText } from './openssl.ts';
