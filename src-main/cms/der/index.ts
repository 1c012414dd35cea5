/** DER and the heads and ends of BER (X.690), as far as CMS and the parts of a certificate need them. */
export { firstValue, valuesIn } from './read.ts';
export type { DerValue } from './read.ts';
export {
  algorithm,
  der,
  endOfContents,
  header,
  objectIdentifier,
  octetString,
  opened,
  sequence,
  setOf,
  smallInteger,
  tagged,
  time,
} from './write.ts';
