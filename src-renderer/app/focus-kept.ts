import { useEffect } from 'react';

/** Where the keyboard begins in a screen: the whole of it, from which Tab leads to its first button. */
export function focusScreen(): void {
  const screen = document.querySelector('main');
  if (screen === null) return;
  screen.tabIndex = -1;
  screen.focus();
}

/** The list that a panel was opened from. */
function listOfScreen(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main [role="grid"], main [role="listbox"]');
}

/**
 * Keeps the keyboard in the window: where the element that had it is taken away (a screen is left by its keys, a panel is closed, a button
 * goes with what it did), it goes on in the list or the screen, and never begins at the window's first button again.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: Element | undefined;
    let wasInPanel = false;
    let waiting = 0;

    function onFocus({ target }: FocusEvent): void {
      if (!(target instanceof Element)) return;
      last = target;
      wasInPanel = target.closest('aside') !== null;
    }

    function isLost(): boolean {
      const has = document.activeElement;
      return last !== undefined && !last.isConnected && (has === null || has === document.body);
    }

    function restore(): void {
      waiting = 0;
      // A dialog in front has the keyboard, or gives it back itself.
      if (!isLost() || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      const list = wasInPanel ? listOfScreen() : null;
      if (list === null) focusScreen();
      else list.focus();
    }

    const observer = new MutationObserver(() => {
      if (waiting !== 0 || !isLost()) return;
      // A dialog that closes gives the keyboard back a frame later.
      waiting = requestAnimationFrame(() => {
        waiting = requestAnimationFrame(restore);
      });
    });
    document.addEventListener('focusin', onFocus);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
      cancelAnimationFrame(waiting);
    };
  }, []);
}
