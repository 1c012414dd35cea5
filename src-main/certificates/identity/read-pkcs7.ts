import { tags } from '../der/index.ts';
import { childrenOf, damaged, expectTag, oidOf, sequenceOf, wholeOf } from './ber.ts';
import type { Value } from './ber.ts';
import type { Reading } from './findings.ts';
import { oids } from './oids.ts';

/**
 * Takes the certificates and revocation lists out of a SignedData (RFC 5652 5.1), whether something is signed in it or not. What else a
 * ContentInfo may hold has no certificates: throws `certificate-unreadable`.
 */
export function readPkcs7(contentInfo: Value, { found }: Reading): void {
  const [type, content] = sequenceOf(contentInfo);
  if (oidOf(type) !== oids.signedData) throw damaged();
  const [signedData] = childrenOf(expectTag(content, 0xa0));
  for (const part of sequenceOf(signedData)) {
    if (part.tag === 0xa0) {
      // Attribute certificates and the like are tagged, and nobody uses them.
      for (const one of childrenOf(part)) if (one.tag === tags.sequence) found.addCertificate(wholeOf(one));
    } else if (part.tag === 0xa1) {
      for (const one of childrenOf(part)) if (one.tag === tags.sequence) found.addList(wholeOf(one));
    }
  }
}
