import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FtpsPartnerInput, PartnerId, Transfer, TransferId } from '../../shared/index.ts';
import { availableFtpServers, ftpPrograms, startFtpServer } from '../protocols/ftps/testing/index.ts';
import type { FtpMode, FtpProgram, FtpServer } from '../protocols/ftps/testing/index.ts';
import { openJournal } from '../journal/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
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

type Agreed = Partial<FtpsPartnerInput['ftps']>;

function isOver({ state }: Transfer): boolean {
  return state === 'delivered' || state === 'failed' || state === 'cancelled';
}

interface Known {
  readonly server: FtpServer;
  readonly partnerId: PartnerId;
}

async function partnerAt(program: FtpProgram, mode: FtpMode = {}, agreed: Agreed = {}): Promise<Known> {
  const server = await startFtpServer({ program, mode });
  closing.push(server.stop);
  return { server, partnerId: await addPartner(server, agreed) };
}

async function addPartner(server: FtpServer, agreed: Agreed = {}): Promise<PartnerId> {
  const { id } = await engine.api.partners.add({
    name: 'Server',
    kind: 'ftps',
    ftps: {
      host: server.host,
      port: server.port,
      mode: server.mode.implicit === true ? 'implicit' : 'explicit',
      user: server.user,
      trust: { authorities: [server.authorityPem], system: false, revocation: { policy: 'off' } },
      ...agreed,
    },
    secrets: { ourPassword: server.password },
  });
  return id;
}

async function agreeAnew({ api }: TestEngine, id: PartnerId, change: Agreed): Promise<void> {
  const { name, ...partner } = await api.partners.get({ id });
  if (partner.kind !== 'ftps') throw new Error('another kind');
  const ftps = { ...partner.ftps, ...change };
  await api.partners.update({ id, partner: { name, kind: 'ftps', ftps, secrets: {} } });
}

async function send(partnerId: PartnerId, files: Readonly<Record<string, Buffer>>): Promise<TransferId[]> {
  const paths = Object.entries(files).map(([name, octets]) => ({
    path: path.join(engine.home, name),
    octets,
  }));
  for (const { path: file, octets } of paths) await writeFile(file, octets);
  const { queued, findings } = await engine.api.transfers.send({
    partnerId,
    files: paths.map(({ path: file }) => ({ path: file })),
  });
  expect(findings).toEqual([]);
  return queued.map(({ id }) => id);
}

const programs = ftpPrograms.filter((program) => availableFtpServers().includes(program));

