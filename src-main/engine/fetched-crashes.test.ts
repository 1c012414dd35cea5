import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FtpsAgreement } from '../../shared/index.ts';
import type { Transfer, TransferId } from '../../shared/index.ts';
import { openJournal } from '../journal/index.ts';
import type { NewTransfer } from '../journal/index.ts';
import { startFtpServer } from '../protocols/ftps/testing/index.ts';
import { agreeAnew, addFtpServer, ftpProgramsHere } from './testing/ftps-partner.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => Promise<unknown>)[] = [];
let home: string;
let here: string;
let first: TestEngine;

beforeEach(async () => {
  first = await openTestEngine();
  closing.push(() => first.close());
  ({ home } = first);
  here = path.join(home, 'here');
  await mkdir(here);
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const whole = Buffer.from('every octet that the server has');
const changedAt = Date.UTC(2026, 1, 3, 4, 5, 6);

/** The home as it is left by an engine that was stopped between two steps: a whole file in the staging folder, wanted as `here/a.txt`. */
async function leftBehind(
  change: { readonly protocol?: NewTransfer['protocol']; readonly localPath?: string } = {},
  but: { readonly moved?: boolean; readonly partnerGone?: boolean } = {},
): Promise<{ readonly id: TransferId; readonly target: string }> {
  const target = path.join(here, 'a.txt');
  await first.engine.close();
  await writeFile(but.moved === true ? target : path.join(home, 'incoming', 'whole'), whole);
  const journal = openJournal(path.join(home, 'journal.db'));
  const partner = journal.partners.add({
    name: 'Server',
    kind: 'ftps',
    ftps: FtpsAgreement.parse({ host: '127.0.0.1', port: 1, user: 'anna' }),
    sealed: {},
    practice: false,
  });
  const { id } = journal.transfers.add(
    {
      direction: 'in',
      partnerId: partner.id,
      fileName: 'a.txt',
      localPath: change.localPath ?? target,
      spoolFile: 'whole',
      size: whole.length,
      octetsDone: whole.length,
      durableOctets: whole.length,
      remoteName: '/out/a.txt',
      remoteStamp: '20261121 1200000001',
      state: 'receiving',
      receipt: 'none',
      attempts: 1,
      protocol: {
        fetched: true,
        target,
        place: 'new',
        transferType: 'binary',
        committing: true,
        keepTime: changedAt,
        verified: 'size',
        ...change.protocol,
      },
    },
    { kind: 'receiving', by: 'us', params: {} },
  );
  if (but.partnerGone === true) journal.partners.remove(partner.id);
  journal.close();
  return { id, target };
}

async function openedAgain(): Promise<TestEngine> {
  const engine = await openTestEngine({ home });
  closing.push(() => engine.close());
  return engine;
}

async function collected(id: TransferId): Promise<Transfer> {
  const engine = await openedAgain();
  const transfer = await until(engine, id, ({ state }) => state === 'collected');
  expect(transfer).toMatchObject({ receipt: 'none', size: whole.length });
  expect(transfer.problem).toBeUndefined();
  expect((await engine.api.receipts.list({})).total).toBe(0);
  expect(await readdir(path.join(home, 'incoming'))).toEqual([]);
  return transfer;
}

async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(here)).toSorted();
  const texts = names.map(async (name) => [name, String(await readFile(path.join(here, name)))] as const);
  return Object.fromEntries(await Promise.all(texts));
}

