import { afterEach, expect, test } from 'vitest';
import type { PartnerId } from '../../shared/index.ts';
import { openPractisedDigipoort } from './testing/practised-digipoort.ts';
import { codes, openPair, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function lastContact({ api }: TestEngine, id: PartnerId): Promise<number | undefined> {
  return (await api.partners.list({})).find((partner) => partner.id === id)?.lastContactAt;
}

test('a partner that was tried and let us in was in contact, and the doors hear of it', async () => {
  const { here, partner, close } = await openPair();
  closing.push(close);
  expect(await lastContact(here, partner.id)).toBeUndefined();
  const heard: string[] = [];
  const before = Date.now();
  here.engine.events.subscribe(0, ({ events }) => void heard.push(...events.map(({ type }) => type)));
  await here.api.partners.test({ id: partner.id });
  expect(await lastContact(here, partner.id)).toBeGreaterThanOrEqual(before);
  await expect.poll(() => heard).toContain('partners');
});

test('a partner that turned the trial away was not', async () => {
  const { here, there, partner, close } = await openPair();
  closing.push(close);
  const [known] = await there.api.partners.list({});
  if (known === undefined) throw new Error('nobody is known there');
  await there.api.partners.update({
    id: known.id,
    partner: {
      name: 'Here',
      kind: 'oftp2',
      oftp2: { code: codes.ours },
      secrets: { ourPassword: 'THERE', theirPassword: 'OTHER' },
    },
  });
  const checks = await here.api.partners.test({ id: partner.id });
  expect(checks.some(({ outcome }) => outcome === 'failed')).toBe(true);
  expect(await lastContact(here, partner.id)).toBeUndefined();
});

test('a trial looks for no answers: when they are looked for next stays as it was', async () => {
  let ahead = 0;
  const place = await openPractisedDigipoort({}, { engine: { clock: () => Date.now() + ahead } });
  closing.push(place.close);
  const { engine, partnerId } = place;
  const id = await place.send('RENSAGEG_20081231_Ambobank_Amstelhoven.xml', Buffer.from('<aangifte/>'));
  await until(engine, id, ({ state }) => state === 'delivered');
  const nextLook = async (): Promise<number | undefined> =>
    (await engine.api.automation.list({})).find((one) => one.partnerId === partnerId)?.nextLookAt;
  const planned = await nextLook();
  expect(planned).toBeDefined();
  const spoken = await lastContact(engine, partnerId);
  ahead = 60_000;
  await engine.api.partners.test({ id: partnerId });
  expect(await lastContact(engine, partnerId)).toBeGreaterThan(spoken ?? Infinity);
  expect(await nextLook()).toBe(planned);
});
