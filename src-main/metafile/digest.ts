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

/** As Node calls a profile's algorithm. */
export function hashName({ algorithm }: Pick<MetafileProfile['digest'], 'algorithm'>): string {
  return names[algorithm];
}

/** The digest of a file as it is sent (D-28), as the profile writes it. Rejects with what reading rejects with. */
export async function digestOf(
  file: string,
  rules: MetafileProfile['digest'],
  signal?: AbortSignal,
): Promise<string> {
  const hash = createHash(hashName(rules));
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 });
  await (signal === undefined ? pipeline(source, hash) : pipeline(source, hash, { signal }));
  const value: unknown = hash.read();
  if (!Buffer.isBuffer(value)) throw new Error('a hash without a value');
  return writtenDigest(value, rules);
}

/** A digest as the profile writes it. */
export function writtenDigest(
  value: Buffer,
  { encoding }: Pick<MetafileProfile['digest'], 'encoding'>,
): string {
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
