import { endOfContents, objectIdentifier, opened } from '../der/index.ts';
import { oids } from '../oids.ts';
import { newHash } from './runtime.ts';
import { createSegments } from './segments.ts';
import { prepareSigning } from './signers.ts';
import type { SignWish } from './signers.ts';
import type { Sink } from './sink.ts';

/**
 * SignedData (RFC 5652 5) around what is written into it, in BER of indefinite length. Its content is id-data (RFC 5024 6.1). The digest is
 * made on the way; the signatures follow the content.
 *
 * @throws CmsError cms-signer-unusable, cms-unsupported
 */
export async function createSignedDataSink(next: Sink, wish: SignWish): Promise<Sink> {
  const parts = prepareSigning(wish);
  const digest = newHash(parts.hash);
  const segments = createSegments(next.write);
  await next.write(
    Buffer.concat([
      // ContentInfo, [0], SignedData
      opened(0x30),
      objectIdentifier(oids.signedData),
      opened(0xa0),
      opened(0x30),
      parts.head,
      // EncapsulatedContentInfo, [0], OCTET STRING
      opened(0x30),
      objectIdentifier(oids.data),
      opened(0xa0),
      opened(0x24),
    ]),
  );
  return {
    async write(octets) {
      digest.update(octets);
      await segments.write(octets);
    },
    async end() {
      await segments.end();
      await next.write(Buffer.concat([endOfContents(3), parts.tail(digest.digest()), endOfContents(3)]));
      await next.end();
    },
    abandon: next.abandon,
  };
}
