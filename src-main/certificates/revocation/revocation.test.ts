import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RevocationRules, RevocationStatus } from '../../../shared/index.ts';
import { issue, serveFiles } from '../../test-pki/index.ts';
import type { FileServer, Issued } from '../../test-pki/index.ts';
import type { Download } from '../download.ts';
import { createMemoryStore, createRevocation, importLists, keepNewest } from './index.ts';
import type { Revocation, RevocationQuestion, RevocationStore } from './index.ts';
import { countedDownload, download, element, extension, makeList, sequence, uri } from './testing/index.ts';
import type { EntryWish } from './testing/index.ts';

const hour = 3_600_000;
const minute = 60_000;

let server: FileServer;
let root: Issued;
let authority: Issued;
let leaf: Issued;
let plain: Issued;
let now: number;
let store: RevocationStore;
let revocation: Revocation;

beforeAll(async () => {
  server = await serveFiles({});
  root = await issue({ name: 'Root', authority: true, from: -100 });
  authority = await issue({
    name: 'Authority',
    by: root,
    authority: true,
    from: -100,
    listAddresses: [`${server.address}/root`],
  });
  leaf = await issue({ name: 'Leaf', by: authority, listAddresses: [`${server.address}/authority`] });
  plain = await issue({ name: 'Plain', by: authority });
});

afterAll(() => server[Symbol.asyncDispose]());

beforeEach(() => {
  now = Date.now();
  store = createMemoryStore();
  revocation = createRevocation({ store, clock: () => now });
  server.behave('answers');
  for (const path of ['/root', '/authority', '/configured', '/1', '/2', '/3', '/4'])
    server.put(path, undefined);
});

const usual: RevocationRules = { policy: 'require', fromCertificates: true, listAddresses: [] };

function pathOf(...path: readonly Issued[]): readonly X509Certificate[] {
  return path.map(({ certificateDer }) => new X509Certificate(certificateDer));
}

function check(
  path: readonly Issued[],
  { rules, ...more }: Partial<Omit<RevocationQuestion, 'rules'>> & { rules?: Partial<RevocationRules> } = {},
): Promise<readonly RevocationStatus[]> {
  return revocation.check({
    path: pathOf(...path),
    rules: { ...usual, ...rules },
    download,
    fresh: false,
    ...more,
  });
}

/** Of the leaf alone, below its authority. */
async function checkLeaf(
  more: Parameters<typeof check>[1] = {},
  of = leaf,
): Promise<RevocationStatus | undefined> {
  return (await check([of, authority], more))[0];
}

function list(entries: readonly EntryWish[] = [], wish: Parameters<typeof makeList>[1] = {}): Buffer {
  return makeList(authority, { thisUpdate: now - hour, nextUpdate: now + 24 * hour, entries, ...wish });
}

function expired(entries: readonly EntryWish[] = []): Buffer {
  return list(entries, { thisUpdate: now - 48 * hour, nextUpdate: now - 1000 });
}

function keep(der: Buffer, keptAt = now, address = ''): void {
  keepNewest(store, { der, address, keptAt });
}

describe('a path', () => {
  test('is checked at every level but the last, each by the list of the one above', async () => {
    server.put('/authority', list());
    server.put('/root', makeList(root, { entries: [{ certificate: authority, reason: 2 }] }));
    const statuses = await check([leaf, authority, root]);
    expect(statuses.map(({ subject, state, by, reason }) => [subject, state, by, reason])).toEqual([
      ['CN=Leaf', 'good', 'list', undefined],
      ['CN=Authority', 'revoked', 'list', 'cACompromise'],
      ['CN=Root', 'not-needed', 'none', undefined],
    ]);
    expect(statuses.map(({ fingerprint }) => fingerprint)).toEqual(
      [leaf, authority, root].map(({ fingerprint }) => fingerprint),
    );
  });

  test('of one certificate needs nothing, and neither does what signs itself', async () => {
    const before = server.requests();
    expect((await check([leaf])).map(({ state }) => state)).toEqual(['not-needed']);
    expect((await check([root, root])).map(({ state }) => state)).toEqual(['not-needed', 'not-needed']);
    expect(server.requests()).toBe(before);
  });

  test('is left alone where nothing is to be asked', async () => {
    keep(list([{ certificate: leaf }]));
    const { asked, get } = countedDownload();
    const statuses = await check([leaf, authority, root], { rules: { policy: 'off' }, download: get });
    expect(statuses.map(({ state, by, why }) => [state, by, why])).toEqual(
      Array.from({ length: 3 }, () => ['not-checked', 'none', undefined]),
    );
    expect(asked).toEqual([]);
  });
});

