import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, pseudoLanguage, readWords } from '../../shared/words/index.ts';
import type { Language, Words } from '../../shared/words/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: Words };
  }
}

export type Spoken = Language | typeof pseudoLanguage;

/** The words of the languages that have been spoken. */
const known = new Map<string, Words>();

/** The best language there is for what the settings say and the computer speaks. */
export function chooseLanguage(setting: string, preferred: readonly string[]): Spoken {
  const wished = setting === 'system' ? preferred : [setting];
  for (const tag of wished) {
    if (tag === pseudoLanguage) return pseudoLanguage;
    const language = tag.split('-')[0] ?? '';
    const spoken =
      languages.find((each) => each === tag) ?? languages.find((each) => each.split('-')[0] === language);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}

/** The locale for dates and numbers: the language of the words, the habits of the user's region. */
export function chooseLocale(language: string, preferred: readonly string[]): string {
  const first = preferred[0];
  if (first === undefined) return language;
  try {
    const wanted = new Intl.Locale(language);
    const { region } = new Intl.Locale(first).maximize();
    if (new Intl.Locale(first).language === wanted.language) return first;
    if (wanted.region !== undefined) return language;
    return new Intl.Locale(language, region === undefined ? {} : { region }).toString();
  } catch {
    return language;
  }
}

/** The words of a language that has been spoken, for what is looked up by a code. */
export function wordsOf(language: string): Words {
  const words = known.get(language);
  if (words === undefined) throw new Error(`${language} has not been spoken`);
  return words;
}

/** Sets up i18next, without a language: every language has every text, and only the one that is spoken is fetched. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    fallbackLng: false,
    defaultNS: 'words',
    ns: ['words'],
    resources: {},
    initAsync: false,
    // React does the escaping.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Changes the language of everything that is shown, once its words are there. Where they are not, what is spoken stays. */
export async function speak(language: Spoken): Promise<void> {
  wanted = language;
  if (i18next.language === language) return;
  if (!known.has(language)) {
    const read = await readWords(language);
    known.set(language, read);
    i18next.addResourceBundle(language, 'words', withEveryForm(language, read));
  }
  // Meanwhile another one may have been chosen.
  if (wanted === language) await i18next.changeLanguage(language);
}
let wanted: Spoken | undefined;

/** Some languages have a form more than `one` and `other` (French: a million of something); it is that of `other` here. */
function withEveryForm(language: string, texts: object): Record<string, unknown> {
  const more = new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.filter((form) => form !== 'one' && form !== 'other');
  const all: Record<string, unknown> = {};
  for (const [key, place] of Object.entries(texts) as readonly (readonly [string, unknown])[]) {
    all[key] = typeof place === 'object' && place !== null ? withEveryForm(language, place) : place;
    if (key.endsWith('_other')) for (const form of more) all[key.replace(/_other$/, `_${form}`)] = place;
  }
  return all;
}
