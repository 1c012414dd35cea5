import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { FtpsError } from '../ftps-error.ts';
import type { OpenSource } from './upload.ts';

/** What is read at once, in octets; the first piece is small, because most files are. */
const pieceOctets = 512 * 1024;
const firstOctets = 64 * 1024;

export interface LocalFileOptions {
  /** What it has to have, in octets: where it has more or less, `file-changed` {size, now} is thrown. */
  readonly size?: number | undefined;
  /** What is thrown where it cannot be opened; else what the file system throws. */
  readonly unopened?: ((cause: unknown) => Error) | undefined;
}

/**
 * A file on this computer as what is uploaded: in large pieces, of which the next is read while one is on its way. A piece is only good
 * until the next is asked for: two buffers in turn, whatever the size of the file. Whatever the file system throws, the upload throws.
 */
export function localFile(path: string, options: LocalFileOptions = {}): OpenSource {
  const { size } = options;
  return (from) =>
    size !== undefined && size - from <= firstOctets
      ? readAtOnce(path, from, size, options)
      : readInTurn(path, from, options);
}

/**
 * Small, and known to be: in one go. To hand each of four questions to another thread and back takes longer than everything else that is
 * done for such a file.
 */
async function* readAtOnce(
  path: string,
  from: number,
  size: number,
  { unopened }: LocalFileOptions,
): AsyncGenerator<Uint8Array> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw unopened?.(cause) ?? cause;
  }
  const octets = Buffer.allocUnsafe(Math.max(0, size - from));
  try {
    checkSize(size, fstatSync(file).size);
    for (let count = 0; count < octets.length;) {
      const read = readSync(file, octets, count, octets.length - count, from + count);
      if (read === 0) throw changed(size, from + count);
      count += read;
    }
  } finally {
    closeSync(file);
  }
  if (octets.length > 0) yield octets;
}

async function* readInTurn(
  path: string,
  from: number,
  { size, unopened }: LocalFileOptions,
): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw unopened?.(cause) ?? cause;
  });
  try {
    if (size !== undefined) checkSize(size, (await handle.stat()).size);
    let at = from;
    for await (const octets of pieces(handle, from)) {
      at += octets.length;
      if (size !== undefined && at > size) throw changed(size, at);
      yield octets;
    }
    if (size !== undefined) checkSize(size, at);
  } finally {
    await handle.close();
  }
}

async function* pieces(handle: FileHandle, from: number): AsyncGenerator<Uint8Array> {
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

/** Half a file must never look whole. */
function checkSize(size: number, now: number): void {
  if (now !== size) throw changed(size, now);
}

function changed(size: number, now: number): FtpsError {
  return new FtpsError({ code: 'file-changed', params: { size, now }, retry: 'never' });
}
