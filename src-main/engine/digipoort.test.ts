import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CertificateId, DigipoortPartnerInput, PartnerId, TransferId } from '../../shared/index.ts';
import { startPracticeDigipoort } from '../practice/index.ts';
import type { PracticeDigipoort, Rejection } from '../practice/index.ts';
import { openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

type Agreed = Partial<DigipoortPartnerInput['digipoort']>;

let engine: TestEngine;
let digipoort: PracticeDigipoort;
let partnerId: PartnerId;
let said: string[];
let ownCertificate: CertificateId;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  engine = await openTestEngine();
  closing.push(() => engine.close());
  const own = await engine.api.certificates.make({ commonName: 'Our organisation', purposes: ['tls'] });
  ownCertificate = own.id;
  said = [];
  digipoort = await startPracticeDigipoort({
    folder: path.join(engine.home, 'digipoort'),
    isKnown: (fingerprint) => fingerprint === own.facts?.fingerprint,
    trace: (from, line) => void said.push(`${from === 'client' ? '>' : '<'} ${line}`),
    changed: () => undefined,
  });
  closing.push(() => digipoort.stop());
  partnerId = await add();
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function add(agreed: Agreed = {}): Promise<PartnerId> {
  const { host, port, user, sender, receiver, fingerprint, password } = digipoort;
  const { id } = await engine.api.partners.add({
    name: 'Digipoort',
    kind: 'digipoort',
    digipoort: {
      host,
      port,
      user,
      sender,
      receiver,
      trust: { pins: [fingerprint] },
      ownCertificate,
      ...agreed,
    },
    secrets: { ourPassword: password },
  });
  return id;
}

async function send(name: string, octets: Buffer, acceptWarnings = false): Promise<TransferId> {
  const file = path.join(engine.home, name);
  await writeFile(file, octets);
  const { queued, findings } = await engine.api.transfers.send({
    partnerId,
    files: [{ path: file }],
    acceptWarnings,
  });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  return transfer.id;
}

async function collect(): Promise<
  readonly { readonly fileName: string; readonly localPath?: string | undefined }[]
> {
  await digipoort.settled();
  const { collected } = await engine.api.transfers.collect({ partnerId });
  return collected;
}

const aangifte = 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml';

describe('a delivery', () => {
  test('D-15, D-28, D-29, D-37, D-40: is a data file and its metafile, in that order; accepted is what has an `.ok`', async () => {
    const id = await send(aangifte, Buffer.from('<aangifte/>'));
    await until(engine, id, ({ state }) => state === 'delivered');
    expect(await engine.api.transfers.get({ id })).toMatchObject({ receipt: 'awaiting' });
    const stored = said.filter((line) => line.startsWith('> STOR'));
    expect(stored).toEqual([`> STOR in/${aangifte}`, `> STOR in/${aangifte}.meta`]);
    expect(said).toContain('> TYPE I');

    await collect();
    expect(await engine.api.transfers.get({ id })).toMatchObject({ receipt: 'received', state: 'delivered' });
    // Recorded, and then deleted there.
    expect(await digipoort.contents()).toEqual({ in: [], out: [] });
    const { rows } = await engine.api.receipts.list({});
    expect(rows).toMatchObject([
      { form: 'ok', outcome: 'received', transferId: id, verification: 'unsigned' },
    ]);
  });

  test.each<[Rejection, string]>([
    ['sender-unknown', 'digipoort.sender-unknown'],
    ['receiver-unknown', 'digipoort.receiver-unknown'],
    ['size-differs', 'digipoort.size-differs'],
    ['digest-differs', 'digipoort.digest-differs'],
    ['element-missing', 'digipoort.element-missing'],
    ['metafile-unreadable', 'digipoort.metafile-unreadable'],
    ['data-file-missing', 'digipoort.data-file-missing'],
    ['name-invalid', 'digipoort.name-invalid'],
  ])('D-34, D-41: that is rejected says why: %s', async (behaviour, code) => {
    digipoort.configure({ answer: behaviour });
    const id = await send(aangifte, Buffer.from('<aangifte/>'));
    await until(engine, id, ({ state }) => state === 'delivered');
    await collect();
    const transfer = await engine.api.transfers.get({ id });
    expect(transfer).toMatchObject({ receipt: 'refused', problem: { code } });
    expect(transfer.problem?.text).not.toBe('');
    expect((await digipoort.contents()).in.map(({ name }) => name)).toEqual([aangifte]);
  });

  test('D-32: whose metafile was wrong goes again without its data file', async () => {
    digipoort.configure({ answer: 'receiver-unknown', errorsIn: 'out' });
    const id = await send(aangifte, randomBytes(50_000));
    await until(engine, id, ({ state }) => state === 'delivered');
    await collect();
    digipoort.configure({ answer: 'check' });
    said.length = 0;
    const again = await engine.api.transfers.retry({ id });
    await until(engine, again.id, ({ state }) => state === 'delivered');
    expect(said.filter((line) => line.startsWith('> STOR'))).toEqual([`> STOR in/${aangifte}.meta`]);
    await collect();
    expect(await engine.api.transfers.get({ id: again.id })).toMatchObject({ receipt: 'received' });
  });

  test('D-36: of a name that is cut comes to its file by what its answer says inside', async () => {
    const names = ['a', 'b'].map((letter) => `${'x'.repeat(60)}_${letter}.xml`);
    const ids: TransferId[] = [];
    for (const name of names) ids.push(await send(name, Buffer.from(name), true));
    for (const id of ids) await until(engine, id, ({ state }) => state === 'delivered');
    await collect();
    for (const id of ids)
      expect(await engine.api.transfers.get({ id })).toMatchObject({ receipt: 'received' });
  });

  test('D-36: that could be mistaken for another is warned of before it is sent', async () => {
    await send(`${'x'.repeat(60)}_a.xml`, Buffer.from('a'));
    const file = path.join(engine.home, `${'x'.repeat(60)}_b.xml`);
    await writeFile(file, 'b');
    const findings = await engine.api.transfers.check({ partnerId, files: [{ path: file }] });
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'digipoort-ambiguous' }),
    );
  });

  test.each(['9abc.xml', 'é.xml', 'x.META', 'x'.repeat(96)])(
    'D-22 to D-25: of the name %s is not sent',
    async (name) => {
      const file = path.join(engine.home, name);
      await writeFile(file, 'x');
      const { queued, findings } = await engine.api.transfers.send({ partnerId, files: [{ path: file }] });
      expect(queued).toEqual([]);
      expect(findings).toContainEqual(expect.objectContaining({ severity: 'error', code: 'digipoort-name' }));
    },
  );
});

