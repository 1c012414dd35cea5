import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Deed } from './testing/scripted-partner.ts';
import { openStationWithPartner } from './testing/station-with-partner.ts';
import type { StationWithPartner } from './testing/station-with-partner.ts';
import { openTestEngine, until } from './testing/two-engines.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function station(decide: (name: string, count: number) => Deed): Promise<StationWithPartner> {
  const opened = await openStationWithPartner(decide);
  closers.push(opened.close);
  return opened;
}

const hasIt = { do: 'sfna', reason: '13', retry: false } as const;

test('what a partner has after a line that broke behind the last octet has arrived', async () => {
  const one = await station((_, count) => (count === 1 ? { do: 'break', when: 'received' } : hasIt));
  const [id] = await one.send('A.TXT');
  await until(one.here, id, ({ state }) => state === 'unknown');
  one.pass(1);
  await one.session();
  const delivered = await until(one.here, id, ({ state }) => state === 'delivered');
  expect(delivered.receipt).toBe('awaiting');
  const timeline = await one.here.api.transfers.timeline({ id });
  expect(timeline.at(-1)).toMatchObject({ kind: 'delivered', params: { alreadyThere: true } });
});

test('what a partner has when a person has the unknown file asked about has arrived', async () => {
  const one = await station((_, count) => (count === 1 ? { do: 'break', when: 'received' } : hasIt));
  const [id] = await one.send('A.TXT');
  await until(one.here, id, ({ state }) => state === 'unknown');
  await one.here.api.transfers.retry({ id });
  await until(one.here, id, ({ state }) => state === 'delivered');
});

test('a file whose fate is unknown stays so while the line breaks and while the partner is busy', async () => {
  const deeds: readonly Deed[] = [
    { do: 'break', when: 'received' },
    { do: 'esid', reason: '08' },
    { do: 'sfna', reason: '99', retry: true },
    hasIt,
  ];
  const one = await station((_, count) => deeds[count - 1] ?? hasIt);
  const [id] = await one.send('A.TXT');
  for (const code of ['connection-lost', 'oftp2.esid.08', 'oftp2.sfna.99']) {
    const unknown = await until(one.here, id, ({ problem }) => problem?.code === code);
    expect(unknown.state).toBe('unknown');
    one.pass(1);
    await one.session();
  }
  await until(one.here, id, ({ state }) => state === 'delivered');
});

test('a file whose fate is unknown does not fail when the partner will not speak of it: a person is asked', async () => {
  const one = await station((_, count) =>
    count === 1 ? { do: 'break', when: 'received' } : { do: 'sfna', reason: '02', retry: false },
  );
  const [id] = await one.send('A.TXT');
  await until(one.here, id, ({ state }) => state === 'unknown');
  one.pass(1);
  await one.session();
  const unknown = await until(one.here, id, ({ problem }) => problem?.code === 'oftp2.sfna.02');
  expect(unknown.state).toBe('unknown');
  expect(unknown.nextAttemptAt).toBeUndefined();
  expect(await one.here.api.needs.list({})).toMatchObject([{ kind: 'unknown', transferId: id }]);
});

test('what a partner has after our engine was killed has arrived', async () => {
  const one = await station((_, count) => (count === 1 ? { do: 'stall' } : hasIt));
  const [id] = await one.send('A.TXT');
  while (one.partner.stalled.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  // What lies on the disk now is what a crash would leave.
  const home = await mkdtemp(path.join(tmpdir(), 'waybill-crashed-'));
  await cp(one.here.home, home, { recursive: true });
  await one.here.close();
  const again = await openTestEngine({ home });
  closers.unshift(async () => {
    await again.close();
    await rm(home, { recursive: true, force: true });
  });
  const delivered = await until(again, id, ({ state }) => state === 'delivered');
  expect(delivered.receipt).toBe('awaiting');
});

test('what a partner has and was never offered by us is another file: ours fails', async () => {
  const one = await station(() => hasIt);
  const [id] = await one.send('A.TXT');
  const failed = await until(one.here, id, ({ state }) => state === 'failed');
  expect(failed.problem).toMatchObject({ code: 'duplicate-never-sent', retry: 'never' });
  expect(await one.here.api.needs.list({})).toMatchObject([{ kind: 'failed', transferId: id }]);
});

test('attempts in which nothing was offered do not make an arrival of it', async () => {
  const one = await station((_, count) => (count === 1 ? { do: 'break', when: 'offered' } : hasIt));
  const [id] = await one.send('A.TXT');
  await until(one.here, id, ({ state }) => state === 'waiting');
  one.pass(1);
  await one.session();
  const failed = await until(one.here, id, ({ state }) => state === 'failed');
  expect(failed.attempts).toBe(2);
  expect(failed.problem?.code).toBe('duplicate-never-sent');
});

test('a part of a file is no arrival either', async () => {
  const one = await station((_, count) => (count === 1 ? { do: 'break', when: 'receiving' } : hasIt));
  const [id] = await one.send('BIG.BIN');
  await until(one.here, id, ({ state }) => state === 'waiting');
  one.pass(1);
  await one.session();
  const failed = await until(one.here, id, ({ state }) => state === 'failed');
  expect(failed.problem?.code).toBe('duplicate-never-sent');
});
