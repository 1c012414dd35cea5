import { ensureBuilt } from './ensure-built.ts';
import { allParts } from './parts.ts';

/** Once before tests of the whole program and of its window: they run what was built from the sources as they are now. */
export default function buildBeforeTests(): void {
  ensureBuilt(allParts);
}
