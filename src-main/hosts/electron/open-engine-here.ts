import { openOwnEngine } from '../index.ts';
import type { OpenEngine } from '../index.ts';
import { offeredSafeStorage } from './safe-storage.ts';

/** The engine of this process, with Electron's safeStorage to seal secrets. */
export const openEngineHere: OpenEngine = (options) =>
  openOwnEngine(options, { safeStorage: offeredSafeStorage() });
