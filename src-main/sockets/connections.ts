import { AsyncLocalStorage } from 'node:async_hooks';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A TCP connection that stands. */
export interface NewConnection {
  /** out: we called. in: we were called. */
  readonly direction: 'out' | 'in';
  /** Whom we called, as it was asked for; of a caller the address. */
  readonly host: string;
  readonly port: number;
  /** The address that answered. */
  readonly address: string;
  /** Octets that have crossed the line up to now, in TLS or not. */
  octets(): { readonly out: number; readonly in: number };
}

/** Hears of one connection. */
export interface ConnectionListener {
  secured(): void;
  /** The other end is a proxy, and let us through to this host. */
  through(host: string, port: number): void;
  /** This was asked for over it. */
  asked(address: string): void;
  closed(): void;
}

/** Hears of connections. Must not throw. */
export type ConnectionWatch = (connection: NewConnection) => ConnectionListener;

const watching = new AsyncLocalStorage<ConnectionWatch>();
const listeners = new WeakMap<object, ConnectionListener>();

/** Tells `watch` of every connection that `work` makes, whatever lies between: nobody who opens a line needs to know of it. */
export function watchConnections<T>(watch: ConnectionWatch, work: () => T): T {
  return watching.run(watch, work);
}

/** Who hears of connections here and now; for what is called back later. */
export function connectionWatch(): ConnectionWatch | undefined {
  return watching.getStore();
}

/** A connection stands. `watch`: who hears of it, if that is not whoever watches now. Gives what was told of it; undefined where nobody hears. */
export function noteConnection(
  socket: Socket,
  { direction, host, port }: Pick<NewConnection, 'direction' | 'host' | 'port'>,
  watch = watching.getStore(),
): NewConnection | undefined {
  if (watch === undefined) return undefined;
  const connection: NewConnection = {
    direction,
    host,
    port,
    address: socket.remoteAddress ?? '',
    octets: () => ({ out: socket.bytesWritten, in: socket.bytesRead }),
  };
  const listener = watch(connection);
  listeners.set(socket, listener);
  socket.once('close', () => listener.closed());
  return connection;
}

/** TLS begins on it. */
export function noteSecured(socket: Duplex): void {
  listeners.get(socket)?.secured();
}

/** A proxy has let us through. */
export function noteThrough(socket: Socket, host: string, port: number): void {
  listeners.get(socket)?.through(host, port);
}

/** This is asked for over it; without anything secret in it. */
export function noteAsked(socket: Socket, address: string): void {
  listeners.get(socket)?.asked(address);
}
