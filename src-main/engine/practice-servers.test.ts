import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PartnerId, PracticeKind, TransferId } from '../../shared/index.ts';
import { practicePartners } from '../practice/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

let engine: TestEngine;
beforeEach(async () => {
  engine = await openTestEngine({ practice: practicePartners });
});
afterEach(() => engine.close());

async function start(kind: PracticeKind): Promise<PartnerId> {
  return (await engine.api.practice.start({ kind })).partner.id;
}

async function sendSample(partnerId: PartnerId, kind: PracticeKind): Promise<TransferId> {
  const { path: sample } = await engine.api.practice.sample({ kind });
  const { queued, findings } = await engine.api.transfers.send({
    partnerId,
    files: [{ path: sample, adopt: true }],
    acceptWarnings: true,
  });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  return transfer.id;
}

test('each runs beside the others, and each has one entry among the partners', async () => {
  for (const kind of ['oftp2', 'digipoort', 'bank-of-canada', 'digipoort'] as const) await start(kind);
  const partners = await engine.api.partners.list({});
  expect(partners.map(({ name, kind, practice }) => [name, kind, practice])).toEqual([
    ['Practice Bank of Canada', 'bank-of-canada', true],
    ['Practice Digipoort', 'digipoort', true],
    ['Practice partner', 'oftp2', true],
  ]);
  const status = await engine.api.practice.stop({ kind: 'digipoort' });
  expect([status.oftp2.running, status.digipoort.running, status['bank-of-canada'].running]).toEqual([
    true,
    false,
    true,
  ]);
});

test('Digipoort takes a file, holds its metafile against it, and has a receipt for whoever looks', async () => {
  const partnerId = await start('digipoort');
  const id = await sendSample(partnerId, 'digipoort');
  await until(engine, id, ({ state }) => state === 'delivered');
  // Nobody has to ask.
  await until(engine, id, ({ receipt }) => receipt === 'received');
  const digipoort = await vi.waitFor(async () => {
    const now = (await engine.api.practice.status({})).digipoort;
    expect(now).toMatchObject({ in: [], out: [], received: [{ size: 208 }] });
    return now;
  }, 10_000);
  expect(digipoort.received[0]?.path).toContain(path.join('practice', 'digipoort'));
  expect(await readFile(digipoort.received[0]?.path ?? '', 'utf8')).toContain('renseignering');
});

test('Digipoort that is silent answers what it has held back, once it is not', async () => {
  const partnerId = await start('digipoort');
  await engine.api.practice.configure({ kind: 'digipoort', answer: 'silent' });
  const id = await sendSample(partnerId, 'digipoort');
  await until(engine, id, ({ state }) => state === 'delivered');
  const held = await engine.api.practice.status({});
  expect(held.digipoort.in).toHaveLength(2);
  expect(held.digipoort.out).toEqual([]);
  const metafile = held.digipoort.in[1]?.name ?? '';
  expect(await engine.api.practice.read({ folder: 'in', name: metafile })).toMatchObject({
    text: expect.stringContaining('<size>208</size>') as string,
    isCut: false,
  });
  await engine.api.practice.configure({ kind: 'digipoort', answer: 'check' });
  await until(engine, id, ({ receipt }) => receipt === 'received');
});

test('D-05: whoever has a certificate with an OIN delivers in its name', async () => {
  const oin = '00000003123456780000';
  const own = await engine.api.certificates.make({
    commonName: 'Ambobank',
    identification: oin,
    purposes: ['tls'],
  });
  const first = await start('digipoort');
  const { name, ...partner } = await engine.api.partners.get({ id: first });
  if (partner.kind !== 'digipoort') throw new Error('another kind');
  const digipoort = { ...partner.digipoort, ownCertificate: own.id };
  await engine.api.partners.update({ id: first, partner: { name, kind: 'digipoort', digipoort } });
  await engine.api.practice.stop({ kind: 'digipoort' });
  await start('digipoort');
  expect(await engine.api.partners.get({ id: first })).toMatchObject({ digipoort: { sender: oin } });
  const { path: sample } = await engine.api.practice.sample({ kind: 'digipoort' });
  const findings = await engine.api.transfers.check({ partnerId: first, files: [{ path: sample }] });
  expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const id = await sendSample(first, 'digipoort');
  await until(engine, id, ({ receipt }) => receipt === 'received');
});

test('what Digipoort has not answered when the program ended, it answers when it is started again', async () => {
  const partnerId = await start('digipoort');
  await engine.api.practice.configure({ kind: 'digipoort', answer: 'silent' });
  const id = await sendSample(partnerId, 'digipoort');
  await until(engine, id, ({ state }) => state === 'delivered');
  await engine.engine.close();
  const again = await openTestEngine({ home: engine.home, practice: practicePartners });
  try {
    expect((await again.api.transfers.get({ id })).receipt).toBe('awaiting');
    await again.api.practice.start({ kind: 'digipoort' });
    await until(again, id, ({ receipt }) => receipt === 'received');
  } finally {
    await again.close();
  }
});

