import { afterEach, describe, expect, test } from 'vitest';
import { WaybillError } from '../../shared/index.ts';
import { closeAll, connected, failure, serve, waitUntilClosed } from './testing/scripted.ts';
import { hear, silentPort } from './testing/servers.ts';

afterEach(closeAll);

/** Not every computer has IPv6. */
const hasIpv6 = await serve(() => undefined, '::1').then(
  () => true,
  () => false,
);

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

  test.skipIf(!hasIpv6)('goes to an IPv6 address, with brackets or without', async () => {
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
