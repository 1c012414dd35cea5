import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { TransferId } from '../../shared/index.ts';
import { openJournal } from '../journal/index.ts';
import type { NewTransfer } from '../journal/index.ts';
import { callRaw } from './testing/raw-caller.ts';
import { codes, openPair, openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A home that was left in the middle: a whole file, of one octet, lies in the staging folder and goes to `received/Here/FILE`. */
async function leftBehind(
  change: Partial<NewTransfer>,
  but: { readonly partnerGone?: boolean; readonly withoutKey?: boolean } = {},
): Promise<{ readonly home: string; readonly id: TransferId; readonly target: string }> {
  const both = await openPair({ there: { mayCallPlain: true } });
  closing.push(both.there.close);
  await both.here.close();
  const [partner] = await both.there.api.partners.list({});
  if (partner === undefined) throw new Error('no partner');
  const { home } = both.there;
  await both.there.engine.close();
  const target = path.join(home, 'received', 'Here', 'FILE');
  await writeFile(path.join(home, 'incoming', 'whole'), 'x');
  const journal = openJournal(path.join(home, 'journal.db'));
  const { id } = journal.transfers.add(
    {
      direction: 'in',
      partnerId: partner.id,
      fileName: 'FILE',
      localPath: target,
      spoolFile: 'whole',
      size: 1,
      octetsDone: 1,
      durableOctets: 1,
      remoteName: 'FILE',
      remoteStamp: '20261121 1200000001',
      state: 'preparing',
      receipt: 'none',
      attempts: 1,
      ...change,
      protocol: {
        originator: codes.ours,
        destination: codes.theirs,
        committing: true,
        ...change.protocol,
      },
    },
    { kind: 'receiving', by: 'partner', params: {} },
  );
  if (but.withoutKey === true)
    for (const { id: own, owner } of journal.certificates.list())
      if (owner === 'own') journal.certificates.change(own, { inUseFor: ['tls'], purposes: ['tls'] });
  if (but.partnerGone === true) journal.partners.remove(partner.id);
  journal.close();
  return { home, id, target };
}

async function opened(home: string): Promise<TestEngine> {
  const engine = await openTestEngine({ home });
  closing.push(engine.close);
  return engine;
}

const signed = { signedReceipt: true, cipherSuite: 4, fileHash: 'aa' };

describe('the engine opens', () => {
  test.each(['preparing', 'receiving'] as const)(
    'with a whole file of a partner that was removed, in state %s: the file is kept and has failed',
    async (state) => {
      const { home, id, target } = await leftBehind({ state }, { partnerGone: true });
      await mkdir(path.dirname(target), { recursive: true });
      const engine = await opened(home);
      const failed = await until(engine, id, (now) => now.state === 'failed');
      expect(failed).toMatchObject({ problem: { code: 'sender-gone' }, localPath: target });
      expect(await readFile(target, 'utf8')).toBe('x');
    },
  );

  test('with a file that was to be opened, of a partner that was removed: what came is kept', async () => {
    const { home, id } = await leftBehind({ protocol: { committing: false } }, { partnerGone: true });
    const engine = await opened(home);
    const failed = await until(engine, id, (now) => now.state === 'failed');
    expect(failed.problem?.code).toBe('sender-gone');
    expect(await readFile(failed.localPath ?? '', 'utf8')).toBe('x');
  });

  test.each(['preparing', 'receiving'] as const)(
    'with a file in state %s whose receipt cannot be signed: why is in its row, and the file lies in its folder',
    async (state) => {
      const { home, id, target } = await leftBehind({ state, protocol: signed }, { withoutKey: true });
      await mkdir(path.dirname(target), { recursive: true });
      const engine = await opened(home);
      const open = await until(engine, id, ({ problem }) => problem !== undefined);
      expect(open).toMatchObject({ state: 'preparing', receipt: 'none' });
      expect(await readFile(target, 'utf8')).toBe('x');
    },
  );

  test('with a file that cannot be moved now, which is moved once it can be', async () => {
    const { home, id, target } = await leftBehind({});
    await mkdir(target, { recursive: true });
    const engine = await opened(home);
    await until(engine, id, ({ problem }) => problem !== undefined);
    await rm(target, { recursive: true });
    const done = await until(engine, id, ({ state }) => state === 'collected');
    expect(done.problem).toBeUndefined();
    expect(await readFile(target, 'utf8')).toBe('x');
  });

  test('with a file to forward that cannot be moved now', async () => {
    const { home, id: relayOf } = await leftBehind({ state: 'collected', receipt: 'owed' });
    await rm(path.join(home, 'incoming', 'whole'));
    await mkdir(path.join(home, 'incoming', 'whole'));
    await mkdir(path.join(home, 'spool', 'whole'));
    await writeFile(path.join(home, 'spool', 'whole', 'in-the-way'), '');
    const journal = openJournal(path.join(home, 'journal.db'));
    const came = journal.transfers.get(relayOf);
    if (came === undefined) throw new Error('gone');
    const { id } = journal.transfers.add(
      { ...came, direction: 'out', state: 'preparing', receipt: 'none', spoolFile: 'whole', relayOf },
      { kind: 'queued', by: 'us', params: {} },
    );
    journal.close();
    const engine = await opened(home);
    expect((await engine.api.transfers.get({ id })).state).toBe('preparing');
  });
});

test('files on their way in come to an end when their partner is removed', async () => {
  const { home, id } = await leftBehind({ state: 'waiting', protocol: { committing: false } });
  const engine = await opened(home);
  const { partnerId } = await engine.api.transfers.get({ id });
  await engine.api.partners.remove({ id: partnerId, force: true });
  const failed = await until(engine, id, ({ state }) => state === 'failed');
  expect(failed.problem?.code).toBe('sender-gone');
  expect(await readFile(path.join(home, 'incoming', 'whole'), 'utf8')).toBe('x');
});

test('a file whose folder cannot be made now is opened later, and leaves nothing behind meanwhile', async () => {
  const both = await openPair({ here: { security: { compress: true } } });
  closing.push(both.close);
  const folder = path.join(both.there.home, 'received', 'Here');
  const file = path.join(both.here.home, 'ORDER');
  const octets = Buffer.from('order;'.repeat(1_000));
  await writeFile(file, octets);
  await mkdir(path.dirname(folder), { recursive: true });
  await writeFile(folder, 'in the way');
  const { queued } = await both.here.api.transfers.send({
    partnerId: both.partner.id,
    files: [{ path: file }],
  });
  const [sent] = queued;
  if (sent === undefined) throw new Error('nothing was queued');
  await until(both.here, sent.id, ({ state }) => state === 'delivered');
  const [came] = (await both.there.api.transfers.list({})).rows;
  if (came === undefined) throw new Error('nothing has come');
  await until(both.there, came.id, ({ problem }) => problem !== undefined);
  expect(await readdir(path.join(both.there.home, 'incoming'))).toHaveLength(1);
  await rm(folder);
  const done = await until(both.there, came.id, ({ state }) => state === 'collected');
  expect((await readFile(done.localPath ?? '')).equals(octets)).toBe(true);
  await both.here.api.transfers.collect({ partnerId: both.partner.id });
  await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
});

test('a file that cannot be opened for writing waits, with the reason, for its partner to offer it again', async () => {
  const { home, id } = await leftBehind({
    state: 'waiting',
    spoolFile: 'blocked',
    protocol: { committing: false },
  });
  await mkdir(path.join(home, 'incoming', 'blocked'));
  const engine = await opened(home);
  const { listener } = await engine.api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort: 0 });
  const header = { datasetName: 'FILE', date: '20261121', time: '1200000001' };
  const { answers } = await callRaw({
    port: listener.open[0]?.port ?? 0,
    files: [{ header, octets: Buffer.from('x') }],
  });
  expect(answers).toMatchObject([{ at: 'SFNA' }]);
  expect(await engine.api.transfers.get({ id })).toMatchObject({
    state: 'waiting',
    problem: { code: 'file-is-folder' },
  });
});
