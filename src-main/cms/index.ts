/** Streaming CMS (RFC 5652, 3274) as OFTP2 uses it: sign, compress, encrypt, and back. Memory does not grow with the file. */
export { CmsError } from './cms-error.ts';
export type { Layer, Opened, OpenWish, Secured, SecureWish, Signature, SigningKey } from './layers.ts';
export { suiteOf, suites } from './suites.ts';
export type { CipherName, CipherSuite, HashName, SuiteNumber } from './suites.ts';
export { decryptOctets, openFile, openingName, verifyAttached, verifyDetached } from './reading/index.ts';
export type { OpenOptions } from './reading/index.ts';
export {
  encryptOctets,
  hasHash,
  mostMessageOctets,
  newHash,
  secureFile,
  signAttached,
  signDetached,
} from './writing/index.ts';
export type { EncryptWish, SecureOptions, SignWish } from './writing/index.ts';
export { createCmsWorkers } from './worker/index.ts';
export type { CmsWorkers } from './worker/index.ts';
