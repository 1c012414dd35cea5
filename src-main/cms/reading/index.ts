/** Reads CMS: files as streams, and small messages at once. */
export { openFile } from './open-file.ts';
export type { OpenOptions } from './open-file.ts';
export { decryptOctets, verifyAttached, verifyDetached } from './small-messages.ts';
export { openingName } from './target-file.ts';
