import { SecretsError } from './secrets-error.ts';

/** The operating system's store of passwords, as far as it is needed. */
export interface Keyring {
  get(account: string): Promise<string | null>;
  set(account: string, password: string): Promise<void>;
}

const service = 'Waybill';

/**
 * On Linux only the Secret Service will do. Left to itself the library falls back without a word to the kernel's keyring, which is
 * empty after the next start of the machine: everything sealed would be lost with it.
 */
const lasting = { linux: { store: 'secret-service' } } as const;

/** The operating system's keyring. Loaded only when it is asked: where it has no binary for this system, asking rejects. */
export function systemKeyring(): Keyring {
  return {
    async get(account) {
      const { AsyncEntry } = await import('@napi-rs/keyring');
      return await new AsyncEntry(service, account, lasting).getPassword();
    },
    async set(account, password) {
      const { AsyncEntry } = await import('@napi-rs/keyring');
      await new AsyncEntry(service, account, lasting).setPassword(password);
    },
  };
}

/**
 * The same keyring, given up after `patience` ms: a locked one asks its owner to unlock it, on a screen that nobody may be looking at.
 * Then rejects with `keyring-unavailable`.
 */
export function withPatience(keyring: Keyring, patience: number): Keyring {
  return {
    get: (account) => orGiveUp(keyring.get(account), patience),
    set: (account, password) => orGiveUp(keyring.set(account, password), patience),
  };
}

async function orGiveUp<Value>(answer: Promise<Value>, patience: number): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new SecretsError({ code: 'keyring-unavailable', params: { reason: 'no-answer' } })),
    patience,
  );
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}
