import path from 'node:path';
import { z } from 'zod';
import { SealKind } from '../../shared/index.ts';
import { decrypt, encrypt } from './data-key.ts';
import { removeKeyFile } from './key-file.ts';
import { firstKey, unwrapKey, wrapKey } from './key-wraps.ts';
import type { SafeStorage, WrapOptions } from './key-wraps.ts';
import { systemKeyring, withPatience } from './keyring.ts';
import type { Keyring } from './keyring.ts';
import { readIfThere, writePrivate } from './private-files.ts';
import { SecretsError } from './secrets-error.ts';

/** Seals the passwords and private keys of one home. */
export interface Sealer {
  /** What protects the key that seals: see docs/secrets.md. */
  readonly kind: SealKind;
  /** A text that can be kept anywhere: `w1:`, the kind, `:`, base64. `purpose` must be given again to open it. */
  seal(clear: string | Uint8Array, purpose?: string): Promise<string>;
  /** Throws `secrets-unreadable`. The octets are the caller's, to be cleared when they have served. */
  open(sealed: string, purpose?: string): Promise<Buffer>;
}

export interface SealerOptions {
  readonly home: string;
  /** Seals with this passphrase instead of anything else; a home once sealed so needs it at each start. An empty one is none. */
  readonly passphrase?: string | undefined;
  readonly safeStorage?: SafeStorage | undefined;
  /** The operating system's keyring; on unless the environment says WAYBILL_KEYRING=off. */
  readonly useKeyring?: boolean | undefined;
  /** Instead of the operating system's, in tests. */
  readonly keyring?: Keyring | undefined;
  /** How long the keyring may take to answer, ms: a locked one asks its owner first. */
  readonly keyringPatience?: number | undefined;
}

/** `secrets.json`. `check` is nothing at all, sealed: it opens with the right data key only. The first homes have none. */
const SecretsFile = z.object({
  version: z.literal(1),
  kind: SealKind,
  hint: z.string(),
  wrapped: z.string(),
  check: z.string().optional(),
});
type SecretsFile = z.infer<typeof SecretsFile>;

const checkPurpose = 'waybill data key check';

/**
 * Opens the home's data key, or makes one at the first start. The home must be this process's alone (the engine's lock).
 * Throws `passphrase-needed`, `passphrase-wrong`, `keyring-unavailable`, `secrets-unreadable`; none of them changes the home.
 */
export async function openSealer(options: SealerOptions): Promise<Sealer> {
  const wraps = wrapOptions(options);
  const text = await readIfThere(secretsFile(options.home));
  if (text === undefined) return await firstSealer(wraps);
  const { kind, hint, wrapped, check } = parseSecretsFile(text);
  const key = await unwrapKey({ kind, hint, wrapped }, wraps);
  // A key that is another home's would seal what nobody opens again.
  if (check !== undefined) decrypt(key, Buffer.from(check, 'base64'), checkPurpose);
  return sealerOf(key, kind);
}

async function firstSealer(wraps: WrapOptions): Promise<Sealer> {
  const key = await firstKey(wraps.home);
  const wrapped = await wrapKey(key, wraps);
  const check = encrypt(key, Buffer.alloc(0), checkPurpose).toString('base64');
  const content: SecretsFile = { version: 1, ...wrapped, check };
  await writePrivate(secretsFile(wraps.home), `${JSON.stringify(content)}\n`);
  if (wrapped.kind !== 'key-file') await removeKeyFile(wraps.home);
  return sealerOf(key, wrapped.kind);
}

function secretsFile(home: string): string {
  return path.join(home, 'secrets.json');
}

function wrapOptions({ home, passphrase, safeStorage, ...rest }: SealerOptions): WrapOptions {
  const wanted = rest.useKeyring ?? process.env['WAYBILL_KEYRING'] !== 'off';
  const keyring = rest.keyring ?? (wanted ? systemKeyring() : undefined);
  return {
    home,
    passphrase: passphrase === '' ? undefined : passphrase,
    safeStorage,
    keyring: keyring && withPatience(keyring, rest.keyringPatience ?? 60_000),
  };
}

function parseSecretsFile(text: string): SecretsFile {
  try {
    return SecretsFile.parse(JSON.parse(text));
  } catch (error) {
    throw new SecretsError(
      { code: 'secrets-unreadable', params: { file: 'secrets.json' } },
      { cause: error },
    );
  }
}

/** `w1:kind:base64`. The kind tells a reader what it was; it may be missing, as in the first homes. */
const sealedText = /^w1:(?:[a-z-]{1,20}:)?([A-Za-z0-9+/]+={0,2})$/;

function sealerOf(key: Buffer, kind: SealKind): Sealer {
  return {
    kind,
    seal: async (clear, purpose = '') => await Promise.resolve(sealText(key, kind, clear, purpose)),
    open: async (sealed, purpose = '') => await Promise.resolve(openText(key, sealed, purpose)),
  };
}

function sealText(key: Buffer, kind: SealKind, clear: string | Uint8Array, purpose: string): string {
  const octets = Buffer.from(clear);
  try {
    return `w1:${kind}:${encrypt(key, octets, purpose).toString('base64')}`;
  } finally {
    octets.fill(0);
  }
}

function openText(key: Buffer, sealed: string, purpose: string): Buffer {
  const base64 = sealedText.exec(sealed)?.[1];
  if (base64 === undefined) throw new SecretsError({ code: 'secrets-unreadable' });
  return decrypt(key, Buffer.from(base64, 'base64'), purpose);
}
