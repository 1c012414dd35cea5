import { createHash } from 'node:crypto';
import type { CertificateParts } from './certificate-parts.ts';
import { tags } from './der.ts';

/** AlgorithmIdentifier of SHA-1: it only names certificates here, and is what all responders know. */
const sha1 = [0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00];

/**
 * OCSPRequest for one certificate, RFC 6960 4.1.1. Without a nonce: responders that answer from what they have prepared leave it out, so an
 * answer without one would count all the same; its dates limit how long an old one can be shown.
 */
export function ocspRequest(certificate: CertificateParts, issuer: CertificateParts): Uint8Array {
  const certificateId = element(
    tags.sequence,
    Uint8Array.from(sha1),
    element(tags.octetString, createHash('sha1').update(certificate.issuer).digest()),
    element(tags.octetString, createHash('sha1').update(issuer.publicKey).digest()),
    element(tags.integer, certificate.serial),
  );
  const request = element(tags.sequence, certificateId);
  return element(tags.sequence, element(tags.sequence, element(tags.sequence, request)));
}

/** A DER element of less than 64 KiB. */
function element(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Uint8Array.from([tag, ...size]), content]);
}
