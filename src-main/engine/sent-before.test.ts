import { randomUUID } from 'node:crypto';
import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { PartnerId } from '../../shared/index.ts';
import { openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Station {
  readonly here: TestEngine;
  /** Two partners that nobody can call: what is queued stays so. */
  readonly partners: readonly [PartnerId, PartnerId];
}

async function openStation(home?: string): Promise<Station> {
  const here = await openTestEngine(home === undefined ? {} : { home });
  closing.push(here.close);
  await here.api.settings.update({ station: { code: 'O0013000001HERE' } });
  const one = await here.api.partners.add({ name: 'One', kind: 'oftp2', oftp2: { code: 'O0013000002ONE' } });
  const two = await here.api.partners.add({ name: 'Two', kind: 'oftp2', oftp2: { code: 'O0013000003TWO' } });
  return { here, partners: [one.id, two.id] };
}

async function fileIn({ here }: Station, name: string): Promise<string> {
  const file = path.join(here.home, name);
  await writeFile(file, `the file ${name}`);
  return file;
}

test('a call that is repeated with its keys queues nothing more, and gives back the same transfers', async () => {
  const station = await openStation();
  const { api } = station.here;
  const files = [
    { path: await fileIn(station, 'A.TXT'), key: randomUUID() },
    { path: await fileIn(station, 'B.TXT'), key: randomUUID() },
  ];
  const call = { partnerId: station.partners[0], files };
  const first = await api.transfers.send(call);
  const again = await api.transfers.send(call);
  expect(first.queued).toHaveLength(2);
  expect(again.queued.map(({ id }) => id)).toEqual(first.queued.map(({ id }) => id));
  expect((await api.transfers.list({})).total).toBe(2);
});

test('without a key, and with another one, the same file is sent again: that is what was asked for', async () => {
  const station = await openStation();
  const { api } = station.here;
  const file = await fileIn(station, 'A.TXT');
  const [partnerId] = station.partners;
  for (const key of [undefined, undefined, randomUUID(), randomUUID()])
    await api.transfers.send({ partnerId, files: [{ path: file, ...(key === undefined ? {} : { key }) }] });
  expect((await api.transfers.list({})).total).toBe(4);
});

test('two calls with one key at the same time are one', async () => {
  const station = await openStation();
  const { api } = station.here;
  const file = { path: await fileIn(station, 'A.TXT'), key: randomUUID() };
  const call = { partnerId: station.partners[0], files: [file] };
  const answers = await Promise.all([1, 2, 3].map(() => api.transfers.send(call)));
  const [id] = answers[0]?.queued.map((one) => one.id) ?? [];
  for (const { queued, findings } of answers) {
    expect(queued.map((one) => [one.id, one.state])).toEqual([[id, 'queued']]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
  expect((await api.transfers.list({})).total).toBe(1);
});

test('a copy that the first call has taken over is not missed by the second', async () => {
  const station = await openStation();
  const { api } = station.here;
  const file = { path: await fileIn(station, path.join('intake', 'A.TXT')), adopt: true, key: randomUUID() };
  const call = { partnerId: station.partners[0], files: [file] };
  const first = await api.transfers.send(call);
  await expect(stat(file.path)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await api.transfers.send(call)).toEqual({ queued: first.queued, findings: [] });
});

test('a key outlives the engine', async () => {
  const station = await openStation();
  const file = { path: await fileIn(station, 'A.TXT'), key: randomUUID() };
  const call = { partnerId: station.partners[0], files: [file] };
  const first = await station.here.api.transfers.send(call);
  await station.here.engine.close();
  const anew = await openTestEngine({ home: station.here.home });
  closing.push(anew.close);
  expect((await anew.api.transfers.send(call)).queued.map(({ id }) => id)).toEqual(
    first.queued.map(({ id }) => id),
  );
  expect((await anew.api.transfers.list({})).total).toBe(1);
});

test('of a file for several the whole group is given back, and a new file beside it is queued', async () => {
  const station = await openStation();
  const { api } = station.here;
  const recipients = station.partners.map((partnerId) => ({ partnerId }));
  const file = { path: await fileIn(station, 'A.TXT'), key: randomUUID() };
  const first = await api.transfers.broadcast({ recipients, files: [file] });
  const other = { path: await fileIn(station, 'B.TXT'), key: randomUUID() };
  const again = await api.transfers.broadcast({ recipients, files: [file, other] });
  expect(again.queued.map(({ fileName }) => fileName).toSorted()).toEqual([
    'A.TXT',
    'A.TXT',
    'B.TXT',
    'B.TXT',
  ]);
  expect(again.queued.filter(({ fileName }) => fileName === 'A.TXT').map(({ id }) => id)).toEqual(
    first.queued.map(({ id }) => id),
  );
  expect((await api.transfers.list({})).total).toBe(4);
});

test('a key that was used for others is an error, and nobody is left out without a word', async () => {
  const station = await openStation();
  const { api } = station.here;
  const [one, two] = station.partners;
  const file = { path: await fileIn(station, 'A.TXT'), key: randomUUID() };
  await api.transfers.send({ partnerId: one, files: [file] });
  const others = await api.transfers.broadcast({
    recipients: [{ partnerId: one }, { partnerId: two }],
    files: [file],
  });
  expect(others).toMatchObject({
    queued: [],
    findings: [{ severity: 'error', code: 'send-key-used', file: file.path }],
  });
  expect((await api.transfers.list({})).total).toBe(1);
});

test('what could not be sent takes no key: mended, it goes', async () => {
  const station = await openStation();
  const { api } = station.here;
  const file = { path: path.join(station.here.home, 'A.TXT'), key: randomUUID() };
  const call = { partnerId: station.partners[0], files: [file] };
  expect(await api.transfers.send(call)).toMatchObject({
    queued: [],
    findings: [{ code: 'file-not-found' }],
  });
  await fileIn(station, 'A.TXT');
  expect((await api.transfers.send(call)).queued).toHaveLength(1);
  await rm(file.path);
  expect((await api.transfers.send(call)).queued).toHaveLength(1);
  expect((await api.transfers.list({})).total).toBe(1);
});

test('a call of which some fails is repeated with the same answer, at the same time and afterwards', async () => {
  const station = await openStation();
  const { api } = station.here;
  const file = await fileIn(station, path.join('intake', 'A.TXT'));
  // Both take the same copy over: one of them finds nothing.
  const files = [randomUUID(), randomUUID()].map((key) => ({ path: file, adopt: true, key }));
  const call = { partnerId: station.partners[0], files };
  const [first, meanwhile] = await Promise.all([api.transfers.send(call), api.transfers.send(call)]);
  const afterwards = await api.transfers.send(call);
  const facts = ({ queued, findings }: typeof first) => ({
    queued: queued.map(({ id, state }) => [id, state]),
    errors: findings.filter(({ severity }) => severity === 'error'),
  });
  expect(facts(first).queued).toHaveLength(1);
  expect(facts(first).errors).toMatchObject([{ code: 'file-not-found', file }]);
  expect(facts(meanwhile)).toEqual(facts(first));
  expect(facts(afterwards)).toEqual(facts(first));
  expect((await api.transfers.list({})).total).toBe(2);
});
