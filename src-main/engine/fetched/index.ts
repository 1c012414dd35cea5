/** Files of a partner that come because a person has chosen them there: what becomes of them from the queue to their place. */
export { cancelFetched, endFetchPeriods, forgetFetched, retryFetched } from './fetched-calls.ts';
export { fetchFields, interruptFetched, isFetched, stagingOf, targetOf } from './fetched.ts';
export type { FetchFields } from './fetched.ts';
export { fetchedIntoPlace, finishFetched } from './into-place.ts';
