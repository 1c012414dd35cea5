import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { MetafileProfile } from '../../shared/index.ts';

const names = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
} as const;

/** The digest of a file as it is sent (D-28), as the profile writes it. Rejects with what reading rejects with. */
export async function digestOf(
  file: string,
  { algorithm, encoding }: MetafileProfile['digest'],
  signal?: AbortSignal,
): Promise<string> {
  const hash = createHash(names[algorithm]);
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 });
  await (signal === undefined ? pipeline(source, hash) : pipeline(source, hash, { signal }));
  const value: unknown = hash.read();
  if (!Buffer.isBuffer(value)) throw new Error('a hash without a value');
  switch (encoding) {
    case 'hex':
      return value.toString('hex');
    case 'HEX':
      return value.toString('hex').toUpperCase();
    case 'base64':
      return value.toString('base64');
  }
}

/** Whether two digests are the same, whatever the capitals where they are hexadecimal. */
export function sameDigest(one: string, other: string, { encoding }: MetafileProfile['digest']): boolean {
  return encoding === 'base64'
    ? one.trim() === other.trim()
    : one.trim().toLowerCase() === other.trim().toLowerCase();
}
