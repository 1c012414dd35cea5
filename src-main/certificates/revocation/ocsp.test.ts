import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RevocationRules, RevocationStatus } from '../../../shared/index.ts';
import { issue, serveFiles } from '../../test-pki/index.ts';
import type { FileServer, Issued } from '../../test-pki/index.ts';
import { readRevocable } from './revocable-certificate.ts';
import { createMemoryStore, createRevocation, keepNewest } from './index.ts';
import type { Revocation, RevocationQuestion, RevocationStore } from './index.ts';
import { isAbout, readAnswer } from './ocsp-answer.ts';
import {
  countedDownload,
  download,
  extension,
  makeAnswer,
  makeList,
  octetString,
  refusal,
  withEcdsa,
} from './testing/index.ts';
import type { AnswerWish } from './testing/index.ts';

const hour = 3_600_000;
const minute = 60_000;

let server: FileServer;
let authority: Issued;
let stranger: Issued;
let responder: Issued;
let leaf: Issued;
let now: number;
let store: RevocationStore;
let revocation: Revocation;

beforeAll(async () => {
  server = await serveFiles({});
  authority = await issue({ name: 'Authority', authority: true });
  stranger = await issue({ name: 'Authority', authority: true });
  responder = await issue({ name: 'Responder', by: authority, extendedKeyUsage: ['OCSPSigning'] });
  leaf = await issue({
    name: 'Leaf',
    by: authority,
    listAddresses: [`${server.address}/list`],
    statusAddresses: [`${server.address}/ocsp`],
  });
});

afterAll(() => server[Symbol.asyncDispose]());

beforeEach(() => {
  now = Date.now();
  store = createMemoryStore();
  revocation = createRevocation({ store, clock: () => now });
  for (const path of ['/list', '/ocsp', '/configured']) server.put(path, undefined);
});

async function check({
  rules,
  ...more
}: Partial<Omit<RevocationQuestion, 'rules'>> & { rules?: Partial<RevocationRules> } = {}): Promise<
  RevocationStatus | undefined
> {
  const statuses = await revocation.check({
    path: [leaf, authority].map(({ certificateDer }) => new X509Certificate(certificateDer)),
    rules: { policy: 'require', fromCertificates: true, listAddresses: [], ...rules },
    download,
    fresh: false,
    ...more,
  });
  return statuses[0];
}

function answer(wish: Partial<AnswerWish> = {}): Buffer {
  return makeAnswer({ about: leaf, issuer: authority, ...wish });
}

describe('an answer', () => {
  test('of the issuer itself says that a certificate is good', async () => {
    server.put('/ocsp', answer());
    expect(await check()).toMatchObject({ state: 'good', by: 'ocsp', address: `${server.address}/ocsp` });
    expect(server.requests('/list')).toBe(0);
  });

  test('says that it is revoked, since when and why', async () => {
    const revokedAt = Math.floor((now - 9 * hour) / 1000) * 1000;
    server.put('/ocsp', answer({ state: 'revoked', reason: 1, revokedAt }));
    expect(await check()).toMatchObject({ state: 'revoked', by: 'ocsp', revokedAt, reason: 'keyCompromise' });
    server.put('/ocsp', answer({ state: 'revoked' }));
    const status = await check({ fresh: true });
    expect(status).toMatchObject({ state: 'revoked' });
    expect(status).not.toHaveProperty('reason');
  });

  test('may be signed by a responder of the issuer', async () => {
    server.put('/ocsp', answer({ by: responder, shown: [leaf, responder] }));
    expect(await check()).toMatchObject({ state: 'good', by: 'ocsp' });
  });

  test('may name the certificate by another hash, and carry a nonce', async () => {
    const nonce = extension('1.3.6.1.5.5.7.48.1.2', octetString(Buffer.alloc(16, 7)), true);
    server.put('/ocsp', answer({ hash: 'sha256', extensions: [nonce] }));
    expect(await check()).toMatchObject({ state: 'good' });
  });

  test('is kept, and not asked for again for four hours or past its time', async () => {
    const { asked, get } = countedDownload();
    server.put('/ocsp', answer({ nextUpdate: now + 6 * hour }));
    await check({ download: get });
    now += 4 * hour - 1000;
    expect(await check({ download: get })).toMatchObject({ state: 'good', by: 'ocsp' });
    expect(asked).toHaveLength(1);
    now += 2000;
    server.put('/ocsp', refusal(3));
    expect(await check({ download: get })).toMatchObject({ state: 'good', by: 'ocsp' });
    expect(asked).toHaveLength(3);
    now += 3 * hour;
    expect(await check({ download: get })).toMatchObject({
      state: 'not-checked',
      why: 'revocation-list-expired',
    });
  });

  test('is asked for at the address of the user in place of the own one', async () => {
    server.put('/configured', answer());
    const { asked, get } = countedDownload();
    const statusAddress = `${server.address}/configured`;
    expect(await check({ download: get, rules: { statusAddress, fromCertificates: false } })).toMatchObject({
      state: 'good',
      address: statusAddress,
    });
    expect(asked).toEqual([statusAddress]);
  });

  test('that revokes beats a kept list that does not, and a list beats an answer', async () => {
    server.put('/ocsp', answer({ state: 'revoked', reason: 1 }));
    keepNewest(store, { der: makeList(authority), address: '', keptAt: now });
    expect(await check()).toMatchObject({ state: 'good', by: 'list' });
    expect(await check({ fresh: true })).toMatchObject({ state: 'revoked', by: 'ocsp' });
    expect(await check()).toMatchObject({ state: 'revoked', by: 'ocsp' });
    server.put('/ocsp', answer());
    expect(await check({ fresh: true })).toMatchObject({ state: 'good' });
    const list = makeList(authority, { entries: [{ certificate: leaf, reason: 4 }], thisUpdate: now });
    keepNewest(store, { der: list, address: '', keptAt: now });
    expect(await check()).toMatchObject({ state: 'revoked', by: 'list' });
  });

  test('that is older does not stand for a newer one', async () => {
    server.put('/ocsp', answer({ state: 'revoked', thisUpdate: now - minute }));
    expect(await check()).toMatchObject({ state: 'revoked' });
    server.put('/ocsp', answer({ thisUpdate: now - hour }));
    expect(await check({ fresh: true })).toMatchObject({ state: 'revoked' });
    expect(await check()).toMatchObject({ state: 'revoked' });
  });

  test('is given its limits: 100 KiB and ten seconds', async () => {
    const requests: unknown[] = [];
    await check({
      download: (request) => {
        requests.push(request);
        throw new Error('no network');
      },
    });
    expect(requests[0]).toMatchObject({
      mostOctets: 100 * 1024,
      timeoutMs: 10_000,
      post: { type: 'application/ocsp-request' },
    });
  });
});

