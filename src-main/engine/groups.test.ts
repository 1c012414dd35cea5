import { randomBytes } from 'node:crypto';
import { readFile, readdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { asOftp } from '../../shared/index.ts';
import type { OftpPartnerInput, Receipt, Transfer } from '../../shared/index.ts';
import { openJournal } from '../journal/index.ts';
import type { Journal, TransferRecord } from '../journal/index.ts';
import { found, openThree, sendTo, threeCodes as codes } from './testing/three-engines.ts';
import type { Three } from './testing/three-engines.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const group = 'O0013000002ALL';
/** Behind Berta, who takes files for both. */
const carla = 'O0013000004CARLA';

/** The hub has a group of Berta and Carla, and Anna sends to it. */
async function openGroup(
  change: { hubAtAnna?: Partial<OftpPartnerInput['oftp2']>; isCarlaThere?: boolean } = {},
): Promise<Three> {
  const { isCarlaThere = true, hubAtAnna } = change;
  const three = await openThree(closing, {
    hubAtAnna: { routing: { behind: [group] }, ...hubAtAnna },
    bertaAtHub: { routing: { behind: [carla] } },
    hubAtBerta: { routing: { behind: [codes.a], ourCodes: isCarlaThere ? [carla] : [] } },
  });
  await three.hub.api.settings.update({
    station: { groups: [{ code: group, members: [codes.a, codes.b, carla] }] },
  });
  return three;
}

async function rowsOf(engine: TestEngine, direction: 'in' | 'out'): Promise<readonly Transfer[]> {
  return (await engine.api.transfers.list({ direction })).rows.toReversed();
}

async function answersOf(engine: TestEngine): Promise<readonly Receipt[]> {
  return (await engine.api.receipts.list({ direction: 'out' })).rows;
}

async function portOf(engine: TestEngine): Promise<number> {
  return (await engine.api.engine.status({})).listener.open[0]?.port ?? 0;
}

/** A file of Anna's lies in the hub's spool for both, and Berta cannot be called. */
async function forwarded(octets: Uint8Array): Promise<{ three: Three; sent: Transfer; bertasPort: number }> {
  const three = await openGroup();
  const bertasPort = await portOf(three.berta);
  await three.berta.api.listener.stop({});
  const sent = await sendTo(three.anna, three.hubAtAnna, group, octets);
  await until(three.anna, sent.id, ({ state }) => state === 'delivered');
  await found(three.hub, ({ direction, state }) => direction === 'out' && state === 'waiting');
  return { three, sent, bertasPort };
}

/** The hub, stopped and begun again: what it knows is what the journal says. */
async function reopened(
  three: Three,
  change: (journal: Journal, legs: readonly TransferRecord[], home: string) => unknown,
): Promise<Three> {
  const port = await portOf(three.hub);
  const { home } = three.hub;
  await three.hub.engine.close();
  const journal = openJournal(path.join(home, 'journal.db'));
  const legs = journal.transfers
    .list({ direction: 'out', offset: 0, limit: 10 })
    .rows.toSorted((one, other) => one.id - other.id);
  await change(journal, legs, home);
  journal.close();
  const hub = await openTestEngine({ home });
  closing.push(hub.close);
  await hub.api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort: port });
  return { ...three, hub };
}

async function callBerta(three: Three, plainPort: number): Promise<void> {
  await three.berta.api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort });
  await three.hub.api.transfers.collect({ partnerId: three.bertaAtHub });
}

async function nothingStays(three: Three): Promise<void> {
  expect(await readdir(path.join(three.hub.home, 'spool'))).toEqual([]);
  expect(await readdir(path.join(three.hub.home, 'incoming'))).toEqual([]);
}

