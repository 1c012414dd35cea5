import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { OpenSource } from './upload.ts';

/** What is read at once, in octets; the first piece is small, because most files are. */
const pieceOctets = 512 * 1024;
const firstOctets = 64 * 1024;

/**
 * A file on this computer as what is uploaded: in large pieces, of which the next is read while one is on its way. A piece is only good
 * until the next is asked for: two buffers in turn, whatever the size of the file. Whatever the file system throws, the upload throws.
 */
export function localFile(path: string): OpenSource {
  return async function* read(from) {
    const handle = await open(path, 'r');
    try {
      const first = await filled(handle, Buffer.allocUnsafeSlow(firstOctets), from);
      if (first.length > 0) yield first;
      if (first.length < firstOctets) return;
      let at = from + firstOctets;
      let buffer = Buffer.allocUnsafeSlow(pieceOctets);
      let spare = Buffer.allocUnsafeSlow(pieceOctets);
      let coming = filled(handle, buffer, at);
      for (;;) {
        const octets = await coming;
        if (octets.length < pieceOctets) {
          if (octets.length > 0) yield octets;
          return;
        }
        at += octets.length;
        [buffer, spare] = [spare, buffer];
        coming = filled(handle, buffer, at);
        // Whoever asks for the piece hears of it; until then nobody does.
        coming.catch(() => undefined);
        yield octets;
      }
    } finally {
      await handle.close();
    }
  };
}

/** As much as fits; less only at the end of the file. */
async function filled(handle: FileHandle, buffer: Buffer, from: number): Promise<Buffer> {
  let count = 0;
  while (count < buffer.length) {
    const { bytesRead } = await handle.read(buffer, count, buffer.length - count, from + count);
    if (bytesRead === 0) break;
    count += bytesRead;
  }
  return buffer.subarray(0, count);
}
