import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Transfer } from '../../shared/index.ts';
import { openPair } from './testing/two-engines.ts';

let pair: Awaited<ReturnType<typeof openPair>>;
beforeEach(async () => {
  pair = await openPair();
});
afterEach(() => pair.close());

async function send(name: string): Promise<Transfer> {
  const { here, partner } = pair;
  const file = path.join(here.home, name);
  await writeFile(file, name);
  const { queued } = await here.api.transfers.send({
    partnerId: partner.id,
    files: [{ path: file }],
    acceptWarnings: true,
  });
  const [first] = queued;
  if (first === undefined) throw new Error('nothing was queued');
  return first;
}

async function stateOf({ id }: Transfer): Promise<string> {
  return (await pair.here.api.transfers.get({ id })).state;
}

test('a partner that is paused is called by a person alone, and goes on by itself afterwards', async () => {
  const { here, partner } = pair;
  const { api } = here;
  await api.automation.pause({ partnerId: partner.id, paused: true });
  const first = await send('FIRST.TXT');
  // A partner that is not paused would be called at once.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await stateOf(first)).toBe('queued');
  expect(await api.automation.list({})).toMatchObject([{ paused: true, waiting: 1, needsPerson: false }]);
  expect((await api.automation.list({}))[0]).not.toHaveProperty('nextCallAt');

  await api.transfers.collect({ partnerId: partner.id });
  await vi.waitFor(async () => expect(await stateOf(first)).toBe('delivered'), { timeout: 10_000 });

  const second = await send('SECOND.TXT');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await stateOf(second)).toBe('queued');
  await api.automation.pause({ partnerId: partner.id, paused: false });
  await vi.waitFor(async () => expect(await stateOf(second)).toBe('delivered'), { timeout: 10_000 });
  expect((await api.settings.get({})).automation.paused).toEqual([]);
});

test('it says what waits, when the next try is, and when a person is told of a receipt', async () => {
  const { here, there, partner } = pair;
  const { api } = here;
  expect(await api.automation.list({})).toMatchObject([
    { partnerId: partner.id, paused: false, waiting: 0, receiptsDue: 0 },
  ]);
  await there.api.listener.stop({});
  const sent = await send('LATER.TXT');
  await vi.waitFor(async () => expect(await stateOf(sent)).toBe('waiting'), { timeout: 10_000 });
  const [entry] = await api.automation.list({});
  const told = await api.transfers.get({ id: sent.id });
  expect(entry).toMatchObject({ waiting: 1, nextCallAt: told.nextAttemptAt });
  expect((await api.engine.status({})).nextAttemptAt).toBeDefined();

  await api.automation.pause({ partnerId: partner.id, paused: true });
  expect((await api.engine.status({})).nextAttemptAt).toBeUndefined();
});

test('nobody unknown is paused', async () => {
  const { api } = pair.here;
  const unknown = { ...pair.partner, id: pair.partner.id + 99 };
  await expect(
    // oxlint-disable-next-line typescript/no-unsafe-argument -- a number that no partner has
    api.automation.pause(JSON.parse(JSON.stringify({ partnerId: unknown.id, paused: true }))),
  ).rejects.toMatchObject({ code: 'partner-unknown' });
});