describe('a certificate', () => {
  test('that its list names is revoked, with date and reason', async () => {
    const at = Math.floor((now - 5 * hour) / 1000) * 1000;
    server.put('/authority', list([{ certificate: leaf, at, reason: 1 }]));
    expect(await checkLeaf()).toMatchObject({
      state: 'revoked',
      by: 'list',
      revokedAt: at,
      reason: 'keyCompromise',
      address: `${server.address}/authority`,
      thisUpdate: Math.floor((now - hour) / 1000) * 1000,
      nextUpdate: Math.floor((now + 24 * hour) / 1000) * 1000,
    });
  });

  test('that was only on hold is good again with the next list', async () => {
    server.put('/authority', list([{ certificate: leaf, reason: 6 }], { thisUpdate: now - 2 * hour }));
    expect(await checkLeaf()).toMatchObject({ state: 'revoked', reason: 'certificateHold' });
    server.put('/authority', list([{ certificate: leaf, reason: 8 }], { thisUpdate: now - hour }));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'good' });
    now += 1000;
    server.put('/authority', list([], { thisUpdate: now }));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'good' });
  });

  test('without any address cannot be checked', async () => {
    expect(await checkLeaf({}, plain)).toEqual({
      fingerprint: plain.fingerprint,
      subject: 'CN=Plain',
      state: 'not-checked',
      by: 'none',
      why: 'revocation-no-list',
    });
  });

  test('is not checked at its own addresses where they are not to be asked', async () => {
    server.put('/authority', list());
    const { asked, get } = countedDownload();
    expect(await checkLeaf({ rules: { fromCertificates: false }, download: get })).toMatchObject({
      state: 'not-checked',
      why: 'revocation-no-list',
    });
    expect(asked).toEqual([]);
  });

  test('is tried at three of its addresses at most', async () => {
    const addresses = [1, 2, 3, 4].map((number) => `${server.address}/${number}`);
    const many = await issue({ name: 'Many', by: authority, listAddresses: addresses });
    server.put('/4', list());
    const { asked, get } = countedDownload();
    expect(await checkLeaf({ download: get }, many)).toMatchObject({ why: 'revocation-no-list' });
    expect(asked).toEqual(addresses.slice(0, 3));
    server.put('/3', list());
    now += 2 * minute;
    expect(await checkLeaf({ download: get }, many)).toMatchObject({ state: 'good', address: addresses[2] });
  });

  test('is found in a list from an address of the user, whatever list lies at another', async () => {
    server.put('/configured', list([{ certificate: plain }]));
    server.put('/root', makeList(root));
    const rules = { listAddresses: [`${server.address}/root`, `${server.address}/configured`] };
    const statuses = await check([plain, authority, root], { rules });
    expect(statuses.map(({ state }) => state)).toEqual(['revoked', 'good', 'not-needed']);
  });

  test('is found in the list of its issuer, whichever of its certificates stands above', async () => {
    const twin = await issue({ name: 'Authority', by: root, authority: true, keys: authority.keys });
    server.put('/authority', list([{ certificate: leaf }]));
    expect((await check([leaf, twin]))[0]).toMatchObject({ state: 'revoked' });
  });
});

