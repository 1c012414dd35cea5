import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import type * as Files from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openCuttingProxy } from './testing/cutting-proxy.ts';
import { asAfterACrash, expectVerified, only, plain, secured, slow } from './testing/signed-receipts.ts';
import * as three from './testing/three-engines.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import { holdReads, watchedDisk } from './testing/watched-disk.ts';

vi.mock('node:fs/promises', async (original) => {
  const { watchedFiles } = await import('./testing/watched-disk.ts');
  return watchedFiles(await original<typeof Files>());
});

const closing: (() => unknown)[] = [];
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => watchedDisk.forget());
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const octets = randomBytes(300_000);

/** Anna's file for Berta breaks off on its way to the hub, goes on, and nothing of it can be read at the hub until it is released. */
async function forwardedAfterRestart(hubKnowsBerta: boolean) {
  const proxy = await openCuttingProxy();
  closing.push(proxy.close);
  const { b } = three.threeCodes;
  const all = await three.openThree(closing, {
    hubAtAnna: { security: plain(6), routing: { behind: [b] }, port: proxy.port, ...slow },
  });
  await three.giveCertificate(all.berta, all.anna, all.hubAtAnna);
  await three.giveCertificate(all.anna, all.berta, all.hubAtBerta);
  if (hubKnowsBerta) await three.giveCertificate(all.berta, all.hub, all.bertaAtHub);
  await three.giveCertificate(all.hub, all.anna, all.hubAtAnna);
  const { listener } = await all.hub.api.engine.status({});
  proxy.target = listener.open[0]?.port ?? 0;
  proxy.cutAfter(150_000);
  const sent = await three.sendTo(all.anna, all.hubAtAnna, b, octets);
  await until(all.anna, sent.id, ({ state }) => state === 'waiting');
  const kept = await until(all.hub, (await only(all.hub)).id, ({ state }) => state === 'waiting');
  expect(kept.octetsDone).toBeGreaterThan(20_000);
  const release = holdReads(closing, path.join(all.hub.home, 'spool'));
  await all.anna.api.transfers.retry({ id: sent.id });
  await until(all.anna, sent.id, ({ state }) => state === 'delivered');
  const out = await three.found(all.hub, ({ direction }) => direction === 'out');
  await vi.waitFor(() => expect(watchedDisk.waiting()).toBe(1));
  expect(await all.hub.api.transfers.get({ id: out.id })).toMatchObject({ state: 'preparing' });
  return { ...all, sent, out, release };
}

describe('a forwarded file that asks for a signed receipt', () => {
  test.each([
    ['as it is', plain(6)],
    ['secured', secured(1)],
  ])('is not read before it goes on: %s', async (_, security) => {
    const all = await three.openThree(closing, {
      hubAtAnna: { security, routing: { behind: [three.threeCodes.b] } },
    });
    await three.giveCertificate(all.berta, all.anna, all.hubAtAnna);
    await three.giveCertificate(all.anna, all.berta, all.hubAtBerta);
    await three.giveCertificate(all.berta, all.hub, all.bertaAtHub);
    holdReads(closing, path.join(all.hub.home, 'incoming'));
    const sent = await three.sendTo(all.anna, all.hubAtAnna, three.threeCodes.b, octets);
    await until(all.anna, sent.id, ({ receipt }) => receipt === 'received');
    await expectVerified(all.anna);
    // It was read to be sent, and not once more to be compared with its receipt.
    await expectVerified(all.hub);
    const { size } = await three.found(all.hub, ({ direction }) => direction === 'out');
    expect(watchedDisk.octetsRead(path.join(all.hub.home, 'spool'))).toBe(size);
  });

  test('is acknowledged before it is read where it came in two parts, and its receipt is checked', async () => {
    const all = await forwardedAfterRestart(true);
    all.release();
    await until(all.anna, all.sent.id, ({ receipt }) => receipt === 'received', 30_000);
    await expectVerified(all.anna);
    await expectVerified(all.hub);
    const there = await only(all.berta);
    expect((await readFile(there.localPath ?? '')).equals(octets)).toBe(true);
    // Once for its hash, and once to be sent.
    expect(watchedDisk.octetsRead(path.join(all.hub.home, 'spool'))).toBe(2 * octets.length);
  });

  test('is refused with a signed NERP of ours where it is cancelled before it was read', async () => {
    const all = await forwardedAfterRestart(false);
    await all.hub.api.transfers.cancel({ id: all.out.id });
    all.release();
    await until(all.anna, all.sent.id, ({ receipt }) => receipt === 'refused', 30_000);
    await expectVerified(all.anna, 'NERP');
    await vi.waitFor(async () => {
      expect(await readdir(path.join(all.hub.home, 'spool'))).toEqual([]);
    });
    expect(await readdir(path.join(all.hub.home, 'incoming'))).toEqual([]);
  });

  test('is read at the next start when the computer stops before that', async () => {
    const all = await forwardedAfterRestart(true);
    const home = await asAfterACrash(all.hub, closing);
    const { listener } = await all.hub.api.engine.status({});
    all.release();
    await all.hub.engine.close();
    expect(await readdir(path.join(home, 'spool'))).toHaveLength(1);
    const hub = await openTestEngine({ home });
    closing.push(() => hub.close());
    await hub.api.listener.start({
      host: '127.0.0.1',
      tlsPort: null,
      plainPort: listener.open[0]?.port ?? 0,
    });
    await until(all.anna, all.sent.id, ({ receipt }) => receipt === 'received', 30_000);
    await expectVerified(all.anna);
    await expectVerified(hub);
  });
});
