import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issue } from '../../test-pki/index.ts';
import { NotDer } from '../der/index.ts';
import { readRevocable } from './revocable-certificate.ts';
import {
  bitString,
  element,
  extension,
  generalizedTime,
  integer,
  oid,
  sequence,
  uri,
  utcTime,
} from './testing/index.ts';

const name = sequence();
const algorithm = sequence(oid('1.2.840.10045.4.3.2'));

function certificate(...extensions: readonly Buffer[]): Buffer {
  const content = sequence(
    element(0xa0, integer(2)),
    integer('00ff'),
    algorithm,
    name,
    sequence(utcTime(0), generalizedTime(Date.UTC(2050, 0, 1))),
    name,
    sequence(algorithm, bitString(Buffer.from('key'))),
    element(0xa3, sequence(...extensions)),
  );
  return sequence(content, algorithm, bitString(Buffer.from('signature')));
}

function point(address: string, ...more: readonly Buffer[]): Buffer {
  return sequence(element(0xa0, element(0xa0, uri(address))), ...more);
}

test('a distribution point of another issuer is none', () => {
  const points = extension(
    '2.5.29.31',
    sequence(
      point('http://127.0.0.1/indirect', element(0xa2, element(0xa4, name))),
      point('http://127.0.0.1/some', element(0x81, Buffer.from([6, 0x40]))),
      point('ldap://127.0.0.1/cn=list'),
      point('http:// no address'),
      sequence(element(0xa2, element(0xa4, name))),
      point('HTTPS://127.0.0.1/list'),
    ),
  );
  const parts = readRevocable(certificate(points));
  expect(parts.listAddresses).toEqual(['http://127.0.0.1/some', 'HTTPS://127.0.0.1/list']);
  expect(parts.distributionPoints).toHaveLength(4);
});

test('of the ways to information only OCSP is asked', () => {
  const access = (method: string, address: string): Buffer => sequence(oid(method), uri(address));
  const parts = readRevocable(
    certificate(
      extension(
        '1.3.6.1.5.5.7.1.1',
        sequence(
          access('1.3.6.1.5.5.7.48.2', 'http://127.0.0.1/issuer'),
          access('1.3.6.1.5.5.7.48.1', 'http://127.0.0.1/ocsp'),
        ),
      ),
    ),
  );
  expect(parts.statusAddresses).toEqual(['http://127.0.0.1/ocsp']);
  expect([parts.validFrom, parts.validUntil]).toEqual([0, Date.UTC(2050, 0, 1)]);
  expect([parts.authority, parts.maySignLists, parts.maySignAnswers]).toEqual([false, true, true]);
});

test('what is no certificate is told as such, whatever it is', async () => {
  const { certificateDer } = await issue({
    name: 'Authority',
    authority: true,
    listAddresses: ['http://127.0.0.1/list'],
    statusAddresses: ['http://127.0.0.1/ocsp'],
  });
  const change = fc.tuple(fc.nat(certificateDer.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const changed = Buffer.from(certificateDer);
      for (const [place, octet] of changes) changed[place] = octet;
      try {
        readRevocable(changed);
      } catch (error) {
        expect(error).toBeInstanceOf(NotDer);
      }
    }),
    { numRuns: 3000 },
  );
});
