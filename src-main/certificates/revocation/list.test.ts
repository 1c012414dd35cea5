import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { issue, revocationList } from '../../test-pki/index.ts';
import type { Issued } from '../../test-pki/index.ts';
import { describeCertificate } from '../describe-certificate.ts';
import { readRevocable } from './revocable-certificate.ts';
import { importLists } from './import-lists.ts';
import { isNewer, readList } from './list.ts';
import type { RevocationList } from './list.ts';
import { keyOfName } from './issuer-key.ts';
import { nameText } from '../anatomy/index.ts';
import { element, enumerated, extension, makeList, sequence, serialOf, uri } from './testing/index.ts';

let authority: Issued;
let leaf: Issued;
let other: Issued;

beforeAll(async () => {
  authority = await issue({
    name: 'Authority, "of" <tests>',
    subject: { C: 'NL', O: 'Grüße + Söhne' },
    identification: '00000001',
    authority: true,
  });
  leaf = await issue({ name: 'Leaf', by: authority, serial: 'ff1234567890abcdef' });
  other = await issue({ name: 'Other', by: authority });
});

function find(list: RevocationList, certificate: Issued): ReturnType<RevocationList['find']> {
  return list.find(readRevocable(certificate.certificateDer).serial);
}

const invalid: unknown = expect.objectContaining({ code: 'revocation-list-invalid' });
const at = Date.UTC(2026, 4, 6, 7, 8, 9);