describe('a list', () => {
  const never: readonly (readonly [string, () => Buffer | Promise<Buffer>])[] = [
    ['signed by somebody else', () => list([], { by: root })],
    ['of another issuer', () => makeList(root)],
    ['cut off', () => list().subarray(0, 100)],
    ['that is a page', () => Buffer.from('<!doctype html><title>Sign in</title>')],
    ['that is empty', () => Buffer.alloc(0)],
    [
      'that is a delta',
      () => list([], { extensions: [extension('2.5.29.27', Buffer.from([2, 1, 1]), true)] }),
    ],
    [
      'that is an indirect one',
      () =>
        list([], {
          extensions: [extension('2.5.29.28', sequence(element(0x84, Buffer.from([0xff]))), true)],
        }),
    ],
    ['from the future', () => list([], { thisUpdate: now + hour })],
  ];
  test.each(never)('%s is not valid', async (_what, make) => {
    server.put('/authority', await make());
    expect(await checkLeaf()).toMatchObject({
      state: 'not-checked',
      by: 'none',
      why: 'revocation-list-invalid',
      address: `${server.address}/authority`,
    });
    expect(await checkLeaf({ rules: { fromCertificates: false } })).toMatchObject({
      why: 'revocation-no-list',
    });
  });

  test('of which one octet of the signature is wrong is not valid', async () => {
    const der = list([{ certificate: plain }]);
    der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
    server.put('/authority', der);
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-list-invalid' });
  });

  test('of an authority that may not sign lists is not valid', async () => {
    const silent = await issue({ name: 'Silent', by: root, authority: true, keyUsage: ['keyCertSign'] });
    const below = await issue({ name: 'Below', by: silent, listAddresses: [`${server.address}/1`] });
    server.put('/1', makeList(silent));
    expect((await check([below, silent]))[0]).toMatchObject({ why: 'revocation-list-invalid' });
  });

  test('that is too old, and has no successor, is told as such', async () => {
    const old = expired();
    server.put('/authority', old);
    expect(await checkLeaf()).toMatchObject({
      state: 'not-checked',
      by: 'none',
      why: 'revocation-list-expired',
      nextUpdate: Math.floor((now - 1000) / 1000) * 1000,
      address: `${server.address}/authority`,
    });
    server.put('/authority', undefined);
    keep(old);
    now += 5 * hour;
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-list-expired' });
  });

  test('that is too old still tells what was revoked for good, not what was on hold', async () => {
    keep(expired([{ certificate: leaf, reason: 4 }]));
    expect(await checkLeaf()).toMatchObject({ state: 'revoked', reason: 'superseded' });
    now += 2 * minute;
    server.put('/authority', list());
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
    store = createMemoryStore();
    revocation = createRevocation({ store, clock: () => now });
    server.put('/authority', expired([{ certificate: leaf, reason: 6 }]));
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-list-expired' });
  });

  test('that does not say when the next one comes counts for a day', async () => {
    server.put('/authority', list([], { nextUpdate: 'never' }));
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
    now += 23.1 * hour;
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-list-expired' });
  });

  test('of a part counts for the certificates of this part alone', async () => {
    const part = (path: string): Buffer =>
      extension('2.5.29.28', sequence(element(0xa0, element(0xa0, uri(server.address + path)))), true);
    server.put('/authority', list([], { extensions: [part('/other')] }));
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-no-list' });
    server.put('/authority', list([{ certificate: leaf }], { extensions: [part('/authority')] }));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'revoked' });
  });

  test('of authorities alone says nothing of a user', async () => {
    const only = extension('2.5.29.28', sequence(element(0x82, Buffer.from([0xff]))), true);
    server.put('/authority', list([], { extensions: [only] }));
    expect(await checkLeaf()).toMatchObject({ state: 'not-checked', why: 'revocation-no-list' });
  });

  test('of some reasons can revoke, and cannot clear', async () => {
    const some = extension('2.5.29.28', sequence(element(0x83, Buffer.from([6, 0x40]))), true);
    server.put('/authority', list([], { extensions: [some] }));
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-no-list' });
    server.put('/authority', list([{ certificate: leaf, reason: 1 }], { extensions: [some] }));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'revoked' });
  });

  test('that revokes beats another that does not, of another scope', async () => {
    const users = extension('2.5.29.28', sequence(element(0x81, Buffer.from([0xff]))), true);
    keep(list([{ certificate: leaf, reason: 1 }], { extensions: [users] }), now, 'http://127.0.0.1:9/users');
    keep(list([]), now, 'http://127.0.0.1:9/all');
    expect(await checkLeaf()).toMatchObject({ state: 'revoked', address: 'http://127.0.0.1:9/users' });
  });

  test('that is good beats one that is damaged', async () => {
    keep(list().subarray(0), now, '');
    server.put('/authority', Buffer.from('damaged'));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'good' });
  });
});

