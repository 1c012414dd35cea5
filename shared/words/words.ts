import type { en } from './en.ts';

/** The words of one language. */
export type Words = typeof en;

/**
 * What every language says in its own words. The command line speaks English: scripts read it; so does the notice to the Bank of Canada,
 * which its clerks read.
 */
export type Translated = Omit<Words, 'commandLine' | 'notice'>;