describe('what is to be collected', () => {
  test('D-38, D-39: comes when its metafile is there, is held against it, and is deleted there', async () => {
    await digipoort.offer('BESCHIKKING.xml', Buffer.from('beschikking'));
    const [file] = await collect();
    expect(file).toMatchObject({ fileName: 'BESCHIKKING.xml' });
    expect(await readFile(file?.localPath ?? '', 'utf8')).toBe('beschikking');
    expect(await digipoort.contents()).toEqual({ in: [], out: [] });
    expect(said.indexOf('> DELE out/BESCHIKKING.xml')).toBeGreaterThan(
      said.indexOf('> RETR out/BESCHIKKING.xml'),
    );
    expect(await collect()).toEqual([]);
  });

  test('D-38: without a metafile is still arriving, and stays', async () => {
    await writeFile(path.join(digipoort.folder, 'out', 'HALF.xml'), 'half');
    expect(await collect()).toEqual([]);
    expect((await digipoort.contents()).out).toHaveLength(1);
  });

  test('D-39: that differs from its metafile stays there, and why is said', async () => {
    await digipoort.offer('BESCHIKKING.xml', Buffer.from('beschikking'));
    await writeFile(path.join(digipoort.folder, 'out', 'BESCHIKKING.xml'), 'verandering');
    expect(await collect()).toEqual([]);
    expect((await digipoort.contents()).out).toHaveLength(2);
    const { rows } = await engine.api.transfers.list({ direction: 'in' });
    expect(rows).toMatchObject([{ state: 'failed', problem: { code: 'digipoort-digest-differs' } }]);
  });
});
