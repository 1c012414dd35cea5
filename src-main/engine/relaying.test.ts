import { once } from 'node:events';
import { truncateSync } from 'node:fs';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Transfer } from '../../shared/index.ts';
import { openJournal } from '../journal/index.ts';
import type { Journal, TransferPatch, TransferRecord } from '../journal/index.ts';
import { OftpSession, decodeCommand, defaultSettings } from '../protocols/oftp2/index.ts';
import type { Eerp } from '../protocols/oftp2/index.ts';
import { found, openThree, sendTo, threeCodes as codes } from './testing/three-engines.ts';
import type { Three } from './testing/three-engines.ts';
import { openTestEngine, until } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0).toReversed()) await close();
});

async function portOf({ hub }: Three): Promise<number> {
  const { listener } = await hub.api.engine.status({});
  return listener.open[0]?.port ?? 0;
}

/** A file of Anna's lies in the hub's spool, Berta cannot be called, and the hub's row of it says what it is made to say. */
async function forwarded(
  change: (out: TransferRecord, journal: Journal, home: string) => TransferPatch,
): Promise<{ three: Three; sent: Transfer; out: Transfer }> {
  const three = await openThree(closing);
  await three.berta.api.listener.stop({});
  const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, Buffer.from('order'));
  await until(three.anna, sent.id, ({ state }) => state === 'delivered');
  const { id } = await found(three.hub, ({ direction, state }) => direction === 'out' && state === 'waiting');
  const port = await portOf(three);
  const { home } = three.hub;
  await three.hub.engine.close();
  const journal = openJournal(path.join(home, 'journal.db'));
  const record = journal.transfers.get(id);
  if (record === undefined) throw new Error('nothing is forwarded');
  journal.transfers.change(id, change(record, journal, home));
  journal.close();
  const hub = await openTestEngine({ home });
  closing.push(hub.close);
  await hub.api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort: port });
  return { three: { ...three, hub }, sent, out: await hub.api.transfers.get({ id }) };
}

const openFate = ({ protocol }: TransferRecord): TransferPatch => ({
  state: 'unknown',
  nextAttemptAt: null,
  protocol: { ...protocol, mayHaveArrived: true, offered: true },
});

/** Berta calls the hub and says that the file has arrived. */
async function confirmAsBerta(three: Three, { remoteName, remoteStamp }: Transfer): Promise<void> {
  const socket = connect(await portOf(three), '127.0.0.1');
  await once(socket, 'connect');
  const [date = '', time = ''] = remoteStamp.split(' ');
  const command: Eerp = {
    command: 'EERP',
    datasetName: remoteName,
    date,
    time,
    userData: '',
    destination: codes.a,
    originator: codes.b,
    hash: Buffer.alloc(0),
    signature: Buffer.alloc(0),
  };
  const { promise: taken, resolve } = Promise.withResolvers<void>();
  const waiting = [
    {
      kind: 'eerp' as const,
      command,
      sent() {
        resolve();
        return Promise.resolve();
      },
    },
  ];
  const session = new OftpSession({
    socket,
    role: 'initiator',
    station: {
      identify: () =>
        Promise.resolve({ local: { code: codes.b, password: 'SECRET' }, settings: defaultSettings }),
      verify: () => Promise.resolve(),
      opened: () => undefined,
      next: () => Promise.resolve(waiting.shift()),
      wantsToSpeak: () => false,
      offered: () => Promise.resolve({ accept: false, reason: '14', retry: false }),
      receipt: () => Promise.resolve(),
      trace: () => undefined,
    },
  });
  await session.run();
  await taken;
}

