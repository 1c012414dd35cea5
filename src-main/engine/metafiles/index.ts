/** Deliveries of a file and a metafile: the metafile shown and corrected, the file taken back, and answers that a person brings to a file. */
export { assignReceipt } from './assigning.ts';
export { sendAgain } from './correcting.ts';
export { createMetafileCalls } from './metafile-calls.ts';
export { leaveUnknown, notDeleted, withdrawn } from './withdrawing.ts';
