import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdingUp, onDisk } from '../disk/index.ts';
import { createSlowDisk } from './slow-disk.ts';
import type { SlowDisk } from './slow-disk.ts';

let watch: SlowDisk;
let log: unknown[];

beforeEach(() => {
  log = [];
  watch = createSlowDisk((event, facts) => log.push({ event, ...facts }));
});
afterEach(() => {
  watch.close();
  vi.restoreAllMocks();
});

/** A call that the disk does not answer before the test does. */
function hang(folder: string, octets = 0): { answer: () => Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const call = onDisk(folder, () => promise, octets);
  return {
    async answer() {
      resolve();
      await call;
    },
  };
}

function looks(count: number): unknown {
  for (let n = 1; n < count; n += 1) watch.look();
  return watch.look();
}

function holdUp(folder: string, milliseconds: number): void {
  const now = performance.now();
  const spy = vi
    .spyOn(performance, 'now')
    .mockReturnValueOnce(now)
    .mockReturnValueOnce(now + milliseconds);
  holdingUp(folder, () => undefined);
  spy.mockRestore();
}

describe('a disk', () => {
  test('that answers between two looks is not told of', async () => {
    for (let n = 0; n < 5; n += 1) {
      const call = hang('/data/spool');
      expect(watch.look()).toBeUndefined();
      await call.answer();
    }
    expect(looks(2)).toBeUndefined();
    expect(log).toEqual([]);
  });

  test('that does not answer for a second is told of while it lasts, and for half a minute after', async () => {
    const call = hang('/data/spool');
    expect(watch.look()).toBeUndefined();
    expect(watch.look()).toEqual({
      code: 'disk-slow',
      params: { folder: '/data/spool', seconds: 1 },
      retry: 'later',
    });
    expect(looks(3)).toMatchObject({ params: { seconds: 4 } });
    await call.answer();
    expect(looks(30)).toMatchObject({ params: { folder: '/data/spool', seconds: 4 } });
    expect(watch.look()).toBeUndefined();
    // Once at its begin, once at its end, however long it was.
    expect(log).toEqual([
      { event: 'disk-slow', folder: '/data/spool', seconds: 1 },
      { event: 'disk-quick-again', folder: '/data/spool', seconds: 4, times: 1 },
    ]);
  });

  test('may take longer for much that is written', async () => {
    const call = hang('/data/spool', 100 * 1024 * 1024);
    expect(looks(11)).toBeUndefined();
    expect(watch.look()).toMatchObject({ params: { seconds: 11 } });
    await call.answer();
  });

  test('that held up the engine is told of when the engine goes on, with the longest of what it took', () => {
    holdUp('/home', 4_300);
    holdUp('/home', 1_200);
    expect(watch.look()).toMatchObject({ code: 'disk-slow', params: { folder: '/home', seconds: 4 } });
    expect(looks(30)).toBeUndefined();
    expect(log).toMatchObject([{ event: 'disk-slow' }, { event: 'disk-quick-again', seconds: 4, times: 2 }]);
  });
});
