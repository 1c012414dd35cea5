import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { issue } from '../../test-pki/index.ts';
import { certificateParts, nameConstraintsOf, sameName } from './index.ts';

let der: Buffer;

beforeAll(async () => {
  const nameConstraints = {
    permitted: { dns: ['a.example'], ip: ['192.0.2.0/24'] },
    excluded: { mail: ['b.example'] },
  };
  const { certificateDer } = await issue({
    name: 'One',
    identification: 'O0013000001',
    subject: { O: 'Example' },
    authority: true,
    pathLength: 1,
    nameConstraints,
  });
  der = certificateDer;
});

/** The certificate with one stretch of octets, hexadecimal, replaced by as many others. */
function changed(from: string, to: string): Buffer {
  const copy = Buffer.from(der);
  const at = copy.indexOf(from, 'hex');
  expect(at).toBeGreaterThan(0);
  copy.write(to, at, 'hex');
  return copy;
}

test('a certificate is taken apart into what decisions hang on', () => {
  const { version, signature, subject, issuer, extensions } = certificateParts(der);
  expect({ version, signature }).toEqual({
    version: 3,
    signature: { name: 'ecdsa-with-SHA256', strong: true, scheme: { key: 'ec', hash: 'sha256' } },
  });
  expect(subject.attributes).toEqual([
    { type: '2.5.4.10', value: 'Example' },
    { type: '2.5.4.3', value: 'One' },
    { type: '2.5.4.5', value: 'O0013000001' },
  ]);
  expect(sameName(subject, issuer)).toBe(true);
  expect(nameConstraintsOf(extensions)).toEqual({
    permitted: [
      { kind: 'dns', text: 'a.example' },
      { kind: 'ip', octets: Buffer.from([192, 0, 2, 0, 255, 255, 255, 0]) },
    ],
    excluded: [{ kind: 'mail', text: 'b.example' }],
  });
});

test('two names are one whatever their capitals and blanks, and not when their parts differ', () => {
  // The issuer's name stands first.
  const nameOf = (octets: Uint8Array) => certificateParts(octets).issuer;
  const name = nameOf(der);
  expect(sameName(name, nameOf(changed('4578616d706c65', '4558616d506c45')))).toBe(true);
  expect(sameName(name, nameOf(changed('4578616d706c65', '4578616d706c66')))).toBe(false);
  // The same words as another part of the name.
  expect(sameName(name, nameOf(changed('060355040a', '060355040b')))).toBe(false);
});

describe('what another reader might understand otherwise is not read at all', () => {
  test.each([
    ['an extension that comes twice', () => changed('0603551d0e', '0603551d23')],
    [
      'another algorithm outside of what is signed than inside',
      () => {
        const copy = Buffer.from(der);
        const at = copy.lastIndexOf('2a8648ce3d040302', undefined, 'hex');
        copy[at + 7] = 3;
        return copy;
      },
    ],
    ['extensions in a certificate of version 1', () => changed('a003020102', 'a003020100')],
    ['a boolean that is neither', () => changed('0101ff', '010101')],
    // The Z of a UTCTime; a plus begins a zone.
    ['a date of another form', () => changed('5a170d', '2b170d')],
    ['octets behind the end', () => Buffer.concat([der, Buffer.from([0])])],
    ['a length that could be shorter', () => Buffer.concat([Buffer.from([0x30, 0x83, 0]), der.subarray(2)])],
    [
      'a length without an end',
      () => Buffer.concat([Buffer.from([0x30, 0x80]), der.subarray(4), Buffer.alloc(2)]),
    ],
  ])('%s', (_what, made) => {
    expect(() => certificateParts(made())).toThrow(expect.objectContaining({ name: 'NotDer' }));
  });
});

test('whatever octets arrive are taken apart or refused', () => {
  const piece = fc.record({ at: fc.nat(), put: fc.uint8Array({ maxLength: 5 }), drop: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      let octets = der;
      for (const { at, put, drop } of pieces) {
        const place = at % octets.length;
        octets = Buffer.concat([octets.subarray(0, place), put, octets.subarray(place + drop)]);
      }
      try {
        nameConstraintsOf(certificateParts(octets).extensions);
      } catch (error) {
        expect(error).toMatchObject({ name: 'NotDer' });
      }
    }),
    { numRuns: 2000 },
  );
});
