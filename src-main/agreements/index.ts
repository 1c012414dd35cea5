/** What each kind of partner asks on top of its protocol. The engine speaks of files and receipts; an agreement translates. */
export * from './agreement.ts';
export * from './receipt-wish.ts';
export * from './route.ts';
export { oftp2Agreement } from './oftp2/index.ts';