describe.skipIf(programs.length === 0)('a server that takes files over FTP and TLS', () => {
  test('gets every octet, nothing waits for a receipt, and no copy is left', async () => {
    const [program = 'vsftpd'] = programs;
    const { server, partnerId } = await partnerAt(program);
    const octets = randomBytes(3_000_000);
    const ids = await send(partnerId, { 'payroll.xml': octets, 'empty.txt': Buffer.alloc(0) });
    for (const id of ids) {
      const transfer = await until(engine, id, ({ state }) => state === 'delivered' || state === 'failed');
      expect(transfer).toMatchObject({ state: 'delivered', receipt: 'none' });
    }
    expect((await server.read('payroll.xml')).equals(octets)).toBe(true);
    expect((await server.read('empty.txt')).length).toBe(0);
    await vi.waitFor(async () => {
      expect(await readdir(path.join(engine.home, 'spool'))).toEqual([]);
    });
  });

  test('each file goes once over several connections, and into the folder that was agreed', async () => {
    const [program = 'vsftpd'] = programs;
    const { server, partnerId } = await partnerAt(program, {}, { connections: 3, remoteFolder: 'in' });
    await server.place('in/.keep', Buffer.alloc(0));
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`file-${n}.bin`, randomBytes(200_000 + n)]),
    );
    const ids = await send(partnerId, files);
    for (const id of ids) {
      const delivered = await until(engine, id, ({ state }) => state === 'delivered' || state === 'failed');
      expect(delivered).toMatchObject({ state: 'delivered', attempts: 1 });
    }
    for (const [name, octets] of Object.entries(files))
      expect((await server.read(`in/${name}`)).equals(octets)).toBe(true);
  });

  test('nobody lies behind it: a destination is refused, and nothing is queued', async () => {
    const [program = 'vsftpd'] = programs;
    const { partnerId } = await partnerAt(program);
    const file = path.join(engine.home, 'A.TXT');
    await writeFile(file, 'a');
    const files = [{ path: file }];
    const { queued, findings } = await engine.api.transfers.send({
      partnerId,
      destinations: ['O0013FAR'],
      files,
    });
    expect(queued).toEqual([]);
    expect(findings).toMatchObject([{ severity: 'error', code: 'destination-unknown' }]);
  });

  test('of several files of one name over several connections one is sent, and the others are asked about', async () => {
    const [program = 'vsftpd'] = programs;
    const { server, partnerId } = await partnerAt(program, {}, { connections: 4 });
    const folders = ['a', 'b', 'c', 'd'];
    const files = folders.map((folder) => ({ path: path.join(engine.home, folder, 'same.bin') }));
    for (const { path: file } of files) {
      await mkdir(path.dirname(file));
      await writeFile(file, randomBytes(100_000));
    }
    const { queued } = await engine.api.transfers.send({ partnerId, files });
    const ends = await Promise.all(queued.map(({ id }) => until(engine, id, isOver)));
    expect(ends.map(({ state }) => state).toSorted()).toEqual(['delivered', 'failed', 'failed', 'failed']);
    const sent = files[ends.findIndex(({ state }) => state === 'delivered')];
    expect(await server.read('same.bin')).toEqual(await readFile(sent?.path ?? ''));
  });

  test('a server has no certificate to show when it calls', async () => {
    const [program = 'vsftpd'] = programs;
    const { server, partnerId } = await partnerAt(program);
    const { fingerprint } = server;
    await expect(
      engine.api.certificates.trust({ partnerId, fingerprint, role: 'caller' }),
    ).rejects.toMatchObject({ code: 'partner-never-calls' });
  });

  describe('a name that is taken on the server', () => {
    const theirs = Buffer.from('what was there before');
    const ours = Buffer.from('what is to be sent, and longer');

    async function sendOver(
      agreed: Agreed,
    ): Promise<{ server: FtpServer; id: TransferId; transfer: Transfer }> {
      const [program = 'vsftpd'] = programs;
      const { server, partnerId } = await partnerAt(program, {}, agreed);
      await server.place('payroll.xml', theirs);
      const [id] = await send(partnerId, { 'payroll.xml': ours });
      if (id === undefined) throw new Error('not queued');
      return { server, id, transfer: await until(engine, id, isOver) };
    }

    test('is not written over: a person is asked, and may let it be', async () => {
      const { server, id, transfer } = await sendOver({});
      expect(transfer).toMatchObject({
        state: 'failed',
        problem: { code: 'ftps.name-taken', params: { size: theirs.length, ours: ours.length } },
      });
      expect(await server.read('payroll.xml')).toEqual(theirs);
      await engine.api.transfers.retry({ id, ifThere: 'rename' });
      const renamed = await until(engine, id, ({ state }) => state === 'delivered');
      expect(renamed.remoteName).toBe('payroll (2).xml');
      expect(await server.read('payroll (2).xml')).toEqual(ours);
      expect(await server.read('payroll.xml')).toEqual(theirs);
    });

    test('is written over once a person says so', async () => {
      const { server, id } = await sendOver({});
      await engine.api.transfers.retry({ id, ifThere: 'overwrite' });
      await until(engine, id, ({ state }) => state === 'delivered');
      expect(await server.read('payroll.xml')).toEqual(ours);
    });

    test('stays where that was agreed, and the file is not sent', async () => {
      const { server, transfer } = await sendOver({ overwriteThere: [{ when: 'always', action: 'skip' }] });
      expect(transfer).toMatchObject({ state: 'cancelled', problem: { code: 'ftps.skipped' } });
      expect(await server.read('payroll.xml')).toEqual(theirs);
    });

    test('may be the beginning of the file, which then goes on', async () => {
      const [program = 'vsftpd'] = programs;
      const rules = [{ when: 'smaller', action: 'resume' }] as const;
      const { server, partnerId } = await partnerAt(program, {}, { overwriteThere: [...rules] });
      const octets = randomBytes(500_000);
      await server.place('big.bin', octets.subarray(0, 200_000));
      const [id] = await send(partnerId, { 'big.bin': octets });
      if (id === undefined) throw new Error('not queued');
      expect(await until(engine, id, isOver)).toMatchObject({ state: 'delivered' });
      expect((await server.read('big.bin')).equals(octets)).toBe(true);
      const timeline = await engine.api.transfers.timeline({ id });
      expect(timeline.map(({ kind }) => kind)).toContain('resumed');
    });

    test.each([
      ['of another size is written over whole', theirs, { state: 'delivered' }],
      [
        'of the same size is left to a person',
        Buffer.alloc(ours.length, 'x'),
        { state: 'unknown', problem: { code: 'ftps.cannot-ask' } },
      ],
    ])('after a stop before the first octet, what is there and %s', async (_, before, end) => {
      const [program = 'vsftpd'] = programs;
      const overwriteThere = [{ when: 'always', action: 'overwrite' }] as const;
      const { server, partnerId } = await partnerAt(program, {}, { overwriteThere: [...overwriteThere] });
      await server.place('payroll.xml', before);
      await agreeAnew(engine, partnerId, { port: 1 });
      const [id] = await send(partnerId, { 'payroll.xml': ours });
      if (id === undefined) throw new Error('not queued');
      await until(engine, id, ({ problem }) => problem !== undefined);
      await engine.engine.close();

      const journal = openJournal(path.join(engine.home, 'journal.db'));
      const protocol = { ...journal.transfers.get(id)?.protocol, begun: true, replaces: before.length };
      journal.transfers.change(id, { state: 'sending', protocol: { ...protocol, mayHaveArrived: true } });
      journal.close();
      const again = await openTestEngine({ home: engine.home });
      closing.push(() => again.close());
      await agreeAnew(again, partnerId, { port: server.port });
      const isDone = ({ state, problem }: Transfer): boolean =>
        state === 'delivered' || problem?.code === 'ftps.cannot-ask';
      expect(await until(again, id, isDone)).toMatchObject(end);
      expect(await server.read('payroll.xml')).toEqual(end.state === 'delivered' ? ours : before);
    });
  });
});
