import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A line that can be cut in the middle. */
export interface CuttingProxy {
  readonly port: number;
  /** Where it leads, on this computer. */
  target: number;
  /** The next connection breaks when so many octets have passed from the caller. */
  cutAfter(octets: number): void;
  /** What is open now breaks; the next connections do not. */
  cut(): void;
  close(): Promise<void>;
}

export async function openCuttingProxy(): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  let limit: number | undefined;
  function cut(): void {
    for (const socket of open) socket.destroy();
  }
  const server = createServer((caller) => {
    const onward = connect(proxy.target, '127.0.0.1');
    const most = limit;
    limit = undefined;
    let passed = 0;
    function end(): void {
      caller.destroy();
      onward.destroy();
    }
    for (const socket of [caller, onward]) {
      open.add(socket);
      socket.on('error', end).on('close', () => {
        open.delete(socket);
        end();
      });
    }
    caller.on('data', (octets) => {
      const room = most === undefined ? octets.length : Math.max(0, most - passed);
      passed += octets.length;
      if (room < octets.length) {
        // What is let through arrives; nothing comes behind it.
        caller.pause();
        onward.end(octets.subarray(0, room));
        return;
      }
      if (!onward.write(octets)) {
        caller.pause();
        onward.once('drain', () => caller.resume());
      }
    });
    onward.pipe(caller, { end: false });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const proxy: CuttingProxy = {
    port: address.port,
    target: 0,
    cutAfter(octets) {
      limit = octets;
    },
    cut,
    async close() {
      cut();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  return proxy;
}
