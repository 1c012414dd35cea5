import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { curl, hasCurl } from './curl.ts';
import { availableFtpServers, ftpModes, ftpPrograms, startFtpServer } from './index.ts';
import type { FtpMode, FtpProgram } from './index.ts';

// Side by side: curl now and then waits a second for what has come already, and a server before it turns somebody away.
const content = randomBytes(100_000);

function isHere(program: FtpProgram): boolean {
  return hasCurl() && availableFtpServers().includes(program);
}

describe.concurrent.each(ftpModes)('$name', { timeout: 60_000 }, ({ program, mode }) => {
  test.runIf(isHere(program))(
    'curl sends a file and fetches one, and enters only with the password',
    async () => {
      await using server = await startFtpServer({ program, mode });
      const sent = await curl(server, 'a/new%20file.bin', { upload: content });
      expect(sent, sent.conversation).toMatchObject({ status: 0 });
      expect(content.equals(await server.read('a/new file.bin'))).toBe(true);
      expect(await server.log()).toMatch(/new(%20| )file\.bin/);

      // Pure-FTPd lets who is wrong wait for five seconds: once is enough.
      if (program !== 'pure-ftpd' || mode.tls === undefined) {
        const stranger = await curl(server, 'x.bin', { upload: content, password: 'another one' });
        expect(stranger.conversation).toMatch(/< 530/);
        expect(existsSync(`${server.root}/x.bin`)).toBe(false);
      }

      if (mode.uploadOnly === true) return;
      await server.place('a/there.bin', content);
      const fetched = await curl(server, 'a/there.bin');
      expect(fetched, fetched.conversation).toMatchObject({ status: 0 });
      expect(content.equals(fetched.output)).toBe(true);
      const resumed = await curl(server, 'a/there.bin', { from: 60_000 });
      if (mode.restart === false) expect(resumed.status).not.toBe(0);
      else expect(content.subarray(60_000).equals(resumed.output)).toBe(true);
    },
  );
});

/** A test for each program: skipped by name where it is missing. */
function testOn(
  programs: readonly FtpProgram[],
  name: string,
  check: (program: FtpProgram) => Promise<void>,
): void {
  for (const program of programs) test.runIf(isHere(program))(`${program} ${name}`, () => check(program));
}

const tlsServers: readonly FtpProgram[] = ['proftpd', 'vsftpd'];

