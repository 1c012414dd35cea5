/** Waybill's command line as its users run it, and the documents that it prints. */
export { documents, ourCode, readDocument, theirCode, waybill, waybillStays } from './waybill.ts';
export type { Ended, Running } from './waybill.ts';
