import { createDeflate } from 'node:zlib';
import { algorithm, endOfContents, objectIdentifier, opened, smallInteger } from '../der/index.ts';
import { oids } from '../oids.ts';
import { createBatches } from './batches.ts';
import { createSegments } from './segments.ts';
import type { Sink } from './sink.ts';

/** Octets the compressor is given at once, in a thread of its own, and those it gives back. */
const batchOctets = 512 * 1024;
const chunkOctets = 256 * 1024;

/**
 * CompressedData (RFC 3274) around what is written into it, in BER of indefinite length, by zlib at level 1 to 9. Its content type is
 * id-data, with a whole ContentInfo inside where that was signed before: what BouncyCastle writes, and the peers that stand on it.
 */
export async function createCompressedDataSink(next: Sink, level: number): Promise<Sink> {
  const segments = createSegments(next.write);
  await next.write(
    Buffer.concat([
      // ContentInfo, [0], CompressedData
      opened(0x30),
      objectIdentifier(oids.compressedData),
      opened(0xa0),
      opened(0x30),
      smallInteger(0),
      algorithm(oids.zlib),
      // EncapsulatedContentInfo, [0], OCTET STRING
      opened(0x30),
      objectIdentifier(oids.data),
      opened(0xa0),
      opened(0x24),
    ]),
  );
  const deflate = createDeflate({ level, chunkSize: chunkOctets });
  let failed: ((error: unknown) => void) | undefined;
  const compressing = passOn();
  compressing.catch((error: unknown) => failed?.(error));

  async function passOn(): Promise<void> {
    for await (const chunk of deflate as AsyncIterable<Buffer>) await segments.write(chunk);
  }

  const batches = createBatches(
    batchOctets,
    (batch) =>
      new Promise<void>((resolve, reject) => {
        // A stream that is destroyed does not always tell whom it still owes an answer.
        failed = reject;
        if (deflate.destroyed) reject(new Error('the compressor has stopped'));
        else deflate.write(batch, (error) => (error instanceof Error ? reject(error) : resolve()));
      }),
  );

  return {
    write: batches.add,
    async end() {
      await batches.flush();
      deflate.end();
      await compressing;
      await segments.end();
      await next.write(endOfContents(6));
      await next.end();
    },
    async abandon() {
      deflate.destroy();
      await Promise.allSettled([batches.settle(), compressing]);
      await next.abandon();
    },
  };
}
