import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { fingerprintOf, folderOf, root, stampOf } from './parts.ts';
import type { BuildPart } from './parts.ts';

/** Builds one part beside `dist` and then puts it in its place, so that nobody ever finds half of it. */
export async function buildPart(part: BuildPart): Promise<void> {
  const madeFrom = fingerprintOf(part);
  // Vite takes what it finds: a test runner's `test` would put React's development build into the window, twice as slow.
  process.env['NODE_ENV'] = 'production';
  const workshop = path.join(root, '.cache', 'build', `${part}-${process.pid}`);
  await build({
    mode: 'production',
    configFile: path.join(root, 'vite', `${part}.config.ts`),
    logLevel: 'warn',
    build: { outDir: workshop, emptyOutDir: true },
  });
  writeFileSync(stampOf(workshop), madeFrom);
  putInPlace(workshop, folderOf(part));
}

/** Replaces the folder `place` by the folder `made`. */
function putInPlace(made: string, place: string): void {
  const aside = `${made}-old`;
  mkdirSync(path.dirname(place), { recursive: true });
  try {
    renameSync(place, aside);
  } catch {
    // Not there yet; or held open by a running program on Windows, and then copied over below.
  }
  try {
    renameSync(made, place);
  } catch {
    cpSync(made, place, { recursive: true, force: true });
  }
  rmSync(made, { recursive: true, force: true });
  rmSync(aside, { recursive: true, force: true });
}
