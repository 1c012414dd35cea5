import { der, explicit, integer, oid, sequence, setOf } from '../der/index.ts';
import { oids } from './oids.ts';

/** The certificates (DER) as a SignedData that signs nothing, in their order: what a .p7b file is (RFC 5652 5.1, RFC 8551 3.8). */
export function writePkcs7(certificates: readonly Uint8Array[]): Uint8Array {
  const signedData = sequence(
    integer(1),
    setOf(),
    sequence(oid(oids.data)),
    // A SET by the letter; readers and writers everywhere keep the order of the chain.
    der(0xa0, ...certificates),
    setOf(),
  );
  return new Uint8Array(sequence(oid(oids.signedData), explicit(0, signedData)));
}
