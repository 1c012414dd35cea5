/** The screen of all receipts, and the panel of one with its octets. */
export { ReceiptsScreen } from './receipts-screen.tsx';
export { proofLines } from './proof-words.ts';
export type { Proof } from './proof-words.ts';
