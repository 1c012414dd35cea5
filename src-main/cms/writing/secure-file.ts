import { open } from 'node:fs/promises';
import type { Secured, SecureWish } from '../layers.ts';
import { suites } from '../suites.ts';
import { createCompressedDataSink } from './compressed-data.ts';
import { createEnvelopedDataSink } from './enveloped-data.ts';
import { createFileSink } from './file-sink.ts';
import { readInto } from './read-into.ts';
import { createSignedDataSink } from './signed-data.ts';
import type { Sink } from './sink.ts';

export interface SecureOptions {
  /** Stops it; the target is gone then, and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  /** Octets of the source that were read so far, after each read. */
  progress?(this: void, octetsRead: number): void;
  /** How many blocks are compressed at the same time; absent: as many as there are processors, up to three. */
  readonly blocksAtOnce?: number;
}

/**
 * Signs, compresses and encrypts a file in one pass, each where wished and in this order (RFC 5024 6.1): each a ContentInfo that is the
 * content (id-data) of the next. Where nothing is wished, the file is copied. The target is a new file for its owner alone, durable when
 * this is done, and not there when anything fails. Memory does not grow with the file.
 *
 * @throws CmsError cms-signer-unusable, cms-recipient-unusable, cms-unsupported; the file system's errors as they come, and among them
 *   EEXIST for a target that is already there, which then stays as it was.
 */
export async function secureFile(
  source: string,
  target: string,
  wish: SecureWish,
  options: SecureOptions = {},
): Promise<Secured> {
  options.signal?.throwIfAborted();
  await using input = await open(source, 'r');
  const file = await createFileSink(target, suites[wish.suite].hash);
  let sink: Sink = file;
  try {
    const { signers = [], compression, recipients = [] } = wish;
    if (recipients.length > 0) sink = await createEnvelopedDataSink(sink, { ...wish, recipients });
    if (compression !== undefined)
      sink = await createCompressedDataSink(sink, compression.level, options.blocksAtOnce);
    if (signers.length > 0) sink = await createSignedDataSink(sink, { ...wish, signers });
    const originalSize = await readInto(sink, input, options);
    await sink.end();
    options.signal?.throwIfAborted();
    return { ...file.written(), originalSize };
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}
