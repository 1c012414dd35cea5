import { dotted, natural, openDer, tags } from '../der/index.ts';
import type { DerCursor } from '../der/index.ts';

/** How a signature is verified. */
export type Scheme =
  | { readonly key: 'rsa' | 'ec'; readonly hash: string }
  | { readonly key: 'rsa-pss'; readonly hash: string; readonly saltLength: number }
  | { readonly key: 'ed25519' | 'ed448' };

export interface SignatureAlgorithm {
  readonly name: string;
  /** May stand below an authority that is trusted. */
  readonly strong: boolean;
  /** Absent: nothing that is signed with it counts in a list or an answer. SHA-224 is strong enough, and nobody signs these with it. */
  readonly scheme?: Scheme;
}

/** RFC 4055, RFC 5758, RFC 8410. */
const algorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map<string, SignatureAlgorithm>([
  ['1.2.840.113549.1.1.2', { name: 'md2WithRSAEncryption', strong: false }],
  ['1.2.840.113549.1.1.4', { name: 'md5WithRSAEncryption', strong: false }],
  ['1.2.840.113549.1.1.5', { name: 'sha1WithRSAEncryption', strong: false }],
  ['1.2.840.113549.1.1.14', { name: 'sha224WithRSAEncryption', strong: true }],
  ['1.2.840.113549.1.1.11', strong('sha256WithRSAEncryption', { key: 'rsa', hash: 'sha256' })],
  ['1.2.840.113549.1.1.12', strong('sha384WithRSAEncryption', { key: 'rsa', hash: 'sha384' })],
  ['1.2.840.113549.1.1.13', strong('sha512WithRSAEncryption', { key: 'rsa', hash: 'sha512' })],
  ['1.2.840.10045.4.1', { name: 'ecdsa-with-SHA1', strong: false }],
  ['1.2.840.10045.4.3.1', { name: 'ecdsa-with-SHA224', strong: true }],
  ['1.2.840.10045.4.3.2', strong('ecdsa-with-SHA256', { key: 'ec', hash: 'sha256' })],
  ['1.2.840.10045.4.3.3', strong('ecdsa-with-SHA384', { key: 'ec', hash: 'sha384' })],
  ['1.2.840.10045.4.3.4', strong('ecdsa-with-SHA512', { key: 'ec', hash: 'sha512' })],
  ['1.2.840.10040.4.3', { name: 'dsa-with-sha1', strong: false }],
  ['1.3.101.112', strong('Ed25519', { key: 'ed25519' })],
  ['1.3.101.113', strong('Ed448', { key: 'ed448' })],
]);

function strong(name: string, scheme: Scheme): SignatureAlgorithm {
  return { name, strong: true, scheme };
}

const pss = '1.2.840.113549.1.1.10';
const mgf1 = '1.2.840.113549.1.1.8';
const pssHashes: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/**
 * What the AlgorithmIdentifier of a signature, DER, stands for; what is not known is not strong, and has its number as name. Throws NotDer.
 */
export function signatureAlgorithmOf(der: Uint8Array): SignatureAlgorithm {
  const identifier = openDer(der);
  const number = dotted(identifier.take(tags.oid).value);
  return number === pss ? pssOf(identifier) : (algorithms.get(number) ?? { name: number, strong: false });
}

/**
 * RSASSA-PSS-params, RFC 4055 3.1; what is not said there is SHA-1, which does not count. A mask made with another hash than the content's
 * does not count either: OpenSSL would take it, BoringSSL does not.
 */
function pssOf(identifier: DerCursor): SignatureAlgorithm {
  const weak = { name: 'RSASSA-PSS', strong: false };
  const parameters = identifier.take(tags.sequence).inside();
  if (!parameters.takeIf(0xa0)) return weak;
  const hash = hashOf(parameters.inside());
  if (hash === undefined || !parameters.takeIf(0xa1)) return weak;
  const mask = parameters.inside().take(tags.sequence).inside();
  if (dotted(mask.take(tags.oid).value) !== mgf1 || hashOf(mask) !== hash) return weak;
  const saltLength = parameters.takeIf(0xa2) ? numberIn(parameters.inside()) : 20;
  if (parameters.takeIf(0xa3) && numberIn(parameters.inside()) !== 1) return weak;
  parameters.end();
  const name = `RSASSA-PSS-${hash.toUpperCase()}`;
  return hash === 'sha224' ? { name, strong: true } : strong(name, { key: 'rsa-pss', hash, saltLength });
}

function hashOf(cursor: DerCursor): string | undefined {
  const identifier = cursor.take(tags.sequence).inside();
  cursor.end();
  return pssHashes.get(dotted(identifier.take(tags.oid).value));
}

function numberIn(cursor: DerCursor): number {
  return natural(cursor.take(tags.integer).value);
}
