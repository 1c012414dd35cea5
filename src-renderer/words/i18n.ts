import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { words } from '../../shared/words/index.ts';
import type { Words } from '../../shared/words/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: Words };
  }
}

/** The words of every language that is there. Another language is one more line. */
const languages = { en: words } as const satisfies Readonly<Record<string, Words>>;
type Language = keyof typeof languages;

function isLanguage(name: string): name is Language {
  return Object.hasOwn(languages, name);
}

/** The best language there is for what the settings say and the computer speaks. */
export function chooseLanguage(setting: string, preferred: readonly string[]): Language {
  const wished = setting === 'system' ? preferred : [setting];
  for (const tag of wished) {
    const language = tag.split('-')[0] ?? '';
    if (isLanguage(tag)) return tag;
    if (isLanguage(language)) return language;
  }
  return 'en';
}

/** The locale for dates and numbers: the language of the words, the habits of the user's region. */
export function chooseLocale(language: string, preferred: readonly string[]): string {
  const first = preferred[0];
  if (first === undefined) return language;
  try {
    const { region } = new Intl.Locale(first).maximize();
    const same = new Intl.Locale(first).language === language;
    return same ? first : new Intl.Locale(language, region === undefined ? {} : { region }).toString();
  } catch {
    return language;
  }
}

/** The words of a language, for what is looked up by a code. */
export function wordsOf(language: string): Words {
  return isLanguage(language) ? languages[language] : words;
}

/** Sets up i18next; at once, since the words are part of the program. */
export function startWords(language: string): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'words',
    ns: ['words'],
    resources: Object.fromEntries(Object.entries(languages).map(([name, each]) => [name, { words: each }])),
    initAsync: false,
    // React does the escaping.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Changes the language of everything that is shown. */
export function speak(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
}
