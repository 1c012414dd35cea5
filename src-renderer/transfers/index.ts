/** The screen of all transfers, the timeline of one, and the questions asked about them. */
export { TransfersScreen } from './transfers-screen.tsx';
export { TransferCell } from './transfer-cell.tsx';
export { Timeline } from './timeline.tsx';
export { VerdictBox } from './verdict.tsx';
export { CancelDialog } from './cancel-dialog.tsx';
export { ConfirmDialog } from './confirm-dialog.tsx';
export { needText } from './need-text.ts';
export type { NeedText } from './need-text.ts';
export { PurposeOf } from './purpose-of.tsx';
