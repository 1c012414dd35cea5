/** Metafiles of Digipoort: shown, corrected, taken back, and answers that fit several files. */
export { AssignDialog } from './assign-dialog.tsx';
export { CorrectDialog } from './correct-dialog.tsx';
export { MetafileButtons, canCorrect } from './metafile-buttons.tsx';
export { MetafileFacts } from './metafile-facts.tsx';
export { StandingFacts } from './standing-facts.tsx';
export { WithdrawDialog } from './withdraw-dialog.tsx';
