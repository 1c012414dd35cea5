import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Transfer, TransferId } from '../../shared/index.ts';
import { openPractisedDigipoort } from './testing/practised-digipoort.ts';
import type { PractisedDigipoort } from './testing/practised-digipoort.ts';
import { until } from './testing/two-engines.ts';

const aangifte = 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml';
const uuid = '018b0112-8171-4fed-b360-aa509ba1c6a9';

let place: PractisedDigipoort;
/** Hears every line of the control connection. */
let heard: (line: string) => void;
beforeEach(async () => {
  heard = () => undefined;
  place = await openPractisedDigipoort({}, { hear: (line) => heard(line) });
});
afterEach(() => place.close());

const get = (id: TransferId): Promise<Transfer> => place.engine.api.transfers.get({ id });
const stored = (): string[] => place.said.filter((line) => line.startsWith('> STOR'));
const inFolder = async (): Promise<string[]> => (await place.digipoort.contents()).in.map(({ name }) => name);

/** A delivery that Digipoort has rejected, and whose answer has come. */
async function rejected(octets = Buffer.from('<aangifte/>')): Promise<TransferId> {
  place.digipoort.configure({ answer: 'receiver-unknown' });
  const id = await place.send(aangifte, octets);
  await until(place.engine, id, ({ state }) => state === 'delivered');
  await place.collect();
  expect(await get(id)).toMatchObject({ receipt: 'refused', leftThere: true, metafile: true });
  place.digipoort.configure({ answer: 'check' });
  place.said.length = 0;
  return id;
}

describe('D-32: a rejected metafile', () => {
  test('is shown as it went, and as it would go corrected', async () => {
    const id = await rejected();
    const { transfers } = place.engine.api;
    const view = await transfers.metafile({ id });
    expect(view.sent).toContain(`<data-reference-id>${aangifte}</data-reference-id>`);
    expect(view.made).toBe(view.sent);
    expect(view).toMatchObject({
      faults: [],
      digest: 'SHA-1',
      values: { sender: place.digipoort.sender, size: '11' },
    });
    expect(view.digipoortReference).toMatch(/^Digipoort_[0-9a-f-]{36}$/);
    const other = await transfers.metafile({ id, correction: { receiver: '00000099000000003000' } });
    expect(other.made).toContain('<receiver>00000099000000003000</receiver>');
    expect(other.sent).toBe(view.sent);
  });

  test('goes again alone, with what a person has corrected, and its receipt comes to it', async () => {
    const id = await rejected();
    const { transfers } = place.engine.api;
    const anew = await transfers.correct({
      id,
      correction: { dataReferenceId: 'AANGIFTE-2', receiver: place.digipoort.receiver },
    });
    await until(place.engine, anew.id, ({ state }) => state === 'delivered');
    expect(stored()).toEqual([`> STOR in/${aangifte}.meta`]);
    expect((await transfers.metafile({ id: anew.id })).sent).toContain(
      '<data-reference-id>AANGIFTE-2</data-reference-id>',
    );
    await place.collect();
    expect(await get(anew.id)).toMatchObject({ receipt: 'received' });
    expect(await get(id)).toMatchObject({ receipt: 'refused', handled: true });
    expect(await place.engine.api.needs.list({})).toEqual([]);
    const timeline = await transfers.timeline({ id });
    expect(timeline.at(-1)).toMatchObject({
      kind: 'corrected',
      by: 'user',
      params: { reference: 'AANGIFTE-2', receiver: place.digipoort.receiver },
    });
    // Once is enough.
    await expect(transfers.correct({ id })).rejects.toMatchObject({ code: 'not-possible-now' });
  });

  test('goes with the digest that the profile asks for now', async () => {
    const id = await rejected();
    await place.agree({ profile: { digest: { algorithm: 'SHA-256', encoding: 'base64' } } });
    const view = await place.engine.api.transfers.metafile({ id });
    expect(view.digest).toBe('SHA-256');
    const ours = createHash('sha256').update('<aangifte/>').digest('base64');
    expect(view.values.digest).toBe(ours);
  });

  test('is not sent once Digipoort has taken the file meanwhile, nor is the file', async () => {
    const id = await rejected();
    await rename(path.join(place.digipoort.folder, 'in', aangifte), path.join(place.engine.home, 'taken'));
    const anew = await place.engine.api.transfers.correct({ id });
    const failed = await until(place.engine, anew.id, ({ state }) => state === 'failed');
    expect(failed.problem).toMatchObject({ code: 'digipoort-data-gone', retry: 'never' });
    expect(stored()).toEqual([]);
  });

  test('is not sent for what lies there with another size', async () => {
    const id = await rejected();
    await writeFile(path.join(place.digipoort.folder, 'in', aangifte), 'another');
    const anew = await place.engine.api.transfers.correct({ id });
    const failed = await until(place.engine, anew.id, ({ state }) => state === 'failed');
    expect(failed.problem).toMatchObject({ code: 'digipoort-data-differs' });
    expect(stored()).toEqual([]);
  });

  test('does not go where it does not hold', async () => {
    const id = await rejected();
    await place.agree({ receiver: '' });
    await expect(place.engine.api.transfers.correct({ id })).rejects.toMatchObject({
      code: 'metafile-field-missing',
      params: { field: 'receiver' },
    });
    expect(await get(id)).toMatchObject({ receipt: 'refused' });
    expect((await get(id)).handled).toBeUndefined();
  });

  test('D-40: is not answered by the error message of the first one, should that be found again', async () => {
    const id = await rejected();
    const [receipt] = (await place.engine.api.receipts.list({ transferId: id })).rows;
    if (receipt === undefined) throw new Error('no receipt');
    const { octets } = await place.engine.api.receipts.get({ id: receipt.id });
    place.digipoort.configure({ answer: 'silent' });
    const anew = await place.engine.api.transfers.correct({ id });
    await until(place.engine, anew.id, ({ state }) => state === 'delivered');
    // As it would lie there after a crash between the journal and DELE.
    const name = `${receipt.remoteName}_${receipt.remoteStamp}.error`;
    await writeFile(path.join(place.digipoort.folder, 'in', name), Buffer.from(octets, 'base64'));
    await place.collect();
    expect(await get(anew.id)).toMatchObject({ receipt: 'awaiting' });
    expect(await inFolder()).not.toContain(name);
    expect((await place.engine.api.receipts.list({})).total).toBe(1);
  });
});

