import { randomBytes, randomUUID } from 'node:crypto';
import type { SealKind } from '../../shared/index.ts';
import { decrypt, encrypt, keyFromPassphrase, keyOctets } from './data-key.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';
import type { Keyring } from './keyring.ts';
import { SecretsError } from './secrets-error.ts';

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
  readonly kind: SealKind;
  /** keyring: the account; passphrase: the salt in base64; empty otherwise. */
  readonly hint: string;
  /** base64; empty where the keyring or the key file hold the key itself. */
  readonly wrapped: string;
}

const purpose = 'waybill data key';
const saltOctets = 16;

/**
 * The data key of a home that has no secrets.json yet: a new one, or the one that a key file there still holds, as something may have
 * been sealed with it.
 */
export async function firstKey(home: string): Promise<Buffer> {
  const left = await readKeyFile(home);
  return left === undefined ? randomBytes(keyOctets) : keyFromText(left, 'key-file');
}

/**
 * Wraps a data key: with the passphrase when there is one, else in the keyring, which every door can open; else with Electron's
 * safeStorage, and with a key file when there is nothing else.
 */
export async function wrapKey(key: Buffer, options: WrapOptions): Promise<WrappedKey> {
  const { safeStorage, keyring, passphrase, home } = options;
  if (passphrase !== undefined) return await wrapWithPassphrase(key, passphrase);
  const base64 = key.toString('base64');
  const account = keyring && (await keepInKeyring(base64, keyring));
  if (account !== undefined) return { kind: 'keyring', hint: account, wrapped: '' };
  const octets = safeStorage && (await encryptBySystem(base64, safeStorage));
  if (octets !== undefined)
    return { kind: 'safe-storage', hint: '', wrapped: Buffer.from(octets).toString('base64') };
  await writeKeyFile(home, base64);
  return { kind: 'key-file', hint: '', wrapped: '' };
}

async function wrapWithPassphrase(key: Buffer, passphrase: string): Promise<WrappedKey> {
  const salt = randomBytes(saltOctets);
  const wrappingKey = await keyFromPassphrase(passphrase, salt);
  try {
    const wrapped = encrypt(wrappingKey, key, purpose).toString('base64');
    return { kind: 'passphrase', hint: salt.toString('base64'), wrapped };
  } finally {
    wrappingKey.fill(0);
  }
}

/** The account under which the keyring gave back what was put in; undefined where none does, and something else has to do. */
async function keepInKeyring(base64: string, keyring: Keyring): Promise<string | undefined> {
  const account = randomUUID();
  try {
    await keyring.set(account, base64);
    return (await keyring.get(account)) === base64 ? account : undefined;
  } catch {
    return undefined;
  }
}

/** What safeStorage made of it, once it has given it back; undefined where it does not. */
async function encryptBySystem(base64: string, safeStorage: SafeStorage): Promise<Uint8Array | undefined> {
  try {
    if (!safeStorage.isReal()) return undefined;
    const octets = await safeStorage.encrypt(base64);
    return (await safeStorage.decrypt(octets)) === base64 ? octets : undefined;
  } catch {
    return undefined;
  }
}

/** The data key of a home, from whatever wrapped it. Throws `passphrase-needed`, `passphrase-wrong`, `keyring-unavailable`, `secrets-unreadable`. */
export async function unwrapKey({ kind, hint, wrapped }: WrappedKey, options: WrapOptions): Promise<Buffer> {
  switch (kind) {
    case 'passphrase':
      return await unwrapWithPassphrase(hint, wrapped, options.passphrase);
    case 'safe-storage':
      return keyFromText(await askSafeStorage(wrapped, options.safeStorage), kind);
    case 'keyring':
      return keyFromText(await askKeyring(hint, options.keyring), kind);
    case 'key-file': {
      const text = await readKeyFile(options.home);
      if (text === undefined)
        throw new SecretsError({ code: 'secrets-unreadable', params: { kind, file: 'secrets.key' } });
      return keyFromText(text, kind);
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
  } finally {
    wrappingKey.fill(0);
  }
}

async function askSafeStorage(wrapped: string, safeStorage: SafeStorage | undefined): Promise<string> {
  if (safeStorage === undefined) throw unavailable('safe-storage', 'not-in-this-program');
  try {
    return await safeStorage.decrypt(Buffer.from(wrapped, 'base64'));
  } catch (error) {
    throw unavailable('safe-storage', 'no-answer', error);
  }
}

async function askKeyring(account: string, keyring: Keyring | undefined): Promise<string> {
  if (keyring === undefined) throw unavailable('keyring', 'turned-off');
  let text: string | null;
  try {
    text = await keyring.get(account);
  } catch (error) {
    throw unavailable('keyring', 'no-answer', error);
  }
  if (text === null) throw unavailable('keyring', 'not-in-it');
  return text;
}

/** `not-in-it`: the keyring answers and does not know this home, as when the home was copied from another machine. */
function unavailable(
  kind: SealKind,
  reason: 'not-in-this-program' | 'turned-off' | 'no-answer' | 'not-in-it',
  cause?: unknown,
): SecretsError {
  return new SecretsError({ code: 'keyring-unavailable', params: { kind, reason } }, { cause });
}

function keyFromText(base64: string, kind: SealKind): Buffer {
  const octets = Buffer.from(base64.trim(), 'base64');
  if (octets.length !== keyOctets) throw new SecretsError({ code: 'secrets-unreadable', params: { kind } });
  // Small buffers share memory: the key gets memory of its own.
  const key = Buffer.alloc(keyOctets, octets);
  octets.fill(0);
  return key;
}
