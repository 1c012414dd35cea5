import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { WaybillError } from '../../shared/index.ts';
import {
  closeAll,
  connected,
  failure,
  password,
  scripted,
  serve,
  waitUntilClosed,
} from './testing/scripted.ts';
import { hear, silentPort } from './testing/servers.ts';

afterEach(closeAll);

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

  test('is not blamed when the way to it is called off', async () => {
    const { way, server } = await scripted('http', []);
    const reason = new WaybillError({ code: 'stopped' });
    expect(await failure(way, { signal: AbortSignal.abort(reason) })).toBe(reason);
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
