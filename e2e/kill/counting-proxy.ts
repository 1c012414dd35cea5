import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** A line between two stations that counts what passes, and tells when a number of octets has. */
export interface CountingProxy {
  readonly port: number;
  /** Octets that have passed so far, to the server and back. */
  readonly passed: { up: number; down: number };
  /** Calls once when so many octets have passed in a direction, counted from now. */
  after(direction: 'up' | 'down', octets: number, call: () => void): void;
  /** Every line that is open breaks now; the next one is let through. */
  cut(): void;
  close(): Promise<void>;
}

export async function openCountingProxy(target: () => number): Promise<CountingProxy> {
  const passed = { up: 0, down: 0 };
  let watch: { direction: 'up' | 'down'; at: number; call: () => void } | undefined;
  const sockets = new Set<Socket>();

  function count(direction: 'up' | 'down', octets: number): void {
    passed[direction] += octets;
    if (watch?.direction !== direction || passed[direction] < watch.at) return;
    const { call } = watch;
    watch = undefined;
    call();
  }

  const server = createServer((caller) => {
    const called = connect(target(), '127.0.0.1');
    for (const socket of [caller, called]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        caller.destroy();
        called.destroy();
      });
    }
    caller.on('data', (octets: Buffer) => count('up', octets.length));
    called.on('data', (octets: Buffer) => count('down', octets.length));
    caller.pipe(called);
    called.pipe(caller);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server),
    passed,
    after(direction, octets, call) {
      watch = { direction, at: passed[direction] + octets, call };
    },
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return address.port;
}
