import type { en } from './en.ts';

/** The words of one language. */
export type Words = typeof en;

/** What every language says in its own words. The notice to the Bank of Canada is in English: its clerks read it. */
export type Translated = Omit<Words, 'notice'>;
