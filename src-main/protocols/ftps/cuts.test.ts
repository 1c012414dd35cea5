import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FtpsError, connectFtps } from './index.ts';
import type { FtpsSession } from './index.ts';
import { availableFtpServers, ftpPrograms, startFtpServer } from './testing/index.ts';
import type { FtpMode, FtpServer } from './testing/index.ts';
import { cuttingWay } from './testing/cutting-way.ts';
import type { CuttingWay } from './testing/cutting-way.ts';

const file = randomBytes(2_000_000);
const cuts = 10;

function octetsOf(cut: number): number {
  return Math.floor(((cut + 0.5) * file.length) / cuts / 4);
}

async function* source(at: number): AsyncIterable<Uint8Array> {
  for (let start = at; start < file.length; start += 16_384) {
    await Promise.resolve();
    yield file.subarray(start, start + 16_384);
  }
}

const part = {
  size: file.length,
  checksum: (algorithm: string, octets: number): Promise<string> =>
    Promise.resolve(
      createHash(algorithm.replace('-', '').toLowerCase()).update(file.subarray(0, octets)).digest('hex'),
    ),
};

async function connect(server: FtpServer, way: CuttingWay): Promise<FtpsSession> {
  return await connectFtps({
    host: server.host,
    port: server.port,
    mode: 'explicit',
    user: server.user,
    password: server.password,
    judge: () => Promise.resolve({ pinned: true, facts: {} }),
    anchors: { authorities: [], system: false },
    open: way.open,
    // Pure-FTPd keeps quiet about an upload whose line was cut: whoever waits in vain tries again.
    timeouts: { reply: 10_000, stalled: 5_000, completion: 2_000, connect: 5_000 },
  });
}

/** Tries again until it is done, in the session that is there as long as it lasts; gives how often it had to. */
async function untilDone(
  call: () => Promise<FtpsSession>,
  attempt: (session: FtpsSession, time: number) => Promise<unknown>,
): Promise<number> {
  let session = await call();
  for (let time = 0; ; time += 1) {
    try {
      if (session.fault !== undefined) session = await call();
      await attempt(session, time);
      await session.quit();
      return time;
    } catch (error) {
      if (!(error instanceof FtpsError) || time > cuts * 3) throw error;
    }
  }
}

const modes: readonly FtpMode[] = [{ tls: '1.2' }, { tls: '1.3' }];

describe.concurrent.each(ftpPrograms)('a file to and from %s', (program) => {
  describe.skipIf(!availableFtpServers().includes(program))('over a line that is cut', () => {
    it.each(modes)(
      'is whole in the end, over TLS $tls',
      async (mode) => {
        await using server = await startFtpServer({ program, mode });
        await using way = await cuttingWay(server.port);
        const call = (): Promise<FtpsSession> => connect(server, way);

        await untilDone(call, async (session, time) => {
          if (time < cuts) way.cutAfter(octetsOf(time), 'up');
          await session.upload('up.bin', source, await session.resumePoint('up.bin', part));
        });
        expect((await server.read('up.bin')).equals(file)).toBe(true);
        const cutsUp = way.cuts();
        expect(cutsUp).toBeGreaterThan(cuts / 2);

        await server.place('down.bin', file);
        let here = Buffer.alloc(0);
        await untilDone(call, async (session, time) => {
          if (time < cuts) way.cutAfter(octetsOf(time), 'down');
          const take = (octets: Uint8Array): void => {
            here = Buffer.concat([here, octets]);
          };
          await session.download('down.bin', take, { from: here.length });
        });
        expect(here.equals(file)).toBe(true);
        expect(way.cuts() - cutsUp).toBeGreaterThan(cuts / 2);

        // Every connection went that way, to the name that was given.
        expect(way.targets.every(({ host }) => host === server.host)).toBe(true);
      },
      60_000,
    );
  });
});
