/** The screen of all receipts, and the panel of one with its octets. */
export { ReceiptsScreen } from './receipts-screen.tsx';
