import { mkdir, mkdtemp, readdir, rmdir } from 'node:fs/promises';
import path from 'node:path';

const prefix = 'sample-';

/** A folder of its own for one sample, in the intake folder. */
export async function makeSampleFolder(intake: string): Promise<string> {
  await mkdir(intake, { recursive: true, mode: 0o700 });
  return await mkdtemp(path.join(intake, prefix));
}

/**
 * Removes the folders whose samples were sent. At the start of the engine, when none is just being written; one that still has its sample stays
 * for whoever asked for it.
 */
export async function sweepSampleFolders(intake: string): Promise<void> {
  for (const name of await readdir(intake)) {
    if (!name.startsWith(prefix)) continue;
    // Not empty, or no folder at all: somebody's, and left alone.
    await rmdir(path.join(intake, name)).catch(() => undefined);
  }
}
