import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { SealKind } from '../../shared/index.ts';
import { decrypt, encrypt, keyFromPassphrase, keyOctets } from './data-key.ts';
import { readIfThere, writePrivate } from './private-files.ts';
import { SecretsError } from './secrets-error.ts';

/** The operating system's store of passwords, as far as it is needed. */
export interface Keyring {
  get(account: string): Promise<string | null>;
  set(account: string, password: string): Promise<void>;
}

/** Electron's safeStorage, as far as it is needed; the Electron host hands it in. */
export interface SafeStorage {
  /** False where Electron would only scramble (`basic_text` on Linux). */
  isReal(): boolean;
  encrypt(text: string): Promise<Uint8Array>;
  decrypt(octets: Uint8Array): Promise<string>;
}

export interface WrapOptions {
  readonly home: string;
  readonly passphrase?: string | undefined;
  readonly safeStorage?: SafeStorage | undefined;
  readonly keyring?: Keyring | undefined;
}

/** What secrets.json says of the data key: who wraps it, and the wrapped key. */
export interface WrappedKey {
  readonly version: 1;
  readonly kind: SealKind;
  /** keyring: the account; passphrase: the salt; base64 or text. */
  readonly hint: string;
  /** base64; empty where the keyring or the key file hold the key itself. */
  readonly wrapped: string;
}

const purpose = 'waybill data key';
const keyFile = (home: string): string => path.join(home, 'secrets.key');

/**
 * Wraps a new data key: with the passphrase when there is one, else in the keyring, which every door can open; else with Electron's
 * safeStorage, and with a key file when there is nothing else.
 */
export async function wrapNewKey(options: WrapOptions): Promise<{ key: Buffer; wrapped: WrappedKey }> {
  const key = randomBytes(keyOctets);
  const base64 = key.toString('base64');
  const { safeStorage, keyring, passphrase, home } = options;
  if (passphrase !== undefined) {
    const salt = randomBytes(16);
    const wrapped = encrypt(await keyFromPassphrase(passphrase, salt), key, purpose).toString('base64');
    return { key, wrapped: { version: 1, kind: 'passphrase', hint: salt.toString('base64'), wrapped } };
  }
  if (keyring !== undefined) {
    const account = randomUUID();
    try {
      await keyring.set(account, base64);
      if ((await keyring.get(account)) === base64)
        return { key, wrapped: { version: 1, kind: 'keyring', hint: account, wrapped: '' } };
    } catch {
      // No keyring runs here: something else has to do, and the status says what.
    }
  }
  if (safeStorage?.isReal() === true) {
    const wrapped = Buffer.from(await safeStorage.encrypt(base64)).toString('base64');
    return { key, wrapped: { version: 1, kind: 'safe-storage', hint: '', wrapped } };
  }
  await writePrivate(keyFile(home), base64);
  return { key, wrapped: { version: 1, kind: 'key-file', hint: '', wrapped: '' } };
}

/** The data key of a home, from whatever wrapped it. Throws `passphrase-needed`, `passphrase-wrong`, `keyring-unavailable`, `secrets-unreadable`. */
export async function unwrapKey({ kind, hint, wrapped }: WrappedKey, options: WrapOptions): Promise<Buffer> {
  switch (kind) {
    case 'passphrase':
      return await unwrapWithPassphrase(hint, wrapped, options.passphrase);
    case 'safe-storage': {
      if (options.safeStorage === undefined)
        throw new SecretsError({ code: 'keyring-unavailable', params: { kind } });
      return checkedKey(await options.safeStorage.decrypt(Buffer.from(wrapped, 'base64')));
    }
    case 'keyring': {
      const text = await options.keyring?.get(hint).catch(() => null);
      if (text === undefined || text === null)
        throw new SecretsError({ code: 'keyring-unavailable', params: { kind } });
      return checkedKey(text);
    }
    case 'key-file': {
      const text = await readIfThere(keyFile(options.home));
      if (text === undefined) throw new SecretsError({ code: 'secrets-unreadable', params: { kind } });
      return checkedKey(text);
    }
  }
}

async function unwrapWithPassphrase(
  salt: string,
  wrapped: string,
  passphrase: string | undefined,
): Promise<Buffer> {
  if (passphrase === undefined) throw new SecretsError({ code: 'passphrase-needed' });
  const wrappingKey = await keyFromPassphrase(passphrase, Buffer.from(salt, 'base64'));
  try {
    return decrypt(wrappingKey, Buffer.from(wrapped, 'base64'), purpose);
  } catch (error) {
    throw new SecretsError({ code: 'passphrase-wrong' }, { cause: error });
  }
}

function checkedKey(base64: string): Buffer {
  const key = Buffer.from(base64.trim(), 'base64');
  if (key.length !== keyOctets) throw new SecretsError({ code: 'secrets-unreadable' });
  return key;
}
