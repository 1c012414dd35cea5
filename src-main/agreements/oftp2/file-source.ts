import { open } from 'node:fs/promises';
import { OftpError } from '../../protocols/oftp2/index.ts';
import type { ByteSource } from '../../protocols/oftp2/index.ts';

/**
 * A spooled file to read from an octet on. Throws `file-changed` when it is not as long as it was when it was announced:
 * half a file must never look whole.
 */
export async function openFileSource(path: string, fromOctet: number, size: number): Promise<ByteSource> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw new OftpError({ code: 'spool-file-missing', params: {}, retry: 'never' }, { cause: error });
  });
  const facts = await handle.stat();
  if (facts.size !== size) {
    await handle.close();
    throw new OftpError({ code: 'file-changed', params: { size, now: facts.size }, retry: 'never' });
  }
  let position = fromOctet;
  return {
    async read(into) {
      const { bytesRead } = await handle.read(into, 0, Math.min(into.length, size - position), position);
      if (bytesRead === 0 && position < size)
        throw new OftpError({ code: 'file-changed', params: { size, now: position }, retry: 'never' });
      position += bytesRead;
      return bytesRead;
    },
    close: () => handle.close(),
  };
}
