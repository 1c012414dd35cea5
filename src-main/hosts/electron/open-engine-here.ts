import type { OpenEngine } from '../index.ts';
import { offeredSafeStorage } from './safe-storage.ts';

/** The engine of this process. Loaded only when it is needed: where one runs already, the window speaks to that. */
export const openEngineHere: OpenEngine = async (options) => {
  const { openEngine } = await import('../../engine/index.ts');
  return openEngine({ ...options, seal: { safeStorage: offeredSafeStorage() } });
};
