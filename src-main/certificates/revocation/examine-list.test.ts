import { describe, expect, test } from 'vitest';
import { issue } from '../../test-pki/index.ts';
import { element, extension, hour, makeList, minute, sequence, setScene, uri } from './testing/index.ts';

const scene = await setScene();
const { server, root, leaf, plain, check, checkLeaf, list, expired, keep } = scene;

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
    ['from the future', () => list([], { thisUpdate: scene.now + hour })],
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
      nextUpdate: Math.floor((scene.now - 1000) / 1000) * 1000,
      address: `${server.address}/authority`,
    });
    server.put('/authority', undefined);
    keep(old);
    scene.now += 5 * hour;
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-list-expired' });
  });

  test('that is too old still tells what was revoked for good, not what was on hold', async () => {
    keep(expired([{ certificate: leaf, reason: 4 }]));
    expect(await checkLeaf()).toMatchObject({ state: 'revoked', reason: 'superseded' });
    scene.now += 2 * minute;
    server.put('/authority', list());
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
    scene.begin();
    server.put('/authority', expired([{ certificate: leaf, reason: 6 }]));
    expect(await checkLeaf()).toMatchObject({ why: 'revocation-list-expired' });
  });

  test('that does not say when the next one comes counts for a day', async () => {
    server.put('/authority', list([], { nextUpdate: 'never' }));
    expect(await checkLeaf()).toMatchObject({ state: 'good' });
    scene.now += 23.1 * hour;
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
    keep(
      list([{ certificate: leaf, reason: 1 }], { extensions: [users] }),
      scene.now,
      'http://127.0.0.1:9/users',
    );
    keep(list([]), scene.now, 'http://127.0.0.1:9/all');
    expect(await checkLeaf()).toMatchObject({ state: 'revoked', address: 'http://127.0.0.1:9/users' });
  });

  test('that is good beats one that is damaged', async () => {
    keep(list().subarray(0), scene.now, '');
    server.put('/authority', Buffer.from('damaged'));
    expect(await checkLeaf({ fresh: true })).toMatchObject({ state: 'good' });
  });
});