test('a revoked certificate never becomes good by damage to the list', async () => {
  const der = list([{ certificate: leaf, reason: 1 }, { certificate: plain }]);
  const change = fc.tuple(fc.nat(der.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      const changed = Buffer.from(der);
      for (const [place, octet] of changes) changed[place] = octet;
      revocation = createRevocation({ store: createMemoryStore(), clock: () => now });
      const status = await checkLeaf({ download: () => Promise.resolve(changed) });
      expect(status?.state).toBe(changed.equals(der) ? 'revoked' : 'not-checked');
    }),
    { numRuns: 500 },
  );
});

describe('what is kept', () => {
  test('is not asked for again for four hours', async () => {
    server.put('/authority', list());
    const { asked, get } = countedDownload();
    await checkLeaf({ download: get });
    now += 4 * hour - 1000;
    expect(await checkLeaf({ download: get })).toMatchObject({ state: 'good' });
    expect(asked).toHaveLength(1);
    now += 2000;
    server.put('/authority', list([{ certificate: leaf }]));
    expect(await checkLeaf({ download: get })).toMatchObject({ state: 'revoked' });
    expect(asked).toHaveLength(2);
  });

  test('counts until the next list is due where the network gives none', async () => {
    server.put('/authority', list());
    await checkLeaf();
    server.behave('fails');
    now += 20 * hour;
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
    now += 5 * hour;
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-list-expired' });
  });

  test('is asked for anew when that is wished', async () => {
    server.put('/authority', list());
    await checkLeaf();
    server.put('/authority', list([{ certificate: leaf }], { thisUpdate: now }));
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'revoked' });
  });

  test('may have come from a file', async () => {
    for (const { issuerKey, der, facts } of importLists(list([{ certificate: plain, reason: 5 }])))
      store.keepList(issuerKey, { der, address: '', keptAt: now }, facts);
    const status = await checkLeaf({}, plain);
    expect(status).toMatchObject({ state: 'revoked', reason: 'cessationOfOperation' });
    expect(status).not.toHaveProperty('address');
  });

  test('does not give way to an older list that somebody shows again', async () => {
    const older = list([], { thisUpdate: now - 3 * hour });
    server.put('/authority', list([{ certificate: leaf }], { thisUpdate: now - 2 * hour }));
    expect(await checkLeaf()).toMatchObject({ state: 'revoked' });
    server.put('/authority', older);
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'revoked' });
    now += 5 * hour;
    expect(await checkLeaf()).toMatchObject({ state: 'revoked' });
  });

  test('is not pushed out by what is not rightly signed', async () => {
    server.put('/authority', list([{ certificate: leaf }]));
    await checkLeaf();
    server.put('/authority', list([], { by: root, thisUpdate: now }));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'revoked' });
    server.put('/authority', list([], { thisUpdate: now + hour }));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'revoked' });
  });

  test('may be damaged, or of another authority with the same name', async () => {
    const namesake = await issue({ name: 'Authority', authority: true });
    for (const { issuerKey, facts } of importLists(list()))
      store.keepList(issuerKey, { der: Buffer.from('damaged'), address: '', keptAt: now }, facts);
    keep(makeList(namesake, { thisUpdate: now }), now, 'http://127.0.0.1:9/namesake');
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-list-invalid' });
    server.put('/authority', list());
    now += 2 * minute;
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
  });

  test('may be out of reach: the answer of the network counts all the same', async () => {
    store = {
      ...createMemoryStore(),
      keepList() {
        throw new Error('disk full');
      },
    };
    revocation = createRevocation({ store, clock: () => now });
    server.put('/authority', list());
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
    store = {
      ...createMemoryStore(),
      lists() {
        throw new Error('disk gone');
      },
    };
    revocation = createRevocation({ store, clock: () => now });
    expect(await checkLeaf()).toMatchObject({ state: 'not-checked', why: 'revocation-no-list' });
  });
});

describe('a clock that was set back', () => {
  test('makes nobody wait for what was kept in its future', async () => {
    server.put('/authority', list([], { thisUpdate: now - 30 * hour }));
    await checkLeaf();
    now -= 10 * hour;
    const { asked, get } = countedDownload();
    expect(await checkLeaf({ download: get })).toMatchObject({ state: 'good' });
    expect(asked).toHaveLength(1);
  });
});

