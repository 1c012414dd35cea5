/** Builds the program with Vite, part by part, and only what is stale. */
import type { BuildPart } from './parts.ts';

export { ensureBuilt, partNamed } from './ensure-built.ts';
export { buildParts, testParts } from './parts.ts';
export type { BuildPart };

/** Builds one part, stale or not. Loads Vite only now: most runs find everything built. */
export async function buildPart(part: BuildPart): Promise<void> {
  const builder = await import('./build-part.ts');
  await builder.buildPart(part);
}
