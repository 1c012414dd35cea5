import { visible } from './visible.ts';

/** Markup that may stand in a page as it is. Only the tag `markup` makes it, so that nothing from outside gets there unescaped. */
export interface Markup {
  readonly source: string;
}

type Part = string | Markup | readonly Markup[] | undefined;

/** A template of markup: what is filled in is text and escaped, unless it is markup itself. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const source = pieces.map((piece, place) =>
    place === 0 ? piece : `${sourceOf(parts[place - 1])}${piece}`,
  );
  return { source: source.join('') };
}

function sourceOf(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  return 'source' in part ? part.source : part.map(({ source }) => source).join('');
}

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags and in quoted attributes. */
function escaped(text: string): string {
  return visible(text).replaceAll(/[&<>"']/g, (character) => replacements[character] ?? '');
}
