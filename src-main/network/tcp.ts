import * as net from 'node:net';
import { NetworkError, networkFault } from './network-error.ts';
import { destroyWhen, happens, keepQuiet } from './socket-events.ts';
import type { Target } from './way.ts';

/** `proxy`: the proxy has let us through. */
export type WayStep = 'dns' | 'tcp' | 'proxy';

/** A step has been passed, in so many ms. */
export type OnStep = (step: WayStep, milliseconds: number) => void;

/** One address of several that does not answer takes no longer than this, in ms, unless it is the last. */
const addressTimeoutMs = 3_000;

/**
 * A TCP connection to a host or its first address that answers. Throws `host-not-found`, `connection-refused`, `host-unreachable`,
 * `connect-timeout`, `connection-lost`, `connection-failed` with `host` and `port`, or the reason of `over`.
 */
export async function openTcp(target: Target, over: AbortSignal, onStep?: OnStep): Promise<net.Socket> {
  const params = { host: target.host, port: target.port };
  over.throwIfAborted();
  // An empty host would be this computer.
  if (target.host === '') throw new NetworkError({ code: 'host-not-found', params, retry: 'later' });
  let started = performance.now();
  let lookedUp = false;
  const socket = net.connect({
    host: target.host,
    port: target.port,
    noDelay: true,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: addressTimeoutMs,
  });
  keepQuiet(socket);
  const release = destroyWhen(over, socket);
  // Not said of an address in digits, and once for each address of a name.
  socket.on('lookup', (error: Error | null) => {
    if (lookedUp || error !== null) return;
    lookedUp = true;
    const now = performance.now();
    onStep?.('dns', now - started);
    started = now;
  });
  try {
    await happens(socket, 'connect');
    onStep?.('tcp', performance.now() - started);
    return socket;
  } catch (error) {
    socket.destroy();
    throw networkFault(error, params);
  } finally {
    release();
  }
}
