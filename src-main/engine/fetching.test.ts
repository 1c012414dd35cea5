import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PartnerId, Transfer, TransferId } from '../../shared/index.ts';
import { startFtpServer } from '../protocols/ftps/testing/index.ts';
import type { FtpMode, FtpProgram, FtpServer } from '../protocols/ftps/testing/index.ts';
import { openCuttingTunnel } from './testing/cutting-tunnel.ts';
import { addFtpServer, agreeAnew, ftpProgramsHere } from './testing/ftps-partner.ts';
import type { Agreed } from './testing/ftps-partner.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

let engine: TestEngine;
let here: string;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  engine = await openTestEngine();
  closing.push(() => engine.close());
  here = path.join(engine.home, 'here');
  await mkdir(here);
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Known {
  readonly server: FtpServer;
  readonly partnerId: PartnerId;
}

async function partnerAt(program: FtpProgram, agreed: Agreed = {}, mode: FtpMode = {}): Promise<Known> {
  const server = await startFtpServer({ program, mode });
  closing.push(server.stop);
  return { server, partnerId: await addFtpServer(engine, server, agreed) };
}

type Wish = Parameters<TestEngine['api']['remote']['fetch']>[0];

async function fetched(wish: Wish): Promise<Transfer[]> {
  const { queued, findings } = await engine.api.remote.fetch({ folder: here, ...wish });
  expect(findings).toEqual([]);
  return await Promise.all(queued.map(({ id }) => until(engine, id, isOver)));
}

function idOf(transfer: Transfer | undefined): TransferId {
  if (transfer === undefined) throw new Error('not queued');
  return transfer.id;
}

function isOver({ state }: Transfer): boolean {
  return state === 'collected' || state === 'failed' || state === 'cancelled';
}

async function one(wish: Wish): Promise<Transfer> {
  const [transfer] = await fetched(wish);
  if (transfer === undefined) throw new Error('not queued');
  return transfer;
}

const programs = ftpProgramsHere;
const [anyProgram = 'vsftpd'] = programs;

