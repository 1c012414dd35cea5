import { ensureBuilt } from './ensure-built.ts';
import { buildParts } from './parts.ts';

/** For tests of the whole program: they run what was built from the sources as they are now. */
export function setup(): void {
  ensureBuilt(buildParts);
}
