import { expect, test } from 'vitest';
import { explicit, integer, nothing, oid, sequence } from '../der/index.ts';
import { signatureAlgorithmOf } from './algorithms.ts';

const hashes = {
  sha1: sequence(oid('1.3.14.3.2.26'), nothing),
  sha224: sequence(oid('2.16.840.1.101.3.4.2.4'), nothing),
  sha256: sequence(oid('2.16.840.1.101.3.4.2.1'), nothing),
  sha384: sequence(oid('2.16.840.1.101.3.4.2.2'), nothing),
};

function pss(...parameters: readonly Buffer[]): Buffer {
  return sequence(oid('1.2.840.113549.1.1.10'), sequence(...parameters));
}

function hash(name: keyof typeof hashes): Buffer {
  return explicit(0, hashes[name]);
}

function mask(name: keyof typeof hashes): Buffer {
  return explicit(1, sequence(oid('1.2.840.113549.1.1.8'), hashes[name]));
}

test('RSASSA-PSS is as strong as its hash, which its mask has to be made with too', () => {
  expect(signatureAlgorithmOf(pss(hash('sha256'), mask('sha256'), explicit(2, integer(32))))).toEqual({
    name: 'RSASSA-PSS-SHA256',
    strong: true,
    scheme: { key: 'rsa-pss', hash: 'sha256', saltLength: 32 },
  });
  expect(signatureAlgorithmOf(pss(hash('sha384'), mask('sha384'))).scheme).toMatchObject({ saltLength: 20 });
});

test.each([
  ['nothing, which is SHA-1', pss()],
  ['SHA-1', pss(hash('sha1'), mask('sha1'))],
  ['SHA-256 and no mask, which is one by SHA-1', pss(hash('sha256'))],
  ['SHA-256 and a mask by SHA-1', pss(hash('sha256'), mask('sha1'))],
  ['SHA-256 and a mask by SHA-384', pss(hash('sha256'), mask('sha384'))],
  ['another trailer', pss(hash('sha256'), mask('sha256'), explicit(3, integer(2)))],
])('RSASSA-PSS with %s is weak', (_what, der) => {
  expect(signatureAlgorithmOf(der)).toEqual({ name: 'RSASSA-PSS', strong: false });
});

test('an algorithm that nobody knows has its number as name, and is weak', () => {
  expect(signatureAlgorithmOf(sequence(oid('1.2.3.4')))).toEqual({ name: '1.2.3.4', strong: false });
});

test('SHA-224 is strong enough for a certificate, and never taken for a list', () => {
  const strong = [sequence(oid('1.2.840.10045.4.3.1')), pss(hash('sha224'), mask('sha224'))];
  expect(strong.map((der) => signatureAlgorithmOf(der))).toEqual([
    { name: 'ecdsa-with-SHA224', strong: true },
    { name: 'RSASSA-PSS-SHA224', strong: true },
  ]);
});
