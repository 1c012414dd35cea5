export const isMac = /mac/i.test(navigator.userAgent);

/** A shortcut as it is written on the keys of this computer: with Ctrl, or with Command. */
export function heldWith(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl+${key}`;
}

/** What is pressed for the entry at this place of the rail. */
export function shortcutKeys(place: number): string {
  return heldWith(String(place + 1));
}
