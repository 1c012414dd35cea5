import path from 'node:path';
import { z } from 'zod';
import { SealKind } from '../../shared/index.ts';
import { decrypt, encrypt } from './data-key.ts';
import { unwrapKey, wrapNewKey } from './key-wraps.ts';
import type { Keyring, SafeStorage } from './key-wraps.ts';
import { readIfThere, writePrivate } from './private-files.ts';
import { SecretsError } from './secrets-error.ts';
import { systemKeyring } from './system-keyring.ts';

/** Seals the passwords and private keys of one home. */
export interface Sealer {
  /** What protects the key that seals: see docs/secrets-and-certificates.md. */
  readonly kind: SealKind;
  /** A text that can be kept anywhere: `w1:` and base64. `purpose` must be given again to open it. */
  seal(clear: string | Uint8Array, purpose?: string): Promise<string>;
  /** Throws `secrets-unreadable`. */
  open(sealed: string, purpose?: string): Promise<Buffer>;
}

export interface SealerOptions {
  readonly home: string;
  /** Seals with this passphrase instead of anything else; a home once sealed so needs it at each start. */
  readonly passphrase?: string | undefined;
  readonly safeStorage?: SafeStorage | undefined;
  /** The operating system's keyring; on unless the environment says WAYBILL_KEYRING=off. */
  readonly useKeyring?: boolean | undefined;
  /** Instead of the operating system's, in tests. */
  readonly keyring?: Keyring | undefined;
}

const prefix = 'w1:';
const Wrapped = z.object({ version: z.literal(1), kind: SealKind, hint: z.string(), wrapped: z.string() });

/** Opens the home's data key, or makes one at the first start. */
export async function openSealer(options: SealerOptions): Promise<Sealer> {
  const file = path.join(options.home, 'secrets.json');
  const keyringWanted = options.useKeyring ?? process.env['WAYBILL_KEYRING'] !== 'off';
  const keyring = options.keyring ?? (keyringWanted ? systemKeyring() : undefined);
  const wrapOptions = {
    home: options.home,
    passphrase: options.passphrase,
    safeStorage: options.safeStorage,
    keyring,
  };
  const text = await readIfThere(file);
  if (text !== undefined) {
    const wrapped = parseWrapped(text);
    return sealerOf(await unwrapKey(wrapped, wrapOptions), wrapped.kind);
  }
  const { key, wrapped } = await wrapNewKey(wrapOptions);
  await writePrivate(file, `${JSON.stringify(wrapped)}\n`);
  return sealerOf(key, wrapped.kind);
}

function parseWrapped(text: string): z.infer<typeof Wrapped> {
  try {
    return Wrapped.parse(JSON.parse(text));
  } catch (error) {
    throw new SecretsError(
      { code: 'secrets-unreadable', params: { file: 'secrets.json' } },
      { cause: error },
    );
  }
}

function sealerOf(key: Buffer, kind: SealKind): Sealer {
  return {
    kind,
    seal: (clear, purpose = '') =>
      Promise.resolve().then(() => {
        const octets = typeof clear === 'string' ? Buffer.from(clear, 'utf8') : clear;
        return prefix + encrypt(key, octets, purpose).toString('base64');
      }),
    open: (sealed, purpose = '') =>
      Promise.resolve().then(() => {
        if (!sealed.startsWith(prefix)) throw new SecretsError({ code: 'secrets-unreadable' });
        return decrypt(key, Buffer.from(sealed.slice(prefix.length), 'base64'), purpose);
      }),
  };
}