describe('the list is asked for where the responder', () => {
  test.each([
    ['does not know the certificate', () => answer({ state: 'unknown' })],
    ['answers for another certificate', () => answer({ about: responder })],
    ['has no time', () => refusal(3)],
    ['answers nobody', () => refusal(6)],
    ['sends a page', () => Buffer.from('<html>')],
    ['sends what others have signed', () => answer({ by: stranger })],
  ])('%s', async (_what, make) => {
    server.put('/ocsp', make());
    server.put('/list', makeList(authority, { entries: [{ certificate: leaf }] }));
    expect(await check()).toMatchObject({ state: 'revoked', by: 'list' });
  });
});

test('a responder that only the certificate names is not asked where it is not to be asked', async () => {
  server.put('/ocsp', answer());
  expect(await check({ rules: { fromCertificates: false } })).toMatchObject({ why: 'revocation-no-list' });
});

test('an answer about a certificate of another issuer with the same number does not count', async () => {
  const renamed = await issue({ name: 'Other Name', authority: true, keys: authority.keys });
  for (const issuer of [stranger, renamed]) {
    server.put('/ocsp', answer({ issuer, by: authority }));
    expect(await check({ fresh: true })).toMatchObject({ state: 'not-checked', why: 'revocation-no-list' });
  }
});

test('a kept list is renewed by a list, though there is a responder', async () => {
  keepNewest(store, { der: makeList(authority), address: '', keptAt: now - 5 * hour });
  server.put('/ocsp', answer());
  server.put('/list', makeList(authority));
  const { asked, get } = countedDownload();
  expect(await check({ download: get })).toMatchObject({ state: 'good', by: 'list' });
  expect(asked).toEqual([`${server.address}/list`]);
});

