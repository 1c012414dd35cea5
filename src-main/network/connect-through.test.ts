import type * as net from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { WaybillError } from '../../shared/index.ts';
import { connectThrough } from './index.ts';
import type { ConnectOptions, ProxyServer, Way } from './index.ts';
import { hear, serveTcp, silentPort } from './testing/servers.ts';
import type { TestServer } from './testing/servers.ts';

const password = 'a secret of the proxy';
const opened: { close(): Promise<void> }[] = [];
const sockets: net.Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of opened.splice(0)) await server.close();
});

async function serve(script: (socket: net.Socket) => void, host?: string): Promise<TestServer> {
  const server = await serveTcp(script, host);
  opened.push(server);
  return server;
}

/** A proxy that waits for what it is told, and then says its line; `end` hangs up. */
async function scripted(
  kind: ProxyServer['kind'],
  lines: readonly (readonly [wait: number, say: string | Buffer])[],
  login: { user: string } = { user: '' },
): Promise<{ way: Way; heard: Buffer[]; server: TestServer }> {
  const heard: Buffer[] = [];
  const server = await serve((socket) => {
    const left = [...lines];
    let waiting = 0;
    socket.on('data', (part) => {
      heard.push(part);
      waiting += part.length;
      for (let next = left[0]; next !== undefined && waiting >= next[0]; next = left[0]) {
        left.shift();
        waiting = 0;
        if (next[1] === 'end') socket.end();
        else socket.write(next[1]);
      }
    });
  });
  const proxy = { kind, host: server.host, port: server.port, user: login.user, password };
  return { way: { proxy }, heard, server };
}

async function connected(way: Way, options: Partial<ConnectOptions> = {}): Promise<net.Socket> {
  const socket = await connectThrough(way, { host: 'partner.example', port: 6619, ...options });
  sockets.push(socket);
  return socket;
}

/** What a connection fails with; also makes sure that nothing secret is in it, however deep. */
async function failure(way: Way, options: Partial<ConnectOptions> = {}): Promise<WaybillError> {
  const error: unknown = await connected(way, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WaybillError)) throw new Error(`no problem: ${String(error)}`);
  const all = everythingIn(error);
  expect(all).not.toContain(password);
  expect(all).not.toContain(Buffer.from(`u:${password}`).toString('base64'));
  return error;
}

function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = Object.entries(error).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [error.message, error.stack, ...own, everythingIn(error.cause)].join('\n');
}

async function waitUntilClosed(server: TestServer): Promise<void> {
  await expect.poll(() => server.open()).toBe(0);
}

describe('a straight connection', () => {
  test('is open when it is given, and nothing has been read from it', async () => {
    const server = await serve((socket) => socket.write('ready'));
    const steps: string[] = [];
    const socket = await connected({}, { ...server, onStep: (step) => steps.push(step) });
    expect(socket.listenerCount('data')).toBe(0);
    expect(await hear(socket, 'ready')).toBe('ready');
    expect(steps).toEqual(['tcp']);
  });

  test('tells of the look-up of a name', async () => {
    const server = await serve(() => undefined);
    const steps: string[] = [];
    await connected({}, { host: 'localhost', port: server.port, onStep: (step) => steps.push(step) });
    expect(steps).toEqual(['dns', 'tcp']);
  });

  test('goes to an IPv6 address, with brackets or without', async () => {
    const server = await serve((socket) => socket.end('six'), '::1');
    for (const host of ['::1', '[::1]']) {
      expect(await hear(await connected({}, { host, port: server.port }), 'six')).toBe('six');
    }
  });

  test('says why there is none', async () => {
    const port = await silentPort();
    const refused = await failure({}, { host: '127.0.0.1', port });
    expect(refused.code).toBe('connection-refused');
    expect(refused.params).toEqual({ host: '127.0.0.1', port });
    expect((await failure({}, { host: 'nowhere.invalid' })).code).toBe('host-not-found');
  });

  test.each(['', '  ', 'two words', 'line\r\nbreak', 'a/b', 'user@host', 'a:b', 'a'.repeat(254), '[x]'])(
    'is not tried to what is no host: %j',
    async (host) => {
      expect((await failure({}, { host })).code).toBe('host-not-found');
    },
  );

  test('that is called off gives the reason, and leaves no socket', async () => {
    const server = await serve(() => undefined);
    const reason = new WaybillError({ code: 'stopped' });
    const off = await failure({}, { ...server, signal: AbortSignal.abort(reason) });
    expect(off).toBe(reason);
    const other = await failure({}, { ...server, signal: AbortSignal.abort() });
    expect(other.code).toBe('connection-lost');
    await waitUntilClosed(server);
  });
});

