import type { Words } from './words.ts';

const marked: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'î', o: 'ö', u: 'ü', n: 'ñ', c: 'ç' };

/** A text with marks on its letters, and 40 % longer; what is filled in stays as it is. */
export function pseudoText(text: string): string {
  const pieces = text.split(/(\{\{[^}]*\}\})/);
  const letters = pieces.filter((_piece, place) => place % 2 === 0).join('').length;
  const shown = pieces.map((piece, place) =>
    place % 2 === 0 ? piece.replaceAll(/[aeiounc]/g, (letter) => marked[letter] ?? letter) : piece,
  );
  return `${shown.join('')}${'·'.repeat(Math.ceil(letters * 0.4))}`;
}

function changed<Place>(place: Place): Place;
function changed(place: unknown): unknown {
  if (typeof place === 'string') return pseudoText(place);
  if (typeof place !== 'object' || place === null) return place;
  return Object.fromEntries(Object.entries(place).map(([key, below]) => [key, changed(below)]));
}

/** English as a language with long words would be. */
export function pseudoWords(english: Words): Words {
  return { ...changed(english), tag: 'en-XA' };
}
