import type { en } from './en.ts';

/** The words of one language. */
export type Words = typeof en;
