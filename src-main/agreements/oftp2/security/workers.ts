import { createCmsWorkers } from '../../../cms/index.ts';
import type { CmsWorkers } from '../../../cms/index.ts';

/** One for each of two processors: the event loop draws the window meanwhile. */
const count = 2;

let workers: CmsWorkers | undefined;

/** The threads in which files are secured and opened; begun when there is something to do, and ended by themselves. */
export function cmsWorkers(): CmsWorkers {
  workers ??= createCmsWorkers({ count });
  return workers;
}
