import { describe, expect, test } from 'vitest';
import type { Download } from '../download.ts';
import { countedDownload, download, makeList, minute, setScene } from './testing/index.ts';

const scene = await setScene();
const { server, root, plain, checkLeaf, list } = scene;

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
    scene.now += minute + 1;
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
