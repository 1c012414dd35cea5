import type { Socket } from 'node:net';
import { openTcp } from '../sockets/index.ts';
import type { OnTcpStep } from '../sockets/index.ts';
import { networkFault } from './network-error.ts';
import type { Target } from './way.ts';

/** `proxy`: the proxy has let us through. */
export type WayStep = Parameters<OnTcpStep>[0] | 'proxy';

/** A step has been passed, in so many ms. */
export type OnStep = (step: WayStep, milliseconds: number) => void;

/**
 * A TCP connection to a host or its first address that answers. Throws `host-not-found`, `connection-refused`, `host-unreachable`,
 * `connect-timeout`, `connection-lost`, `connection-failed` with `host` and `port`, or the reason of `over`.
 */
export async function dial(target: Target, over: AbortSignal, onStep?: OnStep): Promise<Socket> {
  try {
    return await openTcp(target, over, onStep);
  } catch (error) {
    throw networkFault(error, { host: target.host, port: target.port });
  }
}
