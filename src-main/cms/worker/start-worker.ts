import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/**
 * Where the worker's program lies: its source beside this one, or, once built, `cms-worker.js` in the folder of the program's other
 * entries, while this file may have become a part of one of those or lie in a folder below.
 */
function entry(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('./worker-entry.ts', import.meta.url);
  const beside = new URL('cms-worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../cms-worker.js', import.meta.url);
}

/** Pieces of files are all that is young there: a few megabytes of room for them spare as many times more resident. */
export function startWorker(): Worker {
  return new Worker(entry(), { resourceLimits: { maxYoungGenerationSizeMb: 4 } });
}
