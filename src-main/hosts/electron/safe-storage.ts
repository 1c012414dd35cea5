import { safeStorage } from 'electron';

/** Electron's safeStorage in the shape that the engine's secrets take it. Only once Electron is ready. */
export interface OfferedSafeStorage {
  isReal(): boolean;
  encrypt(text: string): Promise<Uint8Array>;
  decrypt(octets: Uint8Array): Promise<string>;
}

/** Backends on Linux that keep the key where everybody can read it, or that nobody knows of. */
const notReal: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/** The operating system's vault as Electron reaches it. */
export function offeredSafeStorage(platform: NodeJS.Platform = process.platform): OfferedSafeStorage {
  return {
    isReal() {
      if (!safeStorage.isEncryptionAvailable()) return false;
      return platform !== 'linux' || !notReal.has(safeStorage.getSelectedStorageBackend());
    },
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    async decrypt(octets) {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(octets));
      return result;
    },
  };
}