describe('a forwarded file that may have arrived', () => {
  test('is not cancelled: its sender would send it again', async () => {
    const { three, out } = await forwarded(openFate);
    await expect(three.hub.api.transfers.cancel({ id: out.id })).rejects.toMatchObject({
      code: 'relay-may-have-arrived',
    });
    expect((await three.hub.api.transfers.get({ id: out.id })).state).toBe('unknown');
    expect((await three.hub.api.receipts.list({})).rows).toEqual([]);
  });

  test('needs a person when its partner is removed, and its sender is told nothing', async () => {
    const { three, out } = await forwarded(openFate);
    await three.hub.api.partners.remove({ id: three.bertaAtHub, force: true });
    expect(await three.hub.api.needs.list({})).toMatchObject([
      { transferId: out.id, kind: 'unknown', problem: { code: 'relay-partner-gone' } },
    ]);
    const gone = await three.hub.api.transfers.handled({ id: out.id });
    expect(gone).toMatchObject({ state: 'unknown', handled: true });
    expect(await three.hub.api.needs.list({})).toEqual([]);
    expect((await three.hub.api.receipts.list({})).rows).toEqual([]);
  });

  test('has one answer: a receipt that comes after our own is kept and not passed on', async () => {
    const { three, sent, out } = await forwarded(() => refused);
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'refused');
    await confirmAsBerta(three, out);
    await until(three.hub, out.id, ({ receipt }) => receipt === 'received');
    expect((await three.hub.api.receipts.list({ direction: 'out' })).rows).toHaveLength(1);
    const came = await found(three.hub, ({ direction }) => direction === 'in');
    const last = (await three.hub.api.transfers.timeline({ id: came.id })).at(-1);
    expect(last).toMatchObject({ kind: 'receipt-received', problem: { code: 'relay-answered-before' } });
    expect(came).toMatchObject({ receipt: 'sent', problem: refused.problem });
  });
});

const refused = {
  state: 'failed',
  problem: { code: 'oftp2.efna.06', params: { reason: '06' }, retry: 'never' },
  nextAttemptAt: null,
} as const;

/** Berta has had it for two days and says nothing. */
const unanswered = (): TransferPatch => ({
  state: 'delivered',
  receipt: 'awaiting',
  receiptDueAt: Date.now() - 24 * 3_600_000,
  finishedAt: Date.now() - 48 * 3_600_000,
  nextAttemptAt: null,
  problem: null,
});

function agreeDays(journal: Journal, unansweredDays: number): void {
  const berta = journal.partners.byName('Berta');
  if (berta?.kind !== 'oftp2') throw new Error('nobody is there');
  const oftp2 = { ...berta.oftp2, retries: { ...berta.oftp2.retries, unansweredDays } };
  journal.partners.update(berta.id, { ...berta, oftp2 });
}

describe('a forwarded file that nobody answers', () => {
  test('stays open and is shown as late, where nothing else was agreed', async () => {
    const { three, out } = await forwarded(unanswered);
    expect(await three.hub.api.needs.list({})).toMatchObject([{ transferId: out.id, kind: 'late' }]);
    expect((await three.hub.api.receipts.list({})).rows).toEqual([]);
  });

  test('is answered NERP 36 after the days that were agreed, once, and a later receipt stays here', async () => {
    const { three, sent, out } = await forwarded((_, journal) => {
      agreeDays(journal, 1);
      return unanswered();
    });
    const told = await until(three.anna, sent.id, ({ receipt }) => receipt === 'refused');
    expect(told.problem).toMatchObject({ code: 'oftp2.nerp.36', params: { creator: codes.us } });
    expect(await three.hub.api.needs.list({})).toEqual([]);
    const kept = await three.hub.api.transfers.get({ id: out.id });
    expect(kept).toMatchObject({ state: 'delivered', problem: { code: 'relay-unanswered-long' } });
    await expect(three.hub.api.transfers.retry({ id: out.id })).rejects.toMatchObject({
      code: 'relay-answered',
    });

    await confirmAsBerta(three, out);
    await until(three.hub, out.id, ({ receipt }) => receipt === 'received');
    expect((await three.hub.api.receipts.list({ direction: 'out' })).rows).toHaveLength(1);
    const came = await found(three.hub, ({ direction }) => direction === 'in');
    const last = (await three.hub.api.transfers.timeline({ id: came.id })).at(-1);
    expect(last?.problem?.code).toBe('relay-answered-before');
  });

  test('is not answered before the days that were agreed are over', async () => {
    const { three } = await forwarded((_, journal) => {
      agreeDays(journal, 3);
      return unanswered();
    });
    expect((await three.hub.api.receipts.list({})).rows).toEqual([]);
  });
});

