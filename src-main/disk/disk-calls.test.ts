import { afterEach, describe, expect, test, vi } from 'vitest';
import { callsUnderWay, hearHeldUp, holdingUp, onDisk } from './disk-calls.ts';

afterEach(() => void vi.restoreAllMocks());

/** Calls for a folder that the test answers, one after the other, in the order in which they began. */
function heldFolder(
  folder: string,
  calls: number,
): { begun: () => number; answer: () => void; all: Promise<unknown> } {
  const open: (() => void)[] = [];
  let begun = 0;
  const all = Array.from({ length: calls }, () =>
    onDisk(folder, () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      begun += 1;
      open.push(resolve);
      return promise;
    }),
  );
  return { begun: () => begun, answer: () => open.shift()?.(), all: Promise.all(all) };
}

/** Everything that is due has run. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

async function answerAll({ answer, all }: ReturnType<typeof heldFolder>): Promise<void> {
  const answering = setInterval(answer, 1);
  await all;
  clearInterval(answering);
}

/** The clock that durations are taken from; `pass` moves it on. */
function clock(): { pass: (milliseconds: number) => void } {
  let now = 1_000_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return { pass: (milliseconds) => void (now += milliseconds) };
}

describe('calls that wait for a disk', () => {
  test('of one folder never take the last of the four threads, and those of another folder begin at once', async () => {
    const hung = heldFolder('/hung', 10);
    const other = heldFolder('/other', 1);
    await settled();
    expect(hung.begun()).toBe(3);
    expect(other.begun()).toBe(1);
    await answerAll(other);
    await answerAll(hung);
    expect(hung.begun()).toBe(10);
  });

  test('of a folder that is slow take half of the threads until it has been quick for half a minute', async () => {
    const time = clock();
    const first = heldFolder('/slow', 10);
    await settled();
    time.pass(300);
    first.answer();
    await settled();
    // Two are still out, which is all that it gets now.
    expect(first.begun()).toBe(3);
    first.answer();
    await settled();
    expect(first.begun()).toBe(4);
    await answerAll(first);

    time.pass(31_000);
    const later = heldFolder('/slow', 4);
    await settled();
    expect(later.begun()).toBe(3);
    await answerAll(later);
  });

  test('begin in their order, and one that fails makes room as any other does', async () => {
    const order: number[] = [];
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_, n) =>
        onDisk('/ordered', async () => {
          order.push(n);
          await settled();
          if (n % 2 === 0) throw new Error(`${n}`);
          return n;
        }),
      ),
    );
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual(order.map((n) => n % 2 === 1));
    expect(callsUnderWay()).toEqual([]);
  });

  test('are known with their folder and octets for as long as they take', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const done = onDisk('/known', () => promise, 512);
    await settled();
    const [call] = callsUnderWay();
    expect(call).toMatchObject({ folder: '/known', octets: 512 });
    expect(callsUnderWay()[0]).toBe(call);
    resolve();
    await done;
    expect(callsUnderWay()).toEqual([]);
  });
});

describe('a call that holds up the process', () => {
  test('is told when it took a second, whether it failed or not, and not when it was quicker', () => {
    const time = clock();
    const heard: unknown[] = [];
    const stop = hearHeldUp((heldUp) => heard.push(heldUp));
    holdingUp('/journal', () => time.pass(999));
    expect(heard).toEqual([]);
    expect(holdingUp('/journal', () => (time.pass(1_000), 'given'))).toBe('given');
    expect(() =>
      holdingUp('/journal', () => {
        time.pass(4_000);
        throw new Error('failed');
      }),
    ).toThrow('failed');
    expect(heard).toEqual([
      { folder: '/journal', milliseconds: 1_000 },
      { folder: '/journal', milliseconds: 4_000 },
    ]);
    stop();
    holdingUp('/journal', () => time.pass(5_000));
    expect(heard).toHaveLength(2);
  });
});