describe('an address of the user', () => {
  test('that gives the list of another authority is not asked again for this one, unless that is wished', async () => {
    server.put('/configured', makeList(root));
    const { asked, get } = countedDownload();
    const more = { rules: { listAddresses: [`${server.address}/configured`] }, download: get };
    expect(await checkLeaf(more, plain)).toMatchObject({ why: 'revocation-no-list' });
    expect(await checkLeaf(more, plain)).toMatchObject({ why: 'revocation-no-list' });
    expect(asked).toHaveLength(1);
    server.put('/configured', list([{ certificate: plain }]));
    expect(await checkLeaf({ ...more, fresh: true }, plain)).toMatchObject({ state: 'revoked' });
    expect(asked).toHaveLength(2);
  });
});

describe('a download', () => {
  test('is shared by all who ask at the same time', async () => {
    server.put('/authority', list());
    const before = server.requests('/authority');
    const both = await Promise.all([
      ...Array.from({ length: 5 }, () => checkLeaf()),
      checkLeaf({ download: (request) => download(request) }),
    ]);
    expect(both.map((status) => status?.state)).toEqual(Array.from({ length: 6 }, () => 'good'));
    expect(server.requests('/authority')).toBe(before + 1);
  });

  test('that has failed is not tried again for a minute, unless that is wished', async () => {
    const { asked, get } = countedDownload();
    await checkLeaf({ download: get });
    await checkLeaf({ download: get });
    expect(asked).toHaveLength(1);
    await checkLeaf({ download: get, fresh: true });
    expect(asked).toHaveLength(2);
    now += minute + 1;
    await checkLeaf({ download: get });
    expect(asked).toHaveLength(3);
  });

  test('that fails on one way to the network is tried on another', async () => {
    server.put('/authority', list());
    const started = Promise.withResolvers<void>();
    const blocked = Promise.withResolvers<Uint8Array>();
    const broken: Download = () => {
      started.resolve();
      return blocked.promise;
    };
    const one = checkLeaf({ download: broken });
    await started.promise;
    const other = checkLeaf();
    blocked.reject(new Error('proxy'));
    expect(await one).toMatchObject({ why: 'revocation-no-list' });
    expect(await other).toMatchObject({ state: 'good' });
  });

  test('goes on for the others when one of them gives up, and ends when all have', async () => {
    server.put('/authority', list());
    server.behave('silent');
    const ended = Promise.withResolvers<void>();
    let begun = Promise.withResolvers<void>();
    const watched: Download = (request) => {
      begun.resolve();
      const got = download(request);
      got.catch(() => setImmediate(ended.resolve));
      return got;
    };
    const [first, second] = [new AbortController(), new AbortController()];
    const one = checkLeaf({ download: watched, signal: first.signal });
    const other = checkLeaf({ download: watched, signal: second.signal });
    await begun.promise;
    first.abort();
    expect(await one).toMatchObject({ why: 'revocation-no-list' });
    begun = Promise.withResolvers();
    second.abort();
    expect(await other).toMatchObject({ why: 'revocation-no-list' });
    await ended.promise;
    server.behave('answers');
    expect(await checkLeaf({ download: watched })).toMatchObject({ state: 'good' });
  });

  test('is given its limits: 20 MiB and ten seconds', async () => {
    const requests: Parameters<Download>[0][] = [];
    await checkLeaf({
      download: (request) => {
        requests.push(request);
        throw new Error('no network');
      },
    });
    expect(requests).toMatchObject([{ mostOctets: 20 * 1024 * 1024, timeoutMs: 10_000 }]);
    expect(requests[0]).not.toHaveProperty('post');
  });

  test('that never ends, or gives more than was asked for, is none', async () => {
    server.put('/authority', list());
    server.behave('endless');
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-no-list' });
    const tooMuch: Download = () => Promise.resolve(Buffer.alloc(20 * 1024 * 1024 + 1));
    expect(await checkLeaf({ download: tooMuch })).toMatchObject({ why: 'revocation-no-list' });
  });

  test('that is not answered in time is none', async () => {
    server.put('/authority', list());
    for (const behaviour of ['silent', 'slow', 'fails'] as const) {
      server.behave(behaviour);
      const hasty: Download = (request) => download({ ...request, timeoutMs: 200 });
      expect(await checkLeaf({ download: hasty })).toMatchObject({ why: 'revocation-no-list' });
    }
  });
});
