import type { Socket } from 'node:net';
import type { Parameters } from '../../shared/index.ts';
import { authorityOf } from './host-name.ts';
import { basicCredentials, headEnds, readStatusLine } from './http-head.ts';
import type { StatusLine } from './http-head.ts';
import { NetworkError } from './network-error.ts';
import { readOctets } from './read-octets.ts';
import type { ProxyServer, Target } from './way.ts';

/** All heads of the proxy's answer together, in octets. */
const longestAnswer = 16 * 1024;

/** More interim answers than this are no answer. */
const mostInterim = 10;

/**
 * Asks an HTTP proxy for a tunnel, RFC 9110 9.3.6: from then on the socket leads to the target. Nothing is read beyond the proxy's
 * answer. Throws `proxy-login`, `proxy-refused` {status}, `proxy-failed`, each with `params`; or the socket's own error.
 */
export async function askForTunnel(
  socket: Socket,
  proxy: ProxyServer,
  target: Target,
  params: Parameters,
): Promise<void> {
  const authority = authorityOf(target.host, target.port);
  const login = proxyLogin(proxy, params);
  const loginLine = login === undefined ? '' : `Proxy-Authorization: ${login}\r\n`;
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${loginLine}\r\n`, 'latin1');
  const budget = { left: longestAnswer };
  for (let heads = 0; heads <= mostInterim; heads += 1) {
    const answer = readStatusLine(await readHead(socket, budget, params));
    if (answer === undefined) throw failed(params);
    // RFC 9110 15.2: others may come before the answer. 101 would be another protocol, which nobody has asked for.
    if (answer.status < 200 && answer.status !== 101) continue;
    // Any 2xx opens the tunnel; what its head says of a length does not count.
    if (answer.status >= 200 && answer.status < 300) return;
    throw refusal(answer, params);
  }
  throw failed(params);
}

/**
 * The login, at once where there is one: a proxy that asks for it may close the connection with its 407. Undefined: no login. Throws
 * `proxy-login` where it cannot be written as Basic credentials.
 */
export function proxyLogin(proxy: ProxyServer, params: Parameters): string | undefined {
  if (proxy.user === '') return undefined;
  const credentials = basicCredentials(proxy.user, proxy.password);
  if (credentials === undefined) throw new NetworkError({ code: 'proxy-login', params, retry: 'never' });
  return credentials;
}

function refusal({ status, reason }: StatusLine, params: Parameters): NetworkError {
  const text = reason === '' ? undefined : reason;
  // 401 is what tinyproxy says of a wrong login; of none it says 407.
  if (status === 407 || status === 401)
    return new NetworkError({ code: 'proxy-login', params, text, retry: 'never' });
  // What the proxy itself calls wrong stays wrong; a far side that does not answer may answer later.
  const retry = status >= 500 || status === 408 || status === 429 ? 'later' : 'never';
  return new NetworkError({ code: 'proxy-refused', params: { ...params, status }, text, retry });
}

function failed(params: Parameters): NetworkError {
  return new NetworkError({ code: 'proxy-failed', params, retry: 'later' });
}

async function readHead(socket: Socket, budget: { left: number }, params: Parameters): Promise<string> {
  const octets: number[] = [];
  await readOctets(socket, ([octet = 0]) => {
    budget.left -= 1;
    if (budget.left < 0) throw failed(params);
    octets.push(octet);
    return octet === 0x0a && headEnds(octets.slice(-3));
  });
  return Buffer.from(octets).toString('latin1');
}
