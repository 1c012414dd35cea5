import { endOfContents, objectIdentifier, opened } from '../der/index.ts';
import { oids } from '../oids.ts';
import { createSweeper } from '../young-garbage.ts';
import { createBatches } from './batches.ts';
import { prepareEncryption } from './recipients.ts';
import type { EncryptWish } from './recipients.ts';
import { createSegments } from './segments.ts';
import type { Sink } from './sink.ts';

/** Octets the cipher is given at once. */
const batchOctets = 512 * 1024;

/**
 * EnvelopedData (RFC 5652 6) around what is written into it, in BER of indefinite length. Its content is id-data (RFC 5024 6.1), with a
 * whole ContentInfo inside where that was signed or compressed before.
 *
 * @throws CmsError cms-recipient-unusable, cms-unsupported
 */
export async function createEnvelopedDataSink(next: Sink, wish: EncryptWish): Promise<Sink> {
  const { cipher, head, contentHead } = prepareEncryption(wish);
  const segments = createSegments(next.write);
  await next.write(
    Buffer.concat([
      // ContentInfo, [0], EnvelopedData
      opened(0x30),
      objectIdentifier(oids.envelopedData),
      opened(0xa0),
      opened(0x30),
      head,
      // EncryptedContentInfo, [0] IMPLICIT OCTET STRING
      opened(0x30),
      contentHead,
      opened(0xa0),
    ]),
  );
  const sweep = createSweeper();
  const batches = createBatches(batchOctets, async (batch) => {
    await segments.write(cipher.update(batch));
    sweep(batch.length);
  });
  return {
    write: batches.add,
    async end() {
      await batches.flush();
      await segments.write(cipher.final());
      await segments.end();
      await next.write(endOfContents(5));
      await next.end();
    },
    async abandon() {
      await batches.settle();
      await next.abandon();
    },
  };
}
