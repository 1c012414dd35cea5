/** The window's words and formats: i18next over shared/words, Intl for sizes, dates and spans. */
export { chooseLanguage, chooseLocale, speak, startWords } from './i18n.ts';
export type { Spoken } from './i18n.ts';
export { createFormats } from './formats.ts';
export type { Formats } from './formats.ts';
export { partnersWords, problemText } from './problem-text.ts';
export { timelineDetails } from '../../shared/words/index.ts';
export { useWords } from './use-words.ts';
export type { Speech } from './use-words.ts';