describe('a file for a group', () => {
  test('goes to each member, and its sender has one answer, when all of them have answered', async () => {
    const octets = randomBytes(100_000);
    const { three, sent, bertasPort } = await forwarded(octets);
    const [came] = await rowsOf(three.hub, 'in');
    const legs = await rowsOf(three.hub, 'out');
    expect(came).toMatchObject({ destination: group, receipt: 'owed', state: 'collected' });
    expect(legs.map(({ relayOf, group: one, destination }) => [relayOf, one, destination])).toEqual([
      [came?.id, legs[0]?.id, undefined],
      [came?.id, legs[0]?.id, carla],
    ]);
    // Two names of the same octets.
    const spool = path.join(three.hub.home, 'spool');
    const names = await readdir(spool);
    const files = await Promise.all(names.map((name) => stat(path.join(spool, name))));
    expect(files.map(({ nlink, size }) => [nlink, size])).toEqual([
      [2, octets.length],
      [2, octets.length],
    ]);
    expect(await answersOf(three.hub)).toEqual([]);

    await callBerta(three, bertasPort);
    const told = await until(three.anna, sent.id, ({ receipt }) => receipt === 'received');
    expect(told.problem).toBeUndefined();
    const there = await rowsOf(three.berta, 'in');
    expect(there).toHaveLength(2);
    for (const { localPath, originator } of there) {
      expect(originator).toBe(codes.a);
      expect((await readFile(localPath ?? '')).equals(octets)).toBe(true);
    }
    expect(await answersOf(three.hub)).toMatchObject([{ form: 'EERP', verification: 'unsigned' }]);
    const timeline = await three.hub.api.transfers.timeline({ id: came?.id ?? sent.id });
    expect(timeline.map(({ kind }) => kind)).toEqual([
      'receiving',
      'forwarded',
      'receipt-received',
      'receipt-received',
      'group-answered',
      'receipt-sent',
    ]);
    expect(await three.hub.api.needs.list({})).toEqual([]);
    await nothingStays(three);
  });

  test('that one member cannot get is answered with a NERP, after the others have answered', async () => {
    const three = await openGroup({ isCarlaThere: false });
    const sent = await sendTo(three.anna, three.hubAtAnna, group, Buffer.from('order'));
    const told = await until(three.anna, sent.id, ({ receipt }) => receipt === 'refused');
    expect(told.problem).toMatchObject({
      code: 'oftp2.nerp.12',
      params: { creator: codes.us },
      text: `${carla} 12`,
    });
    const [reached] = await rowsOf(three.hub, 'out');
    expect(reached).toMatchObject({ receipt: 'received' });
    const [came] = await rowsOf(three.hub, 'in');
    expect(came?.problem).toMatchObject({
      code: 'group-incomplete',
      params: { count: 1, of: 2, members: carla },
    });
    expect(await answersOf(three.hub)).toHaveLength(1);
    expect(await three.hub.api.needs.list({})).toEqual([]);
    await nothingStays(three);
  });

  test('that a member refuses is answered in its name, with its reason', async () => {
    // Nobody knows Anna's certificate.
    const three = await openGroup({ hubAtAnna: { security: { sign: true } } });
    const sent = await sendTo(three.anna, three.hubAtAnna, group, Buffer.from('order'));
    const told = await until(three.anna, sent.id, ({ receipt }) => receipt === 'refused');
    const own = await found(
      three.hub,
      ({ direction, receipt }) => direction === 'out' && receipt === 'refused',
    );
    expect(told.problem).toMatchObject({ code: own.problem?.code, params: { creator: codes.b } });
    expect(await answersOf(three.hub)).toHaveLength(1);
  });

  test('whose receipt was to be signed is answered without a signature', async () => {
    const three = await openGroup({
      hubAtAnna: { security: { signedReceipts: true }, interop: { unsignedReceipts: 'take' } },
    });
    const sent = await sendTo(three.anna, three.hubAtAnna, group, Buffer.from('order'));
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'received');
    expect(await answersOf(three.hub)).toMatchObject([{ form: 'EERP', verification: 'unsigned' }]);
  });

  test('that is cancelled for one member is answered once the other has it', async () => {
    const { three, sent, bertasPort } = await forwarded(Buffer.from('order'));
    const [toBerta] = await rowsOf(three.hub, 'out');
    if (toBerta === undefined) throw new Error('nothing is forwarded');
    await three.hub.api.transfers.cancel({ id: toBerta.id });
    await until(three.hub, toBerta.id, ({ handled }) => handled === true);
    expect(await answersOf(three.hub)).toEqual([]);
    await callBerta(three, bertasPort);
    const told = await until(three.anna, sent.id, ({ receipt }) => receipt === 'refused');
    expect(told.problem).toMatchObject({ code: 'oftp2.nerp.50', text: `${codes.b} 50` });
    expect(await rowsOf(three.berta, 'in')).toHaveLength(1);
    await nothingStays(three);
  });

  test('is refused with SFNA 02 when nobody leads to one of its members any more', async () => {
    const three = await openGroup();
    const partner = asOftp(await three.hub.api.partners.get({ id: three.bertaAtHub }));
    await three.hub.api.partners.update({
      id: partner.id,
      partner: { name: partner.name, kind: 'oftp2', oftp2: { ...partner.oftp2, routing: {} } },
    });
    const sent = await sendTo(three.anna, three.hubAtAnna, group, Buffer.from('order'));
    await until(three.anna, sent.id, ({ problem }) => problem?.code === 'oftp2.sfna.02');
    expect(await rowsOf(three.hub, 'out')).toEqual([]);
  });
});

