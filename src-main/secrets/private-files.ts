import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';

/** Writes a file that only its owner may read, whole or not at all. */
export async function writePrivate(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await using handle = await open(beside, 'wx', 0o600);
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await rename(beside, file);
}

/** A file's text, or undefined when it is not there. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
