import { notice } from './notice.ts';
import type { Translated, Words } from './words.ts';

/** The languages of the window (BCP 47). Another one is a folder like `en/`, and a line here and in `read`. */
export const languages = ['en', 'fr-CA', 'nl', 'de'] as const;
export type Language = (typeof languages)[number];

/** English with marks, 40 % longer: shows in tests what would not fit in another language. Nobody chooses it. */
export const pseudoLanguage = 'en-XA';

const read: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translated>>> = {
  'fr-CA': async () => (await import('./fr-CA.ts')).frCA,
  nl: async () => (await import('./nl.ts')).nl,
  de: async () => (await import('./de.ts')).de,
};

/** The words of a language, read when it is spoken. Throws when its part of the program is not there. */
export async function readWords(language: Language | typeof pseudoLanguage): Promise<Words> {
  if (language === 'en') return (await import('./en.ts')).en;
  if (language === pseudoLanguage) return (await import('./pseudo.ts')).pseudoWords(await readWords('en'));
  return { ...(await read[language]()), notice };
}
