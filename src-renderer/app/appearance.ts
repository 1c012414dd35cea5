import { useEffect } from 'react';
import { useOverview } from '../context/index.ts';
import { chooseLanguage, speak } from '../words/index.ts';

const themeKey = 'waybill-theme';

/** Before the settings are read: the theme of the last time, so that nothing flashes. */
export function showLastTheme(): void {
  show(localStorage.getItem(themeKey));
}

/** Theme and language as the settings say; `system` follows the computer. */
export function useAppearance(): void {
  const theme = useOverview((overview) => overview.settings?.appearance.theme);
  const language = useOverview((overview) => overview.settings?.appearance.language);
  useEffect(() => {
    if (theme === undefined) return;
    show(theme);
    localStorage.setItem(themeKey, theme);
  }, [theme]);
  useEffect(() => {
    if (language === undefined) return;
    const chosen = chooseLanguage(language, navigator.languages);
    speak(chosen);
    document.documentElement.lang = chosen;
  }, [language]);
}

function show(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}
