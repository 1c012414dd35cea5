import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { WaybillError } from '../../shared/index.ts';
import { closeAll, connected, failure, password, scripted, waitUntilClosed } from './testing/scripted.ts';
import { hear } from './testing/servers.ts';

afterEach(closeAll);

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
