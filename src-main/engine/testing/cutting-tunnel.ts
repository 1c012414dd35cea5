import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** An HTTP proxy through which data connections break, as lines do. */
export interface CuttingTunnel {
  readonly port: number;
  /** The next connection to another port than this breaks when so many octets have come from there, or gone there. */
  cutAfter(octets: number, direction?: Direction): void;
  /** When so many octets have gone there on the next connection to another port, every one breaks instead of bringing a reply. */
  loseReplyBehind(octets: number): void;
  /** Everything that is open breaks now. */
  cut(): void;
  /** How often it has cut. */
  readonly cuts: () => number;
  close(): Promise<void>;
}

type Direction = 'from-there' | 'to-there';

/** What happens to one connection. */
interface Plan {
  readonly octets: number;
  readonly direction: Direction | 'reply';
}

/** `controlPort`: connections to it are never cut. */
export async function openCuttingTunnel(controlPort: number): Promise<CuttingTunnel> {
  const open = new Set<Socket>();
  let next: Plan | undefined;
  let losesReply = false;
  let cuts = 0;

  function pass(from: Socket, to: Socket, most: number | undefined, told?: (passed: number) => void): void {
    let passed = 0;
    from.on('data', (octets: Buffer) => {
      const room = most === undefined ? octets.length : most - passed;
      passed += octets.length;
      told?.(passed);
      if (room < octets.length) {
        cuts += 1;
        from.destroy();
        // What is before the cut arrives, and nothing behind it.
        to.end(octets.subarray(0, Math.max(0, room)), () => to.destroy());
      } else if (!to.destroyed && !to.write(octets)) {
        from.pause();
        to.once('drain', () => from.resume());
      }
    });
    from.on('end', () => to.end());
  }

  function loseReply(): void {
    if (!losesReply) return;
    losesReply = false;
    cuts += 1;
    for (const socket of open) socket.destroy();
  }

  const server = createServer();
  server.on('connect', (request, near: Socket) => {
    const { hostname, port } = new URL(`tcp://${request.url ?? ''}`);
    const isData = Number(port) !== controlPort;
    const plan = isData ? next : undefined;
    if (isData) next = undefined;
    const far = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
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
      pass(near, far, plan?.direction === 'to-there' ? plan.octets : undefined, (passed) => {
        if (plan?.direction === 'reply' && passed >= plan.octets) losesReply = true;
      });
      const most = plan?.direction === 'from-there' ? plan.octets : undefined;
      pass(far, near, most, isData ? undefined : loseReply);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    cutAfter(octets, direction = 'from-there') {
      next = { octets, direction };
    },
    loseReplyBehind(octets) {
      next = { octets, direction: 'reply' };
    },
    cut() {
      cuts += 1;
      for (const socket of open) socket.destroy();
    },
    cuts: () => cuts,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
