/** Where passwords and private keys are sealed: one data key per home, and four ways to protect it. */
export { openSealer } from './sealer.ts';
export type { Sealer, SealerOptions } from './sealer.ts';
export type { SafeStorage } from './key-wraps.ts';
export type { Keyring } from './keyring.ts';
export { SecretsError } from './secrets-error.ts';
export { readIfThere, writePrivate } from './private-files.ts';
