import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Transfer, TransferId } from '../../shared/index.ts';
import { openCutDigipoort, sendAndLoseAnswer } from './testing/lost-answer.ts';
import type { CutDigipoort } from './testing/lost-answer.ts';
import { until } from './testing/two-engines.ts';

const uuid = '018b0112-8171-4fed-b360-aa509ba1c6a9';
const name = 'WD.xml';
const realNow = Date.now;

let place: CutDigipoort;
let id: TransferId;
/** What Digipoort was told of the file, before it took that away. */
let metafile: string;
beforeEach(async () => {
  place = await openCutDigipoort();
  ({ id } = await sendAndLoseAnswer(place, name, 'withdrawn'));
  metafile = await readFile(at('in', `${name}.meta`), 'utf8');
  // It takes the metafile first, and is about to take the file; or the metafile has never come.
  await rm(at('in', `${name}.meta`));
  await place.engine.api.transfers.withdraw({ id });
  await until(place.engine, id, ({ problem }) => problem?.code === 'digipoort-may-be-taken');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await place.close();
});

function at(...names: string[]): string {
  return path.join(place.digipoort.folder, ...names);
}

const get = (): Promise<Transfer> => place.engine.api.transfers.get({ id });
const needs = () => place.engine.api.needs.list({});
const deleted = (): string[] => place.said.filter((line) => line.startsWith(`> DELE in/${name}`));

async function answered(kind: 'ok' | 'error', content: string): Promise<void> {
  await writeFile(at('out', `${name}_Digipoort_${uuid}.${kind}`), content);
  await place.collect();
}

describe('D-21: what lies at Digipoort without the metafile that may have arrived', () => {
  test('is not deleted: it may be taken just now', async () => {
    expect(await get()).toMatchObject({ state: 'unknown', withdrawing: true });
    expect(deleted()).toEqual([]);
    expect((await place.digipoort.contents()).in).toMatchObject([{ name }]);
  });

  test('is delivered when it is taken, and its receipt is that of a file like any other', async () => {
    await rm(at('in', name));
    await answered('ok', metafile);
    const now = await get();
    expect(now).toMatchObject({ state: 'delivered', receipt: 'received' });
    expect(now.problem).toBeUndefined();
    expect(now.withdrawing).toBeUndefined();
    expect(await needs()).toEqual([]);
    expect(deleted()).toEqual([]);
  });
});

describe('D-21: what has lain there alone for a quarter of an hour', () => {
  beforeEach(async () => {
    vi.spyOn(Date, 'now').mockImplementation(() => realNow() + 16 * 60_000);
    // Nobody waits for its next try.
    await place.engine.api.transfers.withdraw({ id });
    await until(place.engine, id, ({ state }) => state === 'cancelled');
  });

  test('is withdrawn', async () => {
    expect(await get()).toMatchObject({ state: 'cancelled', handled: true });
    expect((await place.digipoort.contents()).in).toEqual([]);
    expect(await needs()).toEqual([]);
  });

  test('D-33: is delivered all the same when its receipt comes, and a person is told', async () => {
    await answered('ok', metafile);
    expect(await get()).toMatchObject({
      state: 'delivered',
      receipt: 'received',
      problem: { code: 'digipoort-withdrawn-taken', params: { file: name } },
    });
    expect(await needs()).toMatchObject([{ kind: 'not-withdrawn', transferId: id, action: 'open' }]);
    await place.engine.api.transfers.handled({ id });
    expect(await needs()).toEqual([]);
  });

  test('D-34: and that Digipoort has rejected it is no question', async () => {
    await answered('error', 'data file missing');
    expect(await get()).toMatchObject({ state: 'cancelled', receipt: 'refused', handled: true });
    expect(await needs()).toEqual([]);
    expect((await place.engine.api.receipts.list({ transferId: id })).total).toBe(1);
  });
});
