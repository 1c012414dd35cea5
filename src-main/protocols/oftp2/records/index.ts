/**
 * Local files as records and back (RFC 5024 6.5, 7.2): blocks of one length, 2-octet prefixes, lines of text. Octets in, octets
 * out; which form a partner's files have, is the agreement's matter.
 */
export type { LocalForm, RecordShape } from './form.ts';
export { longestPrefixed, longestRecord } from './limits.ts';
export { FixedRecords } from './fixed.ts';
export { openRecords } from './open.ts';
export { RecordJoiner } from './join.ts';
export { joinedSource, surveyRecords } from './convert.ts';
export type { RecordSurvey } from './convert.ts';
export { wholeRecords } from './recover.ts';
export type { LocalBoundary } from './recover.ts';
