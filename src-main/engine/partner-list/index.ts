/** Partners as files: a list without secrets, written and read, and the lists of other programs. */
export { readCandidates } from './candidates.ts';
export { createExport } from './exporting.ts';
export { createImport } from './importing.ts';
export { strictTerms } from './strict-terms.ts';
