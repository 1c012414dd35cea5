import { beforeEach, describe, expect, it, vi } from 'vitest';
import { offeredSafeStorage } from './safe-storage.ts';

const vault = vi.hoisted(() => ({
  available: true,
  backend: 'gnome_libsecret',
  isEncryptionAvailable: () => vault.available,
  getSelectedStorageBackend: () => vault.backend,
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed ${text}`)),
  decryptStringAsync: (octets: Buffer) =>
    Promise.resolve({ shouldReEncrypt: false, result: octets.toString().replace('sealed ', '') }),
}));

vi.mock('electron', () => ({ safeStorage: vault }));

beforeEach(() => {
  vault.available = true;
  vault.backend = 'gnome_libsecret';
});

describe("Electron's safeStorage", () => {
  it('gives back what it was given', async () => {
    const offered = offeredSafeStorage('darwin');
    const sealed = await offered.encrypt('key');
    expect(Buffer.from(sealed).toString()).toBe('sealed key');
    expect(await offered.decrypt(new Uint8Array(sealed))).toBe('key');
  });

  it('counts as a vault where the operating system has one', () => {
    expect(offeredSafeStorage('linux').isReal()).toBe(true);
    expect(offeredSafeStorage('win32').isReal()).toBe(true);
  });

  it.each(['basic_text', 'unknown'])('does not on a Linux that has only %s', (backend) => {
    vault.backend = backend;
    expect(offeredSafeStorage('linux').isReal()).toBe(false);
  });

  it('does not where encryption is not available', () => {
    vault.available = false;
    expect(offeredSafeStorage('darwin').isReal()).toBe(false);
  });
});
