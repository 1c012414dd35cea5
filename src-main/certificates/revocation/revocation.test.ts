import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issue } from '../../test-pki/index.ts';
import { countedDownload, hour, makeList, minute, setScene } from './testing/index.ts';

const scene = await setScene();
const { server, root, authority, leaf, plain, check, checkLeaf, list, keep } = scene;

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
    const at = Math.floor((scene.now - 5 * hour) / 1000) * 1000;
    server.put('/authority', list([{ certificate: leaf, at, reason: 1 }]));
    expect(await checkLeaf()).toMatchObject({
      state: 'revoked',
      by: 'list',
      revokedAt: at,
      reason: 'keyCompromise',
      address: `${server.address}/authority`,
      thisUpdate: Math.floor((scene.now - hour) / 1000) * 1000,
      nextUpdate: Math.floor((scene.now + 24 * hour) / 1000) * 1000,
    });
  });

  test('that was only on hold is good again with the next list', async () => {
    server.put('/authority', list([{ certificate: leaf, reason: 6 }], { thisUpdate: scene.now - 2 * hour }));
    expect(await checkLeaf()).toMatchObject({ state: 'revoked', reason: 'certificateHold' });
    server.put('/authority', list([{ certificate: leaf, reason: 8 }], { thisUpdate: scene.now - hour }));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'good' });
    scene.now += 1000;
    server.put('/authority', list([], { thisUpdate: scene.now }));
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
    scene.now += 2 * minute;
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

test('a revoked certificate never becomes good by damage to the list', async () => {
  const der = list([{ certificate: leaf, reason: 1 }, { certificate: plain }]);
  const change = fc.tuple(fc.nat(der.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      const changed = Buffer.from(der);
      for (const [place, octet] of changes) changed[place] = octet;
      scene.begin();
      const status = await checkLeaf({ download: () => Promise.resolve(changed) });
      expect(status?.state).toBe(changed.equals(der) ? 'revoked' : 'not-checked');
    }),
    { numRuns: 500 },
  );
});