describe('a revocation list', () => {
  test('says who issued it, when, when the next one comes, and what it names', () => {
    const list = readList(
      makeList(authority, {
        thisUpdate: at,
        nextUpdate: at + 1000,
        entries: [{ certificate: leaf, at: at - 5000, reason: 1 }],
      }),
    );
    expect(list.facts).toEqual({
      issuer: describeCertificate(authority.certificateDer).subject,
      thisUpdate: at,
      nextUpdate: at + 1000,
      entries: 1,
    });
    expect(list.issuerKey).toBe(keyOfName(readRevocable(authority.certificateDer).subject));
    expect(find(list, leaf)).toEqual({ revokedAt: at - 5000, reason: 'keyCompromise' });
    expect(find(list, other)).toBeUndefined();
  });

  test('may be empty, and may leave out when the next one comes', () => {
    const list = readList(makeList(authority, { nextUpdate: 'never' }));
    expect(list.facts.entries).toBe(0);
    expect(list.facts).not.toHaveProperty('nextUpdate');
  });

  test('of an independent maker is read as its maker meant it', async () => {
    const list = readList(
      await revocationList(authority, { revoked: [{ certificate: leaf, reason: 'superseded' }] }),
    );
    expect(find(list, leaf)?.reason).toBe('superseded');
    expect(find(list, other)).toBeUndefined();
  });

  test.each([
    [0, 'unspecified'],
    [1, 'keyCompromise'],
    [2, 'cACompromise'],
    [3, 'affiliationChanged'],
    [4, 'superseded'],
    [5, 'cessationOfOperation'],
    [6, 'certificateHold'],
    [9, 'privilegeWithdrawn'],
    [10, 'aACompromise'],
    [7, undefined],
    [99, undefined],
  ])('gives reason %i as %s', (reason, name) => {
    const list = readList(makeList(authority, { entries: [{ certificate: leaf, at, reason }] }));
    expect(find(list, leaf)).toEqual({ revokedAt: at, reason: name });
  });

  test('takes a certificate back that was on hold, unless another entry stands', () => {
    const taken = { certificate: leaf, reason: 8 };
    const stands = { certificate: leaf, reason: 1, at };
    expect(find(readList(makeList(authority, { entries: [taken] })), leaf)).toBeUndefined();
    for (const entries of [
      [taken, stands],
      [stands, taken],
    ])
      expect(find(readList(makeList(authority, { entries })), leaf)?.reason).toBe('keyCompromise');
  });

  test('names a certificate also where its date cannot be read', () => {
    const der = makeList(authority, { entries: [{ certificate: leaf, at }] });
    const place = der.indexOf('260506070809Z');
    der.write('269906070809Z', place);
    expect(find(readList(der), leaf)).toEqual({ revokedAt: undefined, reason: undefined });
  });

  test('is found with dates after 2049', () => {
    const late = Date.UTC(2050, 0, 1);
    const list = readList(makeList(authority, { entries: [{ certificate: leaf, at: late }] }));
    expect(find(list, leaf)?.revokedAt).toBe(late);
  });

  const point = (...parts: readonly Buffer[]): Buffer => extension('2.5.29.28', sequence(...parts), true);
  const yes = Buffer.from([0xff]);

  test.each([
    ['a delta', extension('2.5.29.27', Buffer.from([2, 1, 1]), true)],
    ['an indirect one', point(element(0x84, yes))],
    ['one with a critical extension that nobody knows', extension('1.2.3.4', Buffer.from([5, 0]), true)],
    ['one of users alone and of authorities alone at once', point(element(0x81, yes), element(0x82, yes))],
    ['one whose scope is damaged', point(element(0x81, Buffer.from([7])))],
  ])('is not used when it is %s', (_what, unusable) => {
    expect(() => readList(makeList(authority, { extensions: [unusable] }))).toThrow(invalid);
  });

  test.each([
    ['of another issuer', extension('2.5.29.29', sequence(), false)],
    ['with a critical extension that nobody knows', extension('1.2.3.4', Buffer.from([5, 0]), true)],
    ['whose reason is none', extension('2.5.29.21', sequence())],
  ])('is not used when any of its entries is one %s', (_what, unusable) => {
    const entries = [{ certificate: leaf }, { certificate: other, extensions: [unusable] }];
    expect(() => readList(makeList(authority, { entries }))).toThrow(invalid);
  });

  test('may say more about an entry and about itself than needs to be understood', () => {
    const list = readList(
      makeList(authority, {
        entries: [
          { certificate: leaf, reason: 4, extensions: [extension('1.2.3.4', Buffer.from([5, 0]))] },
          { certificate: other, extensions: [extension('2.5.29.24', Buffer.from([5, 0]), true)] },
        ],
        extensions: [extension('1.2.3.5', Buffer.from([5, 0]))],
      }),
    );
    expect(find(list, leaf)?.reason).toBe('superseded');
    expect(list.facts.entries).toBe(2);
  });

  test('may be of users, of authorities, or of a part', async () => {
    const named = await issue({
      name: 'Named',
      by: authority,
      listAddresses: ['http://127.0.0.1/1', 'ldap://127.0.0.1/x'],
    });
    const covers = (scope: Buffer, certificate: Issued): string =>
      readList(makeList(authority, { extensions: [scope] })).covers(
        readRevocable(certificate.certificateDer),
      );
    const part = (address: string): Buffer => element(0xa0, element(0xa0, uri(address)));
    expect(covers(point(element(0x81, yes)), leaf)).toBe('all');
    expect(covers(point(element(0x81, yes)), authority)).toBe('nothing');
    expect(covers(point(element(0x82, yes)), leaf)).toBe('nothing');
    expect(covers(point(element(0x82, yes)), authority)).toBe('all');
    expect(covers(point(element(0x85, yes)), leaf)).toBe('nothing');
    expect(covers(point(part('http://127.0.0.1/1')), named)).toBe('all');
    expect(covers(point(part('ldap://127.0.0.1/x')), named)).toBe('all');
    expect(covers(point(part('http://127.0.0.1/2')), named)).toBe('nothing');
    expect(covers(point(part('http://127.0.0.1/1')), leaf)).toBe('nothing');
    expect(covers(point(element(0x83, Buffer.from([6, 0x40]))), leaf)).toBe('some');
  });

  test('is newer by its date, and of the same date by its number', () => {
    const list = (thisUpdate: number, number: number): RevocationList =>
      readList(makeList(authority, { thisUpdate, number }));
    expect(isNewer(list(at + 1000, 1), list(at, 2))).toBe(true);
    expect(isNewer(list(at, 2), list(at + 1000, 1))).toBe(false);
    expect(isNewer(list(at, 256), list(at, 255))).toBe(true);
    expect(isNewer(list(at, 255), list(at, 256))).toBe(false);
    expect(isNewer(list(at, 7), list(at, 7))).toBe(false);
  });

  test('of 50,000 entries is read without an object for each of them', () => {
    const entries = Array.from({ length: 50_000 }, (_none, index) => ({
      certificate: `7f${index.toString(16).padStart(30, '0')}`,
      at,
      ...(index % 2 === 0 ? { reason: 1 } : {}),
    }));
    const der = makeList(authority, { entries: [...entries, { certificate: leaf, at, reason: 4 }] });
    const before = process.memoryUsage().heapUsed;
    const list = readList(der);
    const grown = process.memoryUsage().heapUsed - before;
    expect(list.facts.entries).toBe(50_001);
    expect(find(list, leaf)?.reason).toBe('superseded');
    expect(find(list, other)).toBeUndefined();
    expect(grown).toBeLessThan(4 * 1024 * 1024);
  });

  test('that says itself to be signed in another way than it is, is not read', () => {
    const der = makeList(authority);
    const inner = der.indexOf(Buffer.from('06082a8648ce3d040302', 'hex'));
    der[inner + 9] = 3;
    expect(() => readList(der)).toThrow(invalid);
  });

  test('is refused above 20 MiB', () => {
    expect(() => readList(Buffer.alloc(20 * 1024 * 1024 + 1, 0x30))).toThrow(invalid);
  });
});

