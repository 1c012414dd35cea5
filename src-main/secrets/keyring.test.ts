import { afterEach, expect, test, vi } from 'vitest';
import { systemKeyring } from './keyring.ts';

/** In place of the library, so that no test reaches the keyring of whoever runs it. */
const asked = vi.hoisted((): unknown[][] => []);
vi.mock('@napi-rs/keyring', () => ({
  AsyncEntry: class {
    constructor(...parameters: unknown[]) {
      asked.push(parameters);
    }
    getPassword(): Promise<string | null> {
      return Promise.resolve(null);
    }
    setPassword(): Promise<void> {
      return Promise.resolve();
    }
  },
}));

afterEach(() => {
  asked.length = 0;
});

test("on Linux the keyring is the Secret Service, never the kernel's that is empty after a restart", async () => {
  const keyring = systemKeyring();
  await keyring.set('account', 'password');
  expect(await keyring.get('account')).toBeNull();
  const entry = ['Waybill', 'account', { linux: { store: 'secret-service' } }];
  expect(asked).toEqual([entry, entry]);
});
