import type * as http from 'node:http';
import * as https from 'node:https';
import type * as net from 'node:net';
import { inspect } from 'node:util';
import * as zlib from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { WaybillError } from '../../shared/index.ts';
import { chainOf, issue } from '../test-pki/index.ts';
import type { Issued } from '../test-pki/index.ts';
import { createDownload } from './index.ts';
import type { DownloadRequest, ProxyServer, Way } from './index.ts';
import { openRelay } from './testing/relay.ts';
import { serveHttp, serveTcp, silentPort, started } from './testing/servers.ts';
import type { TestServer } from './testing/servers.ts';

const limits = { mostOctets: 1_000, timeoutMs: 10_000 };
const login = { user: 'waybill', password: 'quite-secret' };
const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

function kept<T extends { close(): Promise<void> }>(server: T): T {
  opened.push(server);
  return server;
}

type Serve = (request: http.IncomingMessage, response: http.ServerResponse) => void;

async function web(serve: Serve): Promise<TestServer & { readonly address: string }> {
  const server = kept(await serveHttp(serve));
  return { ...server, address: `http://127.0.0.1:${server.port}` };
}

async function rawServer(answer: string, andThen?: (socket: net.Socket) => void): Promise<TestServer> {
  const server = await serveTcp((socket) => {
    socket.once('data', () => {
      socket.write(answer);
      andThen?.(socket);
      socket.resume();
    });
  });
  return kept(server);
}

async function raw(answer: string, andThen?: (socket: net.Socket) => void): Promise<string> {
  return `http://127.0.0.1:${(await rawServer(answer, andThen)).port}/`;
}

async function get(address: string, request: Partial<DownloadRequest> = {}, way: Way = {}): Promise<string> {
  return Buffer.from(await createDownload(way)({ address, ...limits, ...request })).toString();
}

async function failure(attempt: Promise<unknown>): Promise<WaybillError> {
  const error: unknown = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WaybillError)) throw new Error(`no problem: ${String(error)}`);
  expect(inspect(error, { depth: 20 })).not.toContain(login.password);
  return error;
}

describe('a download', () => {
  test('is what lies at the address, asked for as it is', async () => {
    const asked: http.IncomingHttpHeaders[] = [];
    const server = await web((request, response) => {
      asked.push(request.headers);
      response.end(`${request.method} ${request.url}`);
    });
    expect(await get(`${server.address}/a%20b.crl?c=d#e`)).toBe('GET /a%20b.crl?c=d');
    expect(asked[0]).toEqual({
      host: `127.0.0.1:${server.port}`,
      accept: '*/*',
      'accept-encoding': 'identity',
      connection: 'close',
    });
    await expect.poll(() => server.open()).toBe(0);
  });

  test('sends a question along', async () => {
    const server = await web((request, response) => {
      response.write(`${request.method} ${request.headers['content-type']} `);
      request.pipe(response);
    });
    const post = { type: 'application/ocsp-request', octets: Buffer.from('question') };
    expect(await get(server.address, { post })).toBe('POST application/ocsp-request question');
  });

  test('is never unpacked', async () => {
    const packed = zlib.gzipSync('list');
    const server = await web((_, response) => {
      response.setHeader('content-encoding', 'gzip').end(packed);
    });
    const octets = await createDownload({})({ address: server.address, ...limits });
    expect(Buffer.from(octets)).toEqual(packed);
  });

  test.each([201, 204, 206, 400, 404, 407, 500])('fails with any other status: %d', async (status) => {
    const server = await web((_, response) => response.writeHead(status).end());
    const error = await failure(get(`${server.address}/x`));
    expect(error.code).toBe('download-failed');
    expect(error.params).toEqual({ address: `${server.address}/x`, status });
    await expect.poll(() => server.open()).toBe(0);
  });

  test('may be as large as it was said, and not an octet more, whether its length is told or not', async () => {
    const server = await web((request, response) => {
      const length = Number(request.url?.slice(2));
      if (request.url?.startsWith('/t') === true) response.setHeader('content-length', length);
      response.write('x');
      response.end('x'.repeat(length - 1));
    });
    for (const told of ['t', 'u']) {
      expect(await get(`${server.address}/${told}1000`)).toHaveLength(1000);
      const error = await failure(get(`${server.address}/${told}1001`));
      expect(error.code).toBe('download-too-large');
      expect(error.params).toEqual({ address: `${server.address}/${told}1001`, limit: 1000 });
    }
    await expect.poll(() => server.open()).toBe(0);
  });

  test('that says itself that it is too large is not waited for', async () => {
    const server = await rawServer('HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n');
    const error = await failure(get(`http://127.0.0.1:${server.port}/`));
    expect(error.code).toBe('download-too-large');
    await expect.poll(() => server.open()).toBe(0);
  });

  test('that is refused is left at once, whatever the server still wants to say', async () => {
    const server = await rawServer('HTTP/1.1 404 No\r\nContent-Length: 100\r\n\r\nbecause');
    const error = await failure(get(`http://127.0.0.1:${server.port}/`));
    expect(error.params['status']).toBe(404);
    await expect.poll(() => server.open()).toBe(0);
  });

  test('that never ends is left at its limit', async () => {
    const server = await web((_, response) => {
      const more = (): boolean => response.write('x'.repeat(500), () => setImmediate(more));
      more();
    });
    expect((await failure(get(server.address))).code).toBe('download-too-large');
    await expect.poll(() => server.open()).toBe(0);
  });

  test('that is cut short is none', async () => {
    const address = await raw('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf', (socket) => socket.end());
    expect((await failure(get(address))).code).toBe('connection-lost');
    const silent = await raw('', (socket) => socket.end());
    expect((await failure(get(silent))).code).toBe('connection-lost');
  });

  test.each([
    'no HTTP at all\r\n\r\n',
    `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  ])('that is no proper HTTP is none: %#', async (answer) => {
    const error = await failure(get(await raw(answer)));
    expect(error.code).toBe('download-unreadable');
  });

  test('that takes too long, before or within its answer, ends; no connection is left', async () => {
    const server = await web((request, response) => {
      if (request.url === '/half') response.write('half');
    });
    for (const path of ['/never', '/half']) {
      const error = await failure(get(`${server.address}${path}`, { timeoutMs: 100 }));
      expect(error.code).toBe('download-time-out');
      expect(error.params).toEqual({ address: `${server.address}${path}` });
    }
    await expect.poll(() => server.open()).toBe(0);
  });

  test('that is called off ends with the reason', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<undefined>();
    const server = await web(() => resolve(undefined));
    const calledOff = new AbortController();
    const failing = failure(get(server.address, { signal: calledOff.signal }));
    await asked;
    const reason = new WaybillError({ code: 'stopped' });
    calledOff.abort(reason);
    expect(await failing).toBe(reason);
    await expect.poll(() => server.open()).toBe(0);
  });

  test('says when nobody is there', async () => {
    const error = await failure(get(`http://127.0.0.1:${await silentPort()}/`));
    expect(error.code).toBe('connection-refused');
  });

  test.each([
    ['ftp://host/a', 'ftp://host/a'],
    ['file:///etc/passwd', 'file:///etc/passwd'],
    ['ldap://host/cn=a', 'ldap://host/cn=a'],
    [`http://me:${login.password}@host/a`, 'http://host/a'],
    [`http://${login.password}@host/a`, 'http://host/a'],
    [`http://a@b:${login.password}@host/`, 'http://host/'],
    ['nothing', 'nothing'],
    ['', ''],
    ['http://', 'http://'],
    [`http://me:${login.password}@`, 'http://'],
  ])('is not made from %s', async (address, shown) => {
    const error = await failure(get(address));
    expect(error.code).toBe('download-not-allowed');
    expect(error.params).toEqual({ address: shown });
  });
});

