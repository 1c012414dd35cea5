import * as net from 'node:net';
import { WaybillError } from '../../../../shared/index.ts';
import { FtpsError } from '../ftps-error.ts';
import { lineFault } from './line-fault.ts';

/** Where a connection goes: a name, or an IP address without brackets. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Another way to the server than straight: a proxy. Rejects with a WaybillError; destroys what it has opened when it is called off. */
export type OpenLine = (target: Target, signal: AbortSignal) => Promise<net.Socket>;

export interface DialOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly open?: OpenLine | undefined;
}

/** One address of several that does not answer takes no longer than this, in ms, unless it is the last. */
const addressTimeoutMs = 3_000;

/** What a socket keeps before it holds its writer back. */
export const socketMarks = { highWaterMark: 256 * 1024 } as const;

/**
 * A TCP connection, straight or another way. Throws `host-not-found`, `connection-refused`, `host-unreachable`, `connect-timeout`,
 * `connection-lost`, `connection-failed`, each with `host` and `port`; what `open` throws; `ftps.called-off`.
 */
export async function dial(target: Target, options: DialOptions): Promise<net.Socket> {
  const { host, port } = target;
  const params = { host, port };
  // An empty host would be this computer.
  if (host.trim() === '') throw new FtpsError({ code: 'host-not-found', params, retry: 'later' });
  const over = new AbortController();
  const timer = setTimeout(
    () => over.abort(new FtpsError({ code: 'connect-timeout', params, retry: 'later' })),
    options.timeoutMs,
  );
  const stop = (): void => over.abort(calledOff(options.signal));
  options.signal?.addEventListener('abort', stop, { once: true });
  if (options.signal?.aborted === true) stop();
  try {
    over.signal.throwIfAborted();
    const opening =
      options.open === undefined ? straight(target, over.signal) : options.open(target, over.signal);
    const socket = await untilOver(opening, over.signal);
    return socket.on('error', ignore).setNoDelay(true).setKeepAlive(true, 30_000);
  } catch (error) {
    throw lineFault(error, params);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
  }
}

/** Whoever has called it off may give the reason. */
export function calledOff(signal: AbortSignal | undefined): FtpsError {
  const cause: unknown = signal?.reason;
  if (cause instanceof WaybillError) return lineFault(cause);
  return new FtpsError({ code: 'ftps.called-off', retry: 'never' }, { cause });
}

/** What opens too late is closed. */
async function untilOver(opening: Promise<net.Socket>, over: AbortSignal): Promise<net.Socket> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => {
    reject(over.reason instanceof Error ? over.reason : new Error('over'));
    opening.then((socket) => socket.on('error', ignore).destroy()).catch(ignore);
  };
  over.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([opening, promise]);
  } finally {
    over.removeEventListener('abort', stop);
  }
}

async function straight({ host, port }: Target, over: AbortSignal): Promise<net.Socket> {
  const socket = net.connect({
    ...socketMarks,
    host,
    port,
    noDelay: true,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: addressTimeoutMs,
  });
  const stop = (): void => {
    socket.destroy();
  };
  over.addEventListener('abort', stop, { once: true });
  try {
    await happens(socket, 'connect');
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    over.removeEventListener('abort', stop);
  }
}

/** Waits for the one event that means success. Rejects with the error of the socket; without one it was closed. */
export async function happens(socket: net.Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const succeeded = (): void => resolve(undefined);
  const closed = (): void => reject(socket.errored ?? new Error('closed'));
  if (socket.destroyed) closed();
  socket.once(event, succeeded).once('error', reject).once('close', closed);
  try {
    await promise;
  } finally {
    socket.on('error', ignore);
    socket.off(event, succeeded).off('error', reject).off('close', closed);
  }
}

function ignore(): void {
  // The error stays in socket.errored.
}