describe.skipIf(programs.length === 0)('a file that is fetched', () => {
  test.each(programs)(
    'comes from %s octet for octet, with its time, and owes no receipt',
    async (program) => {
      const { server, partnerId } = await partnerAt(program);
      const octets = randomBytes(3_000_000);
      const changed = new Date('2026-02-03T04:05:06Z');
      await server.place('out/Grüße 1.csv', octets);
      await server.place('out/empty', Buffer.alloc(0));
      await utimes(path.join(server.root, 'out/Grüße 1.csv'), changed, changed);
      const entries = ['out/Grüße 1.csv', 'out/empty'].map((name) => ({ path: name }));
      const transfers = await fetched({ partnerId, entries });
      expect(transfers).toMatchObject([
        {
          direction: 'in',
          state: 'collected',
          receipt: 'none',
          attempts: 1,
          fetched: true,
          size: octets.length,
        },
        { state: 'collected', size: 0 },
      ]);
      const file = path.join(here, 'Grüße 1.csv');
      expect(transfers[0]?.localPath).toBe(file);
      expect((await readFile(file)).equals(octets)).toBe(true);
      expect((await stat(file)).mtime).toEqual(changed);
      expect((await readFile(path.join(here, 'empty'))).length).toBe(0);
      expect(await readdir(path.join(engine.home, 'incoming'))).toEqual([]);
      const timeline = await engine.api.transfers.timeline({ id: idOf(transfers[0]) });
      expect(timeline.map(({ kind }) => kind)).toEqual(['queued', 'receiving', 'collected']);
      expect(timeline.at(-1)?.params).toMatchObject({ verified: 'size', path: file });
    },
  );

  test('goes to the folder of its partner unless another one is named', async () => {
    const { server, partnerId } = await partnerAt(anyProgram);
    await server.place('a.txt', Buffer.from('a'));
    const { queued } = await engine.api.remote.fetch({ partnerId, entries: [{ path: 'a.txt' }] });
    const transfer = await until(engine, idOf(queued[0]), isOver);
    expect(transfer.localPath).toBe(path.join(engine.home, 'received', 'Server', 'a.txt'));
  });

  test('comes over several connections beside others, each once', async () => {
    const { server, partnerId } = await partnerAt(anyProgram, { connections: 3 });
    const files = Array.from({ length: 12 }, (_, n) => [`f${n}.bin`, randomBytes(100_000 + n)] as const);
    for (const [name, octets] of files) await server.place(name, octets);
    const transfers = await fetched({ partnerId, entries: files.map(([name]) => ({ path: name })) });
    expect(transfers.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
      files.map(() => 'collected 1'),
    );
    for (const [name, octets] of files)
      expect((await readFile(path.join(here, name))).equals(octets)).toBe(true);
  });

  test.each(programs)('goes on where it was cut off from %s', async (program) => {
    const { server, partnerId } = await partnerAt(program);
    const tunnel = await openCuttingTunnel(server.port);
    closing.push(tunnel.close);
    await agreeAnew(engine, partnerId, { proxy: { kind: 'http', host: '127.0.0.1', port: tunnel.port } });
    const octets = randomBytes(6_000_000);
    await server.place('big.bin', octets);
    tunnel.cutAfter(2_500_000);
    const { queued } = await engine.api.remote.fetch({
      partnerId,
      folder: here,
      entries: [{ path: 'big.bin' }],
    });
    const id = idOf(queued[0]);
    // Until the server says that it has noticed.
    const waiting = await until(engine, id, ({ problem }) => problem !== undefined, 45_000);
    expect(waiting.state).toBe('waiting');
    expect(waiting.octetsDone).toBeGreaterThan(1_000_000);
    await engine.api.transfers.retry({ id });
    expect(await until(engine, id, isOver)).toMatchObject({ state: 'collected', attempts: 2 });
    expect(tunnel.cuts()).toBe(1);
    expect((await readFile(path.join(here, 'big.bin'))).equals(octets)).toBe(true);
    const resumed = (await engine.api.transfers.timeline({ id })).find(({ kind }) => kind === 'resumed');
    expect(resumed?.params['position']).toBe(waiting.octetsDone);
  });

  test.each(['vsftpd', 'proftpd'].filter((name) => programs.some((program) => program === name)))(
    'begins anew where %s goes on with none',
    async (name) => {
      const program = programs.find((each) => each === name) ?? anyProgram;
      const { server, partnerId } = await partnerAt(program, {}, { restart: false });
      const tunnel = await openCuttingTunnel(server.port);
      closing.push(tunnel.close);
      await agreeAnew(engine, partnerId, { proxy: { kind: 'http', host: '127.0.0.1', port: tunnel.port } });
      const octets = randomBytes(4_000_000);
      await server.place('big.bin', octets);
      tunnel.cutAfter(2_500_000);
      const { queued } = await engine.api.remote.fetch({
        partnerId,
        folder: here,
        entries: [{ path: 'big.bin' }],
      });
      const id = idOf(queued[0]);
      await until(engine, id, ({ problem }) => problem !== undefined);
      await engine.api.transfers.retry({ id });
      expect(await until(engine, id, isOver)).toMatchObject({ state: 'collected' });
      expect((await readFile(path.join(here, 'big.bin'))).equals(octets)).toBe(true);
    },
  );

  test('begins anew where the server has another file of that name by now', async () => {
    const { server, partnerId } = await partnerAt(anyProgram);
    const tunnel = await openCuttingTunnel(server.port);
    closing.push(tunnel.close);
    await agreeAnew(engine, partnerId, { proxy: { kind: 'http', host: '127.0.0.1', port: tunnel.port } });
    await server.place('big.bin', randomBytes(4_000_000));
    tunnel.cutAfter(2_500_000);
    const { queued } = await engine.api.remote.fetch({
      partnerId,
      folder: here,
      entries: [{ path: 'big.bin' }],
    });
    const id = idOf(queued[0]);
    await until(engine, id, ({ problem }) => problem !== undefined);
    const octets = randomBytes(4_000_000);
    await server.place('big.bin', octets);
    const later = new Date(Date.now() + 60_000);
    await utimes(path.join(server.root, 'big.bin'), later, later);
    await engine.api.transfers.retry({ id });
    expect(await until(engine, id, isOver)).toMatchObject({ state: 'collected' });
    expect((await readFile(path.join(here, 'big.bin'))).equals(octets)).toBe(true);
  });

  test.each(programs)(
    'that %s does not give fails with its words, and comes once it does',
    async (program) => {
      const { server, partnerId } = await partnerAt(program);
      await server.place('other.txt', Buffer.from('o'));
      const [failed, other] = await fetched({
        partnerId,
        entries: [{ path: 'late.txt' }, { path: 'other.txt' }],
      });
      expect(failed).toMatchObject({
        state: 'failed',
        problem: { code: 'ftps.not-available', params: { reply: 550 } },
      });
      expect(failed?.problem?.text).not.toBe('');
      expect(other?.state).toBe('collected');
      const needs = await engine.api.needs.list({});
      expect(needs).toMatchObject([{ kind: 'unfetched', action: 'retry', transferId: failed?.id }]);
      await server.place('late.txt', Buffer.from('late'));
      await engine.api.transfers.retry({ id: idOf(failed) });
      expect(await until(engine, idOf(failed), isOver)).toMatchObject({ state: 'collected' });
    },
  );

  test('has the lines of this computer where it is a text', async () => {
    const { server, partnerId } = await partnerAt(anyProgram, { transferType: 'text' });
    await server.place('a.txt', Buffer.from('one\ntwo\n'));
    await one({ partnerId, entries: [{ path: 'a.txt' }] });
    const end = process.platform === 'win32' ? '\r\n' : '\n';
    expect(String(await readFile(path.join(here, 'a.txt')))).toBe(`one${end}two${end}`);
  });

  test('is compared by a checksum where that was agreed', async () => {
    if (!programs.includes('proftpd')) return;
    const { server, partnerId } = await partnerAt('proftpd', { verify: 'checksum' });
    await server.place('a.bin', randomBytes(200_000));
    const { id, state } = await one({ partnerId, entries: [{ path: 'a.bin' }] });
    expect(state).toBe('collected');
    const timeline = await engine.api.transfers.timeline({ id });
    expect(['checksum', 'size']).toContain(timeline.at(-1)?.params['verified']);
  });

  test('can be called off while it comes, and leaves nothing', async () => {
    const { server, partnerId } = await partnerAt(anyProgram, { downloadLimit: 64 });
    await server.place('slow.bin', randomBytes(3_000_000));
    await server.place('next.bin', randomBytes(10));
    const { queued } = await engine.api.remote.fetch({
      partnerId,
      folder: here,
      entries: [{ path: 'slow.bin' }, { path: 'next.bin' }],
    });
    const [slow, next] = queued;
    await until(engine, idOf(slow), ({ state }) => state === 'receiving');
    await engine.api.transfers.cancel({ id: idOf(slow) });
    expect(await until(engine, idOf(next), isOver)).toMatchObject({ state: 'collected' });
    expect(await engine.api.transfers.get({ id: idOf(slow) })).toMatchObject({ state: 'cancelled' });
    await vi.waitFor(async () => expect(await readdir(path.join(engine.home, 'incoming'))).toEqual([]), {
      timeout: 10_000,
    });
    expect(await readdir(here)).toEqual(['next.bin']);
  });

  test('is not fetched from a partner that only takes files', async () => {
    const { partnerId } = await partnerAt(anyProgram, { uploadOnly: true });
    await expect(engine.api.remote.fetch({ partnerId, entries: [{ path: 'a' }] })).rejects.toMatchObject({
      code: 'ftps.upload-only',
    });
  });

  test('goes into a folder that is there, and may be written into', async () => {
    const { server, partnerId } = await partnerAt(anyProgram);
    await server.place('a.txt', Buffer.from('a'));
    const entries = [{ path: 'a.txt' }];
    const nowhere = path.join(here, 'nowhere');
    for (const [folder, code] of [
      [nowhere, 'folder-not-found'],
      ['here', 'path-not-absolute'],
    ] as const)
      await expect(engine.api.remote.fetch({ partnerId, entries, folder })).rejects.toMatchObject({ code });
    expect((await engine.api.transfers.list({})).total).toBe(0);
  });

  test('comes with a folder and all that is in it, under names that are safe here', async () => {
    const { server, partnerId } = await partnerAt(anyProgram);
    await server.place('in/a.txt', Buffer.from('a'));
    await server.place('in/deep/con', Buffer.from('c'));
    await server.place('in/deep/... ', Buffer.from('d'));
    await server.place('secret.txt', Buffer.from('s'));
    await symlink('../secret.txt', path.join(server.root, 'in', 'link'));
    const { queued, findings } = await engine.api.remote.fetch({
      partnerId,
      folder: here,
      entries: [{ path: 'in', kind: 'folder' }],
    });
    await Promise.all(queued.map(({ id }) => until(engine, id, isOver)));
    expect(findings.filter(({ code }) => code !== 'remote-link-left')).toEqual([]);
    expect(await readdir(here)).toEqual(['in']);
    expect((await readdir(path.join(here, 'in'))).filter((name) => name !== 'link')).toEqual([
      'a.txt',
      'deep',
    ]);
    expect((await readdir(path.join(here, 'in', 'deep'))).toSorted()).toEqual(['_con', 'file']);
  });

  test('never leaves its folder, whatever it is called', async () => {
    const { partnerId } = await partnerAt(anyProgram);
    const names = ['..', '../../up', String.raw`..\up`, '/etc/passwd', 'C:', '.', ' . '];
    const { queued } = await engine.api.remote.fetch({
      partnerId,
      folder: here,
      entries: names.map((as) => ({ path: 'nothing', as })),
    });
    for (const { id } of queued) {
      const [event] = await engine.api.transfers.timeline({ id });
      expect(path.dirname(String(event?.params['path']))).toBe(here);
    }
  });

  describe('whose name is taken here', () => {
    const theirs = Buffer.from('what the server has, which is longer');
    const ours = Buffer.from('what was here');

    async function takenBy(
      octets: Buffer,
      agreed: Agreed = {},
    ): Promise<Known & { readonly entries: Wish['entries'] }> {
      const known = await partnerAt(anyProgram, agreed);
      await known.server.place('a.txt', theirs);
      await writeFile(path.join(here, 'a.txt'), octets);
      return { ...known, entries: [{ path: 'a.txt' }] };
    }

    async function contents(): Promise<Record<string, string>> {
      const names = (await readdir(here)).toSorted();
      const texts = names.map(async (name) => [name, String(await readFile(path.join(here, name)))] as const);
      return Object.fromEntries(await Promise.all(texts));
    }

    test('is asked about, and not queued', async () => {
      const { partnerId, entries } = await takenBy(ours);
      const { queued, findings } = await engine.api.remote.fetch({ partnerId, entries, folder: here });
      expect(queued).toEqual([]);
      expect(findings).toMatchObject([{ severity: 'error', code: 'local-name-taken', file: 'a.txt' }]);
      expect(await contents()).toEqual({ 'a.txt': String(ours) });
    });

    test.each([
      ['overwrite', { 'a.txt': String(theirs) }],
      ['rename', { 'a.txt': String(ours), 'a (2).txt': String(theirs) }],
    ] as const)('is dealt with as a person says: %s', async (ifHere, left) => {
      const { partnerId, entries } = await takenBy(ours);
      await one({ partnerId, entries, ifHere });
      expect(await contents()).toEqual(left);
    });

    test('is dealt with as was agreed, unless a person says otherwise', async () => {
      const overwriteHere = [
        { when: 'newer', action: 'overwrite' },
        { when: 'always', action: 'skip' },
      ] as const;
      const { server, partnerId, entries } = await takenBy(ours, { overwriteHere: [...overwriteHere] });
      const old = new Date('2020-01-01T00:00:00Z');
      await utimes(path.join(server.root, 'a.txt'), old, old);
      const skipped = await engine.api.remote.fetch({ partnerId, entries, folder: here });
      expect(skipped).toMatchObject({ queued: [], findings: [{ code: 'local-name-skipped' }] });
      await utimes(path.join(here, 'a.txt'), old, new Date('2019-01-01T00:00:00Z'));
      await one({ partnerId, entries });
      expect(await contents()).toEqual({ 'a.txt': String(theirs) });
      await one({ partnerId, entries, ifHere: 'rename' });
      expect(await contents()).toEqual({ 'a.txt': String(theirs), 'a (2).txt': String(theirs) });
    });

    test('may be the beginning of it, which then goes on', async () => {
      const { partnerId, entries } = await takenBy(theirs.subarray(0, 10));
      const { id } = await one({ partnerId, entries, ifHere: 'resume' });
      expect(await contents()).toEqual({ 'a.txt': String(theirs) });
      const kinds = (await engine.api.transfers.timeline({ id })).map(({ kind }) => kind);
      expect(kinds).toContain('resumed');
    });

    test('is not gone on with where it is no beginning, being longer', async () => {
      const { partnerId, entries } = await takenBy(Buffer.concat([theirs, ours]));
      const { findings } = await engine.api.remote.fetch({
        partnerId,
        entries,
        folder: here,
        ifHere: 'resume',
      });
      expect(findings).toMatchObject([{ code: 'local-name-taken' }]);
    });

    test('inside a folder is asked about, and the others of the folder come', async () => {
      const { server, partnerId } = await partnerAt(anyProgram);
      for (const name of ['a', 'b', 'c']) await server.place(`in/${name}`, Buffer.from('theirs'));
      await mkdir(path.join(here, 'in'));
      for (const name of ['b', 'c']) await writeFile(path.join(here, 'in', name), 'ours');
      const wish = { partnerId, folder: here, entries: [{ path: 'in', kind: 'folder' as const }] };
      const { queued, findings } = await engine.api.remote.fetch(wish);
      // In the order in which the server lists them.
      expect(findings.toSorted((left, right) => (left.file < right.file ? -1 : 1))).toMatchObject(
        ['b', 'c'].map((name) => ({
          code: 'local-name-taken',
          file: `${server.remoteRoot.replace(/\/$/, '')}/in/${name}`,
          params: { file: path.join(here, 'in', name) },
        })),
      );
      await Promise.all(queued.map(({ id }) => until(engine, id, isOver)));
      expect(String(await readFile(path.join(here, 'in', 'a')))).toBe('theirs');
      expect(String(await readFile(path.join(here, 'in', 'c')))).toBe('ours');
    });

    test('by a folder is not touched, whatever was agreed', async () => {
      const { server, partnerId } = await partnerAt(anyProgram);
      await server.place('a.txt', theirs);
      await mkdir(path.join(here, 'a.txt'));
      const entries = [{ path: 'a.txt' }];
      const { findings } = await engine.api.remote.fetch({
        partnerId,
        entries,
        folder: here,
        ifHere: 'overwrite',
      });
      expect(findings).toMatchObject([{ code: 'local-name-taken' }]);
    });

    test('after it was queued, is not written over: the file gets a number', async () => {
      const { server, partnerId } = await partnerAt(anyProgram, { port: 1 });
      await server.place('a.txt', theirs);
      const { queued } = await engine.api.remote.fetch({
        partnerId,
        folder: here,
        entries: [{ path: 'a.txt' }],
      });
      await writeFile(path.join(here, 'a.txt'), ours);
      await agreeAnew(engine, partnerId, { port: server.port });
      const transfer = await until(engine, idOf(queued[0]), isOver);
      expect(transfer).toMatchObject({ state: 'collected', fileName: 'a (2).txt' });
      expect(await contents()).toEqual({ 'a.txt': String(ours), 'a (2).txt': String(theirs) });
    });
  });

  test('is queued once for one place, and others of its name get numbers', async () => {
    const { server, partnerId } = await partnerAt(anyProgram, { port: 1 });
    await server.place('x/same.txt', Buffer.from('x'));
    await server.place('y/SAME.txt', Buffer.from('y'));
    const entries = [{ path: 'x/same.txt' }, { path: 'y/SAME.txt' }];
    const { queued } = await engine.api.remote.fetch({ partnerId, folder: here, entries });
    const again = await engine.api.remote.fetch({ partnerId, folder: here, entries: entries.slice(0, 1) });
    expect(again).toMatchObject({ queued: [], findings: [{ severity: 'note', code: 'fetched-already' }] });
    await agreeAnew(engine, partnerId, { port: server.port });
    await Promise.all(queued.map(({ id }) => until(engine, id, isOver)));
    expect((await readdir(here)).toSorted()).toEqual(['SAME (2).txt', 'same.txt']);
  });

  test('of a partner that is removed is called off', async () => {
    const { partnerId } = await partnerAt(anyProgram, { port: 1 });
    const { queued } = await engine.api.remote.fetch({
      partnerId,
      folder: here,
      entries: [{ path: 'a.txt' }],
    });
    await expect(engine.api.partners.remove({ id: partnerId })).rejects.toMatchObject({
      code: 'partner-has-open-files',
    });
    await engine.api.partners.remove({ id: partnerId, force: true });
    expect(await engine.api.transfers.get({ id: idOf(queued[0]) })).toMatchObject({ state: 'cancelled' });
  });
});
