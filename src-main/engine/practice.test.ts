import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { asOftp } from '../../shared/index.ts';
import type { TransferId } from '../../shared/index.ts';
import { startPractice } from '../practice/index.ts';
import { localFile, someRecords } from './testing/records.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

let open: TestEngine | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function openWithPractice(): Promise<TestEngine> {
  open = await openTestEngine({ practice: { oftp2: startPractice } });
  return open;
}

async function sendOne(engine: TestEngine, octets = 300_000): Promise<TransferId> {
  const { partner } = await engine.api.practice.start({ kind: 'oftp2' });
  const file = path.join(engine.home, 'DELFOR.EDI');
  await writeFile(file, Buffer.alloc(octets, 'DELFOR '));
  const { queued } = await engine.api.transfers.send({ partnerId: partner.id, files: [{ path: file }] });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('nothing queued');
  return transfer.id;
}

test('two doors that start the practice partner at once get one partner', async () => {
  const engine = await openWithPractice();
  const started = await Promise.all([
    engine.api.practice.start({ kind: 'oftp2' }),
    engine.api.practice.start({ kind: 'oftp2' }),
    engine.api.practice.start({ kind: 'oftp2' }),
  ]);
  expect(new Set(started.map(({ partner }) => partner.id)).size).toBe(1);
  expect(await engine.api.partners.list({})).toHaveLength(1);
});

test('a new practice partner has the name it is started under, one that is there keeps its own', async () => {
  const engine = await openWithPractice();
  const { partner } = await engine.api.practice.start({ kind: 'oftp2', name: 'Übungspartner' });
  expect(partner.name).toBe('Übungspartner');
  const again = await engine.api.practice.start({ kind: 'oftp2', name: 'Oefenpartner' });
  expect(again.partner).toMatchObject({ id: partner.id, name: 'Übungspartner' });
});

test('it accepts a file, answers with an EERP, and hands over what waits', async () => {
  const engine = await openWithPractice();
  const id = await sendOne(engine);
  await until(engine, id, ({ receipt }) => receipt === 'received');
  await vi.waitFor(async () => {
    const { rows } = await engine.api.transfers.list({ direction: 'in' });
    expect(rows).toMatchObject([{ remoteName: 'WELCOME.TXT', state: 'collected', receipt: 'sent' }]);
    expect(await engine.api.practice.status({})).toMatchObject({
      oftp2: { received: [{ name: 'DELFOR.EDI', size: 300_000 }], waiting: [] },
    });
  }, 10_000);
});

test('asked to refuse, it answers with a NERP and its reason; sent again it is a file of its own', async () => {
  const engine = await openWithPractice();
  await engine.api.practice.start({ kind: 'oftp2' });
  await engine.api.practice.configure({ kind: 'oftp2', answer: 'refuse', reason: 34 });
  const id = await sendOne(engine);
  const refused = await until(engine, id, ({ receipt }) => receipt === 'refused');
  expect(refused.problem).toMatchObject({ code: 'oftp2.nerp.34' });
  expect(await engine.api.needs.list({})).toMatchObject([{ kind: 'refused', transferId: id }]);
  await engine.api.practice.configure({ kind: 'oftp2', answer: 'accept' });
  const again = await engine.api.transfers.retry({ id });
  expect(again.id).not.toBe(id);
  expect(again.remoteStamp).not.toBe(refused.remoteStamp);
  await until(engine, again.id, ({ receipt }) => receipt === 'received');
  expect(await engine.api.needs.list({})).toEqual([]);
});

test('what was refused is sent again once, however often and from however many windows that is asked', async () => {
  const engine = await openWithPractice();
  await engine.api.practice.start({ kind: 'oftp2' });
  await engine.api.practice.configure({ kind: 'oftp2', answer: 'refuse', reason: 34 });
  const id = await sendOne(engine);
  await until(engine, id, ({ receipt }) => receipt === 'refused');
  await engine.api.practice.configure({ kind: 'oftp2', answer: 'accept' });
  const asked = await Promise.allSettled([1, 2, 3].map(() => engine.api.transfers.retry({ id })));
  expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect((await engine.api.transfers.list({ direction: 'out' })).total).toBe(2);
});

