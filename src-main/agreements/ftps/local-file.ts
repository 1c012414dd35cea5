import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { FtpsError } from '../../protocols/ftps/index.ts';
import type { ChecksumAlgorithm } from '../../protocols/ftps/index.ts';

const pieceOctets = 256 * 1024;

/**
 * The octets of a spooled file from an offset on. Throws `spool-file-missing`, and `file-changed` where it is not as long as it was when
 * it was queued: half a file must never look whole.
 */
export async function* octetsOf(path: string, from: number, size: number): AsyncGenerator<Uint8Array> {
  await using handle = await opened(path);
  const facts = await handle.stat();
  if (facts.size !== size) throw changed(size, facts.size);
  let position = from;
  while (position < size) {
    // Each piece is the receiver's to keep until it is on its way: nothing is written over it.
    const piece = Buffer.allocUnsafeSlow(Math.min(pieceOctets, size - position));
    const { bytesRead } = await handle.read(piece, 0, piece.byteLength, position);
    if (bytesRead === 0) throw changed(size, position);
    position += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}

/** The checksum of so many octets from the beginning of a file, in small hexadecimal digits. */
export async function checksumOf(
  path: string,
  algorithm: ChecksumAlgorithm,
  octets: number,
): Promise<string> {
  await using handle = await opened(path);
  const piece = Buffer.allocUnsafeSlow(pieceOctets);
  const sum = summing(algorithm);
  let position = 0;
  while (position < octets) {
    const { bytesRead } = await handle.read(
      piece,
      0,
      Math.min(piece.byteLength, octets - position),
      position,
    );
    if (bytesRead === 0) throw changed(octets, position);
    sum.add(piece.subarray(0, bytesRead));
    position += bytesRead;
  }
  return sum.digits();
}

interface Sum {
  add(octets: Uint8Array): void;
  digits(): string;
}

function summing(algorithm: ChecksumAlgorithm): Sum {
  if (algorithm === 'CRC32') {
    let value = 0;
    return {
      add: (octets) => {
        value = crc32(octets, value);
      },
      digits: () => value.toString(16).padStart(8, '0'),
    };
  }
  const hash = createHash(algorithm.replace('-', '').toLowerCase());
  return { add: (octets) => void hash.update(octets), digits: () => hash.digest('hex') };
}

async function opened(path: string): ReturnType<typeof open> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw new FtpsError({ code: 'spool-file-missing', retry: 'never' }, { cause });
  }
}

function changed(size: number, now: number): FtpsError {
  return new FtpsError({ code: 'file-changed', params: { size, now }, retry: 'never' });
}
