import { createPrivateKey, sign } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import type { Issued } from '../../../test-pki/index.ts';
import { certificateParts } from '../../anatomy/index.ts';
import {
  bitString,
  element,
  enumerated,
  extension,
  generalizedTime,
  integer,
  oid,
  sequence,
  utcTime,
} from './der.ts';

export interface EntryWish {
  /** Of the one revoked; or its serial number, hexadecimal. */
  readonly certificate: Issued | string;
  readonly at?: number;
  /** RFC 5280 5.3.1. */
  readonly reason?: number;
  readonly extensions?: readonly Buffer[];
}

export interface ListWish {
  readonly entries?: readonly EntryWish[];
  readonly thisUpdate?: number;
  readonly nextUpdate?: number | 'never';
  readonly number?: number;
  readonly extensions?: readonly Buffer[];
  /** Who signs in place of the issuer. */
  readonly by?: Issued;
  /** AlgorithmIdentifier and how node:crypto signs so; ECDSA with SHA-256 unless told otherwise. */
  readonly signing?: Signing;
}

export interface Signing {
  readonly algorithm: Buffer;
  sign(this: void, content: Buffer): Buffer;
}

const hour = 3_600_000;

/** A list in the name of `issuer` with whatever a test wants in it. */
export function makeList(issuer: Issued, wish: ListWish = {}): Buffer {
  const { entries = [], thisUpdate = Date.now() - hour, nextUpdate = Date.now() + 24 * hour } = wish;
  const signing = wish.signing ?? withEcdsa(wish.by ?? issuer);
  const content = sequence(
    integer(1),
    signing.algorithm,
    certificateParts(issuer.certificateDer).subject.der,
    utcTime(thisUpdate),
    ...(nextUpdate === 'never' ? [] : [utcTime(nextUpdate)]),
    ...(entries.length === 0 ? [] : [sequence(...entries.map(makeEntry))]),
    element(0xa0, sequence(extension('2.5.29.20', integer(wish.number ?? 1)), ...(wish.extensions ?? []))),
  );
  return signed(content, signing);
}

export function signed(content: Buffer, signing: Signing, ...rest: readonly Buffer[]): Buffer {
  return sequence(content, signing.algorithm, bitString(signing.sign(content)), ...rest);
}

export function withEcdsa({ privateKeyPem }: Issued, hash: 'sha1' | 'sha256' | 'sha384' = 'sha256'): Signing {
  const id = { sha1: '1.2.840.10045.4.1', sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3' }[
    hash
  ];
  return {
    algorithm: sequence(oid(id)),
    sign: (content) => sign(hash, content, createPrivateKey(privateKeyPem)),
  };
}

export function serialOf({ certificateDer }: Issued): string {
  return new X509Certificate(certificateDer).serialNumber;
}

export function makeEntry({
  certificate,
  at = Date.now() - hour,
  reason,
  extensions = [],
}: EntryWish): Buffer {
  const all = [...(reason === undefined ? [] : [extension('2.5.29.21', enumerated(reason))]), ...extensions];
  return sequence(
    integer(typeof certificate === 'string' ? certificate : serialOf(certificate)),
    at < 2_524_608_000_000 ? utcTime(at) : generalizedTime(at),
    ...(all.length === 0 ? [] : [sequence(...all)]),
  );
}