describe('D-21: a data file without a metafile', () => {
  test('that was rejected is withdrawn on a person’s word', async () => {
    const id = await rejected();
    await place.engine.api.transfers.withdraw({ id });
    const back = await until(place.engine, id, ({ state }) => state === 'cancelled');
    expect(back).toMatchObject({ receipt: 'refused', handled: true });
    expect(back.leftThere).toBeUndefined();
    expect(await inFolder()).toEqual([]);
    expect(await place.engine.api.needs.list({})).toEqual([]);
    await expect(place.engine.api.transfers.withdraw({ id })).rejects.toMatchObject({
      code: 'not-possible-now',
    });
  });

  describe('that was rejected, and that Digipoort does not delete,', () => {
    let id: TransferId;
    beforeEach(async () => {
      id = await rejected();
      const there = path.join(place.digipoort.folder, 'in', aangifte);
      const aside = path.join(place.engine.home, 'aside');
      heard = (line) => {
        if (line === `> DELE in/${aangifte}`) renameSync(there, aside);
      };
      await place.engine.api.transfers.withdraw({ id });
      await until(place.engine, id, ({ problem }) => problem?.code === 'digipoort-not-withdrawn');
      heard = () => undefined;
      renameSync(aside, there);
      const asBefore = await get(id);
      expect(asBefore).toMatchObject({ state: 'delivered', receipt: 'refused', leftThere: true });
      expect(asBefore.withdrawing).toBeUndefined();
      expect(await place.engine.api.needs.list({})).toMatchObject([{ kind: 'refused', action: 'correct' }]);
    });

    test('is withdrawn once more', async () => {
      await place.engine.api.transfers.withdraw({ id });
      await until(place.engine, id, ({ state }) => state === 'cancelled');
      expect(await inFolder()).toEqual([]);
    });

    test('D-32: is corrected, and what goes then is rejected by nobody', async () => {
      place.digipoort.configure({ answer: 'silent' });
      const anew = await place.engine.api.transfers.correct({ id });
      await until(place.engine, anew.id, ({ state }) => state === 'delivered');
      expect(await get(anew.id)).toMatchObject({ receipt: 'awaiting' });
      // It has been told of, and is not deleted as what was rejected.
      await expect(place.engine.api.transfers.withdraw({ id: anew.id })).rejects.toMatchObject({
        code: 'not-possible-now',
      });
      place.digipoort.configure({ answer: 'check' });
      await place.collect();
      expect(await get(id)).toMatchObject({ receipt: 'refused', handled: true });
    });
  });

  test('that is not there any more is told as such', async () => {
    const id = await rejected();
    await rename(path.join(place.digipoort.folder, 'in', aangifte), path.join(place.engine.home, 'taken'));
    await place.engine.api.transfers.withdraw({ id });
    await until(place.engine, id, ({ state }) => state === 'cancelled');
    const timeline = await place.engine.api.transfers.timeline({ id });
    expect(timeline.at(-1)).toMatchObject({ kind: 'withdrawn', params: { alreadyGone: true } });
    expect(place.said.filter((line) => line.startsWith('> DELE'))).toEqual([]);
  });

  test('is not withdrawn when it was delivered', async () => {
    const id = await place.send(aangifte, Buffer.from('<aangifte/>'));
    await until(place.engine, id, ({ state }) => state === 'delivered');
    await expect(place.engine.api.transfers.withdraw({ id })).rejects.toMatchObject({
      code: 'not-possible-now',
    });
  });
});

