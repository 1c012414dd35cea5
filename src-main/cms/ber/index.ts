/** Reads BER (X.690): as a stream that never holds more than a piece of the content, and values in memory. */
export { malformed, tooLarge, truncated, unsupported } from './faults.ts';
export { headerAt } from './header.ts';
export { BerInput } from './input.ts';
export type { More } from './input.ts';
export { berLimits } from './limits.ts';
export { octetString } from './octet-string.ts';
export type { Piece } from './octet-string.ts';
export { berValue, berValuesIn, dotted, octetsOf, toDer } from './values.ts';
export type { BerValue } from './values.ts';
