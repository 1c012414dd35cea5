/** Identities of our own: made, asked for, read from any file and written for others. */
export type { Bundle, BundleKey } from './bundle.ts';
export { makeIdentity } from './make-identity.ts';
export type { OwnIdentity } from './make-identity.ts';
export { makeRequest } from './make-request.ts';
export type { OwnRequest } from './make-request.ts';
export { orderChain } from './order-chain.ts';
export { parsePem } from './parse-pem.ts';
export { toPem } from './pem.ts';
export { publicKeyId } from './public-key-id.ts';
export { readBundle } from './read-bundle.ts';
export { runtimeAbilities } from './runtime-abilities.ts';
export type { Ability } from './runtime-abilities.ts';
export type { Wish } from './wish.ts';
export { writePkcs12 } from './write-pkcs12.ts';
export type { Pkcs12Content } from './write-pkcs12.ts';
export { writePkcs7 } from './write-pkcs7.ts';
