/** DER (X.690 10): read strictly, in place and without trust in what comes; and written. */
export { DerCursor, NotDer, contentOf, openDer, tags } from './cursor.ts';
export { isTime, moment, takeMoment } from './moment.ts';
export { dotted, isTrue, namedBits, natural, sameOctets, significant, wholeBits } from './values.ts';
export { der, explicit, integer, nothing, octetString, oid, sequence, setOf } from './write.ts';
