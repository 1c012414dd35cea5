import { useEffect } from 'react';
import { useOverview } from '../context/index.ts';
import { chooseLanguage, speak } from '../words/index.ts';

const themeKey = 'waybill-theme';
const languageKey = 'waybill-language';

/** Before the settings are read: the theme of the last time, so that nothing flashes. */
export function showLastTheme(): void {
  show(localStorage.getItem(themeKey));
}

/** Before the settings are read: the language of the last time, or that of the computer. Rejects where no words can be read at all. */
export async function speakLastLanguage(): Promise<void> {
  const isSpoken = await speakAs(localStorage.getItem(languageKey) ?? 'system');
  if (!isSpoken) await speak('en');
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
    localStorage.setItem(languageKey, language);
    void speakAs(language);
  }, [language]);
}

/** Whether it is spoken now; where its words cannot be read, what was spoken stays. */
async function speakAs(setting: string): Promise<boolean> {
  const chosen = chooseLanguage(setting, navigator.languages);
  try {
    await speak(chosen);
    document.documentElement.lang = chosen;
    return true;
  } catch {
    return false;
  }
}

function show(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}
