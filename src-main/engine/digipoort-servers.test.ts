import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PracticeRejection } from '../../shared/index.ts';
import { digipoortServers, openDigipoortPlace } from './testing/digipoort-place.ts';
import type { DigipoortPlace } from './testing/digipoort-place.ts';
import { until } from './testing/two-engines.ts';

/** What has to hold with every server that is a Digipoort. */
const scenarios: Readonly<Record<string, (place: DigipoortPlace) => Promise<void>>> = {
  'D-29, D-31, D-37, D-40: a delivery is accepted once its receipt was found': async (place) => {
    const id = await place.send('ACCEPTED.xml', randomBytes(30_000));
    await until(place.engine, id, ({ state }) => state === 'delivered');
    expect(await place.engine.api.transfers.get({ id })).toMatchObject({ receipt: 'awaiting' });
    expect((await place.digipoort.stored()).slice(-2)).toEqual(['in/ACCEPTED.xml', 'in/ACCEPTED.xml.meta']);
    await place.collectUntil(id, ({ receipt }) => receipt === 'received');
    expect(await place.digipoort.contents()).toEqual({ in: [], out: [] });
  },
  ...Object.fromEntries(
    PracticeRejection.options.map((answer) => [
      `D-34, D-41: a delivery is rejected, ${answer}`,
      async (place: DigipoortPlace) => {
        place.digipoort.wish({ answer });
        const name = `${answer}.xml`.toUpperCase().replaceAll('-', '_');
        const id = await place.send(name, Buffer.from('<aangifte/>'));
        const refused = await place.collectUntil(id, ({ receipt }) => receipt === 'refused');
        expect(refused).toMatchObject({ state: 'delivered', problem: { code: `digipoort.${answer}` } });
        // D-31: the data file waits for a metafile that is right.
        expect(await place.digipoort.contents()).toEqual({ in: [name], out: [] });
      },
    ]),
  ),
  'D-32: a metafile that was wrong goes again alone': async (place) => {
    place.digipoort.wish({ answer: 'receiver-unknown', errorsIn: 'out' });
    const id = await place.send('CORRECTED.xml', randomBytes(50_000));
    await place.collectUntil(id, ({ receipt }) => receipt === 'refused');
    const before = (await place.digipoort.stored()).length;
    place.digipoort.wish({ answer: 'check' });
    const again = await place.engine.api.transfers.retry({ id });
    await place.collectUntil(again.id, ({ receipt }) => receipt === 'received');
    expect((await place.digipoort.stored()).slice(before)).toEqual(['in/CORRECTED.xml.meta']);
  },
  'D-32: a metafile that a person has corrected goes alone, and is answered': async (place) => {
    const partnerId = await place.add({ receiver: '00000099000000003000' });
    const id = await place.send('MENDED.xml', randomBytes(10_000), partnerId);
    const refused = await place.collectUntil(id, ({ receipt }) => receipt === 'refused');
    expect(refused.problem).toMatchObject({ code: 'digipoort.receiver-unknown' });
    const before = (await place.digipoort.stored()).length;
    const receiver = place.digipoort.partner.receiver;
    const anew = await place.engine.api.transfers.correct({ id, correction: { receiver } });
    await place.collectUntil(anew.id, ({ receipt }) => receipt === 'received');
    expect((await place.digipoort.stored()).slice(before)).toEqual(['in/MENDED.xml.meta']);
    expect(await place.digipoort.contents()).toEqual({ in: [], out: [] });
  },
  'D-21: a data file that was rejected is withdrawn': async (place) => {
    place.digipoort.wish({ answer: 'sender-unknown' });
    const id = await place.send('WITHDRAWN.xml', randomBytes(10_000));
    await place.collectUntil(id, ({ receipt }) => receipt === 'refused');
    expect((await place.digipoort.contents()).in).toEqual(['WITHDRAWN.xml']);
    await place.engine.api.transfers.withdraw({ id });
    await until(place.engine, id, ({ state }) => state === 'cancelled');
    expect(await place.digipoort.contents()).toEqual({ in: [], out: [] });
  },
  'D-36: an answer that fits two files waits for the word of a person': async (place) => {
    place.digipoort.wish({ answer: 'silent' });
    const ids = [];
    for (const letter of ['c', 'd'])
      ids.push(await place.send(`${'y'.repeat(60)}_${letter}.xml`, Buffer.from(letter)));
    for (const id of ids) await until(place.engine, id, ({ state }) => state === 'delivered');
    await place.digipoort.put(
      `${'y'.repeat(50)}_Digipoort_018b0112-8171-4fed-b360-aa509ba1c6a9.ok`,
      '<metafile><received>2026-11-21T10:00:00Z</received></metafile>',
    );
    await place.engine.api.transfers.collect({ partnerId: place.partnerId });
    const [receipt] = (await place.engine.api.receipts.list({})).rows;
    expect(receipt?.candidates).toEqual(ids);
    const [, second] = ids;
    if (receipt === undefined || second === undefined) throw new Error('nothing');
    await place.engine.api.receipts.assign({ id: receipt.id, transferId: second });
    expect(await place.engine.api.transfers.get({ id: second })).toMatchObject({ receipt: 'received' });
    expect((await place.digipoort.contents()).out).toEqual([]);
  },
  'D-38, D-39: what waits is collected, held against its metafile, and deleted there': async (place) => {
    const octets = randomBytes(200_000);
    await place.digipoort.offer('BESCHIKKING.xml', octets);
    const { collected } = await place.engine.api.transfers.collect({ partnerId: place.partnerId });
    expect(collected).toMatchObject([{ fileName: 'BESCHIKKING.xml', state: 'collected' }]);
    expect((await readFile(collected[0]?.localPath ?? '')).equals(octets)).toBe(true);
    expect(await place.digipoort.contents()).toEqual({ in: [], out: [] });
  },
  'D-36: two answers whose names are cut alike each come to their file': async (place) => {
    const names = ['a', 'b'].map((letter) => `${'x'.repeat(60)}_${letter}.xml`);
    const ids = [];
    for (const name of names) ids.push(await place.send(name, Buffer.from(name)));
    for (const id of ids) await until(place.engine, id, ({ state }) => state === 'delivered');
    for (const id of ids) await place.collectUntil(id, ({ receipt }) => receipt === 'received');
  },
  'D-22: a name that Digipoort does not take never leaves': async (place) => {
    const before = (await place.digipoort.stored()).length;
    const file = path.join(place.engine.home, '9abc.xml');
    await writeFile(file, 'x');
    const { queued } = await place.engine.api.transfers.send({
      partnerId: place.partnerId,
      files: [{ path: file }],
      acceptWarnings: true,
    });
    expect(queued).toEqual([]);
    expect(await place.digipoort.stored()).toHaveLength(before);
  },
  'D-03, D-05: with another certificate nobody gets in, and nothing is stored': async (place) => {
    const other = await place.engine.api.certificates.make({ commonName: 'Another', purposes: ['tls'] });
    const partnerId = await place.add({ ownCertificate: other.id });
    const before = (await place.digipoort.stored()).length;
    const id = await place.send('STRANGER.xml', Buffer.from('x'), partnerId);
    const failed = await until(place.engine, id, ({ problem }) => problem !== undefined);
    expect(failed.state).not.toBe('delivered');
    expect(failed.problem?.code).not.toBe('internal');
    await place.engine.api.transfers.cancel({ id }).catch(() => undefined);
    expect(await place.digipoort.stored()).toHaveLength(before);
  },
  'D-18, D-28: a line that is cut in the middle of a data file is taken up where it broke': async (place) => {
    const partnerId = await place.add({
      proxy: { kind: 'http', host: '127.0.0.1', port: place.tunnel.port },
    });
    const octets = randomBytes(4_000_000);
    place.tunnel.cutAfter(1_500_000, 'to-there');
    const id = await place.send('CUT.xml', octets, partnerId);
    await until(place.engine, id, ({ problem }) => problem !== undefined, 30_000);
    await place.engine.api.transfers.retry({ id });
    // The digest that Digipoort compares is that of the whole file.
    await place.collectUntil(id, ({ receipt }) => receipt === 'received');
    const kinds = (await place.engine.api.transfers.timeline({ id })).map(({ kind }) => kind);
    expect(kinds).toContain('resumed');
    expect(place.tunnel.cuts()).toBeGreaterThan(0);
  },
  'D-37: a receipt that is late is shown so, and counts when it comes': async (place) => {
    place.digipoort.wish({ answer: 'silent' });
    const id = await place.send('LATE.xml', Buffer.from('late'));
    await until(place.engine, id, ({ state }) => state === 'delivered');
    await place.engine.api.transfers.collect({ partnerId: place.partnerId });
    expect(await place.engine.api.transfers.get({ id })).toMatchObject({ receipt: 'awaiting' });
    await place.later(25);
    expect(await place.engine.api.transfers.get({ id })).toMatchObject({ receipt: 'late' });
    place.digipoort.wish({ answer: 'check' });
    await place.collectUntil(id, ({ receipt }) => receipt === 'received');
  },
};

describe.each(['practice', 'proftpd'] as const)('Digipoort on %s', (server) => {
  describe.skipIf(!digipoortServers[server].canRun)('with its back office', { timeout: 60_000 }, () => {
    let place: DigipoortPlace;

    beforeAll(async () => {
      place = await openDigipoortPlace(server);
    }, 120_000);

    afterAll(async () => {
      await place?.[Symbol.asyncDispose]();
    });

    test.each(Object.entries(scenarios))('%s', async (_name, run) => {
      place.digipoort.wish({ answer: 'check', errorsIn: 'in' });
      for (const name of (await place.digipoort.contents()).in) await place.digipoort.forget(name);
      await run(place);
    });
  });
});
