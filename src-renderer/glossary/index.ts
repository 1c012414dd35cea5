/** What the words of the protocols mean, wherever they stand. */
export { GlossaryDialog } from './glossary-dialog.tsx';
export { Term, WithTerms } from './term.tsx';
export type { TermKey } from './terms.ts';
