import { signatureAlgorithmOf } from './algorithms.ts';
import type { SignatureAlgorithm } from './algorithms.ts';
import { NotDer, natural, openDer, takeMoment, tags } from '../der/index.ts';
import type { DerCursor } from '../der/index.ts';
import { readName } from './distinguished-name.ts';
import type { DistinguishedName } from './distinguished-name.ts';
import { readExtensions } from './extensions.ts';
import type { Extensions } from './extensions.ts';
import { takeSigned } from './signature.ts';
import type { Signed } from './signature.ts';

/** What a certificate is made of (RFC 5280 4.1), as far as decisions hang on it. */
export interface CertificateParts {
  readonly signed: Signed;
  /** 1 to 3. */
  readonly version: number;
  /** Content of the INTEGER, as it stands. */
  readonly serial: Buffer;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validUntil: number;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  readonly signature: SignatureAlgorithm;
  readonly extensions: Extensions;
}

/** Takes a certificate apart. Throws NotDer for whatever is not written as RFC 5280 wants it. */
export function certificateParts(der: Uint8Array): CertificateParts {
  const outer = openDer(der);
  const signed = takeSigned(outer);
  outer.end();
  const inner = openDer(signed.content);
  const version = inner.takeIf(0xa0) ? versionOf(inner.inside()) : 1;
  const serial = inner.take(tags.integer).value;
  // The algorithm stands in it twice: where only what is signed can be trusted, it has to be the same.
  if (!inner.take(tags.sequence).whole.equals(signed.algorithm)) throw new NotDer('two algorithms');
  const issuer = readName(inner.take(tags.sequence).whole);
  const validity = inner.take(tags.sequence).inside();
  const [validFrom, validUntil] = [takeMoment(validity), takeMoment(validity)];
  validity.end();
  const subject = readName(inner.take(tags.sequence).whole);
  const publicKey = inner.take(tags.sequence).whole;
  // Unique identifiers, from before there were extensions.
  inner.takeIf(0x81);
  inner.takeIf(0x82);
  if (inner.coming === 0xa3 && version !== 3) throw new NotDer('extensions before version 3');
  const extensions: Extensions = inner.takeIf(0xa3) ? readExtensions(inner.inside()) : new Map();
  inner.end();
  const signature = signatureAlgorithmOf(signed.algorithm);
  return {
    signed,
    version,
    serial,
    issuer,
    subject,
    validFrom,
    validUntil,
    publicKey,
    signature,
    extensions,
  };
}

function versionOf(cursor: DerCursor): number {
  const number = natural(cursor.take(tags.integer).value);
  if (number !== 1 && number !== 2) throw new NotDer('version');
  return number + 1;
}
