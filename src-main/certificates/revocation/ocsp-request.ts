import { createHash } from 'node:crypto';
import { der, nothing, octetString, oid, sequence, tags } from '../der/index.ts';
import type { RevocableCertificate } from './revocable-certificate.ts';

/** AlgorithmIdentifier of SHA-1: it only names certificates here, and is what all responders know. */
const sha1 = sequence(oid('1.3.14.3.2.26'), nothing);

/**
 * OCSPRequest for one certificate, RFC 6960 4.1.1. Without a nonce: responders that answer from what they have prepared leave it out, so an
 * answer without one would count all the same; its dates limit how long an old one can be shown.
 */
export function ocspRequest(certificate: RevocableCertificate, issuer: RevocableCertificate): Uint8Array {
  const certificateId = sequence(
    sha1,
    octetString(createHash('sha1').update(certificate.issuer.der).digest()),
    octetString(createHash('sha1').update(issuer.keyBits).digest()),
    der(tags.integer, certificate.serial),
  );
  return sequence(sequence(sequence(sequence(certificateId))));
}
