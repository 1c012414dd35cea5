import { algorithm, endOfContents, objectIdentifier, opened, smallInteger } from '../der/index.ts';
import { oids } from '../oids.ts';
import { createCompressor } from './compressor.ts';
import { createSegments } from './segments.ts';
import type { Sink } from './sink.ts';

/**
 * CompressedData (RFC 3274) around what is written into it, in BER of indefinite length, by zlib at level 1 to 9. Its content type is
 * id-data, with a whole ContentInfo inside where that was signed before: what BouncyCastle writes, and the peers that stand on it.
 */
export async function createCompressedDataSink(
  next: Sink,
  level: number,
  blocksAtOnce?: number,
): Promise<Sink> {
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
  const compressor = createCompressor(level, segments.write, blocksAtOnce);
  return {
    write: compressor.write,
    async end() {
      await compressor.end();
      await segments.end();
      await next.write(endOfContents(6));
      await next.end();
    },
    async abandon() {
      await compressor.settle();
      await next.abandon();
    },
  };
}
