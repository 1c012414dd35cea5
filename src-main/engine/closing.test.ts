import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openPair, until } from './testing/two-engines.ts';

function timersThatHold(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
}

test('an engine that was closed holds no timer that keeps its program from ending', async () => {
  const before = timersThatHold();
  const both = await openPair();
  const file = path.join(both.here.home, 'A.EDI');
  await writeFile(file, 'an order');
  const { queued } = await both.here.api.transfers.send({
    partnerId: both.partner.id,
    files: [{ path: file }],
  });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('nothing was queued');
  await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
  await both.close();
  expect(timersThatHold()).toBeLessThanOrEqual(before);
});
