import { NotDer, inside, oidOf, tags } from './der.ts';
import type { Value } from './der.ts';

interface Algorithm {
  readonly name: string;
  /** May stand below an authority that is trusted. */
  readonly strong: boolean;
}

const algorithms: ReadonlyMap<string, Algorithm> = new Map([
  ['1.2.840.113549.1.1.2', { name: 'md2WithRSAEncryption', strong: false }],
  ['1.2.840.113549.1.1.4', { name: 'md5WithRSAEncryption', strong: false }],
  ['1.2.840.113549.1.1.5', { name: 'sha1WithRSAEncryption', strong: false }],
  ['1.2.840.113549.1.1.14', { name: 'sha224WithRSAEncryption', strong: true }],
  ['1.2.840.113549.1.1.11', { name: 'sha256WithRSAEncryption', strong: true }],
  ['1.2.840.113549.1.1.12', { name: 'sha384WithRSAEncryption', strong: true }],
  ['1.2.840.113549.1.1.13', { name: 'sha512WithRSAEncryption', strong: true }],
  ['1.2.840.10045.4.1', { name: 'ecdsa-with-SHA1', strong: false }],
  ['1.2.840.10045.4.3.1', { name: 'ecdsa-with-SHA224', strong: true }],
  ['1.2.840.10045.4.3.2', { name: 'ecdsa-with-SHA256', strong: true }],
  ['1.2.840.10045.4.3.3', { name: 'ecdsa-with-SHA384', strong: true }],
  ['1.2.840.10045.4.3.4', { name: 'ecdsa-with-SHA512', strong: true }],
  ['1.2.840.10040.4.3', { name: 'dsa-with-sha1', strong: false }],
  ['1.3.101.112', { name: 'Ed25519', strong: true }],
  ['1.3.101.113', { name: 'Ed448', strong: true }],
]);

/** id-RSASSA-PSS, RFC 4055: its hash stands in its parameters, and is SHA-1 where it does not. */
const pss = '1.2.840.113549.1.1.10';
const pssHashes: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.2.4', 'SHA224'],
  ['2.16.840.1.101.3.4.2.1', 'SHA256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA512'],
]);

/** What an AlgorithmIdentifier of a signature stands for; what is not known is not strong, and has its number as name. Throws NotDer. */
export function signatureAlgorithmOf(value: Value): Algorithm {
  const [oid, parameters] = inside(value, tags.sequence);
  const number = oidOf(oid);
  if (number !== pss) return algorithms.get(number) ?? { name: number, strong: false };
  const hash = pssHashes.get(pssHashOf(parameters));
  return hash === undefined
    ? { name: 'RSASSA-PSS', strong: false }
    : { name: `RSASSA-PSS-${hash}`, strong: true };
}

function pssHashOf(parameters: Value | undefined): string {
  const first = inside(parameters, tags.sequence)[0];
  if (first?.tag !== 0xa0) return 'SHA-1';
  const [identifier, ...rest] = inside(first, 0xa0);
  if (rest.length > 0) throw new NotDer('parameters of RSASSA-PSS');
  return oidOf(inside(identifier, tags.sequence)[0]);
}
