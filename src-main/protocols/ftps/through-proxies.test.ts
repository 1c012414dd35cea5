import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasProxy, realProxies, startProxy, wayThrough } from '../../network/testing/index.ts';
import type { RunningProxy } from '../../network/testing/index.ts';
import { connectFtps } from './index.ts';
import type { FtpsError, FtpsOptions, FtpsSession } from './index.ts';
import { availableFtpServers, ftpPrograms, startFtpServer } from './testing/index.ts';
import type { FtpMode, FtpServer } from './testing/index.ts';

const login = { user: 'waybill', password: 'quite-secret' };
const servers = availableFtpServers();
const modes: readonly FtpMode[] = [{ tls: '1.2' }, { tls: '1.3' }];

/** Every proxy with every server: where one of them is not installed, those tests are skipped by name. */
const ways = realProxies.flatMap((proxy) =>
  [false, true].flatMap((asks) =>
    ftpPrograms.flatMap((program) => modes.map((mode) => ({ proxy, asks, program, mode }))),
  ),
);

function optionsFor(server: FtpServer, proxy: RunningProxy): FtpsOptions {
  return {
    host: server.host,
    port: server.port,
    mode: 'explicit',
    user: server.user,
    password: server.password,
    judge: () => Promise.resolve({ pinned: false, facts: {} }),
    anchors: { authorities: [server.authorityPem], system: false },
    open: wayThrough(proxy),
    timeouts: { connect: 20_000, reply: 20_000, stalled: 20_000, completion: 20_000 },
  };
}

function from(octets: Buffer): (at: number) => AsyncIterable<Uint8Array> {
  return async function* (at) {
    for (let start = at; start < octets.length; start += 65_536) {
      await Promise.resolve();
      yield octets.subarray(start, start + 65_536);
    }
  };
}

async function fetched(session: FtpsSession, path: string, at = 0): Promise<Buffer> {
  const taken: Buffer[] = [];
  await session.download(path, (octets) => void taken.push(Buffer.from(octets)), { from: at });
  return Buffer.concat(taken);
}

describe.concurrent.each(ways)(
  '$program over TLS $mode.tls, through $proxy that asks for a login: $asks',
  ({ proxy, asks, program, mode }) => {
    const isHere = hasProxy(proxy) && servers.includes(program);
    describe.skipIf(!isHere)('as they are installed', { concurrent: false }, () => {
      let server: FtpServer;
      let running: RunningProxy;
      let session: FtpsSession;

      beforeAll(async () => {
        server = await startFtpServer({ program, mode });
        running = await startProxy(proxy, asks ? login : undefined);
        session = await connectFtps(optionsFor(server, running));
      }, 60_000);

      afterAll(async () => {
        await session?.quit();
        await running?.stop();
        await server?.stop();
      });

      it('files of every size arrive whole, and come back', async () => {
        for (const size of [0, 1, 65_536, 3_000_001]) {
          const file = randomBytes(size);
          expect(await session.upload(`up-${size}.bin`, from(file))).toEqual({
            octets: size,
            verified: 'size',
          });
          expect((await server.read(`up-${size}.bin`)).equals(file)).toBe(true);
          expect((await fetched(session, `up-${size}.bin`)).equals(file)).toBe(true);
        }
      }, 60_000);

      it('many small files arrive, one after the other', async () => {
        for (let time = 0; time < 20; time += 1) {
          await session.upload('small.bin', from(Buffer.from(`number ${time}`)));
          expect(String(await server.read('small.bin'))).toBe(`number ${time}`);
        }
      }, 60_000);

      it('an upload and a download go on where they stopped', async () => {
        const file = randomBytes(500_000);
        await session.upload('half.bin', from(file.subarray(0, 200_000)));
        await session.upload('half.bin', from(file), { from: 200_000 });
        expect((await server.read('half.bin')).equals(file)).toBe(true);
        const rest = await fetched(session, 'half.bin', 300_000);
        expect(rest.equals(file.subarray(300_000))).toBe(true);
      }, 60_000);

      it('a folder is listed, an empty one too', async () => {
        await session.makeDirectory('listed');
        expect((await session.list('listed')).entries).toEqual([]);
        await session.upload('listed/a.bin', from(Buffer.from('a')));
        await session.upload('listed/b.bin', from(Buffer.from('bb')));
        const { entries } = await session.list('listed');
        expect(entries.map(({ name, size }) => [name, size]).toSorted()).toEqual([
          ['a.bin', 1],
          ['b.bin', 2],
        ]);
      }, 60_000);

      it.runIf(asks)('nobody is let through with another login, or none', async () => {
        for (const user of ['', 'waybill']) {
          const other = { ...running, proxy: { ...running.proxy, user, password: 'wrong' } };
          const fault = await connectFtps(optionsFor(server, other)).then(
            () => undefined,
            (error: FtpsError) => error,
          );
          expect(fault).toMatchObject({ name: 'FtpsError', code: 'proxy-login', retry: 'never' });
          expect(JSON.stringify(fault)).not.toContain(login.password);
        }
      });
    });
  },
);
