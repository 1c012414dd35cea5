import { signatureAlgorithmOf } from './algorithms.ts';
import { NotDer, expectTag, inside, readDer, tags } from './der.ts';
import { readName } from './distinguished-name.ts';
import type { DistinguishedName } from './distinguished-name.ts';
import { readExtensions } from './extensions.ts';
import type { Extensions } from './extensions.ts';

/** What a certificate is made of (RFC 5280 4.1), as far as decisions hang on it. */
export interface CertificateParts {
  /** 1 to 3. */
  readonly version: number;
  /** Hexadecimal, as it stands. */
  readonly serial: string;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  readonly signature: { readonly name: string; readonly strong: boolean };
  readonly extensions: Extensions;
}

/** Takes a certificate apart. Throws NotDer for whatever is not written as RFC 5280 wants it. */
export function certificateParts(der: Uint8Array): CertificateParts {
  const [signed, algorithm, , ...after] = inside(readDer(der), tags.sequence);
  if (algorithm === undefined || after.length > 0) throw new NotDer('certificate');
  const parts = inside(signed, tags.sequence);
  const version = parts[0]?.tag === 0xa0 ? versionOf(inside(parts.shift(), 0xa0)[0]?.content) : 1;
  const [serial, signature, issuer, , subject, publicKey, ...rest] = parts;
  // The algorithm stands in it twice: where only what is signed can be trusted, it has to be the same.
  if (serial?.tag !== tags.integer || signature?.whole.equals(algorithm.whole) !== true)
    throw new NotDer('certificate');
  const extensions = rest.find(({ tag }) => tag === 0xa3);
  if (extensions !== undefined && version !== 3) throw new NotDer('extensions before version 3');
  return {
    version,
    serial: serial.content.toString('hex'),
    issuer: readName(issuer),
    subject: readName(subject),
    publicKey: expectTag(publicKey, tags.sequence).whole,
    signature: signatureAlgorithmOf(algorithm),
    extensions: extensions === undefined ? new Map() : readExtensions(inside(extensions, 0xa3)[0]),
  };
}

function versionOf(content: Buffer | undefined): number {
  const number = content?.length === 1 ? content[0] : undefined;
  if (number !== 1 && number !== 2) throw new NotDer('version');
  return number + 1;
}