describe('a stop at any moment', () => {
  async function arrivesOnce(three: Three, sent: Transfer, octets: Buffer): Promise<void> {
    await until(three.anna, sent.id, ({ receipt }) => receipt === 'received');
    const there = await rowsOf(three.berta, 'in');
    expect(there).toHaveLength(2);
    for (const { localPath } of there) expect((await readFile(localPath ?? '')).equals(octets)).toBe(true);
    expect(await answersOf(three.hub)).toHaveLength(1);
    await nothingStays(three);
  }

  test.each([
    ['before anything lies in the spool', 0],
    ['when the first member has its octets', 1],
    ['when each has its octets and nobody has written it down', 2],
  ])('loses nothing and sends nothing twice: %s', async (_, there) => {
    const octets = randomBytes(30_000);
    const begun = await forwarded(octets);
    const three = await reopened(begun.three, async (journal, legs, home) => {
      const [came] = journal.transfers.list({ direction: 'in', offset: 0, limit: 1 }).rows;
      if (came === undefined) throw new Error('nothing came');
      journal.transfers.change(came.id, { spoolFile: 'where-it-came-in' });
      for (const [index, leg] of legs.entries()) {
        journal.transfers.change(leg.id, { state: 'preparing', nextAttemptAt: null, problem: null });
        if (index >= there)
          await rename(
            path.join(home, 'spool', leg.spoolFile ?? ''),
            path.join(home, 'incoming', 'where-it-came-in'),
          );
      }
    });
    await callBerta(three, begun.bertasPort);
    await arrivesOnce(three, begun.sent, octets);
  });

  test('answers once when every member has answered and its sender has not been told', async () => {
    const begun = await forwarded(Buffer.from('order'));
    const three = await reopened(begun.three, (journal, legs) => {
      for (const { id } of legs)
        journal.transfers.change(id, {
          state: 'delivered',
          receipt: 'received',
          spoolFile: null,
          nextAttemptAt: null,
          handled: true,
        });
    });
    await until(three.anna, begun.sent.id, ({ receipt }) => receipt === 'received');
    const again = await reopened(three, () => undefined);
    expect(await answersOf(again.hub)).toHaveLength(1);
    expect((await again.anna.api.receipts.list({ direction: 'in' })).rows).toHaveLength(1);
  });

  test('waits for the last of the members', async () => {
    const begun = await forwarded(Buffer.from('order'));
    const three = await reopened(begun.three, (journal, [first]) => {
      if (first === undefined) throw new Error('nothing is forwarded');
      journal.transfers.change(first.id, { state: 'delivered', receipt: 'received', handled: true });
    });
    expect(await answersOf(three.hub)).toEqual([]);
    await callBerta(three, begun.bertasPort);
    await until(three.anna, begun.sent.id, ({ receipt }) => receipt === 'received');
    expect(await rowsOf(three.berta, 'in')).toHaveLength(1);
  });
});

describe('a group that cannot work', () => {
  test('is not kept, and neither is a partner or a code of ours in its place', async () => {
    const { hub } = await openGroup();
    const keep = (code: string, members: readonly string[]): Promise<unknown> =>
      hub.api.settings.update({ station: { groups: [{ code, members: [...members] }] } });
    await expect(keep(codes.us, [codes.b])).rejects.toMatchObject({ code: 'group-code-is-ours' });
    await expect(keep(codes.b, [carla])).rejects.toMatchObject({ code: 'group-code-is-partner' });
    await expect(keep(group, ['O0099NOBODY'])).rejects.toMatchObject({ code: 'group-member-unknown' });
    await expect(keep(group, [group])).rejects.toMatchObject({ code: 'group-member-is-group' });
    await expect(hub.api.settings.update({ station: { code: group } })).rejects.toMatchObject({
      code: 'group-code-is-ours',
    });
    await expect(
      hub.api.partners.add({ name: 'Dora', kind: 'oftp2', oftp2: { code: group } }),
    ).rejects.toMatchObject({ code: 'agreement-code-is-group' });
    expect((await hub.api.settings.get({})).station.groups).toHaveLength(1);
  });

  test('keeps nothing else from being changed when a member’s partner has gone', async () => {
    const three = await openGroup();
    await three.hub.api.partners.remove({ id: three.bertaAtHub, force: true });
    const { station } = await three.hub.api.settings.update({ station: { name: 'Hub' } });
    expect(station).toMatchObject({ name: 'Hub', code: codes.us });
    expect((await three.hub.api.settings.update({ station: { groups: [] } })).station.groups).toEqual([]);
  });
});
