import { useEffect } from 'react';
import { useOverview } from '../context/index.ts';
import { useWords } from '../words/index.ts';

/** How many things need a person, in the window's title and, where the system has badges, on the program's sign. */
export function useBadge(): void {
  const needs = useOverview((overview) => overview.needs.length);
  const { t } = useWords();
  useEffect(() => {
    const product = t('window.shell.product');
    document.title = needs === 0 ? product : `(${needs}) ${product}`;
    if (!('setAppBadge' in navigator)) return;
    // A page in a tab has no sign: that is no fault.
    navigator.setAppBadge(needs).catch(() => undefined);
  }, [needs, t]);
}