describe('an HTTP proxy', () => {
  test('is asked for a tunnel, and what comes behind its answer is not lost', async () => {
    const { way, heard } = await scripted('http', [
      [1, 'HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\nSSRM'],
    ]);
    const steps: string[] = [];
    const socket = await connected(way, { onStep: (step) => steps.push(step) });
    expect(socket.listenerCount('data')).toBe(0);
    expect(socket.listenerCount('readable')).toBe(0);
    expect(await hear(socket, 'SSRM')).toBe('SSRM');
    expect(Buffer.concat(heard).toString()).toBe(
      'CONNECT partner.example:6619 HTTP/1.1\r\nHost: partner.example:6619\r\n\r\n',
    );
    expect(steps).toEqual(['tcp', 'proxy']);
  });

  test('may answer octet by octet, with line feeds alone, or with interim answers before', async () => {
    const answer = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 200\nContent-Length: 3\n\nrest';
    const server = await serve((socket) => {
      socket.setNoDelay(true);
      socket.once('data', () => {
        for (const octet of answer) socket.write(octet);
      });
    });
    const proxy = { kind: 'http', host: server.host, port: server.port, user: '', password: '' } as const;
    expect(await hear(await connected({ proxy }), 'rest')).toBe('rest');
  });

  test('gets an IPv6 address in brackets, and a name outside ASCII as the DNS writes it', async () => {
    for (const [host, authority] of [
      ['::1', '[::1]:6619'],
      ['[2001:db8::1]', '[2001:db8::1]:6619'],
      ['bücher.example', 'xn--bcher-kva.example:6619'],
    ] as const) {
      const { way, heard } = await scripted('http', [[1, 'HTTP/1.1 200 OK\r\n\r\n']]);
      await connected(way, { host });
      expect(Buffer.concat(heard).toString()).toContain(`CONNECT ${authority} HTTP/1.1\r\n`);
    }
  });

  test('gets the login at once where there is one', async () => {
    const { way, heard } = await scripted('http', [[1, 'HTTP/1.1 200 OK\r\n\r\n']], { user: 'u' });
    await connected(way);
    const login = Buffer.from(`u:${password}`).toString('base64');
    expect(Buffer.concat(heard).toString()).toContain(`\r\nProxy-Authorization: Basic ${login}\r\n`);
  });

  test.each(['a:b', 'a\r\nX-Injected: 1', 'a\u0000'])(
    'never gets the login %j, which Basic cannot say',
    async (user) => {
      const { way, heard } = await scripted('http', [[1, 'HTTP/1.1 200 OK\r\n\r\n']], { user });
      expect((await failure(way)).code).toBe('proxy-login');
      expect(heard).toEqual([]);
    },
  );

  test.each([
    ['HTTP/1.1 407 Who are you?\r\n\r\n', 'proxy-login', 'never', undefined],
    ['HTTP/1.1 401 Unauthorized\r\n\r\n', 'proxy-login', 'never', undefined],
    ['HTTP/1.1 403 Filtered\r\n\r\n', 'proxy-refused', 'never', 403],
    ['HTTP/1.1 500 Unable to connect\r\n\r\n', 'proxy-refused', 'later', 500],
    ['HTTP/1.0 302 Found\r\nLocation: http://login/\r\n\r\n', 'proxy-refused', 'never', 302],
    ['HTTP/1.1 101 Switching\r\n\r\n', 'proxy-refused', 'never', 101],
    ['SSH-2.0-OpenSSH_9.2\r\n\r\n', 'proxy-failed', 'later', undefined],
    ['HTTP/2 200\r\n\r\n', 'proxy-failed', 'later', undefined],
    ['\r\n\r\n', 'proxy-failed', 'later', undefined],
    [`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`, 'proxy-failed', 'later', undefined],
    ['HTTP/1.1 100 Continue\r\n\r\n'.repeat(20), 'proxy-failed', 'later', undefined],
  ])('is told as what it is: answer %#', async (answer, code, retry, status) => {
    const { way, server } = await scripted('http', [[1, answer]], { user: 'u' });
    const error = await failure(way);
    expect(error.code).toBe(code);
    expect(error.retry).toBe(retry);
    expect(error.params).toEqual({
      host: 'partner.example',
      port: 6619,
      proxyHost: '127.0.0.1',
      proxyPort: server.port,
      ...(status === undefined ? {} : { status }),
    });
    await waitUntilClosed(server);
  });

  test('has its words told without what a terminal would obey', async () => {
    const { way } = await scripted('http', [[1, 'HTTP/1.1 503 \u001b[31mred\u0007\r\n\r\n']]);
    expect((await failure(way)).text).toBe('[31mred');
  });

  test('that hangs up in the middle of its answer has failed', async () => {
    const { way } = await scripted('http', [
      [1, 'HTTP/1.1 200 O'],
      [0, 'end'],
    ]);
    expect((await failure(way)).code).toBe('proxy-failed');
  });

  test('that never answers ends by the time-out, and no socket is left', async () => {
    const { way, server } = await scripted('http', []);
    const error = await failure(way, { timeoutMs: 100 });
    expect(error.code).toBe('connect-timeout');
    expect(error.params['proxyPort']).toBe(server.port);
    await waitUntilClosed(server);
  });

  test('that is being asked when it is called off is left at once', async () => {
    const { way, server, heard } = await scripted('http', []);
    const calledOff = new AbortController();
    const failing = failure(way, { signal: calledOff.signal });
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    calledOff.abort();
    expect((await failing).code).toBe('connection-lost');
    await waitUntilClosed(server);
  });

  test('that is not there is named, with the reason', async () => {
    const port = await silentPort();
    const proxy = { kind: 'http', host: '127.0.0.1', port, user: '', password } as const;
    const error = await failure({ proxy });
    expect(error.code).toBe('proxy-unreachable');
    expect(error.params).toMatchObject({
      proxyPort: port,
      why: 'connection-refused',
      host: 'partner.example',
    });
    const nowhere = await failure({ proxy: { ...proxy, host: 'proxy.invalid' } });
    expect(nowhere.params['why']).toBe('host-not-found');
  });

  test('may say anything: it ends in a connection or in a problem of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.boolean(), async (octets, proper) => {
        const say = Buffer.concat([Buffer.from(proper ? 'HTTP/1.1 ' : ''), octets]);
        const { way } = await scripted('http', [
          [1, say.length === 0 ? ' ' : say],
          [0, 'end'],
        ]);
        const outcome = await connected(way, { timeoutMs: 5_000 }).then(
          () => 'connected',
          (error: unknown) => (error instanceof WaybillError ? error.code : error),
        );
        expect(['connected', 'proxy-failed', 'proxy-login', 'proxy-refused']).toContain(outcome);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a SOCKS5 proxy', () => {
  const granted = Buffer.from([5, 0, 0, 1, 10, 0, 0, 1, 0x1f, 0x90]);

  test('resolves the name itself, and what comes behind its answer is not lost', async () => {
    const { way, heard } = await scripted('socks5', [
      [3, Buffer.from([5, 0])],
      [22, Buffer.concat([granted, Buffer.from('SSRM')])],
    ]);
    const socket = await connected(way);
    expect(socket.listenerCount('data')).toBe(0);
    expect(socket.listenerCount('readable')).toBe(0);
    expect(await hear(socket, 'SSRM')).toBe('SSRM');
    expect(Buffer.concat(heard)).toEqual(
      Buffer.from([5, 1, 0, 5, 1, 0, 3, 15, ...Buffer.from('partner.example'), 6619 >> 8, 6619 & 0xff]),
    );
  });

  test('gets an IPv6 address as one', async () => {
    const { way, heard } = await scripted('socks5', [
      [3, Buffer.from([5, 0])],
      [22, granted],
    ]);
    await connected(way, { host: '[2001:db8::1]' });
    expect(Buffer.concat(heard).subarray(3).toString('hex')).toBe(
      '0501000420010db800000000000000000000000119db',
    );
  });

  test('gets user and password', async () => {
    const { way, heard } = await scripted(
      'socks5',
      [
        [4, Buffer.from([5, 2])],
        [5, Buffer.from([1, 0])],
        [22, granted],
      ],
      { user: 'u' },
    );
    await connected(way);
    const login = [1, 1, ...Buffer.from('u'), password.length, ...Buffer.from(password)];
    expect(Buffer.concat(heard).subarray(4, 4 + login.length)).toEqual(Buffer.from(login));
  });

  test('does not get a user that is too long for it', async () => {
    const { way, heard } = await scripted('socks5', [], { user: 'é'.repeat(128) });
    expect((await failure(way)).code).toBe('proxy-login');
    expect(heard).toEqual([]);
  });

  test.each([
    ['no login it would take', [[1, Buffer.from([5, 0xff])]], 'proxy-login', undefined],
    [
      'the login is wrong',
      [
        [1, Buffer.from([5, 2])],
        [1, Buffer.from([1, 1])],
      ],
      'proxy-login',
      undefined,
    ],
    [
      'a general failure',
      [
        [1, Buffer.from([5, 0])],
        [1, Buffer.from([5, 1, 0, 1, 0, 0, 0, 0, 0, 0])],
      ],
      'proxy-refused',
      'Failure',
    ],
    [
      'it is not allowed',
      [
        [1, Buffer.from([5, 0])],
        [1, Buffer.from([5, 2, 0, 1, 0, 0, 0, 0, 0, 0])],
      ],
      'proxy-refused',
      'NotAllowed',
    ],
    [
      'the partner refuses',
      [
        [1, Buffer.from([5, 0])],
        [1, Buffer.from([5, 5, 0, 1, 0, 0, 0, 0, 0, 0])],
      ],
      'connection-refused',
      undefined,
    ],
    [
      'the partner cannot be reached',
      [
        [1, Buffer.from([5, 0])],
        [1, Buffer.from([5, 4, 0, 1, 0, 0, 0, 0, 0, 0])],
      ],
      'host-unreachable',
      undefined,
    ],
    [
      'a code that nobody knows',
      [
        [1, Buffer.from([5, 0])],
        [1, Buffer.from([5, 77, 0, 1, 0, 0, 0, 0, 0, 0])],
      ],
      'proxy-failed',
      undefined,
    ],
    ['it is an HTTP proxy', [[1, 'HTTP/1.1 400 Bad Request\r\n\r\n']], 'proxy-failed', undefined],
    ['it hangs up', [[1, 'end']], 'proxy-failed', undefined],
  ] as const)('says so: %s', async (_, lines, code, status) => {
    const { way, server } = await scripted('socks5', lines, { user: 'u' });
    const error = await failure(way);
    expect(error.code).toBe(code);
    expect(error.params['status']).toBe(status);
    expect(error.params).toMatchObject({ host: 'partner.example', proxyPort: server.port });
    await waitUntilClosed(server);
  });

  test('that never answers ends by the time-out, and no socket is left', async () => {
    const { way, server } = await scripted('socks5', [[1, Buffer.from([5, 0])]]);
    expect((await failure(way, { timeoutMs: 100 })).code).toBe('connect-timeout');
    await waitUntilClosed(server);
  });

  test('may say anything: it ends in a connection or in a problem of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.boolean(),
        async (octets, proper) => {
          const { way } = await scripted('socks5', [
            [1, proper ? Buffer.from([5, 0]) : Buffer.from(octets)],
            [0, Buffer.from(octets)],
            [0, 'end'],
          ]);
          const outcome = await connected(way, { timeoutMs: 5_000 }).then(
            () => 'connected',
            (error: unknown) => (error instanceof WaybillError ? 'problem' : error),
          );
          expect(['connected', 'problem']).toContain(outcome);
        },
      ),
      { numRuns: 100 },
    );
  });
});
