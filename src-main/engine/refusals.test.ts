import { afterEach, describe, expect, test } from 'vitest';
import type { OftpPartnerInput, TransferId } from '../../shared/index.ts';
import type { Deed } from './testing/scripted-partner.ts';
import { openStationWithPartner } from './testing/station-with-partner.ts';
import type { StationWithPartner } from './testing/station-with-partner.ts';
import { until } from './testing/two-engines.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function station(
  decide: (name: string, count: number) => Deed,
  agreed: Partial<OftpPartnerInput['oftp2']> = {},
): Promise<StationWithPartner> {
  const opened = await openStationWithPartner(decide, agreed);
  closers.push(opened.close);
  return opened;
}

async function last(of: StationWithPartner, id: TransferId) {
  const event = (await of.here.api.transfers.timeline({ id })).at(-1);
  if (event === undefined) throw new Error('no timeline');
  return event;
}

const take = { do: 'take' } as const;
const laterPlease = { do: 'sfna', reason: '06', retry: true } as const;
const neverAgain = { do: 'sfna', reason: '06', retry: false } as const;

describe('a file that the partner does not take now', () => {
  test('waits until the time that its timeline tells, and goes in a later session', async () => {
    const one = await station((_, count) => (count === 1 ? laterPlease : take));
    const [id] = await one.send('A.TXT');
    const waiting = await until(one.here, id, ({ state }) => state === 'waiting');
    expect(waiting.problem).toMatchObject({ code: 'oftp2.sfna.06', retry: 'later' });
    expect(await last(one, id)).toMatchObject({
      kind: 'waiting',
      by: 'partner',
      params: { until: waiting.nextAttemptAt },
    });
    one.pass(1);
    await one.session();
    await until(one.here, id, ({ receipt }) => receipt === 'received');
    expect(one.partner.offers.map(({ session }) => session)).toEqual([1, 2]);
  });

  test('does not hold up the files behind it, which keep their order', async () => {
    const one = await station((name, count) => (name === 'A.TXT' && count === 1 ? laterPlease : take));
    const [first, , third] = await one.send('A.TXT', 'B.TXT', 'C.TXT');
    await until(one.here, third, ({ receipt }) => receipt === 'received');
    expect(one.partner.offers.map(({ name, session }) => `${name} ${session}`)).toEqual([
      'A.TXT 1',
      'B.TXT 1',
      'C.TXT 1',
    ]);
    expect((await one.here.api.transfers.get({ id: first })).state).toBe('waiting');
  });

  test('is not offered again in the same session, even when its time has come in it', async () => {
    const one = await station((name, count) => {
      if (name === 'B.TXT') one.pass(1);
      return name === 'A.TXT' && count === 1 ? laterPlease : take;
    });
    const [first] = await one.send('A.TXT', 'B.TXT', 'C.TXT');
    await until(one.here, first, ({ receipt }) => receipt === 'received');
    expect(one.partner.offers.map(({ name, session }) => `${name} ${session}`)).toEqual([
      'A.TXT 1',
      'B.TXT 1',
      'C.TXT 1',
      'A.TXT 2',
    ]);
  });

  test('that ends each of its sessions does not keep the others from going', async () => {
    const one = await station((name) => (name === 'A.TXT' ? { do: 'break', when: 'offered' } : take));
    const [first, second] = await one.send('A.TXT', 'B.TXT');
    await until(one.here, first, ({ state }) => state === 'waiting');
    // Both may go now, and the first breaks the line again; then it has the longer time to wait.
    one.pass(0.002);
    await one.session();
    one.pass(0.002);
    await one.session();
    await until(one.here, second, ({ receipt }) => receipt === 'received');
    expect((await one.here.api.transfers.get({ id: first })).state).toBe('waiting');
  });
});

describe('a file that the partner does not want', () => {
  test('fails, and its timeline says that the partner does not want it again', async () => {
    const one = await station(() => neverAgain);
    const [id] = await one.send('A.TXT');
    const failed = await until(one.here, id, ({ state }) => state === 'failed');
    expect(failed.problem).toMatchObject({ code: 'oftp2.sfna.06', retry: 'never' });
    expect(await last(one, id)).toMatchObject({ kind: 'failed', params: { notAgain: true } });
  });

  test('is offered again where that was agreed for the reason, and says whose rule it is', async () => {
    const one = await station((_, count) => (count === 1 ? neverAgain : take), {
      retries: { reasons: { 'SFNA.06': 'later' } },
    });
    const [id] = await one.send('A.TXT');
    await until(one.here, id, ({ state }) => state === 'waiting');
    expect(await last(one, id)).toMatchObject({ params: { ruleOfYours: true } });
    one.pass(1);
    await one.session();
    await until(one.here, id, ({ receipt }) => receipt === 'received');
  });

  test('is not offered again where that was agreed, whatever the partner says', async () => {
    const one = await station(() => laterPlease, { retries: { reasons: { 'SFNA.06': 'never' } } });
    const [id] = await one.send('A.TXT');
    await until(one.here, id, ({ state }) => state === 'failed');
    expect(await last(one, id)).toMatchObject({ kind: 'failed', params: { ruleOfYours: true } });
  });
});

