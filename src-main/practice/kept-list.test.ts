import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { openKeptList } from './kept-list.ts';

const Item = z.object({ n: z.int() });
let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-list-'));
  file = path.join(folder, 'list.jsonl');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps the newest, and says which had to go', async () => {
  const list = await openKeptList(file, Item, 2);
  expect(await list.add({ n: 1 })).toEqual([]);
  expect(await list.add({ n: 2 })).toEqual([]);
  expect(await list.add({ n: 3 })).toEqual([{ n: 1 }]);
  expect((await openKeptList(file, Item, 2)).items).toEqual([{ n: 2 }, { n: 3 }]);
});

it('leaves out a line that was cut, and goes on behind it', async () => {
  await (await openKeptList(file, Item, 9)).add({ n: 1 });
  await appendFile(file, '{"n":2');
  const again = await openKeptList(file, Item, 9);
  await again.add({ n: 3 });
  expect((await readFile(file, 'utf8')).trim().split('\n')).toEqual(['{"n":1}', '{"n":3}']);
});
