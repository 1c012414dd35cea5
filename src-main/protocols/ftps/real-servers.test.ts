import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectFtps } from './index.ts';
import type { FtpsError, FtpsOptions, FtpsSession, PeerJudge } from './index.ts';
import { availableFtpServers, ftpModes, startFtpServer } from './testing/index.ts';
import type { FtpServer } from './testing/index.ts';

/** Leaves it to the TLS library: the server's own authority has to lead there. */
const undecided: PeerJudge = () => Promise.resolve({ pinned: false, facts: {} });

function optionsFor(server: FtpServer): FtpsOptions {
  return {
    host: server.host,
    port: server.port,
    mode: server.mode.implicit === true ? 'implicit' : 'explicit',
    user: server.user,
    password: server.password,
    judge: undecided,
    anchors: { authorities: [server.authorityPem], system: false },
    identity: server.clientIdentity,
    uploadOnly: server.mode.uploadOnly === true,
    timeouts: { connect: 10_000, reply: 10_000, stalled: 10_000, completion: 10_000 },
  };
}

async function faultOf(attempt: Promise<unknown>): Promise<FtpsError> {
  return await attempt.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: FtpsError) => error,
  );
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

const available = availableFtpServers();

describe.concurrent.each(ftpModes)('$name', ({ program, mode }) => {
  describe.skipIf(!available.includes(program))('as it is installed', { concurrent: false }, () => {
    let server: FtpServer;
    let session: FtpsSession;

    beforeAll(async () => {
      server = await startFtpServer({ program, mode });
      session = await connectFtps(optionsFor(server));
    }, 60_000);

    afterAll(async () => {
      await session?.quit();
      await server?.stop();
    });

    const allows = mode.uploadOnly !== true;
    const restarts = mode.restart !== false;

    it('speaks the version that was agreed on', () => {
      if (mode.tls === undefined) expect(session.facts.protocol).toMatch(/^TLSv1\.[23]$/);
      else expect(session.facts.protocol).toBe(`TLSv${mode.tls}`);
    });

    it('takes files of every size, the empty one too', async () => {
      for (const size of [1, 65_536, 3_000_001]) {
        const file = randomBytes(size);
        const { octets } = await session.upload(`up-${size}.bin`, from(file));
        expect(octets).toBe(size);
        expect((await server.read(`up-${size}.bin`)).equals(file)).toBe(true);
      }
      for (let time = 0; time < 20; time += 1) {
        await session.upload(`empty-${time}.bin`, from(Buffer.alloc(0)));
        expect(await server.read(`empty-${time}.bin`)).toHaveLength(0);
      }
    });

    it('takes names outside ASCII', async () => {
      await session.upload('Bestellung Größe 42 – été.txt', from(Buffer.from('x')));
      await expect(server.read('Bestellung Größe 42 – été.txt')).resolves.toHaveLength(1);
    });

    it('ends an upload that is called off, and goes on with the session', async () => {
      const over = new AbortController();
      const attempt = session.upload('off.bin', from(randomBytes(30_000_000)), {
        signal: over.signal,
        onProgress: (octets) => {
          if (octets > 2_000_000) over.abort();
        },
      });
      expect((await faultOf(attempt)).code).toBe('ftps.called-off');
      expect(session.fault).toBeUndefined();
      await session.upload('on.bin', from(Buffer.from('on')));
      expect((await server.read('on.bin')).toString()).toBe('on');
    });

    it.runIf(allows)('gives files of every size', async () => {
      for (const size of [0, 1, 65_536, 3_000_001]) {
        const file = randomBytes(size);
        await server.place(`down-${size}.bin`, file);
        expect((await fetched(session, `down-${size}.bin`)).equals(file)).toBe(true);
      }
      expect(await faultOf(fetched(session, 'nothing.bin'))).toMatchObject({ code: 'ftps.not-available' });
      expect(session.fault).toBeUndefined();
    });

    it.runIf(allows)('ends a download that is called off, and goes on with the session', async () => {
      await server.place('large.bin', randomBytes(30_000_000));
      const over = new AbortController();
      const attempt = session.download('large.bin', () => over.abort(), { signal: over.signal });
      expect((await faultOf(attempt)).code).toBe('ftps.called-off');
      expect(session.fault).toBeUndefined();
      await expect(session.size('large.bin')).resolves.toBe(30_000_000);
    });

    it.runIf(allows)('lists, makes, renames, removes', async () => {
      await server.place('folder/a b.txt', Buffer.from('abc'));
      await server.place('folder/under/c.txt', Buffer.from('abc'));
      const { entries, whole } = await session.list('folder');
      expect(entries.toSorted((one, other) => one.name.localeCompare(other.name))).toMatchObject([
        { name: 'a b.txt', kind: 'file', size: 3 },
        { name: 'under', kind: 'folder' },
      ]);
      expect(whole).toBe(true);
      await session.makeDirectory('made');
      await expect(session.list('made')).resolves.toMatchObject({ entries: [], whole: true });
      await session.removeDirectory('made');
      await session.upload('one.txt', from(Buffer.from('1')));
      await session.rename('one.txt', 'two.txt');
      await expect(session.size('two.txt')).resolves.toBe(1);
      await session.delete('two.txt');
      await expect(session.size('two.txt')).resolves.toBeUndefined();
      expect((await faultOf(session.list('nowhere'))).reply).toBeGreaterThan(400);
      expect((await session.list()).entries.some(({ name }) => name === 'folder')).toBe(true);
    });

    it.runIf(allows)('keeps times where it can', async () => {
      const time = Date.UTC(2020, 1, 29, 12, 30, 15);
      await session.upload('time.txt', from(Buffer.from('1')));
      const set = await session.setModified('time.txt', time);
      expect(set).toBe(session.features.mfmt);
      if (set) await expect(session.modified('time.txt')).resolves.toBe(time);
    });

    it.runIf(allows && restarts)('goes on where an upload and a download stopped', async () => {
      const file = randomBytes(500_000);
      await server.place('part.bin', file.subarray(0, 200_000));
      const part = { size: file.length, checksum: () => Promise.resolve('none') };
      const point = await session.resumePoint('part.bin', part);
      if (session.capabilities.checksum) expect(point).toMatchObject({ from: 0, why: 'differs' });
      else expect(point).toMatchObject({ from: 200_000, why: 'size' });
      for (const by of ['rest', 'append'] as const) {
        await server.place(`${by}.bin`, file.subarray(0, 200_000));
        await session.upload(`${by}.bin`, from(file), { from: 200_000, by });
        expect((await server.read(`${by}.bin`)).equals(file)).toBe(true);
      }
      expect((await fetched(session, 'rest.bin', 300_000)).equals(file.subarray(300_000))).toBe(true);
    });

    it.runIf(!restarts)('says no to a restart, and goes on with the session', async () => {
      await server.place('part.bin', Buffer.from('0123456789'));
      const whole = Buffer.from('0123456789abcdef');
      const part = { size: 16, checksum: () => Promise.reject(new Error('no checksum here')) };
      const first = await session.resumePoint('part.bin', part);
      expect(first).toMatchObject({ from: 10, by: 'rest' });
      const error = await faultOf(session.upload('part.bin', from(whole), first));
      expect(error.code).toBe('ftps.restart-refused');
      const second = await session.resumePoint('part.bin', part);
      expect(second).toMatchObject({ from: 10, by: 'append' });
      const last = await session
        .upload('part.bin', from(whole), second)
        .catch(async ({ code }: FtpsError) => {
          expect(code).toBe('ftps.restart-refused');
          const third = await session.resumePoint('part.bin', part);
          expect(third).toMatchObject({ from: 0, why: 'no-restart' });
          return await session.upload('part.bin', from(whole), third);
        });
      expect(last.verified).toBe('size');
      expect((await server.read('part.bin')).toString()).toBe('0123456789abcdef');
    });

    it.runIf(!allows)('is not an empty folder when it may not be looked at', async () => {
      const curious = await connectFtps({ ...optionsFor(server), uploadOnly: false });
      try {
        const listing = await curious.list().catch((error: FtpsError) => error.code);
        if (typeof listing === 'string') expect(listing).toBe('ftps.listing-refused');
        else expect(listing).toMatchObject({ entries: [], whole: false });
        expect((await faultOf(fetched(curious, 'on.bin'))).reply).toBeGreaterThanOrEqual(500);
        await expect(curious.upload('curious.bin', from(Buffer.from('x')))).resolves.toMatchObject({
          verified: 'reply',
        });
      } finally {
        await curious.quit();
      }
    });

    it.runIf(mode.clientCertificate === 'required')('lets nobody in without a certificate', async () => {
      const { identity: _none, ...others } = optionsFor(server);
      const { code } = await faultOf(connectFtps(others));
      expect(['ftps.client-certificate-required', 'tls-failed', 'ftps.login-refused']).toContain(code);
    });

    it('sends no password to a server that is not trusted', async () => {
      const options = optionsFor(server);
      const error = await faultOf(connectFtps({ ...options, anchors: { authorities: [], system: false } }));
      expect(error.code).toBe('certificate-chain-invalid');
    });

    it('holds several sessions at once', async () => {
      const file = randomBytes(100_000);
      const sessions = await Promise.all([1, 2, 3, 4].map(() => connectFtps(optionsFor(server))));
      await Promise.all(
        sessions.map(async (each, at) => {
          for (let time = 0; time < 5; time += 1) await each.upload(`many-${at}-${time}.bin`, from(file));
          await each.quit();
        }),
      );
      expect((await server.read('many-3-4.bin')).equals(file)).toBe(true);
    });
  });
});

