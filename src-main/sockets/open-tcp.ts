import * as net from 'node:net';
import { SocketError } from './socket-error.ts';
import { noteConnection } from './connections.ts';
import { untilOver } from './deadline.ts';
import { destroyWhen, happens, keepQuiet } from './events.ts';

/** Where a connection goes: a name, or an IP address without brackets. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Another way there than straight: a proxy. Rejects with a WaybillError; destroys what it has opened when it is called off. */
export type OpenLine = (target: Target, signal: AbortSignal) => Promise<net.Socket>;

/** A step has been passed, in so many ms. */
export type OnTcpStep = (step: 'dns' | 'tcp', milliseconds: number) => void;

/**
 * So many octets pile up in a socket whose reader or writer waits, and no more; a larger mark was no faster on loopback. A TLS socket has
 * buffers of its own.
 */
export const socketMarks = { highWaterMark: 256 * 1024 } as const;

/** For every line of a protocol. Small commands go out at once, and a dead peer is found. */
export const lineOptions = {
  ...socketMarks,
  noDelay: true,
  keepAlive: true,
  keepAliveInitialDelay: 30_000,
} as const;

/** One address of several that does not answer takes no longer than this, in ms, unless it is the last. */
const addressTimeoutMs = 3_000;

/**
 * A TCP connection to a host or its first address that answers. Throws `host-not-found` where there is no host, the error of Node,
 * or the reason of `over`; the socket is destroyed then.
 */
export async function openTcp(
  { host, port }: Target,
  over: AbortSignal,
  onStep?: OnTcpStep,
  options: net.SocketConstructorOpts & { noDelay: boolean } = { noDelay: true },
): Promise<net.Socket> {
  over.throwIfAborted();
  // An empty host would be this computer.
  if (host.trim() === '') {
    throw new SocketError({ code: 'host-not-found', params: { host, port }, retry: 'later' });
  }
  let started = performance.now();
  let lookedUp = false;
  const socket = net.connect({
    ...options,
    host,
    port,
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
    noteConnection(socket, { direction: 'out', host, port });
    onStep?.('tcp', performance.now() - started);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    release();
  }
}

export interface LineOptions {
  /** Absent: straight. */
  readonly open?: OpenLine | undefined;
  readonly onStep?: OnTcpStep | undefined;
}

/**
 * The TCP connection of a protocol, straight or another way. Throws what `openTcp` throws, what `open` throws, or the reason of `over`:
 * what opens after that is closed.
 */
export async function openLine(
  target: Target,
  over: AbortSignal,
  { open, onStep }: LineOptions,
): Promise<net.Socket> {
  if (open === undefined) return await openTcp(target, over, onStep, lineOptions);
  over.throwIfAborted();
  if (target.host.trim() === '') {
    throw new SocketError({ code: 'host-not-found', params: { ...target }, retry: 'later' });
  }
  const started = performance.now();
  const opening = open(target, over);
  try {
    const socket = await untilOver(opening, over);
    keepQuiet(socket);
    socket.setNoDelay(lineOptions.noDelay).setKeepAlive(true, lineOptions.keepAliveInitialDelay);
    onStep?.('tcp', performance.now() - started);
    return socket;
  } catch (error) {
    opening.then((socket) => socket.on('error', () => undefined).destroy()).catch(() => undefined);
    throw error;
  }
}
