/** Lints the files whose verdict may have changed: a run of the type-aware rules over everything takes most of a check's time. */
export { lint } from './lint.ts';
