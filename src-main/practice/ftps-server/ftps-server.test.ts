import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import * as tls from 'node:tls';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectFtps } from '../../protocols/ftps/index.ts';
import type { FtpsOptions, FtpsSession } from '../../protocols/ftps/index.ts';
import { issue } from '../../test-pki/index.ts';
import type { Issued } from '../../test-pki/index.ts';
import { startFtpsServer } from './index.ts';
import type { FtpsServer, FtpsServerOptions, Place } from './index.ts';
import { realPath, resolveVirtual } from './virtual-path.ts';

let identity: Issued;
let client: Issued;
let folder = '';
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  identity = await issue({ name: 'practice', names: ['127.0.0.1'] });
  client = await issue({ name: 'client' });
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-practice-ftps-'));
  await mkdir(path.join(folder, 'in'));
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  await rm(folder, { recursive: true, force: true });
});

async function start(
  options: Partial<FtpsServerOptions> = {},
  place: Partial<Place> = {},
): Promise<FtpsServer & { readonly said: string[] }> {
  const said: string[] = [];
  const server = await startFtpsServer({
    host: '127.0.0.1',
    port: 0,
    implicit: false,
    identity,
    logIn: ({ password }) =>
      Promise.resolve(password === 'secret' ? { root: folder, may: () => true, ...place } : 'Wrong password'),
    trace: (from, line) => void said.push(`${from === 'client' ? '>' : '<'} ${line}`),
    ...options,
  });
  closing.push(() => server.close());
  return { ...server, said };
}

async function call(server: FtpsServer, options: Partial<FtpsOptions> = {}): Promise<FtpsSession> {
  const session = await connectFtps({
    host: '127.0.0.1',
    port: server.port,
    mode: 'explicit',
    user: 'someone',
    password: 'secret',
    judge: () => Promise.resolve({ pinned: true, facts: {} }),
    anchors: { authorities: [], system: false },
    ...options,
  });
  closing.push(() => session.close());
  return session;
}

async function* pieceOf(octets: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(octets);
}

async function upload(session: FtpsSession, name: string, octets: Buffer, options = {}): Promise<void> {
  await session.upload(name, (from) => pieceOf(octets.subarray(from)), options);
}

async function download(session: FtpsSession, name: string, options = {}): Promise<Buffer> {
  const taken: Buffer[] = [];
  await session.download(name, (octets) => void taken.push(Buffer.from(octets)), options);
  return Buffer.concat(taken);
}

describe.each(['explicit', 'implicit'] as const)('%s', (mode) => {
  it.each([0, 1, 100_000, 3_000_000])(
    'a file of %i octets goes up, is listed and comes back',
    async (size) => {
      const server = await start({ implicit: mode === 'implicit' });
      const session = await call(server, { mode });
      const octets = randomBytes(size);
      await upload(session, 'in/file.bin', octets);
      expect(await readFile(path.join(folder, 'in', 'file.bin'))).toEqual(octets);
      expect(await session.size('in/file.bin')).toBe(size);
      expect((await session.list('in')).entries).toMatchObject([{ name: 'file.bin', kind: 'file', size }]);
      expect(await download(session, 'in/file.bin')).toEqual(octets);
      await session.quit();
    },
  );
});

it('a file is gone on with where it was cut, up and down', async () => {
  const session = await call(await start());
  const octets = randomBytes(200_000);
  await writeFile(path.join(folder, 'file.bin'), octets.subarray(0, 70_000));
  await upload(session, 'file.bin', octets, { from: 70_000, by: 'rest' });
  expect(await readFile(path.join(folder, 'file.bin'))).toEqual(octets);
  expect(await download(session, 'file.bin', { from: 70_000 })).toEqual(octets.subarray(70_000));
});

it('folders and files are made, renamed and removed', async () => {
  const session = await call(await start());
  await session.makeDirectory('new');
  await upload(session, 'new/a', Buffer.from('a'));
  await session.rename('new/a', 'new/b');
  expect(await readdir(path.join(folder, 'new'))).toEqual(['b']);
  await session.delete('new/b');
  await session.removeDirectory('new');
  expect(await readdir(folder)).toEqual(['in']);
  await expect(session.delete('new/b')).rejects.toThrow('No such file');
});

it('text has the line ends of the line on the line, and those of this computer on the disk', async () => {
  const session = await call(await start());
  await upload(session, 'a.txt', Buffer.from('one\ntwo\r\n'), { text: true });
  expect(await readFile(path.join(folder, 'a.txt'), 'latin1')).toBe('one\ntwo\n');
  expect((await download(session, 'a.txt', { text: { lineEnd: '\n' } })).toString()).toBe('one\ntwo\n');
});