test('nothing but a file that lies in its folders can be read', async () => {
  await start('digipoort');
  for (const name of ['../in', '../../received', '/etc/hosts', 'nothing'])
    await expect(engine.api.practice.read({ folder: 'out', name })).rejects.toMatchObject({
      code: 'practice-file-gone',
    });
});

test('Digipoort hands over what it was offered, and refuses what may not be called so', async () => {
  const partnerId = await start('digipoort');
  const file = path.join(engine.home, 'BESCHIKKING.xml');
  await writeFile(file, 'beschikking');
  await engine.api.practice.offer({ kind: 'digipoort', path: file });
  const { collected } = await engine.api.transfers.collect({ partnerId });
  expect(collected).toMatchObject([{ fileName: 'BESCHIKKING.xml' }]);
  const wrong = path.join(engine.home, '9 wrong.xml');
  await writeFile(wrong, 'x');
  await expect(engine.api.practice.offer({ kind: 'digipoort', path: wrong })).rejects.toMatchObject({
    code: 'practice-name',
  });
});

test('Digipoort that lets nobody in fails the file until it does; asked to cut the line it cuts it once', async () => {
  const partnerId = await start('digipoort');
  await engine.api.practice.configure({ kind: 'digipoort', answer: 'deny' });
  const denied = await sendSample(partnerId, 'digipoort');
  const stopped = await until(engine, denied, ({ problem }) => problem !== undefined);
  expect(stopped.problem?.text).toContain('Login denied');
  await engine.api.practice.configure({ kind: 'digipoort', answer: 'cut', cutAfter: 100 });
  const again = await engine.api.transfers.retry({ id: denied });
  const broken = await until(engine, again.id, ({ state }) => state === 'waiting' || state === 'unknown');
  expect(broken.problem).toBeDefined();
  expect((await engine.api.practice.status({})).digipoort.behaviour.answer).toBe('check');
  await engine.api.transfers.retry({ id: again.id });
  await until(engine, again.id, ({ state }) => state === 'delivered');
});

test('the bank writes mails about what it has got, and asks for other files once its user is of the other type', async () => {
  const partnerId = await start('bank-of-canada');
  await engine.api.practice.configure({ kind: 'bank-of-canada', answer: 'silent' });
  const id = await sendSample(partnerId, 'bank-of-canada');
  await until(engine, id, ({ state }) => state === 'delivered');
  expect((await engine.api.practice.status({}))['bank-of-canada'].mails).toEqual([]);
  await engine.api.practice.configure({ kind: 'bank-of-canada', answer: 'check' });
  await vi.waitFor(async () => {
    const { 'bank-of-canada': bank } = await engine.api.practice.status({});
    expect(bank.mails).toMatchObject([{ subject: 'File 99001001.##T was received' }]);
    expect(bank.received).toMatchObject([{ name: '99001001.##T' }]);
  }, 10_000);

  await engine.api.practice.configure({ kind: 'bank-of-canada', userType: 'purchase-agent' });
  expect(await engine.api.partners.list({})).toMatchObject([{ bank: { userType: 'purchase-agent' } }]);
  const purchase = await sendSample(partnerId, 'bank-of-canada');
  await until(engine, purchase, ({ state }) => state === 'delivered');
  expect((await engine.api.transfers.get({ id: purchase })).remoteName).toBe('99001002.##T');
});

test('an engine that was handed none of them says so', async () => {
  const bare = await openTestEngine();
  await expect(bare.api.practice.start({ kind: 'digipoort' })).rejects.toMatchObject({
    code: 'practice-not-here',
  });
  await bare.close();
});

test('of samples that were sent nothing is left after the next start; one that was not sent stays', async () => {
  const intake = path.join(engine.home, 'intake');
  const partnerId = await start('oftp2');
  await sendSample(partnerId, 'oftp2');
  const { path: kept } = await engine.api.practice.sample({ kind: 'oftp2' });
  await writeFile(path.join(intake, 'sample-of-somebody'), 'a file, and no folder');
  expect(await readdir(intake)).toHaveLength(3);
  await engine.engine.close();
  const anew = await openTestEngine({ home: engine.home, practice: practicePartners });
  try {
    expect((await readdir(intake)).toSorted()).toEqual(
      [path.basename(path.dirname(kept)), 'sample-of-somebody'].toSorted(),
    );
    expect(await readFile(kept, 'utf8')).not.toBe('');
  } finally {
    await anew.close();
  }
});
