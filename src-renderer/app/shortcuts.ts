import { useEffect } from 'react';
import { isMac, screens, useWindow } from '../context/index.ts';

/** Ctrl or Cmd with 1, 2, ... for the screens, with K for everything that can be done, unless a dialog is in front. */
export function useShortcuts(): void {
  const { navigation } = useWindow();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const held = isMac ? event.metaKey : event.ctrlKey;
      if (!held || event.altKey || event.shiftKey) return;
      const { dialog } = navigation.store.getState();
      if (event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (dialog === undefined) navigation.open({ kind: 'palette' });
        else if (dialog.kind === 'palette') navigation.close();
        return;
      }
      const screen = screens[Number(event.key) - 1];
      if (screen === undefined || dialog !== undefined) return;
      event.preventDefault();
      navigation.go(screen);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigation]);
}
