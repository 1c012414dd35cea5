import * as net from 'node:net';
import { expect, test } from 'vitest';
import { destroyWhen } from './events.ts';

test('a socket is destroyed with the reason, also when that was there before', async () => {
  for (const before of [true, false]) {
    const over = new AbortController();
    const socket = new net.Socket();
    const closed = new Promise<unknown>((resolve) => {
      socket.once('error', resolve);
    });
    const reason = new Error('enough');
    if (before) over.abort(reason);
    destroyWhen(over.signal, socket);
    if (!before) over.abort(reason);
    expect(await closed).toBe(reason);
  }
});

test('a socket that was released is left alone', () => {
  const over = new AbortController();
  const socket = new net.Socket();
  const release = destroyWhen(over.signal, socket);
  release();
  over.abort(new Error('enough'));
  expect(socket.destroyed).toBe(false);
});