describe('D-36: an answer that fits several files', () => {
  const names = ['a', 'b'].map((letter) => `${'x'.repeat(60)}_${letter}.xml`);
  let ids: TransferId[];
  const cut = `${'x'.repeat(50)}_Digipoort_${uuid}.ok`;

  beforeEach(async () => {
    place.digipoort.configure({ answer: 'silent' });
    ids = [];
    for (const name of names) ids.push(await place.send(name, Buffer.from(name)));
    for (const id of ids) await until(place.engine, id, ({ state }) => state === 'delivered');
    await writeFile(
      path.join(place.digipoort.folder, 'out', cut),
      '<metafile><received>2026-11-21T10:00:00Z</received></metafile>',
    );
    await place.collect();
  });

  test('is kept, deleted there, and a person is asked whose it is', async () => {
    expect((await place.digipoort.contents()).out).toEqual([]);
    const { rows } = await place.engine.api.receipts.list({});
    expect(rows).toMatchObject([
      { form: 'ok', remoteName: 'x'.repeat(50), remoteStamp: `Digipoort_${uuid}`, candidates: ids },
    ]);
    expect(rows[0]?.transferId).toBeUndefined();
    expect(await place.engine.api.needs.list({})).toMatchObject([
      { kind: 'whose-receipt', receiptId: rows[0]?.id, action: 'assign' },
    ]);
    for (const id of ids) expect(await get(id)).toMatchObject({ receipt: 'awaiting' });
  });

  test('goes to the file that the person names, and to no other', async () => {
    const [receipt] = (await place.engine.api.receipts.list({})).rows;
    const [first, second] = ids;
    if (receipt === undefined || first === undefined || second === undefined) throw new Error('nothing');
    const { receipts } = place.engine.api;
    expect(await receipts.assign({ id: receipt.id, transferId: second })).toMatchObject({
      transferId: second,
    });
    expect(await get(second)).toMatchObject({ receipt: 'received' });
    expect(await get(first)).toMatchObject({ receipt: 'awaiting' });
    expect(await place.engine.api.needs.list({})).toEqual([]);
    const timeline = await place.engine.api.transfers.timeline({ id: second });
    expect(timeline.at(-1)).toMatchObject({ kind: 'receipt-received', by: 'user' });
    await expect(receipts.assign({ id: receipt.id, transferId: first })).rejects.toMatchObject({
      code: 'receipt-assigned',
    });
  });

  test('goes to none when the person says so, and is not asked about again', async () => {
    const [receipt] = (await place.engine.api.receipts.list({})).rows;
    if (receipt === undefined) throw new Error('nothing');
    const left = await place.engine.api.receipts.assign({ id: receipt.id, transferId: null });
    expect(left.candidates).toBeUndefined();
    expect(await place.engine.api.needs.list({})).toEqual([]);
    // What is found once more is the same one.
    await writeFile(
      path.join(place.digipoort.folder, 'out', cut),
      '<metafile><received>2026-11-21T10:00:00Z</received></metafile>',
    );
    await place.collect();
    expect((await place.engine.api.receipts.list({})).total).toBe(1);
    expect(await place.engine.api.needs.list({})).toEqual([]);
  });

  test('goes to no file that waits for none', async () => {
    const [receipt] = (await place.engine.api.receipts.list({})).rows;
    const [first] = ids;
    if (receipt === undefined || first === undefined) throw new Error('nothing');
    await place.engine.api.transfers.confirm({ id: first, note: 'by telephone' });
    await expect(
      place.engine.api.receipts.assign({ id: receipt.id, transferId: first }),
    ).rejects.toMatchObject({ code: 'not-possible-now' });
  });
});

test('D-42, D-33: a receipt is given out with the metafile that it is a copy of, and proves nobody', async () => {
  const id = await place.send(aangifte, Buffer.from('<aangifte/>'));
  await until(place.engine, id, ({ state }) => state === 'delivered');
  await place.collect();
  const [receipt] = (await place.engine.api.receipts.list({})).rows;
  if (receipt === undefined) throw new Error('no receipt');
  expect(receipt.verification).toBe('unsigned');
  const evidence = await place.engine.api.receipts.evidence({ id: receipt.id });
  expect(evidence.files.map(({ name }) => name)).toEqual(['receipt.ok', 'metafile.xml', 'evidence.json']);
  const [answer, metafile] = evidence.files.map(({ content }) => Buffer.from(content, 'base64').toString());
  expect(answer).toContain('<received>');
  expect(metafile).toBe((await place.engine.api.transfers.metafile({ id })).sent);
});

