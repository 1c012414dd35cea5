import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../shared/words/index.ts';
import { createFormats } from './formats.ts';
import type { Formats } from './formats.ts';
import { chooseLocale, wordsOf } from './i18n.ts';

export interface Speech {
  readonly t: TFunction;
  /** What is looked up by a code: problems, states. */
  readonly words: Words;
  readonly formats: Formats;
}

const byLocale = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  const known = byLocale.get(locale) ?? createFormats(locale);
  byLocale.set(locale, known);
  return known;
}

/** The words and formats in force. */
export function useWords(): Speech {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(
    () => ({
      t,
      words: wordsOf(language),
      formats: formatsOf(chooseLocale(language, navigator.languages)),
    }),
    [t, language],
  );
}
