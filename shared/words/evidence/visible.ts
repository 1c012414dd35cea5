/**
 * A text from outside that looks like what it is: characters that are not seen, end a line, or turn the direction of others round are shown
 * by their number.
 */
export function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cs}\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\u2060\uFEFF]/gu,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
