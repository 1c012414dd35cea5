import type * as net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectThrough, createDownload } from './index.ts';
import type { Way } from './index.ts';
import { hasProxy, realProxies, startProxy } from './testing/index.ts';
import type { RunningProxy } from './testing/index.ts';
import { hear, serveHttp, serveTcp, silentPort } from './testing/servers.ts';
import type { TestServer } from './testing/servers.ts';

const login = { user: 'waybill', password: 'quite-secret' };
const request = { mostOctets: 1_000, timeoutMs: 10_000 };

let partner: TestServer;
/** At the address that this computer gives the name first: microsocks tries no other. */
let namedPartner: TestServer;
let lists: TestServer;

beforeAll(async () => {
  partner = await serveTcp(greet);
  namedPartner = await serveTcp(greet, 'localhost');
  lists = await serveHttp((asked, response) => response.end(`list ${asked.url}`), 'localhost');
});

/** Speaks first, as a station does, and repeats what it hears. */
function greet(socket: net.Socket): void {
  socket.write('SSRM');
  socket.on('data', (part) => socket.write(part));
}

afterAll(async () => {
  await partner.close();
  await namedPartner.close();
  await lists.close();
});

for (const name of realProxies) {
  for (const asks of [false, true]) {
    describe.skipIf(!hasProxy(name))(`${name} ${asks ? 'with' : 'without'} a login`, () => {
      let running: RunningProxy;
      let way: Way;
      let unknown: Way;

      beforeAll(async () => {
        running = await startProxy(name, asks ? login : undefined);
        way = { proxy: running.proxy };
        unknown = { proxy: { ...running.proxy, user: 'waybill', password: 'wrong' } };
      });

      afterAll(async () => await running.stop());

      test.each(['127.0.0.1', 'localhost'])('leads to the partner at %s', async (host) => {
        const to = host === 'localhost' ? namedPartner : partner;
        const socket = await connectThrough(way, { host, port: to.port });
        expect(await hear(socket, 'SSRM')).toBe('SSRM');
        socket.write('hello');
        expect(await hear(socket, 'hello')).toBe('hello');
        socket.destroy();
      });

      test('says that the partner does not answer', async () => {
        const port = await silentPort();
        const problem = await failure(connectThrough(way, { host: '127.0.0.1', port }));
        expect(problem).toMatchObject(
          name === 'tinyproxy'
            ? { code: 'proxy-refused', params: { status: 500 }, retry: 'later' }
            : { code: 'connection-refused', params: { port } },
        );
      });

      test('leads to a list', async () => {
        const address = `http://localhost:${lists.port}/a.crl?x=1`;
        const octets = await createDownload(way)({ address, ...request });
        expect(Buffer.from(octets).toString()).toBe('list /a.crl?x=1');
      });

      if (!asks) return;

      test('does not let others through', async () => {
        const address = `http://localhost:${lists.port}/`;
        const nobody = { proxy: { ...running.proxy, user: '' } };
        const refused = { code: 'proxy-login', retry: 'never' };
        for (const other of [unknown, nobody]) {
          const calling = connectThrough(other, { host: '127.0.0.1', port: partner.port });
          expect(await failure(calling)).toMatchObject(refused);
        }
        expect(await failure(createDownload(nobody)({ address, ...request }))).toMatchObject(refused);
        // A wrong login is 401 with tinyproxy, and could be the server's own word.
        expect(await failure(createDownload(unknown)({ address, ...request }))).toMatchObject(
          name === 'tinyproxy' ? { code: 'download-failed', params: { address, status: 401 } } : refused,
        );
      });
    });
  }
}

async function failure(attempt: Promise<net.Socket | Uint8Array>): Promise<unknown> {
  try {
    await attempt;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}
