import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Transfer } from '../../shared/index.ts';
import { openPractisedDigipoort } from './testing/practised-digipoort.ts';
import type { PractisedDigipoort } from './testing/practised-digipoort.ts';

let place: PractisedDigipoort;
beforeEach(async () => {
  place = await openPractisedDigipoort();
});
afterEach(() => place.close());

const out = (name = ''): string => path.join(place.digipoort.folder, 'out', name);
const outFolder = async (): Promise<string[]> => (await readdir(out())).toSorted();
const deleted = (): string[] => place.said.filter((line) => line.startsWith('> DELE'));

async function incoming(): Promise<readonly Transfer[]> {
  return (await place.engine.api.transfers.list({ direction: 'in' })).rows;
}

/** What the metafile of a file in `out` says is changed. */
async function rewritten(name: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(out(`${name}.meta`), 'utf8');
  expect(text).toMatch(from);
  await writeFile(out(`${name}.meta`), text.replace(from, to));
}

describe('D-39: what cannot be held against its metafile is left there, and told', () => {
  test.each([
    ['size', /<size>.*<\/size>/],
    ['size', /(?<=<size>).*(?=<\/size>)/],
    ['digest', /<digest>.*<\/digest>/],
  ])('where it says no %s (%s)', async (field, where) => {
    await place.digipoort.offer('A.xml', Buffer.from('first'));
    await rewritten('A.xml', where, '');
    await place.collect();
    expect(await outFolder()).toEqual(['A.xml', 'A.xml.meta']);
    expect(deleted()).toEqual([]);
    expect(await incoming()).toMatchObject([
      {
        fileName: 'A.xml.meta',
        state: 'failed',
        problem: { code: 'digipoort-unverifiable', params: { file: 'out/A.xml', field } },
      },
    ]);
  });
});

test('D-39: of a file that is larger than its metafile says nothing is taken', async () => {
  await place.digipoort.offer('C.xml', Buffer.from('first'));
  await writeFile(out('C.xml'), Buffer.alloc(50_000_000));
  await place.collect();
  expect(await outFolder()).toEqual(['C.xml', 'C.xml.meta']);
  expect(place.said.filter((line) => line.startsWith('> RETR'))).toEqual(['> RETR out/C.xml.meta']);
  const params = { file: 'out/C.xml', size: 50_000_000, announced: 5 };
  expect(await incoming()).toMatchObject([
    { octetsDone: 0, state: 'failed', problem: { code: 'digipoort-size-differs', params } },
  ]);
});

test('D-39: what has come before is deleted there only if it has the size that it had', async () => {
  await place.digipoort.offer('A.xml', Buffer.from('first'));
  const metafile = await readFile(out('A.xml.meta'));
  await place.collect();
  expect(await outFolder()).toEqual([]);
  await writeFile(out('A.xml'), 'another');
  await writeFile(out('A.xml.meta'), metafile);
  await place.collect();
  expect((await incoming())[0]).toMatchObject({
    state: 'failed',
    problem: { code: 'digipoort-size-differs' },
  });
  expect(await outFolder()).toEqual(['A.xml', 'A.xml.meta']);
});

test('a file that there is no room for is left there, and told', async () => {
  await place.digipoort.offer('HUGE.xml', Buffer.from('first'));
  await rewritten('HUGE.xml', /<size>.*<\/size>/, '<size>999999999999999</size>');
  await expect(place.collect()).rejects.toMatchObject({ code: 'disk-full', retry: 'later' });
  expect(await outFolder()).toEqual(['HUGE.xml', 'HUGE.xml.meta']);
  const { rows } = await place.engine.api.sessions.list({});
  expect(rows[0]?.problem).toMatchObject({ code: 'disk-full' });
});

test('what is still arriving does not keep back what lies behind it, however much it is', async () => {
  const names = Array.from({ length: 1_100 }, (_, at) => `A${String(at).padStart(4, '0')}.xml`);
  await Promise.all(names.map((name) => writeFile(out(name), 'arriving')));
  await place.digipoort.offer('Z.xml', Buffer.from('whole'));
  await place.collect();
  expect(await incoming()).toMatchObject([{ fileName: 'Z.xml', state: 'collected' }]);
  expect(await outFolder()).toEqual(names);
});