describe.concurrent('what a mode says is so', { timeout: 60_000 }, () => {
  testOn(ftpPrograms, 'speaks the one version of TLS', async (program) => {
    for (const tls of ['1.2', '1.3'] as const) {
      await using server = await startFtpServer({ program, mode: { tls } });
      const { conversation } = await curl(server, 'x.bin', { upload: content });
      expect(conversation).toContain(`SSL connection using TLSv${tls}`);
      const other = tls === '1.2' ? ['--tlsv1.3'] : ['--tls-max', '1.2'];
      expect((await curl(server, 'x.bin', { upload: content, args: other })).status).not.toBe(0);
    }
  });

  testOn(tlsServers, 'of old speaks TLS 1.1 alone', async (program) => {
    await using server = await startFtpServer({ program, mode: { tls: '1.1' } });
    expect((await curl(server, 'x.bin', { upload: content })).status).not.toBe(0);
    const old = ['--tlsv1.1', '--tls-max', '1.1', '--ciphers', 'ALL:@SECLEVEL=0'];
    const sent = await curl(server, 'x.bin', { upload: content, args: old });
    expect(sent, sent.conversation).toMatchObject({ status: 0 });
  });

  testOn(tlsServers, 'demands the certificate, or asks for it', async (program) => {
    const without = { upload: content, withoutIdentity: true };
    await using strict = await startFtpServer({ program, mode: { clientCertificate: 'required' } });
    expect((await curl(strict, 'x.bin', without)).status).not.toBe(0);
    await using lenient = await startFtpServer({ program, mode: { clientCertificate: 'asked' } });
    expect((await curl(lenient, 'x.bin', without)).status).toBe(0);
  });

  testOn(tlsServers, 'refuses a data connection with a session of its own', async (program) => {
    await using server = await startFtpServer({ program, mode: { sessionReuse: true, tls: '1.2' } });
    const sent = await curl(server, 'x.bin', { upload: content, args: ['--no-sessionid'] });
    expect(sent.status).not.toBe(0);
    // It says why (425, 522), unless its reply is overtaken by the end of the line.
    expect(sent.conversation).not.toMatch(/< 226 /);
  });

  testOn(tlsServers, 'refuses to show and to give when it takes uploads alone', async (program) => {
    await using server = await startFtpServer({ program, mode: { uploadOnly: true } });
    await server.place('there.bin', content);
    expect((await curl(server, 'there.bin')).output).toHaveLength(0);
    const listed = await curl(server, '');
    expect(listed.output.toString()).not.toContain('there');
  });

  testOn(tlsServers, 'continues an upload, or refuses to', async (program) => {
    for (const restart of [true, false]) {
      await using server = await startFtpServer({ program, mode: { restart } });
      await server.place('there.bin', content.subarray(0, 60_000));
      const rest = ['-Q', 'TYPE I', '-Q', '+REST 60000'];
      const { conversation } = await curl(server, 'there.bin', {
        args: rest,
        upload: content.subarray(60_000),
      });
      const stored = await server.read('there.bin');
      expect(stored.equals(content), conversation).toBe(restart);
    }
  });

  testOn(ftpPrograms, 'names another address and its ports', async (program) => {
    const mode: FtpMode = { passiveAddress: '192.0.2.7', passivePorts: { first: 42_000, last: 42_063 } };
    await using server = await startFtpServer({ program, mode });
    const args = ['--disable-epsv', '--ftp-skip-pasv-ip'];
    const { conversation, status } = await curl(server, 'x.bin', { upload: content, args });
    expect(status, conversation).toBe(0);
    const [, high, low] = /192,0,2,7,(\d+),(\d+)/.exec(conversation) ?? [];
    const port = Number(high) * 256 + Number(low);
    expect(port).toBeGreaterThanOrEqual(42_000);
    expect(port).toBeLessThanOrEqual(42_063);
  });

  testOn(ftpPrograms, 'without TLS refuses AUTH', async (program) => {
    await using server = await startFtpServer({ program, mode: { plain: true } });
    const socket = connect(server.port, server.host);
    socket.end('AUTH TLS\r\nQUIT\r\n');
    expect(await text(socket)).toMatch(/^(500|502|504|530) /m);
    expect((await curl(server, 'x.bin', { upload: content })).status).toBe(0);
  });

  testOn(ftpPrograms, 'lets nobody in without TLS', async (program) => {
    await using server = await startFtpServer({ program });
    const socket = connect(server.port, server.host);
    socket.end(`USER ${server.user}\r\nPASS ${server.password}\r\nQUIT\r\n`);
    const said = await text(socket);
    expect(said).toMatch(/^(421|530|550) /m);
    expect(said).not.toMatch(/^230 /m);
  });

  testOn(['proftpd'], 'refuses PROT P', async (program) => {
    await using server = await startFtpServer({ program, mode: { dataInClear: true } });
    const { conversation } = await curl(server, 'x.bin', { upload: content });
    expect(conversation).toMatch(/< 534 /);
  });

  testOn(['proftpd', 'pure-ftpd'], 'refuses in its middle what is too large', async (program) => {
    await using server = await startFtpServer({ program, mode: { largestFile: 1 } });
    const { status, conversation } = await curl(server, 'x.bin', { upload: randomBytes(3 * 1024 * 1024) });
    expect(status).not.toBe(0);
    expect(conversation).not.toMatch(/< 226/);
    // curl often misses the reply; Pure-FTPd writes down transfers alone. (expect.poll is not for tests side by side.)
    if (program === 'proftpd')
      await vi.waitFor(async () => {
        expect(await server.log()).toMatch(/STOR x.bin 552/);
      });
  });

  testOn(ftpPrograms, 'listens on IPv6', async (program) => {
    await using server = await startFtpServer({ program, mode: { address: '::1' } });
    const sent = await curl(server, 'x.bin', { upload: content });
    expect(sent, sent.conversation).toMatchObject({ status: 0 });
  });

  testOn(ftpPrograms, 'leaves nothing when it is stopped', async (program) => {
    const server = await startFtpServer({ program });
    const socket = connect(server.port, server.host);
    const closed = new Promise((resolve) => {
      socket.on('error', () => undefined).once('close', resolve);
    });
    await new Promise((resolve) => {
      socket.once('data', resolve);
    });
    await server.stop();
    await closed;
    expect(existsSync(server.root)).toBe(false);
  });

  test('a server is not asked for what it cannot do', async () => {
    await expect(startFtpServer({ program: 'pure-ftpd', mode: { implicit: true } })).rejects.toThrow(
      'pure-ftpd cannot be asked for implicit',
    );
  });
});
