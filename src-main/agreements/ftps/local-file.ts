import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { FtpsError, localFile } from '../../protocols/ftps/index.ts';
import type { ChecksumAlgorithm, OpenSource } from '../../protocols/ftps/index.ts';

const pieceOctets = 256 * 1024;

/**
 * A spooled file as what is uploaded. Throws `spool-file-missing`, and `file-changed` where it is not as long as it was when it was
 * queued.
 */
export function spooledFile(path: string, size: number): OpenSource {
  return localFile(path, { size, unopened: missing });
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
    throw missing(cause);
  }
}

function missing(cause: unknown): FtpsError {
  return new FtpsError({ code: 'spool-file-missing', retry: 'never' }, { cause });
}

function changed(size: number, now: number): FtpsError {
  return new FtpsError({ code: 'file-changed', params: { size, now }, retry: 'never' });
}
