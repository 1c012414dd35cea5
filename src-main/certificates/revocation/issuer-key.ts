import { createHash } from 'node:crypto';
import type { DistinguishedName } from '../anatomy/index.ts';

/** Under what the lists of an issuer are kept: SHA-256 of its name as it stands, hexadecimal. */
export function keyOfName({ der }: DistinguishedName): string {
  return createHash('sha256').update(der).digest('hex');
}
