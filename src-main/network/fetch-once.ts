import * as http from 'node:http';
import type { Socket } from 'node:net';
import type { Address } from './address.ts';
import { connectThrough } from './connect-through.ts';
import { proxyLogin } from './http-connect.ts';
import { codeOf, destroyWhen, noteAsked, noteThrough } from '../sockets/index.ts';
import { NetworkError, networkFault } from './network-error.ts';
import { openProxy, wayParams } from './proxy-line.ts';
import { secureLine } from './secure.ts';
import type { ProxyServer, Way } from './way.ts';

export interface Wish {
  readonly address: Address;
  /** Absent: GET. */
  readonly post?: { readonly type: string; readonly octets: Uint8Array } | undefined;
  readonly mostOctets: number;
  readonly timeoutMs: number;
  /** Aborted with a WaybillError. */
  readonly over: AbortSignal;
  readonly authorities: () => readonly string[];
}

export type Fetched =
  { readonly octets: Uint8Array } | { readonly redirected: string; readonly status: number };

/** One request and its answer, on a connection of its own. Throws what createDownload says. */
export async function fetchOnce(way: Way, wish: Wish): Promise<Fetched> {
  const { address, over } = wish;
  // An HTTP proxy is asked for an http address itself; to everything else it opens a tunnel.
  const forwarder = way.proxy?.kind === 'http' && !address.secure ? way.proxy : undefined;
  const socket = await openLine(way, wish, forwarder);
  const release = destroyWhen(over, socket);
  try {
    const answer = await ask(socket, wish, forwarder);
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (isRedirect(status) && location !== undefined) return { redirected: location, status };
    if (forwarder !== undefined && status === 407) {
      throw new NetworkError({ code: 'proxy-login', params: wayParams(way, address), retry: 'never' });
    }
    if (status !== 200) throw refused(address, status);
    return { octets: await readBody(answer, wish) };
  } catch (error) {
    over.throwIfAborted();
    throw brokenAnswer(error, address);
  } finally {
    release();
    socket.destroy();
  }
}

/** Any other status than 200. */
export function refused(address: Address, status: number): NetworkError {
  const params = { address: address.shown, status };
  return new NetworkError({ code: 'download-failed', params, retry: 'later' });
}

/** RFC 9110 15.4, without those that only speak of caches and choices. */
function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

async function openLine(way: Way, wish: Wish, forwarder: ProxyServer | undefined): Promise<Socket> {
  const { address, over, timeoutMs } = wish;
  if (forwarder !== undefined) {
    const proxy = await openProxy(forwarder, { params: wayParams(way, address), over, signal: over });
    noteThrough(proxy, address.host, address.port);
    noteAsked(proxy, address.shown);
    return proxy;
  }
  const { host, port } = address;
  const tcp = await connectThrough(way, { host, port, signal: over, timeoutMs });
  noteAsked(tcp, address.shown);
  return address.secure ? await secureLine(tcp, address, wish.authorities(), over) : tcp;
}

/** Sends the request, and gives the answer when its head is there. */
async function ask(
  socket: Socket,
  { address, post }: Wish,
  forwarder: ProxyServer | undefined,
): Promise<http.IncomingMessage> {
  const login =
    forwarder === undefined
      ? undefined
      : proxyLogin(forwarder, wayParams({ proxy: forwarder }, { host: address.host, port: address.port }));
  const request = http.request({
    createConnection: () => socket,
    method: post === undefined ? 'GET' : 'POST',
    path: forwarder === undefined ? address.path : address.absolute,
    setHost: false,
    headers: {
      host: address.hostHeader,
      accept: '*/*',
      // Nothing that comes is unpacked.
      'accept-encoding': 'identity',
      connection: 'close',
      ...(login === undefined ? {} : { 'proxy-authorization': login }),
      ...(post === undefined ? {} : { 'content-type': post.type, 'content-length': post.octets.length }),
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  request
    .once('response', resolve)
    .on('error', reject)
    .once('close', () => reject(new Error('closed')));
  request.end(post?.octets);
  return await promise;
}

/** Reads the body, never more than was asked for. */
async function readBody(answer: http.IncomingMessage, { address, mostOctets }: Wish): Promise<Uint8Array> {
  const params = { address: address.shown, limit: mostOctets };
  const tooLarge = new NetworkError({ code: 'download-too-large', params, retry: 'later' });
  if (Number(answer.headers['content-length'] ?? 0) > mostOctets) throw tooLarge;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > mostOctets) throw tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function brokenAnswer(error: unknown, address: Address): Error {
  const params = { address: address.shown, host: address.host, port: address.port };
  if (!codeOf(error).startsWith('HPE_')) return networkFault(error, params);
  const text = codeOf(error);
  return new NetworkError({ code: 'download-unreadable', params, text, retry: 'later' }, { cause: error });
}
