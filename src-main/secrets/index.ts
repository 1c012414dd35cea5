/** Where passwords and private keys are sealed. */
export { openSealer } from './sealer.ts';
export type { Sealer, SealerOptions } from './sealer.ts';
export type { Keyring, SafeStorage } from './key-wraps.ts';
export { SecretsError } from './secrets-error.ts';
export { readIfThere, writePrivate } from './private-files.ts';
