/** Our passwords at partners that tell how they are changed: kept sealed, old and new, until the partner's word has come. */
export { createPasswordBook } from './password-book.ts';
export type { PasswordBook } from './password-book.ts';
export { passwordNeeds } from './password-needs.ts';
