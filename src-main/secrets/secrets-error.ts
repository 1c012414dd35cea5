import { WaybillError } from '../../shared/index.ts';

/** passphrase-needed, passphrase-wrong, secrets-unreadable, keyring-unavailable. Never carries what was sealed. */
export class SecretsError extends WaybillError {}
