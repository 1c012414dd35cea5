/** Streaming CMS in threads of its own. */
export { createCmsWorkers } from './workers.ts';
export type { CmsWorkers } from './workers.ts';
