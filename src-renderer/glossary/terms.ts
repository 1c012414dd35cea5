import type { Words } from '../../shared/words/index.ts';

export type TermKey = keyof Words['window']['glossary']['terms'];

/** The words that are explained, as the protocols write them. */
export const terms: readonly (readonly [key: TermKey, name: string])[] = [
  ['oftp2', 'OFTP2'],
  ['ftps', 'FTPS'],
  ['eerp', 'EERP'],
  ['nerp', 'NERP'],
  ['sfna', 'SFNA'],
  ['efna', 'EFNA'],
  ['efpa', 'EFPA'],
  ['esid', 'ESID'],
  ['ssid', 'SSID'],
  ['sfid', 'SFID'],
  ['cms', 'CMS'],
  ['tls', 'TLS'],
  ['crl', 'CRL'],
  ['sha256', 'SHA-256'],
  ['digipoort', 'Digipoort'],
  ['pkioverheid', 'PKIoverheid'],
  ['oin', 'OIN'],
];

/** A piece of a text: a word that is explained, or what stands between two. */
export interface Piece {
  readonly text: string;
  readonly term: TermKey | undefined;
}

const keyOf = new Map(terms.map(([key, name]) => [name, key]));
const anyTerm = new RegExp(`(?<![\\p{L}\\p{N}])(${[...keyOf.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** A text in pieces, so that the words that are explained can be shown as such; each of them once, where it comes first. */
export function piecesOf(text: string): readonly Piece[] {
  const seen = new Set<string>();
  return text
    .split(anyTerm)
    .map((piece, place): Piece => {
      const term = place % 2 === 1 && !seen.has(piece) ? keyOf.get(piece) : undefined;
      if (term !== undefined) seen.add(piece);
      return { text: piece, term };
    })
    .filter((piece) => piece.text !== '');
}
