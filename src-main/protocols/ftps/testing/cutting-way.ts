import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

interface Target {
  readonly host: string;
  readonly port: number;
}

/** A way to a server through a relay that cuts data connections, as a network does. */
export interface CuttingWay extends AsyncDisposable {
  readonly open: (target: Target) => Promise<Socket>;
  /** The next data connection is cut when so many octets have passed in this direction. */
  cutAfter(octets: number, direction: 'up' | 'down'): void;
  /** How often it has cut. */
  readonly cuts: () => number;
  /** Where it was asked to go. */
  readonly targets: readonly Target[];
}

/** `controlPort`: connections to it are never cut. */
export async function cuttingWay(controlPort: number): Promise<CuttingWay> {
  let next: { octets: number; direction: 'up' | 'down' } | undefined;
  let cuts = 0;
  let target: Target | undefined;
  const targets: Target[] = [];
  const open = new Set<Socket>();
  const relay = createServer({ allowHalfOpen: true }, (near) => {
    if (target === undefined) {
      near.destroy();
      return;
    }
    const plan = target.port === controlPort ? undefined : next;
    if (plan !== undefined) next = undefined;
    const far = connect({ ...target, allowHalfOpen: true });
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined).once('close', () => open.delete(socket));
    }
    pass(near, far, plan?.direction === 'up' ? plan.octets : undefined);
    pass(far, near, plan?.direction === 'down' ? plan.octets : undefined);
  });

  function pass(from: Socket, to: Socket, cutAt: number | undefined): void {
    let passed = 0;
    from.on('data', (octets: Buffer) => {
      const room = cutAt === undefined ? octets.length : cutAt - passed;
      passed += octets.length;
      if (room < octets.length) {
        cuts += 1;
        // What is before the cut arrives, and nothing behind it.
        to.end(octets.subarray(0, Math.max(0, room)), () => to.destroy());
        from.destroy();
      } else if (!to.write(octets)) {
        from.pause();
        to.once('drain', () => from.resume());
      }
    });
    from.once('end', () => to.end());
    from.once('close', () => to.destroySoon());
  }

  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;
  return {
    targets,
    cuts: () => cuts,
    cutAfter: (octets, direction) => {
      next = { octets, direction };
    },
    open: async (wanted) => {
      target = wanted;
      targets.push(wanted);
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      return socket;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      relay.close();
      await once(relay, 'close');
    },
  };
}