test('D-06, D-07, D-08, D-10, D-12, D-15, D-17, D-20, C6, C7: a session is secured, moves each file over a line of its own, and ends', async () => {
  place.said.length = 0;
  const id = await place.send(aangifte, Buffer.from('<aangifte/>'));
  await until(place.engine, id, ({ state }) => state === 'delivered');
  await place.collect();
  const verbs = place.said.flatMap((line) => /^> (\S+)/.exec(line)?.[1] ?? []);
  const order = ['AUTH', 'USER', 'PASS', 'PBSZ', 'PROT', 'EPSV', 'STOR'].map((verb) => verbs.indexOf(verb));
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(order[0]).toBe(0);
  // D-15: octet for octet, before anything moves.
  expect(place.said.filter((line) => line.startsWith('> TYPE'))).not.toContain('> TYPE A');
  expect(place.said.indexOf('> TYPE I')).toBeGreaterThan(0);
  expect(place.said.indexOf('> TYPE I')).toBeLessThan(
    place.said.findIndex((line) => /^> (?:STOR|RETR)/.test(line)),
  );
  expect(place.said).toContain('> PBSZ 0');
  expect(place.said).toContain('> PROT P');
  // What is never said.
  expect(verbs.filter((verb) => ['CCC', 'PORT', 'EPRT', 'RNFR', 'RNTO', 'MKD'].includes(verb))).toEqual([]);
  const moves = verbs.filter((verb) => ['STOR', 'RETR', 'LIST', 'MLSD', 'NLST'].includes(verb));
  expect(verbs.filter((verb) => verb === 'EPSV')).toHaveLength(moves.length);
  await until(place.engine, id, () => place.said.at(-1)?.startsWith('< 221') === true);
  expect((await place.engine.api.engine.status({})).sessions).toBe(0);
});

test('C8: a metafile that is gone when it is to be deleted is no fault', async () => {
  await place.digipoort.offer('A.xml', Buffer.from('first'));
  const gone = path.join(place.digipoort.folder, 'out', 'A.xml.meta');
  heard = (line) => {
    if (line === '> DELE out/A.xml') rmSync(gone, { force: true });
  };
  await place.collect();
  expect(await place.digipoort.contents()).toMatchObject({ out: [] });
});

describe('C1: answers', () => {
  test.each(['in', 'out'] as const)('are found in `%s`, whatever their kind', async (folder) => {
    place.digipoort.configure({ answer: 'silent' });
    const id = await place.send(aangifte, Buffer.from('<aangifte/>'));
    await until(place.engine, id, ({ state }) => state === 'delivered');
    await writeFile(
      path.join(place.digipoort.folder, folder, `${aangifte}_Digipoort_${uuid}.ok`),
      '<metafile/>',
    );
    await place.collect();
    expect(await get(id)).toMatchObject({ receipt: 'received' });
  });
});

describe('D-39: what is to be collected', () => {
  test('comes although another file there differs from its metafile', async () => {
    await place.digipoort.offer('A.xml', Buffer.from('first'));
    await place.digipoort.offer('B.xml', Buffer.from('second'));
    await writeFile(path.join(place.digipoort.folder, 'out', 'A.xml'), 'fir5t');
    await place.collect();
    const names = await readdir(path.join(place.digipoort.folder, 'out'));
    expect(names.toSorted()).toEqual(['A.xml', 'A.xml.meta']);
    const { rows } = await place.engine.api.transfers.list({ direction: 'in', states: ['collected'] });
    expect(rows).toMatchObject([{ fileName: 'B.xml' }]);
  });

  test('is another file when its contents are others, though name and reference are the same', async () => {
    for (const content of ['first', 'second']) {
      await place.digipoort.offer('A.xml', Buffer.from(content));
      const metafile = path.join(place.digipoort.folder, 'out', 'A.xml.meta');
      const text = await readFile(metafile, 'utf8');
      await writeFile(metafile, text.replace(/Digipoort_[0-9a-f-]{36}/, 'A.xml'));
      await place.collect();
    }
    const { rows } = await place.engine.api.transfers.list({ direction: 'in', states: ['collected'] });
    const contents = await Promise.all(rows.map(({ localPath }) => readFile(localPath ?? '', 'utf8')));
    expect(contents.toSorted()).toEqual(['first', 'second']);
  });
});
