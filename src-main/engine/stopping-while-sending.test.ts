import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { onDisk } from '../disk/index.ts';
import { openTestEngine } from './testing/two-engines.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test('a file whose copy a stop cuts off is not said to have failed: asked again it is queued, once', async () => {
  const here = await openTestEngine();
  closing.push(here.close);
  await here.api.settings.update({ station: { code: 'O0013000001HERE' } });
  const one = await here.api.partners.add({ name: 'One', kind: 'oftp2', oftp2: { code: 'O0013000002ONE' } });
  const folder = path.join(here.home, 'theirs');
  await mkdir(folder);
  const files = ['A.TXT', 'B.TXT'].map((name) => ({ path: path.join(folder, name), key: randomUUID() }));
  for (const file of files) await writeFile(file.path, 'of which nothing is read yet');
  // A disk that answers nobody until the engine stops.
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const held = Array.from({ length: 16 }, () => onDisk(folder, () => answered));
  const call = { partnerId: one.id, files };
  const calls = [here.api.transfers.send(call), here.api.transfers.send(call)];
  await expect.poll(async () => (await here.api.transfers.list({})).total).toBe(2);
  const closed = here.engine.close();
  const outcomes = Promise.allSettled([...calls, here.api.transfers.send(call)]);
  answer();
  await Promise.all([closed, ...held]);
  for (const outcome of await outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'engine-gone' } });

  const anew = await openTestEngine({ home: here.home });
  closing.push(anew.close);
  const { queued, findings } = await anew.api.transfers.send(call);
  expect(queued.map(({ fileName, state }) => [fileName, state])).toEqual([
    ['A.TXT', 'queued'],
    ['B.TXT', 'queued'],
  ]);
  expect(findings).toEqual([]);
  expect((await anew.api.transfers.list({})).total).toBe(2);
});