describe.runIf(available.includes('proftpd'))('proftpd with a fault', () => {
  it('names an address of another network, and is reached at its own', async () => {
    await using server = await startFtpServer({
      program: 'proftpd',
      mode: { passiveAddress: '192.0.2.1' },
    });
    const session = await connectFtps(optionsFor(server));
    await session.upload('a.bin', from(Buffer.from('a')));
    await session.quit();
  });

  it('has no room in the middle, and says so in its own words', async () => {
    await using server = await startFtpServer({ program: 'proftpd', mode: { largestFile: 1 } });
    const session = await connectFtps(optionsFor(server));
    for (let time = 0; time < 5; time += 1) {
      const error = await faultOf(session.upload('a.bin', from(randomBytes(20_000_000))));
      expect(error).toMatchObject({ reply: 552, unknown: false });
      expect(error.text).not.toBe('');
    }
    await session.upload('b.bin', from(Buffer.from('b')));
    await session.quit();
  });

  it('refuses to protect data, and gets none', async () => {
    await using server = await startFtpServer({ program: 'proftpd', mode: { dataInClear: true } });
    expect((await faultOf(connectFtps(optionsFor(server)))).code).toBe('ftps.protection-refused');
  });

  it('has no TLS, and gets no password', async () => {
    await using server = await startFtpServer({ program: 'proftpd', mode: { plain: true } });
    expect((await faultOf(connectFtps(optionsFor(server)))).code).toBe('ftps.tls-refused');
    expect(await server.log()).not.toContain('USER');
  });

  it('is reached over IPv6', async () => {
    await using server = await startFtpServer({ program: 'proftpd', mode: { address: '::1' } });
    const session = await connectFtps(optionsFor(server));
    await session.upload('a.bin', from(Buffer.from('a')));
    expect(await server.read('a.bin')).toHaveLength(1);
    await session.quit();
  });
});
