/** Fetching what a person has chosen at a partner: a place for each file, and its way over the line. */
export { createFetchCall } from './fetch-call.ts';
export { createFetchingExchange } from './fetching-exchange.ts';
