/** Makes CMS: files as streams, and small messages at once. */
export { createBatches } from './batches.ts';
export { mostBlocksAtOnce } from './compressor.ts';
export { encryptOctets, mostMessageOctets, signAttached, signDetached } from './small-messages.ts';
export type { EncryptWish } from './recipients.ts';
export { readInto } from './read-into.ts';
export { hasHash, newHash } from './runtime.ts';
export { secureFile } from './secure-file.ts';
export type { SecureOptions } from './secure-file.ts';
export type { SignWish } from './signers.ts';
export type { Sink } from './sink.ts';
