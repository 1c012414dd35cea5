/**
 * Local files as records and back (RFC 5024 6.5, 7.2): blocks of one length, 2-octet prefixes, lines of text. Pure octets in,
 * octets out; where a file lies and which of these it is, is the agreement's matter.
 */
export { FixedRecords } from './fixed.ts';
export { longestPrefixed, longestRecord } from './limits.ts';