describe('a file that the partner has read and does not keep', () => {
  test('fails when reading it again would give the same', async () => {
    const one = await station(() => ({ do: 'efna', reason: '11' }));
    const [id] = await one.send('A.TXT');
    const failed = await until(one.here, id, ({ state }) => state === 'failed');
    expect(failed).toMatchObject({ octetsDone: 0, problem: { code: 'oftp2.efna.11', retry: 'never' } });
  });

  test('goes again from its first octet when the partner had no room for it', async () => {
    const one = await station((_, count) => (count === 1 ? { do: 'efna', reason: '06' } : take));
    const [id] = await one.send('A.TXT');
    const waiting = await until(one.here, id, ({ state }) => state === 'waiting');
    expect(waiting).toMatchObject({ octetsDone: 0, problem: { code: 'oftp2.efna.06', retry: 'later' } });
    one.pass(1);
    await one.session();
    await until(one.here, id, ({ receipt }) => receipt === 'received');
  });
});

describe('a session that the partner ends for a setting', () => {
  const wrongPassword = { do: 'esid', reason: '04' } as const;

  test('lets its file fail', async () => {
    const one = await station(() => wrongPassword);
    const [id] = await one.send('A.TXT');
    expect((await until(one.here, id, ({ state }) => state === 'failed')).problem?.code).toBe(
      'oftp2.esid.04',
    );
  });

  test('is tried again where that was agreed', async () => {
    const one = await station((_, count) => (count === 1 ? wrongPassword : take), {
      retries: { reasons: { 'ESID.04': 'later' } },
    });
    const [id] = await one.send('A.TXT');
    const waiting = await until(one.here, id, ({ state }) => state === 'waiting');
    expect(waiting.problem).toMatchObject({ code: 'oftp2.esid.04', retry: 'later' });
    one.pass(1);
    await one.session();
    await until(one.here, id, ({ receipt }) => receipt === 'received');
  });
});

describe('a file that was refused by a receipt', () => {
  const refused = { do: 'nerp', reason: '34' } as const;

  test('is not sent again by itself', async () => {
    const one = await station(() => refused);
    const [id] = await one.send('A.TXT');
    await until(one.here, id, ({ receipt }) => receipt === 'refused');
    one.pass(1);
    await one.session();
    expect(one.partner.offers).toHaveLength(1);
    expect(await one.here.api.needs.list({})).toMatchObject([{ kind: 'refused', transferId: id }]);
  });

  test('is sent anew where that was agreed, with a stamp of its own, and both timelines say so', async () => {
    const one = await station((_, count) => (count === 1 ? refused : take), {
      retries: { reasons: { 'NERP.34': 'later' } },
    });
    const [id] = await one.send('A.TXT');
    await until(one.here, id, ({ receipt }) => receipt === 'refused');
    expect(await last(one, id)).toMatchObject({ kind: 'retried', by: 'us', params: { ruleOfYours: true } });
    expect(await one.here.api.needs.list({})).toEqual([]);
    const { rows } = await one.here.api.transfers.list({});
    const [anew] = rows;
    if (anew === undefined) throw new Error('nothing was sent anew');
    expect(anew).toMatchObject({ state: 'waiting', problem: { code: 'oftp2.nerp.34' } });
    expect(anew.nextAttemptAt).toBeGreaterThan(one.clock());
    expect(await last(one, anew.id)).toMatchObject({
      kind: 'queued',
      by: 'us',
      params: { again: id, ruleOfYours: true },
    });
    one.pass(1);
    await one.session();
    await until(one.here, anew.id, ({ receipt }) => receipt === 'received');
    const [first, second] = one.partner.offers;
    expect(one.partner.offers).toHaveLength(2);
    expect(second?.stamp).not.toBe(first?.stamp);
  });

  test('is sent anew no longer than it may be tried', async () => {
    const one = await station(() => refused, {
      retries: { deadlineHours: 2, reasons: { 'NERP.34': 'later' } },
    });
    const [id] = await one.send('A.TXT');
    await until(one.here, id, ({ receipt }) => receipt === 'refused');
    one.pass(1);
    await one.session();
    one.pass(1.1);
    await one.session();
    await one.session();
    const { rows } = await one.here.api.transfers.list({});
    expect(one.partner.offers).toHaveLength(rows.length);
    expect(rows.map(({ receipt }) => receipt)).toEqual(rows.map(() => 'refused'));
    expect(await one.here.api.needs.list({})).toMatchObject([{ kind: 'refused', transferId: rows[0]?.id }]);
  });
});