describe('a redirect', () => {
  async function redirecting(status: number): Promise<string> {
    const server = await web((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) {
        response.write(request.method);
        request.pipe(response);
      } else response.writeHead(status, { location: `/${left - 1}` }).end();
    });
    return server.address;
  }

  test.each([301, 302, 303, 307, 308])('%d is followed three times', async (status) => {
    const address = await redirecting(status);
    expect(await get(`${address}/3`)).toBe('GET');
    const error = await failure(get(`${address}/4`));
    expect(error.code).toBe('download-failed');
    expect(error.params).toEqual({ address: `${address}/1`, status });
  });

  test('keeps a question only where the server says so', async () => {
    const post = { type: 'text/plain', octets: Buffer.from(' it') };
    expect(await get(`${await redirecting(307)}/2`, { post })).toBe('POST it');
    const error = await failure(get(`${await redirecting(302)}/1`, { post }));
    expect(error.params['status']).toBe(302);
  });

  test('leads to http and https only, and to no login', async () => {
    for (const location of ['file:///etc/passwd', `http://me:${login.password}@host/`]) {
      const server = await web((_, response) => response.writeHead(302, { location }).end());
      expect((await failure(get(server.address))).code).toBe('download-not-allowed');
    }
  });
});

describe('an https address', () => {
  async function secureWeb(leaf: Issued): Promise<TestServer> {
    const cert = chainOf(leaf)
      .map(({ certificatePem }) => certificatePem)
      .join('');
    const server = https.createServer({ key: leaf.privateKeyPem, cert }, (request, response) =>
      response.end(`secure ${request.url}`),
    );
    return kept(await started(server, '127.0.0.1'));
  }

  test('is read when its certificate holds for the name, and not otherwise', async () => {
    const root = await issue({ name: 'Root', authority: true });
    const good = await secureWeb(await issue({ name: 'Web', names: ['localhost', '127.0.0.1'], by: root }));
    const download = createDownload({}, { authorities: () => [root.certificatePem] });
    for (const host of ['localhost', '127.0.0.1']) {
      const octets = await download({ address: `https://${host}:${good.port}/a`, ...limits });
      expect(Buffer.from(octets).toString()).toBe('secure /a');
    }
    const bad = [
      [await secureWeb(await issue({ name: 'Other', names: ['other.example'], by: root })), 'ERR_TLS_CERT'],
      [
        await secureWeb(await issue({ name: 'Old', names: ['localhost'], by: root, from: -9, until: -1 })),
        'CERT_HAS_EXPIRED',
      ],
      [await secureWeb(await issue({ name: 'Address', names: ['127.0.0.1'], by: root })), 'ERR_TLS_CERT'],
      [await secureWeb(await issue({ name: 'Self', names: ['localhost'] })), 'SELF_SIGNED'],
    ] as const;
    for (const [server, words] of bad) {
      const address = `https://localhost:${server.port}/`;
      const error = await failure(download({ address, ...limits }));
      expect(error.code).toBe('download-untrusted');
      expect(error.params['address']).toBe(address);
      expect(error.text).toContain(words);
      await expect.poll(() => server.open()).toBe(0);
    }
    const named = await secureWeb(await issue({ name: 'Named', names: ['localhost'], by: root }));
    const byAddress = failure(download({ address: `https://127.0.0.1:${named.port}/`, ...limits }));
    expect((await byAddress).code).toBe('download-untrusted');
    // The system does not know our test authority.
    const address = `https://localhost:${good.port}/`;
    expect((await failure(get(address))).code).toBe('download-untrusted');
  });

  test('of a server without TLS is no secure connection', async () => {
    const plain = await web((_, response) => response.end());
    const error = await failure(get(`https://127.0.0.1:${plain.port}/`));
    expect(error.code).toBe('tls-failed');
  });

  test('that goes silent in the handshake ends by the time-out', async () => {
    const server = kept(await serveTcp((socket) => socket.resume()));
    const error = await failure(get(`https://127.0.0.1:${server.port}/`, { timeoutMs: 100 }));
    expect(error.code).toBe('download-time-out');
    await expect.poll(() => server.open()).toBe(0);
  });

  test('goes through a tunnel of an HTTP proxy, and through SOCKS5', async () => {
    const root = await issue({ name: 'Root', authority: true });
    const server = await secureWeb(await issue({ name: 'Web', names: ['localhost'], by: root }));
    for (const kind of ['http', 'socks5'] as const) {
      const relay = kept(await openRelay(kind));
      const way = { proxy: { kind, host: relay.host, port: relay.port, ...login } };
      const download = createDownload(way, { authorities: () => [root.certificatePem] });
      const octets = await download({ address: `https://localhost:${server.port}/b`, ...limits });
      expect(Buffer.from(octets).toString()).toBe('secure /b');
      expect(relay.asked).toEqual([`localhost:${server.port}`]);
    }
  });
});