describe('an answer is not valid', () => {
  test.each<readonly [string, () => Promise<Buffer> | Buffer]>([
    ['by another authority of the same name', () => answer({ by: stranger })],
    ['by another authority that shows itself', () => answer({ by: stranger, shown: [stranger] })],
    [
      'by a responder of another authority',
      async () => {
        const by = await issue({ name: 'Responder', by: stranger, extendedKeyUsage: ['OCSPSigning'] });
        return answer({ by, shown: [by] });
      },
    ],
    ['by a certificate of the issuer that is no responder', () => answer({ by: leaf, shown: [leaf] })],
    [
      'by a certificate for any purpose',
      async () => {
        const by = await issue({ name: 'Any', by: authority, extendedKeyUsage: ['anyExtendedKeyUsage'] });
        return answer({ by, shown: [by] });
      },
    ],
    [
      'by a responder below a responder',
      async () => {
        const by = await issue({ name: 'Below', by: responder, extendedKeyUsage: ['OCSPSigning'] });
        return answer({ by, shown: [by, responder] });
      },
    ],
    [
      'by a responder whose time is over',
      async () => {
        const by = await issue({
          name: 'Old',
          by: authority,
          extendedKeyUsage: ['OCSPSigning'],
          from: -10,
          until: -1,
        });
        return answer({ by, shown: [by] });
      },
    ],
    [
      'by a responder whose key may not sign answers',
      async () => {
        const by = await issue({
          name: 'Encipher',
          by: authority,
          extendedKeyUsage: ['OCSPSigning'],
          keyUsage: ['keyEncipherment'],
        });
        return answer({ by, shown: [by] });
      },
    ],
    ['by a responder that is not shown', () => answer({ by: responder })],
    ['with SHA-1', () => answer({ signing: withEcdsa(authority, 'sha1') })],
    ['from the future', () => answer({ thisUpdate: now + 6 * minute })],
    [
      'with a critical extension that nobody knows',
      () => answer({ extensions: [extension('1.2.3', Buffer.from([5, 0]), true)] }),
    ],
  ])('%s', async (_what, make) => {
    server.put('/ocsp', await make());
    expect(await check()).toMatchObject({ state: 'not-checked', by: 'none', why: 'revocation-list-invalid' });
    expect(store.answer(leaf.fingerprint)).toBeUndefined();
  });

  test('by a responder that a kept list names', async () => {
    server.put('/ocsp', answer({ by: responder, shown: [responder] }));
    const list = makeList(authority, {
      entries: [{ certificate: responder, reason: 1 }],
      thisUpdate: now - 9 * hour,
      nextUpdate: now - hour,
    });
    keepNewest(store, { der: list, address: '', keptAt: now });
    expect(await check()).toMatchObject({ state: 'not-checked', why: 'revocation-list-invalid' });
  });
});

describe('the dates of an answer', () => {
  test('may be five minutes off', async () => {
    server.put('/ocsp', answer({ thisUpdate: now + 4 * minute, nextUpdate: now + hour }));
    expect(await check()).toMatchObject({ state: 'good' });
    server.put('/ocsp', answer({ thisUpdate: now - hour, nextUpdate: now - 4 * minute }));
    store = createMemoryStore();
    revocation = createRevocation({ store, clock: () => now });
    expect(await check()).toMatchObject({ state: 'good' });
    server.put('/ocsp', answer({ thisUpdate: now - hour, nextUpdate: now - 6 * minute }));
    store = createMemoryStore();
    revocation = createRevocation({ store, clock: () => now });
    expect(await check()).toMatchObject({ state: 'not-checked', why: 'revocation-list-expired' });
  });

  test('without an end hold for an hour', async () => {
    server.put('/ocsp', answer({ thisUpdate: now - 10 * minute, nextUpdate: 'never' }));
    expect(await check()).toMatchObject({ state: 'good' });
    now += hour;
    expect(await check()).toMatchObject({ why: 'revocation-list-expired' });
  });
});

describe('damage to an answer', () => {
  test('is told as such', () => {
    const der = answer({ by: responder, shown: [responder] });
    for (let length = 0; length < der.length; length += 1)
      expect(() => readAnswer(der.subarray(0, length))).toThrow('revocation-list-invalid');
    expect(() => readAnswer(Buffer.alloc(100 * 1024 + 1, 0x30))).toThrow('revocation-list-invalid');
  });

  test('never makes the reader fail in another way, nor a revoked one good', async () => {
    const der = answer({ by: responder, shown: [responder], state: 'revoked', reason: 1 });
    const changes = fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    const changed = changes.map((all) => {
      const copy = Buffer.from(der);
      for (const [place, octet] of all) copy[place] = octet;
      return copy;
    });
    const certificate = readRevocable(leaf.certificateDer);
    const issuer = readRevocable(authority.certificateDer);
    fc.assert(
      fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), (octets) => {
        try {
          for (const response of readAnswer(octets)?.responses ?? []) isAbout(response, certificate, issuer);
        } catch (error) {
          expect(error).toMatchObject({ code: 'revocation-list-invalid' });
        }
      }),
      { numRuns: 3000 },
    );
    await fc.assert(
      fc.asyncProperty(changed, async (octets) => {
        store = createMemoryStore();
        revocation = createRevocation({ store, clock: () => now });
        const get = (request: { readonly post?: unknown }): Promise<Uint8Array> =>
          request.post === undefined ? Promise.reject(new Error('none')) : Promise.resolve(octets);
        expect(await check({ download: get })).not.toMatchObject({ state: 'good' });
      }),
      { numRuns: 300 },
    );
  });
});
