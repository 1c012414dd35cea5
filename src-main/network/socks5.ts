import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { SocksClient } from 'socks';
import type { Parameters } from '../../shared/index.ts';
import { NetworkError } from './network-error.ts';
import { readOctets } from './read-octets.ts';
import type { ProxyServer, Target } from './way.ts';

/** RFC 1929 2: one octet says how long each is. */
const longestLogin = 255;

/**
 * Asks a SOCKS5 proxy for a connection (RFC 1928, login RFC 1929): from then on the socket leads to the target. A name is resolved by
 * the proxy. Nothing is read beyond its answer. Throws `proxy-login`, `proxy-refused` {status}, `proxy-failed`, and what the proxy says of
 * the target (`connection-refused`, `host-unreachable`), each with `params`; or the socket's own error.
 */
export async function askForConnection(
  socket: Socket,
  proxy: ProxyServer,
  target: Target,
  params: Parameters,
  timeoutMs: number,
): Promise<void> {
  const { user, password } = proxy;
  if (Buffer.byteLength(user) > longestLogin || Buffer.byteLength(password) > longestLogin) {
    throw new NetworkError({ code: 'proxy-login', params, retry: 'never' });
  }
  // The package is given a line of its own and fed octet by octet: on the real one it would read on after the answer.
  const line = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      socket.write(chunk);
      done();
    },
  });
  const client = new SocksClient({
    command: 'connect',
    destination: { host: target.host, port: target.port },
    proxy: {
      type: 5,
      host: proxy.host,
      port: proxy.port,
      ...(user === '' ? {} : { userId: user, password }),
    },
    // Our own deadline comes earlier, and tells more.
    timeout: timeoutMs + 1_000,
  });
  let established = false;
  client.once('established', () => {
    established = true;
  });
  // Its errors carry the login, so that nothing but their words is taken over.
  client.once('error', (error: Error) => socket.destroy(refusal(error.message, params)));
  try {
    client.connect(line);
    await readOctets(socket, (octet) => {
      line.emit('data', octet);
      return established;
    });
  } finally {
    line.destroy();
  }
}

/** What the package says of a reply, RFC 1928 6, by the names it gives them. */
const replies: readonly (readonly [RegExp, string])[] = [
  [/ConnectionRefused/, 'connection-refused'],
  [/HostUnreachable|NetworkUnreachable/, 'host-unreachable'],
  [/TTLExpired/, 'connect-timeout'],
  [/Authentication failed|no accepted authentication type/, 'proxy-login'],
];

function refusal(words: string, params: Parameters): NetworkError {
  const code = replies.find(([pattern]) => pattern.test(words))?.[1];
  if (code !== undefined) {
    return new NetworkError({ code, params, retry: code === 'proxy-login' ? 'never' : 'later' });
  }
  const status = /rejected connection - (\w+)/.exec(words)?.[1];
  if (status === undefined || status === 'undefined' || status === 'Granted') {
    return new NetworkError({ code: 'proxy-failed', params, retry: 'later' });
  }
  const retry = status === 'NotAllowed' ? 'never' : 'later';
  return new NetworkError({ code: 'proxy-refused', params: { ...params, status }, retry });
}
