import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { found, openThree, sendTo, threeCodes as codes } from './testing/three-engines.ts';
import { until } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0).toReversed()) await close();
});

describe('a file that cannot be moved into the spool', () => {
  test.each([
    ['stands in the way', true],
    ['is missing', false],
  ])('is forwarded once it can, and taken once: the folder %s', async (_, isBlocked) => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const three = await openThree(closing);
    const spool = path.join(three.hub.home, 'spool');
    await rename(spool, `${spool}.away`);
    if (isBlocked) await writeFile(spool, '');
    const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, Buffer.from('order'));
    const waits = await found(
      three.hub,
      ({ direction, problem }) => direction === 'out' && problem !== undefined,
    );
    expect(waits).toMatchObject({ state: 'preparing', problem: { code: 'relay-not-moved', retry: 'later' } });
    await until(three.anna, sent.id, ({ state }) => state === 'delivered');
    const came = await found(three.hub, ({ direction }) => direction === 'in');
    expect(came).toMatchObject({ state: 'collected', receipt: 'owed' });

    if (isBlocked) await rm(spool);
    await rename(`${spool}.away`, spool);
    vi.advanceTimersByTime(60_000);
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'received');
    const there = await found(three.berta, ({ state }) => state === 'collected');
    expect(await readFile(there.localPath ?? '', 'utf8')).toBe('order');
    const gone = await found(three.hub, ({ direction }) => direction === 'out');
    expect(gone).toMatchObject({ state: 'delivered', receipt: 'received' });
    expect(gone.problem).toBeUndefined();
    expect(await readdir(spool)).toEqual([]);
    expect(await readdir(path.join(three.hub.home, 'incoming'))).toEqual([]);
  });
});