describe('damage to a list', () => {
  test('of any kind is told as such', () => {
    const der = makeList(authority, { entries: [{ certificate: leaf, reason: 1 }] });
    expect(() => readList(Buffer.alloc(0))).toThrow(invalid);
    expect(() => readList(Buffer.concat([der, Buffer.alloc(1)]))).toThrow(invalid);
    for (let length = 0; length < der.length; length += 1)
      expect(() => readList(der.subarray(0, length))).toThrow(invalid);
  });

  test('never makes the reader fail in another way', () => {
    const der = makeList(authority, {
      entries: [{ certificate: leaf, reason: 1 }, { certificate: other }],
      extensions: [
        extension('2.5.29.28', sequence(element(0xa0, element(0xa0, uri('http://127.0.0.1/')))), true),
      ],
    });
    const changes = fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const changed = changes.map((all) => {
      const copy = Buffer.from(der);
      for (const [place, octet] of all) copy[place] = octet;
      return copy;
    });
    fc.assert(
      fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), (octets) => {
        try {
          const list = readList(octets);
          find(list, leaf);
          list.covers(readRevocable(leaf.certificateDer));
        } catch (error) {
          expect(error).toEqual(invalid);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('lists out of files', () => {
  function pem(der: Buffer, lineEnd = '\n'): string {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return ['-----BEGIN X509 CRL-----', ...lines, '-----END X509 CRL-----', ''].join(lineEnd);
  }

  test('are DER, or PEM with one or several', () => {
    const one = makeList(authority);
    const two = makeList(leaf, { entries: [{ certificate: other }] });
    const [facts] = importLists(one);
    expect(facts?.facts.issuer).toBe(nameText(readRevocable(authority.certificateDer).subject));
    expect(facts?.der).toEqual(one);
    const both = importLists(Buffer.from(`what it is\r\n${pem(one, '\r\n')}${pem(two)}`));
    expect(both.map(({ der }) => der)).toEqual([one, two]);
    expect(both.map(({ facts: { entries } }) => entries)).toEqual([0, 1]);
    expect(both[1]?.issuerKey).toBe(keyOfName(readRevocable(leaf.certificateDer).subject));
  });

  test('are nothing else', () => {
    const one = makeList(authority);
    const delta = makeList(authority, { extensions: [extension('2.5.29.27', Buffer.from([2, 1, 1]), true)] });
    for (const wrong of [
      Buffer.alloc(0),
      Buffer.from('<html>'),
      authority.certificateDer,
      Buffer.from(authority.certificatePem),
      Buffer.from(pem(one).slice(0, -30)),
      Buffer.from(pem(one).replace('\n', '\n!')),
      Buffer.from(`${pem(one)}${pem(one.subarray(0, 90))}`),
      delta,
      Buffer.from(pem(delta)),
      sequence(enumerated(1)),
    ])
      expect(() => importLists(wrong)).toThrow(invalid);
  });
});

test('a serial number is found whatever zeros stand before it', () => {
  const list = readList(makeList(authority, { entries: [{ certificate: serialOf(leaf) }] }));
  expect(list.find(Buffer.from('0000ff1234567890abcdef', 'hex'))).toBeDefined();
  expect(list.find(Buffer.from('ff1234567890abcdef', 'hex'))).toBeDefined();
  expect(list.find(Buffer.from('ff1234567890abcd', 'hex'))).toBeUndefined();
  expect(list.find(Buffer.alloc(0))).toBeUndefined();
});