describe('an http address behind a proxy', () => {
  test('is asked of an HTTP proxy as a whole, with the login', async () => {
    const asked: string[] = [];
    const proxy = await proxyOf((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.host}`);
      asked.push(request.headers['proxy-authorization'] ?? '');
      response.end('through');
    });
    expect(await get('http://lists.example:8080/a?b#c', {}, { proxy: { ...proxy, ...login } })).toBe(
      'through',
    );
    expect(await get('http://[::1]/', {}, { proxy })).toBe('through');
    expect(asked).toEqual([
      'GET http://lists.example:8080/a?b lists.example:8080',
      `Basic ${Buffer.from('waybill:quite-secret').toString('base64')}`,
      'GET http://[::1]/ [::1]',
      '',
    ]);
  });

  test('tells what the proxy says', async () => {
    const proxy = await proxyOf((request, response) =>
      response.writeHead(request.url === 'http://a/' ? 407 : 502).end(),
    );
    const way = { proxy: { ...proxy, ...login } };
    const refused = await failure(get('http://a/', {}, way));
    expect(refused.code).toBe('proxy-login');
    expect(refused.params).toEqual({ host: 'a', port: 80, proxyHost: proxy.host, proxyPort: proxy.port });
    const failed = await failure(get('http://b/', {}, way));
    expect(failed.params).toEqual({ address: 'http://b/', status: 502 });
    const strange = { proxy: { ...proxy, user: 'a:b', password: login.password } };
    expect((await failure(get('http://c/', {}, strange))).code).toBe('proxy-login');
  });

  test('names a proxy that is not there', async () => {
    const port = await silentPort();
    for (const kind of ['http', 'socks5'] as const) {
      const proxy = { kind, host: '127.0.0.1', port, ...login };
      const error = await failure(get('http://a/', {}, { proxy }));
      expect(error.code).toBe('proxy-unreachable');
      expect(error.params).toMatchObject({ proxyPort: port, why: 'connection-refused' });
    }
  });

  async function proxyOf(serve: Serve): Promise<ProxyServer> {
    const { host, port } = await web(serve);
    return { kind: 'http', host, port, user: '', password: '' };
  }
});