describe('nobody gets in', () => {
  it('with a wrong password, and the password is not in the trace', async () => {
    const server = await start();
    await expect(call(server, { password: 'guess' })).rejects.toMatchObject({ code: 'ftps.login-refused' });
    expect(server.said).toContain('> PASS ****');
    expect(server.said.join('\n')).not.toContain('guess');
  });

  it('without the certificate that is required, and whose it is the login hears', async () => {
    const seen: (Uint8Array | undefined)[] = [];
    const server = await start({
      clientCertificate: 'required',
      logIn({ certificate }) {
        seen.push(certificate);
        return Promise.resolve({ root: folder, may: () => true });
      },
    });
    await expect(call(server)).rejects.toMatchObject({ code: 'connection-lost' });
    const session = await call(server, { identity: client });
    await upload(session, 'a', Buffer.from('a'));
    expect(seen).toHaveLength(1);
    expect(Buffer.from(seen[0] ?? [])).toEqual(Buffer.from(client.certificateDer));
  });

  it('before the line is secured: D-02, nothing but AUTH and what asks about it is answered', async () => {
    const server = await start();
    const socket = connect(server.port, '127.0.0.1');
    closing.push(() => socket.destroy());
    let said = '';
    socket.on('data', (octets: Buffer) => (said += octets.toString()));
    socket.write('USER someone\r\nPASS secret\r\nSTOR a\r\nFEAT\r\nQUIT\r\n');
    await once(socket, 'close');
    expect(
      said
        .split('\r\n')
        .filter((line) => /^\d/.test(line))
        .map((line) => line.slice(0, 3)),
    ).toEqual(['220', '530', '530', '530', '211', '211', '221']);
  });

  it('by what is said behind AUTH in clear', async () => {
    const server = await start();
    const socket = connect(server.port, '127.0.0.1');
    closing.push(() => socket.destroy());
    let said = '';
    socket.on('data', (octets: Buffer) => (said += octets.toString()));
    socket.write('AUTH TLS\r\nUSER someone\r\n');
    await once(socket, 'close');
    expect(said).toContain('421');
    expect(server.said).not.toContain('> USER someone');
  });
});

it('D-07: our own client protects its data connections', async () => {
  const server = await start();
  await call(server);
  const said = server.said.join('\n');
  expect(said).toMatch(/> PBSZ 0\n< 200.*\n> PROT P\n< 200/);
});

it('D-07, D-08: data connections are secured or there are none, and the line stays secured', async () => {
  const server = await start({ implicit: true });
  const socket = tls.connect({ host: '127.0.0.1', port: server.port, ca: [identity.certificatePem] });
  closing.push(() => socket.destroy());
  let said = '';
  socket.on('data', (octets: Buffer) => (said += octets.toString()));
  const asked = ['USER someone', 'PASS secret', 'EPSV', 'LIST', 'STOR in/a', 'PROT C', 'CCC', 'QUIT'];
  socket.write(asked.map((line) => `${line}\r\n`).join(''));
  await once(socket, 'close');
  const codes = said.split('\r\n').flatMap((line) => (/^\d{3} /.test(line) ? [line.slice(0, 1)] : []));
  expect(codes).toEqual(['2', '3', '2', '5', '4', '4', '5', '5', '2']);
  expect(await readdir(path.join(folder, 'in'))).toEqual([]);
});

it('what a place does not allow is refused, and what comes is told of', async () => {
  const stored: string[] = [];
  const server = await start(
    {},
    {
      may: (right, at) => right === 'store' && at.startsWith('/in/'),
      refusesName: (at) => (at.endsWith('.exe') ? 'No programs' : undefined),
      stored: (at) => void stored.push(at),
    },
  );
  const session = await call(server, { uploadOnly: true });
  await upload(session, 'in/a.xml', Buffer.from('a'));
  await expect(upload(session, 'a.xml', Buffer.from('a'))).rejects.toThrow('Permission denied');
  await expect(upload(session, 'in/a.exe', Buffer.from('a'))).rejects.toThrow('No programs');
  await session.quit();
  expect(stored).toEqual(['/in/a.xml']);
});

it.each([1, 1_000, 10_000_000])(
  'the line is cut after %i octets of an upload, at the latest at its end, and never told that it is whole',
  async (most) => {
    const stored: string[] = [];
    let armed = true;
    const server = await start(
      {},
      {
        stored: (at) => void stored.push(at),
        cutsAfter() {
          const cuts = armed ? most : undefined;
          armed = false;
          return cuts;
        },
      },
    );
    const octets = randomBytes(200_000);
    const broken = await upload(await call(server), 'in/cut.bin', octets).catch((error: unknown) => error);
    expect(broken).toBeInstanceOf(Error);
    const there = await readFile(path.join(folder, 'in', 'cut.bin'));
    expect(there.length).toBeLessThanOrEqual(Math.min(most, octets.length));
    expect(there.equals(octets.subarray(0, there.length))).toBe(true);
    expect(stored).toEqual([]);
    expect(server.said.filter((line) => line.startsWith('< 226'))).toEqual([]);
    // Once: the next one goes through.
    await upload(await call(server), 'in/whole.bin', octets);
    expect((await readFile(path.join(folder, 'in', 'whole.bin'))).equals(octets)).toBe(true);
  },
);

it('whatever is said in clear, nobody gets in by it, and the next caller is answered', async () => {
  const server = await start();
  const word = fc.oneof(
    fc.constantFrom(
      'USER a\r\n',
      'PASS secret\r\n',
      'STOR in/x\r\n',
      'PBSZ 0\r\n',
      'EPSV\r\n',
      '\r\n',
      'ABOR',
    ),
    fc.uint8Array({ maxLength: 200 }).map((octets) => Buffer.from(octets).toString('latin1')),
    fc.constant('x'.repeat(5_000)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 8 }), async (words) => {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => undefined);
      let heard = '';
      socket.setEncoding('latin1').on('data', (text: string) => (heard += text));
      await once(socket, 'connect');
      socket.end(Buffer.from(words.join(''), 'latin1'));
      await once(socket, 'close');
      expect(heard).not.toMatch(/^(?:230|150|331|200) /m);
    }),
    { numRuns: 60 },
  );
  expect(await readdir(path.join(folder, 'in'))).toEqual([]);
  await (await call(server)).quit();
});

it('no path leads out of the root', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('.', '/', 'a', '\\', ':', ' ', '\u0000') }), (written) => {
      const virtual = resolveVirtual('/in', written);
      if (virtual === undefined) return;
      const real = realPath(folder, virtual);
      expect(real === folder || real.startsWith(folder + path.sep)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(resolveVirtual('/in', '../../etc/passwd')).toBe('/etc/passwd');
});
