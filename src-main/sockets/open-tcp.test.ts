import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startDeadline } from './deadline.ts';
import { openLine } from './open-tcp.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(): Promise<{ readonly host: string; readonly port: number }> {
  const server = createServer((socket) => socket.on('error', () => undefined).resume());
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

describe('a line', () => {
  it('leads straight to its target, and tells that it does', async () => {
    const steps: string[] = [];
    const target = await listening();
    const socket = await openLine(target, new AbortController().signal, {
      onStep: (step) => steps.push(step),
    });
    expect(socket.remotePort).toBe(target.port);
    expect(steps).toEqual(['tcp']);
    socket.destroy();
  });

  it.each(['', '  '])('does not lead to this computer where "%s" is its host', async (host) => {
    const open = (): Promise<Socket> => Promise.reject(new Error('it was asked'));
    const { signal } = new AbortController();
    await expect(openLine({ host, port: 1 }, signal, {})).rejects.toThrow('host-not-found');
    await expect(openLine({ host, port: 1 }, signal, { open })).rejects.toThrow('host-not-found');
  });

  it('that another way opens after the deadline is closed', async () => {
    const target = await listening();
    const late = Promise.withResolvers<Socket>();
    const deadline = startDeadline({
      timeoutMs: 10,
      late: () => new Error('too late'),
      calledOff: () => new Error('called off'),
    });
    await expect(openLine(target, deadline.over, { open: () => late.promise })).rejects.toThrow('too late');
    const socket = connect(target);
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    late.resolve(socket);
    await closed;
    deadline.end();
  });
});

describe('a deadline', () => {
  it('whose clock has stopped can still be called off', async () => {
    const caller = new AbortController();
    const deadline = startDeadline({
      signal: caller.signal,
      timeoutMs: 5,
      late: () => new Error('too late'),
      calledOff: (cause) => new Error(`called off: ${String(cause)}`),
    });
    deadline.stopClock();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(deadline.over.aborted).toBe(false);
    caller.abort('enough');
    expect(deadline.over.reason).toEqual(new Error('called off: enough'));
  });

  it('that was called off before it began is over', () => {
    const deadline = startDeadline({
      signal: AbortSignal.abort(),
      timeoutMs: 1_000,
      late: () => new Error('too late'),
      calledOff: () => new Error('called off'),
    });
    expect(deadline.over.reason).toEqual(new Error('called off'));
    deadline.end();
  });
});
