import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { startFairTimer } from './fair-timer.ts';

/** As a commit on a slow disk does. */
function holdUp(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test('what came while the process was held up is heard before anybody is called silent', async () => {
  const accepted = Promise.withResolvers<Socket>();
  const server = createServer((socket) => accepted.resolve(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('there is no port');
  const caller = connect(address.port, '127.0.0.1');
  const taken = await accepted.promise;
  const heard: string[] = [];
  const { promise: answered, resolve } = Promise.withResolvers<void>();
  const timer = startFairTimer(50, () => {
    heard.push('silent');
    resolve();
  });
  caller.once('data', () => {
    timer.stop();
    heard.push('answer');
    resolve();
  });
  await new Promise<void>((written) => taken.write('x', () => written()));
  holdUp(1_000);
  await answered;
  expect(heard).toEqual(['answer']);
  caller.destroy();
  taken.destroy();
  server.close();
});

test('who says nothing after that is called silent all the same', async () => {
  const { promise: silent, resolve } = Promise.withResolvers<void>();
  startFairTimer(50, resolve);
  holdUp(1_000);
  await silent;
});

test('stopped it never calls back, and refreshed it begins anew', async () => {
  const called: string[] = [];
  const stopped = startFairTimer(10, () => called.push('stopped'));
  stopped.stop();
  const { promise, resolve } = Promise.withResolvers<void>();
  const refreshed = startFairTimer(10, () => {
    called.push('refreshed');
    resolve();
  });
  refreshed.refresh();
  await promise;
  expect(called).toEqual(['refreshed']);
});

test('a process that is held up without end calls a silent partner silent, too', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  let heldUp = 0;
  const { now } = performance;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + heldUp);
  try {
    const silent = vi.fn<() => void>();
    startFairTimer(5_000, silent);
    for (let second = 0; second < 60; second += 1) {
      heldUp += 2_000;
      vi.advanceTimersByTime(1_000);
    }
    expect(silent).toHaveBeenCalledOnce();
  } finally {
    clock.mockRestore();
    vi.useRealTimers();
  }
});
