import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** An HTTP proxy through which data connections break, as lines do. */
export interface CuttingTunnel {
  readonly port: number;
  /** The next connection to another port than this breaks when so many octets have come from there. */
  cutAfter(octets: number): void;
  /** How often it has cut. */
  readonly cuts: () => number;
  close(): Promise<void>;
}

/** `controlPort`: connections to it are never cut. */
export async function openCuttingTunnel(controlPort: number): Promise<CuttingTunnel> {
  const open = new Set<Socket>();
  let limit: number | undefined;
  let cuts = 0;

  function pass(near: Socket, far: Socket, most: number | undefined): void {
    let passed = 0;
    near.pipe(far);
    far.on('data', (octets: Buffer) => {
      const room = most === undefined ? octets.length : most - passed;
      passed += octets.length;
      if (room < octets.length) {
        cuts += 1;
        far.destroy();
        // What is before the cut arrives, and nothing behind it.
        near.end(octets.subarray(0, Math.max(0, room)));
      } else if (!near.write(octets)) {
        far.pause();
        near.once('drain', () => far.resume());
      }
    });
    far.on('end', () => near.end());
  }

  const server = createServer();
  server.on('connect', (request, near: Socket) => {
    const { hostname, port } = new URL(`tcp://${request.url ?? ''}`);
    const isData = Number(port) !== controlPort;
    const most = isData ? limit : undefined;
    if (isData) limit = undefined;
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => open.delete(one));
    }
    near.on('close', () => far.destroy());
    far.on('connect', () => {
      near.write('HTTP/1.1 200 OK\r\n\r\n');
      pass(near, far, most);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    cutAfter(octets) {
      limit = octets;
    },
    cuts: () => cuts,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
