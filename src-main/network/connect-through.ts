import type { Socket } from 'node:net';
import { assertNever } from '../../shared/index.ts';
import type { Parameters, WaybillError } from '../../shared/index.ts';
import { codeOf, destroyWhen, noteThrough } from '../sockets/index.ts';
import { startWayDeadline } from './deadline.ts';
import { plainHost } from './host-name.ts';
import { askForTunnel } from './http-connect.ts';
import { NetworkError, networkFault } from './network-error.ts';
import { EndedEarly } from './read-octets.ts';
import { askForConnection } from './socks5.ts';
import { openProxy, wayParams } from './proxy-line.ts';
import { dial } from './tcp.ts';
import type { OnStep } from './tcp.ts';
import type { ProxyServer, Target, Way } from './way.ts';

export interface ConnectOptions {
  /** A name, or an IP address with or without brackets. */
  readonly host: string;
  readonly port: number;
  readonly signal?: AbortSignal | undefined;
  /** For all steps together, in ms; 20 s unless told otherwise. */
  readonly timeoutMs?: number | undefined;
  readonly onStep?: OnStep | undefined;
}

const defaultTimeoutMs = 20_000;

/**
 * A TCP connection to a host, straight or through a proxy. Nothing has been read from the socket, and nobody listens to it but one who
 * lets errors pass. When it fails, takes too long or is called off, every socket is destroyed. Throws, each with `host` and `port`:
 * `host-not-found`, `connection-refused`, `host-unreachable`, `connect-timeout`, `connection-lost`, `connection-failed`; with a proxy
 * also, each with `proxyHost` and `proxyPort`: `proxy-unreachable` {why: one of the codes above}, `proxy-login`, `proxy-refused` {status},
 * `proxy-failed`. A signal that was aborted with a WaybillError gives that one.
 */
export async function connectThrough(way: Way, options: ConnectOptions): Promise<Socket> {
  const { proxy } = way;
  const params = wayParams(way, options);
  const host = plainHost(options.host);
  if (host === undefined) throw new NetworkError({ code: 'host-not-found', params, retry: 'later' });
  const target = { host, port: options.port };
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  const deadline = startWayDeadline({ signal: options.signal, timeoutMs, code: 'connect-timeout', params });
  try {
    if (proxy === undefined) return await dial(target, deadline.over, options.onStep);
    const socket = await openProxy(proxy, { ...options, params, over: deadline.over });
    const started = performance.now();
    await letThrough(socket, proxy, target, params, { over: deadline.over, timeoutMs });
    noteThrough(socket, host, options.port);
    options.onStep?.('proxy', performance.now() - started);
    return socket;
  } finally {
    deadline.end();
  }
}

async function letThrough(
  socket: Socket,
  proxy: ProxyServer,
  target: Target,
  params: Parameters,
  { over, timeoutMs }: { readonly over: AbortSignal; readonly timeoutMs: number },
): Promise<void> {
  const release = destroyWhen(over, socket);
  try {
    switch (proxy.kind) {
      case 'http':
        await askForTunnel(socket, proxy, target, params);
        break;
      case 'socks5':
        await askForConnection(socket, proxy, target, params, timeoutMs);
        break;
      default:
        assertNever(proxy.kind);
    }
  } catch (error) {
    socket.destroy();
    throw brokenOff(error, params);
  } finally {
    release();
  }
}

/** A proxy that hangs up in the middle of its answer gives none. */
function brokenOff(error: unknown, params: Parameters): WaybillError {
  if (error instanceof EndedEarly || codeOf(error) === 'ECONNRESET' || codeOf(error) === 'EPIPE') {
    return new NetworkError({ code: 'proxy-failed', params, retry: 'later' }, { cause: error });
  }
  return networkFault(error, params);
}