describe('an engine that was stopped while a fetched file went to its place', () => {
  test('before a name was claimed finishes it, with its time', async () => {
    const { id, target } = await leftBehind();
    await collected(id);
    expect(await contents()).toEqual({ 'a.txt': String(whole) });
    expect((await stat(target)).mtimeMs).toBe(changedAt);
  });

  test('behind the empty file that claims the name knows its own', async () => {
    const { id, target } = await leftBehind();
    await writeFile(target, '');
    await collected(id);
    expect(await contents()).toEqual({ 'a.txt': String(whole) });
  });

  test('behind a copy to another disk keeps one of the two', async () => {
    const { id, target } = await leftBehind();
    await writeFile(target, whole);
    await collected(id);
    expect(await contents()).toEqual({ 'a.txt': String(whole) });
  });

  test('behind the move writes down that it is here', async () => {
    const { id } = await leftBehind({}, { moved: true });
    expect(await collected(id)).toMatchObject({ fileName: 'a.txt' });
    expect(await contents()).toEqual({ 'a.txt': String(whole) });
  });

  test('writes over nothing that somebody else has put there meanwhile', async () => {
    const { id, target } = await leftBehind();
    await writeFile(target, 'not ours');
    expect(await collected(id)).toMatchObject({ fileName: 'a (2).txt' });
    expect(await contents()).toEqual({ 'a.txt': 'not ours', 'a (2).txt': String(whole) });
  });

  test('goes on with the number that it had come to', async () => {
    const localPath = path.join(here, 'a (3).txt');
    const { id, target } = await leftBehind({ localPath });
    await writeFile(target, 'not ours');
    await writeFile(localPath, '');
    expect(await collected(id)).toMatchObject({ fileName: 'a (3).txt' });
    expect(await contents()).toEqual({ 'a.txt': 'not ours', 'a (3).txt': String(whole) });
  });

  test('writes over what it was to write over', async () => {
    const { id, target } = await leftBehind({ protocol: { place: 'over' } });
    await writeFile(target, 'the old one');
    await collected(id);
    expect(await contents()).toEqual({ 'a.txt': String(whole) });
  });

  test('writes over a beginning only while it is that', async () => {
    const beginning = { place: 'over', beginningSize: 5, beginningTime: changedAt } as const;
    const { id, target } = await leftBehind({ protocol: beginning });
    await writeFile(target, 'every');
    await utimes(target, new Date(changedAt + 60_000), new Date(changedAt + 60_000));
    await collected(id);
    expect(await contents()).toEqual({ 'a.txt': 'every', 'a (2).txt': String(whole) });
  });

  test('needs no partner for it any more', async () => {
    const { id } = await leftBehind({}, { partnerGone: true });
    await collected(id);
    expect(await contents()).toEqual({ 'a.txt': String(whole) });
  });
});

test.skipIf(ftpProgramsHere.length === 0)(
  'an engine that was stopped while a file came goes on behind what is durable, by itself',
  async () => {
    const [program = 'vsftpd'] = ftpProgramsHere;
    const server = await startFtpServer({ program });
    closing.push(server.stop);
    const octets = randomBytes(2_000_000);
    await server.place('big.bin', octets);
    await utimes(path.join(server.root, 'big.bin'), new Date(changedAt), new Date(changedAt));
    const partnerId = await addFtpServer(first, server, { port: 1 });
    const { queued } = await first.api.remote.fetch({
      partnerId,
      folder: here,
      entries: [{ path: 'big.bin' }],
    });
    const id = queued[0]?.id;
    if (id === undefined) throw new Error('not queued');
    await until(first, id, ({ state }) => state === 'waiting');
    await first.engine.close();

    const journal = openJournal(path.join(home, 'journal.db'));
    const protocol = { startedSize: octets.length, startedTime: changedAt };
    journal.transfers.change(id, {
      state: 'receiving',
      spoolFile: 'part',
      durableOctets: 1_000_000,
      nextAttemptAt: null,
      protocol: { ...journal.transfers.get(id)?.protocol, ...protocol },
    });
    journal.close();
    // What was written behind the last checkpoint may be anything.
    const torn = Buffer.concat([octets.subarray(0, 1_000_000), Buffer.alloc(70_000)]);
    await writeFile(path.join(home, 'incoming', 'part'), torn);
    const again = await openedAgain();
    await agreeAnew(again, partnerId, { port: server.port });
    await until(again, id, ({ state }) => state === 'collected', 20_000);
    expect((await readFile(path.join(here, 'big.bin'))).equals(octets)).toBe(true);
    const timeline = await again.api.transfers.timeline({ id });
    expect(timeline.map(({ kind }) => kind)).toContain('recovered');
    expect(timeline.find(({ kind }) => kind === 'resumed')?.params['position']).toBe(1_000_000);
  },
);
