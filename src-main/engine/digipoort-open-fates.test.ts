import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Transfer, TransferId } from '../../shared/index.ts';
import { openCuttingTunnel } from './testing/cutting-tunnel.ts';
import { openCutDigipoort, sendAndLoseAnswer, takeDelivery, tryAgain } from './testing/lost-answer.ts';
import type { CutDigipoort } from './testing/lost-answer.ts';
import { until } from './testing/two-engines.ts';

const uuid = '018b0112-8171-4fed-b360-aa509ba1c6a9';
const other = '018b0112-8171-4fed-b360-aa509ba1c6aa';

let place: CutDigipoort;
beforeEach(async () => {
  place = await openCutDigipoort();
});
afterEach(() => place.close());

const get = (id: TransferId): Promise<Transfer> => place.engine.api.transfers.get({ id });
const stored = (): string[] => place.said.filter((line) => line.startsWith('> STOR'));
const at = (...names: string[]): string => path.join(place.digipoort.folder, ...names);
const answer = (name: string, kind: 'ok' | 'error', own = uuid): string =>
  at('out', `${name}_Digipoort_${own}.${kind}`);

describe('whether Digipoort has a metafile', () => {
  test.each([0, 20])('D-30: is open when the line is cut after %i octets of it', async (octets) => {
    const { id, state } = await sendAndLoseAnswer(place, 'CUT.xml', 'cut', octets);
    expect(state).toBe('unknown');
    await rm(at('in', 'CUT.xml'));
    await rm(at('in', 'CUT.xml.meta'), { force: true });
    place.said.length = 0;
    expect(await tryAgain(place, id)).toMatchObject({ state: 'delivered', receipt: 'awaiting' });
    expect(stored()).toEqual([]);
  });

  test('D-30: is open when the line breaks at its beginning: how much of it has come is not for us to say', async () => {
    const tunnel = await openCuttingTunnel(place.digipoort.port);
    await place.agree({ proxy: { kind: 'http', host: '127.0.0.1', port: tunnel.port } });
    place.onStor = (name) => {
      if (name.endsWith('.meta')) tunnel.cut();
    };
    const id = await place.send('LINE.xml', Buffer.from('line'));
    expect(await until(place.engine, id, ({ problem }) => problem !== undefined)).toMatchObject({
      state: 'unknown',
      mayHaveArrived: true,
    });
    place.onStor = () => undefined;
    await rm(at('in', 'LINE.xml'));
    await rm(at('in', 'LINE.xml.meta'), { force: true });
    place.said.length = 0;
    expect(await tryAgain(place, id)).toMatchObject({ state: 'delivered', receipt: 'awaiting' });
    expect(stored()).toEqual([]);
    await tunnel.close();
  });

  test('D-29, D-30: is no when a part of it lies there: it is sent again, and its data file is not', async () => {
    const { id } = await sendAndLoseAnswer(place, 'PART.xml', 'part');
    await writeFile(at('in', 'PART.xml.meta'), '<metafile><data-ref');
    place.said.length = 0;
    expect(await tryAgain(place, id)).toMatchObject({ state: 'delivered' });
    expect(stored()).toEqual(['> STOR in/PART.xml.meta']);
  });

  test('D-30: is yes when all of it lies there, or all but what stands behind its end tag', async () => {
    const { id } = await sendAndLoseAnswer(place, 'WHOLE.xml', 'whole');
    const { sent = '' } = await place.engine.api.transfers.metafile({ id });
    await writeFile(at('in', 'WHOLE.xml.meta'), sent.trimEnd());
    place.said.length = 0;
    expect(await tryAgain(place, id)).toMatchObject({ state: 'delivered' });
    expect(stored()).toEqual([]);
  });
});

test('D-29: a data file that the server does not take has failed: without its metafile nothing of it is open', async () => {
  await mkdir(at('in', 'FOLDER.xml'));
  const id = await place.send('FOLDER.xml', Buffer.from('folder'));
  const failed = await until(place.engine, id, ({ problem }) => problem !== undefined);
  expect(failed).toMatchObject({ state: 'failed', problem: { retry: 'never' } });
  expect(failed.mayHaveArrived).toBeUndefined();
  await rm(at('in', 'FOLDER.xml'), { recursive: true });
  expect(await tryAgain(place, id)).toMatchObject({ state: 'delivered' });
});

