/** Evidence of files and receipts, for somebody who was not there: saved as files, printed as a page. */
export { EvidenceButtons } from './evidence-buttons.tsx';
export { printEvidence, saveEvidence } from './evidence-of.ts';
export type { EvidenceSubject } from './evidence-of.ts';
