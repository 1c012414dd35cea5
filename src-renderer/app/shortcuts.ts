import { useEffect } from 'react';
import { screens, useWindow } from '../context/index.ts';

const isMac = /mac/i.test(navigator.userAgent);

/** What is pressed for the entry at this place of the rail. */
export function shortcutKeys(place: number): string {
  return isMac ? `⌘${place + 1}` : `Ctrl+${place + 1}`;
}

/** Ctrl or Cmd with 1, 2, ... for the screens, unless a dialog is in front. */
export function useShortcuts(): void {
  const { navigation } = useWindow();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const held = isMac ? event.metaKey : event.ctrlKey;
      if (!held || event.altKey || event.shiftKey) return;
      const screen = screens[Number(event.key) - 1];
      if (screen === undefined || navigation.store.getState().dialog !== undefined) return;
      event.preventDefault();
      navigation.go(screen);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigation]);
}
