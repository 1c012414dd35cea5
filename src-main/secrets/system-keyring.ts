import type { Keyring } from './key-wraps.ts';

const service = 'Waybill';

/** The operating system's keyring. Loaded only when it is asked: where it has no binary for this system, asking rejects. */
export function systemKeyring(): Keyring {
  return {
    async get(account) {
      const { AsyncEntry } = await import('@napi-rs/keyring');
      return await new AsyncEntry(service, account).getPassword();
    },
    async set(account, password) {
      const { AsyncEntry } = await import('@napi-rs/keyring');
      await new AsyncEntry(service, account).setPassword(password);
    },
  };
}
