import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FtpsPartnerInput, PartnerId } from '../../shared/index.ts';
import { availableFtpServers, ftpPrograms, startFtpServer } from '../protocols/ftps/testing/index.ts';
import type { FtpMode, FtpProgram, FtpServer } from '../protocols/ftps/testing/index.ts';
import { openCuttingProxy } from './testing/cutting-proxy.ts';
import { openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

let engine: TestEngine;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  engine = await openTestEngine();
  closing.push(() => engine.close());
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function partnerAt(
  program: FtpProgram,
  mode: FtpMode = {},
  agreed: Partial<FtpsPartnerInput['ftps']> = {},
): Promise<{ server: FtpServer; partnerId: PartnerId }> {
  const server = await startFtpServer({ program, mode });
  closing.push(server.stop);
  const { id } = await engine.api.partners.add({
    name: 'Server',
    kind: 'ftps',
    ftps: {
      host: server.host,
      port: server.port,
      user: server.user,
      trust: { authorities: [server.authorityPem], system: false, revocation: { policy: 'off' } },
      ...agreed,
    },
    secrets: { ourPassword: server.password },
  });
  return { server, partnerId: id };
}

function at(server: FtpServer, name: string): string {
  return path.posix.join(server.remoteRoot, name);
}

async function namesIn(server: FtpServer, folder: string): Promise<string[]> {
  return (await readdir(path.join(server.root, folder))).toSorted();
}

const programs = ftpPrograms.filter((program) => availableFtpServers().includes(program));

describe.skipIf(programs.length === 0)('what lies at a server', () => {
  test.each(programs)('is shown by %s, folders first, from where the login leads', async (program) => {
    const { server, partnerId } = await partnerAt(program);
    await server.place('b 10.txt', Buffer.from('ten'));
    await server.place('b 9.txt', Buffer.from('nine!'));
    await server.place('in/Grüße.csv', Buffer.from('x'));
    const top = await engine.api.remote.list({ partnerId });
    expect(top).toMatchObject({ folder: server.remoteRoot, unreadable: 0, cut: false });
    expect(top.entries.map(({ name, kind, size }) => [name, kind, size])).toEqual([
      ['in', 'folder', undefined],
      ['b 9.txt', 'file', 5],
      ['b 10.txt', 'file', 3],
    ]);
    const inside = await engine.api.remote.list({ partnerId, folder: 'in' });
    expect(inside).toMatchObject({ folder: at(server, 'in'), parent: server.remoteRoot });
    expect(inside.entries.map(({ name }) => name)).toEqual(['Grüße.csv']);
    const up = await engine.api.remote.list({ partnerId, folder: `${inside.folder}/../in/.` });
    expect(up.folder).toBe(inside.folder);
  });

  test.each(programs)('is changed by %s: folders made, names changed, files removed', async (program) => {
    const { server, partnerId } = await partnerAt(program);
    await server.place('old.txt', Buffer.from('o'));
    await engine.api.remote.makeFolder({ partnerId, folder: 'new folder' });
    await engine.api.remote.rename({ partnerId, from: 'old.txt', to: 'new folder/new.txt' });
    expect(await namesIn(server, 'new folder')).toEqual(['new.txt']);
    const file = { path: at(server, 'new folder/new.txt'), kind: 'file' } as const;
    expect(await engine.api.remote.remove({ partnerId, entries: [file] })).toEqual({
      removed: 1,
      failed: [],
    });
    const folder = { path: 'new folder', kind: 'folder' } as const;
    expect(await engine.api.remote.remove({ partnerId, entries: [folder] })).toEqual({
      removed: 1,
      failed: [],
    });
    expect(await namesIn(server, '.')).toEqual([]);
  });

  test.each(programs)(
    'keeps its name at %s where the new one is taken, by a file or a folder',
    async (program) => {
      const { server, partnerId } = await partnerAt(program);
      await server.place('a.txt', Buffer.from('a'));
      await server.place('b.txt', Buffer.from('b'));
      await server.place('c/d.txt', Buffer.from('d'));
      for (const to of ['b.txt', 'c', 'a.txt'])
        await expect(engine.api.remote.rename({ partnerId, from: 'a.txt', to })).rejects.toMatchObject({
          code: 'ftps.name-taken-there',
        });
      expect(await namesIn(server, '.')).toEqual(['a.txt', 'b.txt', 'c']);
      expect(await server.read('b.txt')).toEqual(Buffer.from('b'));
    },
  );

  test.each(programs)(
    'goes from %s with all that is in it, but nothing that a link leads to',
    async (program) => {
      const { server, partnerId } = await partnerAt(program);
      await server.place('gone/a.txt', Buffer.from('a'));
      await server.place('gone/deeper/still/b.txt', Buffer.from('b'));
      await server.place('stays/c.txt', Buffer.from('c'));
      await symlink('../stays', path.join(server.root, 'gone', 'link'));
      await symlink('../../stays/c.txt', path.join(server.root, 'gone', 'deeper', 'file-link'));
      const folder = { path: 'gone', kind: 'folder' } as const;
      const refused = await engine.api.remote.remove({ partnerId, entries: [folder] });
      expect(refused).toMatchObject({ removed: 0, failed: [{ path: 'gone', problem: { retry: 'never' } }] });
      const { failed } = await engine.api.remote.remove({ partnerId, entries: [folder], recursive: true });
      expect(failed).toEqual([]);
      expect(await namesIn(server, '.')).toEqual(['stays']);
      expect(await namesIn(server, 'stays')).toEqual(['c.txt']);
    },
  );

  test('what cannot be removed is told, and the rest goes all the same', async () => {
    const [program = 'vsftpd'] = programs;
    const { server, partnerId } = await partnerAt(program);
    await server.place('a.txt', Buffer.from('a'));
    const entries = ['nobody.txt', 'a.txt'].map((name) => ({ path: name, kind: 'file' as const }));
    const { removed, failed } = await engine.api.remote.remove({ partnerId, entries });
    expect(removed).toBe(1);
    expect(failed).toMatchObject([{ path: 'nobody.txt', problem: { code: 'ftps.not-available' } }]);
    const all = { path: server.remoteRoot, kind: 'folder' } as const;
    await server.place('b.txt', Buffer.from('b'));
    if (server.remoteRoot !== '/') return;
    const top = await engine.api.remote.remove({ partnerId, entries: [all], recursive: true });
    expect(top.failed).toMatchObject([{ problem: { code: 'remote-top-folder' } }]);
    expect(await namesIn(server, '.')).toEqual(['b.txt']);
  });

  test('is asked for over one session, which the log shows, and which ends when it is left', async () => {
    const [program = 'vsftpd'] = programs;
    const { partnerId } = await partnerAt(program);
    await Promise.all([engine.api.remote.list({ partnerId }), engine.api.remote.list({ partnerId })]);
    await engine.api.remote.list({ partnerId });
    const { rows } = await engine.api.sessions.list({});
    expect(rows).toMatchObject([{ partnerId, role: 'initiator', facts: { browsing: true } }]);
    expect(rows[0]?.endedAt).toBeUndefined();
    await engine.api.remote.leave({ partnerId });
    expect((await engine.api.sessions.list({})).rows).toMatchObject([{ endedBy: 'us' }]);
    await engine.api.remote.list({ partnerId });
    expect((await engine.api.sessions.list({})).total).toBe(2);
  });

  test('is not in the way of a call where only one connection was agreed', async () => {
    const [program = 'vsftpd'] = programs;
    const { server, partnerId } = await partnerAt(program, {}, { connections: 1 });
    await engine.api.remote.list({ partnerId });
    const file = path.join(engine.home, 'A.TXT');
    await writeFile(file, 'a');
    await engine.api.transfers.send({ partnerId, files: [{ path: file }] });
    await vi.waitFor(async () => expect(await server.read('A.TXT')).toEqual(Buffer.from('a')), {
      timeout: 20_000,
    });
    const { rows } = await engine.api.sessions.list({});
    expect(rows.find(({ facts }) => facts['browsing'] === true)).toMatchObject({ endedBy: 'us' });
  });

  test('is asked for over a session that ends when nobody has asked for a while', async () => {
    const [program = 'vsftpd'] = programs;
    const { partnerId } = await partnerAt(program);
    await engine.api.remote.list({ partnerId });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await engine.api.remote.list({ partnerId });
      vi.advanceTimersByTime(59_000);
      await engine.api.remote.list({ partnerId });
      vi.advanceTimersByTime(59_000);
      expect((await engine.api.sessions.list({})).rows).toMatchObject([{ facts: { browsing: true } }]);
      expect((await engine.api.sessions.list({})).rows[0]?.endedAt).toBeUndefined();
      vi.advanceTimersByTime(1_000);
    } finally {
      vi.useRealTimers();
    }
    await vi.waitFor(async () => {
      expect((await engine.api.sessions.list({})).rows).toMatchObject([{ endedBy: 'us' }]);
    });
  });

  test('is asked for again where the line died while nobody used it', async () => {
    const [program = 'vsftpd'] = programs;
    const { server, partnerId } = await partnerAt(program, {}, { port: 1 });
    const proxy = await openCuttingProxy();
    proxy.target = server.port;
    closing.push(() => proxy.close());
    const partner = await engine.api.partners.get({ id: partnerId });
    if (partner.kind !== 'ftps') throw new Error('another kind');
    const ftps = { ...partner.ftps, port: proxy.port };
    await engine.api.partners.update({ id: partnerId, partner: { name: 'Server', kind: 'ftps', ftps } });
    await engine.api.remote.list({ partnerId });
    proxy.cut();
    expect(await engine.api.remote.list({ partnerId })).toMatchObject({ folder: server.remoteRoot });
    expect((await engine.api.sessions.list({})).total).toBe(2);
  });

  test('is not asked for where only uploads were agreed, nor from an OFTP2 partner', async () => {
    const [program = 'vsftpd'] = programs;
    const { partnerId } = await partnerAt(program, {}, { uploadOnly: true });
    await expect(engine.api.remote.list({ partnerId })).rejects.toMatchObject({ code: 'ftps.upload-only' });
    const { id } = await engine.api.partners.add({ name: 'Volta', kind: 'oftp2', oftp2: { code: 'O0013V' } });
    await expect(engine.api.remote.list({ partnerId: id })).rejects.toMatchObject({
      code: 'partner-shows-nothing',
    });
    expect((await engine.api.sessions.list({})).total).toBe(0);
  });

  test.each(programs.filter((program) => program !== 'pure-ftpd'))(
    'is not shown by %s that forbids lists, which still takes files',
    async (program) => {
      const { server, partnerId } = await partnerAt(program, { uploadOnly: true });
      await expect(engine.api.remote.list({ partnerId })).rejects.toMatchObject({
        code: 'ftps.listing-refused',
      });
      const file = path.join(engine.home, 'A.TXT');
      await writeFile(file, 'a');
      await engine.api.transfers.send({ partnerId, files: [{ path: file }] });
      await vi.waitFor(async () => expect(await server.read('A.TXT')).toEqual(Buffer.from('a')), {
        timeout: 20_000,
      });
    },
  );

  test('a wrong password is told, and nothing is left open', async () => {
    const [program = 'vsftpd'] = programs;
    const { partnerId } = await partnerAt(program, {}, { user: 'nobody-here' });
    await expect(engine.api.remote.list({ partnerId })).rejects.toMatchObject({ code: 'ftps.login-refused' });
    const { rows } = await engine.api.sessions.list({});
    expect(rows).toMatchObject([{ problem: { code: 'ftps.login-refused' } }]);
  });

  test('folders within folders without end are left', async () => {
    const [program = 'vsftpd'] = programs;
    const { server, partnerId } = await partnerAt(program);
    await mkdir(path.join(server.root, ...Array.from({ length: 40 }, () => 'd')), { recursive: true });
    const folder = { path: 'd', kind: 'folder' } as const;
    const { removed, failed } = await engine.api.remote.remove({
      partnerId,
      entries: [folder],
      recursive: true,
    });
    expect(removed).toBe(0);
    expect(failed).toMatchObject([{ problem: { code: 'remote-too-deep' } }]);
  });
});