describe('a forwarded file that goes no further', () => {
  test('is not sent once its sender has been told, whatever a stop has left of it', async () => {
    const { three, out } = await forwarded(() => ({ ...refused, handled: true }));
    await expect(three.hub.api.transfers.retry({ id: out.id })).rejects.toMatchObject({
      code: 'relay-answered',
    });
  });

  test('leaves nothing behind when whoever sent it is no partner any more', async () => {
    const { three, out } = await forwarded((_, journal) => {
      const anna = journal.partners.byName('Anna');
      if (anna === undefined) throw new Error('nobody has sent it');
      journal.partners.remove(anna.id);
      return refused;
    });
    await until(three.hub, out.id, ({ handled }) => handled === true);
    await vi.waitFor(async () => {
      expect(await readdir(path.join(three.hub.home, 'spool'))).toEqual([]);
    });
  });

  test('has the hash in its answer when it is cancelled while it is read for it', async () => {
    const { three, sent, out } = await forwarded((record, journal, home) => {
      const came = record.relayOf === undefined ? undefined : journal.transfers.get(record.relayOf);
      if (came === undefined) throw new Error('nothing has come');
      const asked = { signedReceipt: true, cipherSuite: 4, fileHash: null };
      journal.transfers.change(came.id, { protocol: { ...came.protocol, ...asked } });
      // So long that it is still being read when it is cancelled.
      truncateSync(path.join(home, 'spool', record.spoolFile ?? ''), 1024 ** 3);
      return { state: 'preparing', nextAttemptAt: null, protocol: { ...record.protocol, ...asked } };
    });
    await three.hub.api.transfers.cancel({ id: out.id });
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'refused' || receipt === 'late', 60_000);
    const [answer] = (await three.hub.api.receipts.list({ direction: 'out' })).rows;
    const { octets } = await three.hub.api.receipts.get({ id: answer?.id ?? 0 });
    const nerp = decodeCommand(Buffer.from(octets, 'base64'));
    expect(nerp.command === 'NERP' ? nerp.hash.length : undefined).toBe(32);
    await vi.waitFor(async () => {
      expect(await readdir(path.join(three.hub.home, 'spool'))).toEqual([]);
    });
  });

  test('leaves nothing behind when it is cancelled before it could be moved into the spool', async () => {
    const three = await openThree(closing);
    const spool = path.join(three.hub.home, 'spool');
    await rename(spool, `${spool}.away`);
    const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, Buffer.from('order'));
    const out = await found(
      three.hub,
      ({ direction, problem }) => direction === 'out' && problem !== undefined,
    );
    await until(three.anna, sent.id, ({ state }) => state === 'delivered');
    await rename(`${spool}.away`, spool);
    await three.hub.api.transfers.cancel({ id: out.id });
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'refused');
    await vi.waitFor(async () => {
      expect(await readdir(path.join(three.hub.home, 'incoming'))).toEqual([]);
    });
    expect(await readdir(spool)).toEqual([]);
    expect((await three.hub.api.transfers.get({ id: out.id })).state).toBe('cancelled');
  });
});

describe('a file that cannot be moved into the spool', () => {
  test.each([
    ['stands in the way', true],
    ['is missing', false],
  ])('is forwarded once it can, and taken once: the folder %s', async (_, isBlocked) => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const three = await openThree(closing);
    const spool = path.join(three.hub.home, 'spool');
    await rename(spool, `${spool}.away`);
    if (isBlocked) await writeFile(spool, '');
    const sent = await sendTo(three.anna, three.hubAtAnna, codes.b, Buffer.from('order'));
    const waits = await found(
      three.hub,
      ({ direction, problem }) => direction === 'out' && problem !== undefined,
    );
    expect(waits).toMatchObject({ state: 'preparing', problem: { code: 'relay-not-moved', retry: 'later' } });
    await until(three.anna, sent.id, ({ state }) => state === 'delivered');
    const came = await found(three.hub, ({ direction }) => direction === 'in');
    expect(came).toMatchObject({ state: 'collected', receipt: 'owed' });

    if (isBlocked) await rm(spool);
    await rename(`${spool}.away`, spool);
    vi.advanceTimersByTime(60_000);
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'received');
    const there = await found(three.berta, ({ state }) => state === 'collected');
    expect(await readFile(there.localPath ?? '', 'utf8')).toBe('order');
    const gone = await found(three.hub, ({ direction }) => direction === 'out');
    expect(gone).toMatchObject({ state: 'delivered', receipt: 'received' });
    expect(gone.problem).toBeUndefined();
    expect(await readdir(spool)).toEqual([]);
    expect(await readdir(path.join(three.hub.home, 'incoming'))).toEqual([]);
  });
});