describe('an answer', () => {
  test('D-33, D-40: that is found while the fate of its metafile is open comes to its file', async () => {
    const { id, state } = await sendAndLoseAnswer(place, 'OPEN.xml', 'open');
    expect(state).toBe('unknown');
    await writeFile(answer('OPEN.xml', 'ok'), await takeDelivery(place, 'OPEN.xml'));
    await place.collect();
    expect(await get(id)).toMatchObject({ state: 'delivered', receipt: 'received' });
    expect((await place.digipoort.contents()).out).toEqual([]);
  });

  test('D-34: that rejects what is open comes to its file, and a person may correct it', async () => {
    const { id } = await sendAndLoseAnswer(place, 'OPEN.xml', 'open');
    await rm(at('in', 'OPEN.xml.meta'));
    await writeFile(answer('OPEN.xml', 'error'), 'Sender unknown in the incoming metafile');
    await place.collect();
    expect(await get(id)).toMatchObject({ receipt: 'refused', leftThere: true });
    const anew = await place.engine.api.transfers.correct({ id });
    await until(place.engine, anew.id, ({ state }) => state === 'delivered');
  });

  test('D-32, D-34: is read before the same metafile would be sent once more', async () => {
    const { id } = await sendAndLoseAnswer(place, 'WRONG.xml', 'wrong');
    await rm(at('in', 'WRONG.xml.meta'));
    await writeFile(answer('WRONG.xml', 'error'), 'Receiver unknown in the incoming metafile');
    place.said.length = 0;
    expect(await tryAgain(place, id)).toMatchObject({ state: 'delivered', receipt: 'refused' });
    expect(stored()).toEqual([]);
  });

  test('D-37: `.ok` is the last word, behind an `.error` of the same delivery', async () => {
    place.digipoort.configure({ answer: 'silent' });
    const id = await place.send('BOTH.xml', Buffer.from('both'));
    await until(place.engine, id, ({ state }) => state === 'delivered');
    await writeFile(answer('BOTH.xml', 'error'), 'data file missing');
    await place.collect();
    expect(await get(id)).toMatchObject({ receipt: 'refused' });
    await writeFile(answer('BOTH.xml', 'ok', other), await takeDelivery(place, 'BOTH.xml'));
    await place.collect();
    expect(await get(id)).toMatchObject({ receipt: 'received', state: 'delivered' });
    expect((await get(id)).problem).toBeUndefined();
    expect(await place.engine.api.needs.list({})).toEqual([]);
    await expect(place.engine.api.transfers.retry({ id })).rejects.toMatchObject({
      code: 'not-possible-now',
    });
    // And not the other way round.
    await writeFile(answer('BOTH.xml', 'error'), 'data file missing, said late');
    await place.collect();
    expect(await get(id)).toMatchObject({ receipt: 'received' });
  });

  test('D-37: `.ok` is for the newer delivery, once that was told of', async () => {
    place.digipoort.configure({ answer: 'silent' });
    const id = await place.send('NEWER.xml', Buffer.from('newer'));
    await until(place.engine, id, ({ state }) => state === 'delivered');
    await writeFile(answer('NEWER.xml', 'error'), 'Sender unknown in the incoming metafile');
    await place.collect();
    await rm(at('in', 'NEWER.xml.meta'));
    const anew = await place.engine.api.transfers.correct({ id });
    await until(place.engine, anew.id, ({ state }) => state === 'delivered');
    await writeFile(answer('NEWER.xml', 'ok', other), await takeDelivery(place, 'NEWER.xml'));
    await place.collect();
    expect(await get(anew.id)).toMatchObject({ receipt: 'received' });
    expect(await get(id)).toMatchObject({ receipt: 'refused', handled: true });
  });
});

test('D-32: what was rejected goes again as its metafile alone, and not at all once its data file is gone', async () => {
  place.digipoort.configure({ answer: 'silent' });
  const id = await place.send('AGAIN.xml', Buffer.from('again'));
  await until(place.engine, id, ({ state }) => state === 'delivered');
  await writeFile(answer('AGAIN.xml', 'error'), 'Sender unknown in the incoming metafile');
  await place.collect();
  await takeDelivery(place, 'AGAIN.xml');
  place.said.length = 0;
  const anew = await place.engine.api.transfers.retry({ id });
  const failed = await until(place.engine, anew.id, ({ state }) => state === 'failed');
  expect(failed.problem).toMatchObject({ code: 'digipoort-data-gone', retry: 'never' });
  expect(stored()).toEqual([]);
  // What had taken it was Digipoort: its word still comes to the first one.
  await writeFile(answer('AGAIN.xml', 'ok', other), '<metafile/>');
  await place.collect();
  expect(await get(id)).toMatchObject({ receipt: 'received' });
});

describe('a name', () => {
  const finding = expect.objectContaining({ severity: 'error', code: 'digipoort-name-open' }) as unknown;

  test('D-36: of a delivery that is open is not given to another one', async () => {
    const { id } = await sendAndLoseAnswer(place, 'SAME.xml', 'first!');
    await takeDelivery(place, 'SAME.xml');
    const file = path.join(place.engine.home, 'SAME.xml');
    await writeFile(file, 'the second one, longer');
    const files = [{ path: file }];
    const { partnerId } = place;
    expect(await place.engine.api.transfers.check({ partnerId, files })).toContainEqual(finding);
    const { queued, findings } = await place.engine.api.transfers.send({
      partnerId,
      files,
      acceptWarnings: true,
    });
    expect(queued).toEqual([]);
    expect(findings).toContainEqual(finding);
    place.said.length = 0;
    expect(await tryAgain(place, id)).toMatchObject({ state: 'delivered' });
    expect(stored()).toEqual([]);
    // Its end frees its name.
    await place.send('SAME.xml', Buffer.from('the second one, longer'));
  });

  test('D-36: is given once among files that are queued in one call', async () => {
    const files = ['one', 'two'].map((name) => ({
      path: path.join(place.engine.home, name),
      as: 'TWICE.xml',
    }));
    for (const file of files) await writeFile(file.path, file.path);
    const { queued, findings } = await place.engine.api.transfers.send({
      partnerId: place.partnerId,
      files,
      acceptWarnings: true,
    });
    expect(queued).toHaveLength(1);
    expect(findings).toContainEqual(finding);
  });
});
