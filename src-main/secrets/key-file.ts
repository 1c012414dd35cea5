import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere, writePrivate } from './private-files.ts';

/** `secrets.key`: the data key in clear, where nothing better than file permissions protects it. */
function keyFile(home: string): string {
  return path.join(home, 'secrets.key');
}

/** The key as base64, or undefined when there is none. Closes the file to others, as it may have come out of a backup open to them. */
export async function readKeyFile(home: string): Promise<string | undefined> {
  const text = await readIfThere(keyFile(home));
  if (text !== undefined && process.platform !== 'win32') await chmod(keyFile(home), 0o600);
  return text;
}

export async function writeKeyFile(home: string, base64: string): Promise<void> {
  await writePrivate(keyFile(home), base64);
}

export async function removeKeyFile(home: string): Promise<void> {
  await rm(keyFile(home), { force: true });
}
