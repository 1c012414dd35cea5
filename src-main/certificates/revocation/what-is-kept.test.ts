import { describe, expect, test } from 'vitest';
import { issue } from '../../test-pki/index.ts';
import { createMemoryStore, importLists } from './index.ts';
import { countedDownload, hour, makeList, minute, setScene } from './testing/index.ts';

const scene = await setScene();
const { server, root, leaf, plain, checkLeaf, list, keep } = scene;

describe('what is kept', () => {
  test('is not asked for again for four hours', async () => {
    server.put('/authority', list());
    const { asked, get } = countedDownload();
    await checkLeaf({ download: get });
    scene.now += 4 * hour - 1000;
    expect(await checkLeaf({ download: get })).toMatchObject({ state: 'good' });
    expect(asked).toHaveLength(1);
    scene.now += 2000;
    server.put('/authority', list([{ certificate: leaf }]));
    expect(await checkLeaf({ download: get })).toMatchObject({ state: 'revoked' });
    expect(asked).toHaveLength(2);
  });

  test('counts until the next list is due where the network gives none', async () => {
    server.put('/authority', list());
    await checkLeaf();
    server.behave('fails');
    scene.now += 20 * hour;
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
    scene.now += 5 * hour;
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-list-expired' });
  });

  test('is asked for anew when that is wished', async () => {
    server.put('/authority', list());
    await checkLeaf();
    server.put('/authority', list([{ certificate: leaf }], { thisUpdate: scene.now }));
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'revoked' });
  });

  test('may have come from a file', async () => {
    for (const { issuerKey, der, facts } of importLists(list([{ certificate: plain, reason: 5 }])))
      scene.store.keepList(issuerKey, { der, address: '', keptAt: scene.now }, facts);
    const status = await checkLeaf({}, plain);
    expect(status).toMatchObject({ state: 'revoked', reason: 'cessationOfOperation' });
    expect(status).not.toHaveProperty('address');
  });

  test('does not give way to an older list that somebody shows again', async () => {
    const older = list([], { thisUpdate: scene.now - 3 * hour });
    server.put('/authority', list([{ certificate: leaf }], { thisUpdate: scene.now - 2 * hour }));
    expect(await checkLeaf()).toMatchObject({ state: 'revoked' });
    server.put('/authority', older);
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'revoked' });
    scene.now += 5 * hour;
    expect(await checkLeaf()).toMatchObject({ state: 'revoked' });
  });

  test('is not pushed out by what is not rightly signed', async () => {
    server.put('/authority', list([{ certificate: leaf }]));
    await checkLeaf();
    server.put('/authority', list([], { by: root, thisUpdate: scene.now }));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'revoked' });
    server.put('/authority', list([], { thisUpdate: scene.now + hour }));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'revoked' });
  });

  test('may be damaged, or of another authority with the same name', async () => {
    const namesake = await issue({ name: 'Authority', authority: true });
    for (const { issuerKey, facts } of importLists(list()))
      scene.store.keepList(issuerKey, { der: Buffer.from('damaged'), address: '', keptAt: scene.now }, facts);
    keep(makeList(namesake, { thisUpdate: scene.now }), scene.now, 'http://127.0.0.1:9/namesake');
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-list-invalid' });
    server.put('/authority', list());
    scene.now += 2 * minute;
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
  });

  test('may be out of reach: the answer of the network counts all the same', async () => {
    scene.begin({
      ...createMemoryStore(),
      keepList() {
        throw new Error('disk full');
      },
    });
    server.put('/authority', list());
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
    scene.begin({
      ...createMemoryStore(),
      lists() {
        throw new Error('disk gone');
      },
    });
    expect(await checkLeaf()).toMatchObject({ state: 'not-checked', why: 'revocation-no-list' });
  });
});

describe('a clock that was set back', () => {
  test('makes nobody wait for what was kept in its future', async () => {
    server.put('/authority', list([], { thisUpdate: scene.now - 30 * hour }));
    await checkLeaf();
    scene.now -= 10 * hour;
    const { asked, get } = countedDownload();
    expect(await checkLeaf({ download: get })).toMatchObject({ state: 'good' });
    expect(asked).toHaveLength(1);
  });
});