test('silent, it leaves the receipt due, and sends it in a later session', async () => {
  const engine = await openWithPractice();
  await engine.api.practice.start({ kind: 'oftp2' });
  await engine.api.practice.configure({ kind: 'oftp2', answer: 'silent' });
  const id = await sendOne(engine);
  const silent = await until(engine, id, ({ state }) => state === 'delivered');
  expect(silent.receipt).toBe('awaiting');
  await engine.api.practice.configure({ kind: 'oftp2', answer: 'accept' });
  await engine.api.transfers.collect({ partnerId: silent.partnerId });
  await until(engine, id, ({ receipt }) => receipt === 'received');
});

test('asked to cut the line, it cuts it once, and the file goes on from there', async () => {
  const engine = await openWithPractice();
  await engine.api.practice.start({ kind: 'oftp2' });
  await engine.api.practice.configure({ kind: 'oftp2', answer: 'cut', cutAfter: 200_000 });
  const id = await sendOne(engine, 8_000_000);
  // What the sockets can hold was all sent when the cut is noticed: then it is the answer that is missing.
  await until(engine, id, ({ state }) => state === 'waiting' || state === 'unknown');
  await engine.api.transfers.retry({ id });
  await until(engine, id, ({ receipt }) => receipt === 'received');
  const timeline = await engine.api.transfers.timeline({ id });
  const resumed = timeline.find(({ kind }) => kind === 'resumed');
  expect(Number(resumed?.params['position'])).toBeGreaterThan(0);
  expect((await engine.api.practice.status({})).oftp2.received).toMatchObject([{ size: 8_000_000 }]);
});

test.each([
  ['F', 80, {}],
  ['V', 132, {}],
  ['F', 80, { encrypt: true }],
  ['V', 132, { encrypt: true }],
] as const)(
  'files of format %s arrive as lines, also when it cuts the line',
  async (format, recordLength, security) => {
    const engine = await openWithPractice();
    const partner = asOftp((await engine.api.practice.start({ kind: 'oftp2' })).partner);
    await engine.api.partners.update({
      id: partner.id,
      partner: {
        name: partner.name,
        kind: partner.kind,
        oftp2: { ...partner.oftp2, bufferSize: 1_024, security, files: { format, recordLength } },
        secrets: {},
      },
    });
    await engine.api.practice.configure({ kind: 'oftp2', answer: 'cut', cutAfter: 2_000_000 });
    const records = someRecords(60_000, (index) => (format === 'F' ? 80 : index % 133));
    const octets = localFile(records, 'lines', { lineEnd: 'lf' });
    const file = path.join(engine.home, 'RECORDS.DAT');
    await writeFile(file, octets);
    const { queued } = await engine.api.transfers.send({ partnerId: partner.id, files: [{ path: file }] });
    const [transfer] = queued;
    if (transfer === undefined) throw new Error('nothing queued');
    await until(engine, transfer.id, ({ state }) => state === 'waiting' || state === 'unknown');
    await engine.api.transfers.retry({ id: transfer.id });
    await until(engine, transfer.id, ({ receipt }) => receipt === 'received');
    const resumed = (await engine.api.transfers.timeline({ id: transfer.id })).find(
      ({ kind }) => kind === 'resumed',
    );
    expect(Number(resumed?.params['position'])).toBeGreaterThan(1_900_000);
    expect(Number(resumed?.params['position'])).toBeLessThanOrEqual(2_000_000);
    const [there] = (await engine.api.practice.status({})).oftp2.received;
    expect((await readFile(there?.path ?? '')).equals(octets)).toBe(true);
  },
);
