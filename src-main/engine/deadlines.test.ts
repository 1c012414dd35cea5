import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OftpPartnerInput } from '../../shared/index.ts';
import type { Deed } from './testing/scripted-partner.ts';
import { openStationWithPartner } from './testing/station-with-partner.ts';
import type { StationWithPartner } from './testing/station-with-partner.ts';
import { until } from './testing/two-engines.ts';

const closers: (() => Promise<void>)[] = [];
beforeEach(() => {
  // Only what runs each minute; lines and sessions keep their time.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  vi.useRealTimers();
});

async function station(
  decide: (name: string, count: number) => Deed,
  agreed: Partial<OftpPartnerInput['oftp2']> = {},
): Promise<StationWithPartner> {
  const opened = await openStationWithPartner(decide, agreed);
  closers.push(opened.close);
  return opened;
}

function aMinutePasses(): void {
  vi.advanceTimersByTime(60_000);
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const laterPlease = { do: 'sfna', reason: '06', retry: true } as const;

test('a file that the partner always puts off fails at its deadline, with the last reason, and a person is asked', async () => {
  const one = await station(() => laterPlease);
  const [id] = await one.send('A.TXT');
  await until(one.here, id, ({ state }) => state === 'waiting');
  one.pass(71.9);
  aMinutePasses();
  expect((await one.here.api.transfers.get({ id })).state).toBe('waiting');
  one.pass(0.2);
  aMinutePasses();
  const failed = await one.here.api.transfers.get({ id });
  expect(failed).toMatchObject({
    state: 'failed',
    problem: { code: 'retry-deadline', params: { hours: 72, last: 'oftp2.sfna.06' }, retry: 'never' },
  });
  expect(failed.nextAttemptAt).toBeUndefined();
  expect(await one.here.api.needs.list({})).toMatchObject([{ kind: 'failed', transferId: id }]);
  const timeline = await one.here.api.transfers.timeline({ id });
  expect(timeline.at(-1)).toMatchObject({ kind: 'failed', by: 'us' });
});

test('the hours are those agreed with the partner', async () => {
  const one = await station(() => laterPlease, { retries: { deadlineHours: 4 } });
  const [id] = await one.send('A.TXT');
  await until(one.here, id, ({ state }) => state === 'waiting');
  one.pass(4.1);
  aMinutePasses();
  expect((await one.here.api.transfers.get({ id })).problem).toMatchObject({ params: { hours: 4 } });
});

test('a try by hand begins a new period', async () => {
  const one = await station((_, count) => (count < 3 ? laterPlease : { do: 'take' }));
  const [id] = await one.send('A.TXT');
  await until(one.here, id, ({ state }) => state === 'waiting');
  one.pass(73);
  aMinutePasses();
  await one.here.api.transfers.retry({ id });
  await until(one.here, id, ({ state }) => state === 'waiting');
  one.pass(71.9);
  aMinutePasses();
  expect((await one.here.api.transfers.get({ id })).state).toBe('waiting');
  await one.session();
  await until(one.here, id, ({ receipt }) => receipt === 'received');
  one.pass(200);
  aMinutePasses();
  expect((await one.here.api.transfers.get({ id })).state).toBe('delivered');
});

test('a partner who was never reachable leaves a failed file behind', async () => {
  const one = await station(() => laterPlease, { port: await closedPort() });
  const [id] = await one.send('A.TXT');
  await until(one.here, id, ({ state }) => state === 'waiting');
  one.pass(73);
  aMinutePasses();
  expect(await one.here.api.transfers.get({ id })).toMatchObject({
    state: 'failed',
    problem: { code: 'retry-deadline', params: { last: 'connection-refused' } },
  });
});

test('a partner who only calls, and did not, leaves a failed file behind', async () => {
  const one = await station(() => laterPlease, { host: '' });
  const [id] = await one.send('A.TXT');
  one.pass(73);
  aMinutePasses();
  expect(await one.here.api.transfers.get({ id })).toMatchObject({
    state: 'failed',
    problem: { code: 'retry-deadline-untried', params: { hours: 72 } },
  });
});

test('what may have arrived does not fail at its deadline: it stays unknown, and a person is asked', async () => {
  const one = await station((_, count) =>
    count === 1 ? { do: 'break', when: 'received' } : { do: 'sfna', reason: '13', retry: false },
  );
  const [id] = await one.send('A.TXT');
  await until(one.here, id, ({ state }) => state === 'unknown');
  expect(await one.here.api.needs.list({})).toEqual([]);
  one.pass(73);
  aMinutePasses();
  const unknown = await one.here.api.transfers.get({ id });
  expect(unknown).toMatchObject({
    state: 'unknown',
    problem: { code: 'retry-deadline-unknown', params: { last: 'connection-lost' } },
  });
  expect(unknown.nextAttemptAt).toBeUndefined();
  expect(await one.here.api.needs.list({})).toMatchObject([{ kind: 'unknown', transferId: id }]);
  aMinutePasses();
  const timeline = await one.here.api.transfers.timeline({ id });
  expect(timeline.filter(({ problem }) => problem?.code === 'retry-deadline-unknown')).toHaveLength(1);
  await one.here.api.transfers.retry({ id });
  await until(one.here, id, ({ state }) => state === 'delivered');
});
