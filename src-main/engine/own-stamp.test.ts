import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openStationWithPartner } from './testing/station-with-partner.ts';
import { until } from './testing/two-engines.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('a file that was never offered gets a stamp of its own, however often its partner could not be called', async () => {
  const one = await openStationWithPartner(() => ({ do: 'take' }), { level: 2, port: await closedPort() });
  closers.push(one.close);
  const { transfers, partners } = one.here.api;
  const [first, second] = await one.send('A.TXT', 'A.TXT');
  await until(one.here, first, ({ attempts }) => attempts > 0);
  await transfers.cancel({ id: first });
  await partners.update({ id: one.partnerId, partner: one.input });
  await until(one.here, second, ({ attempts }) => attempts > 0);
  const oftp2 = { ...one.input.oftp2, port: one.partner.port };
  await partners.update({ id: one.partnerId, partner: { ...one.input, oftp2 } });
  await transfers.retry({ id: second });
  const sent = await until(one.here, second, ({ state }) => state === 'delivered');
  // A partner of this revision sees no more of a stamp than its second.
  const { remoteStamp } = await transfers.get({ id: first });
  expect(sent.remoteStamp.slice(0, 15)).not.toBe(remoteStamp.slice(0, 15));
});
