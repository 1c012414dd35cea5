import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { OftpPartnerInput, Transfer } from '../../shared/index.ts';
import { giveCertificate } from './testing/certificates.ts';
import { localFile, someRecords } from './testing/records.ts';
import { sendOctets } from './testing/send-octets.ts';
import { openPair, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Pair = Awaited<ReturnType<typeof openPair>>;
type Agreed = Partial<OftpPartnerInput['oftp2']>;

async function pair(here: Agreed, there: Agreed): Promise<Pair> {
  const both = await openPair({ here, there });
  closing.push(both.close);
  await giveCertificate(both.here, both.there);
  await giveCertificate(both.there, both.here);
  return both;
}

async function queue(
  both: Pair,
  files: readonly { path: string; as?: string }[],
): Promise<readonly Transfer[]> {
  const { queued, findings } = await both.here.api.transfers.send({
    partnerId: both.partner.id,
    files: [...files],
    acceptWarnings: true,
  });
  if (queued.length < files.length) throw new Error(JSON.stringify(findings));
  return queued;
}

async function arrived(there: TestEngine): Promise<readonly Transfer[]> {
  return (await there.api.transfers.list({})).rows;
}

const records = someRecords(500, (index) => index % 81);
const pairs = [1, 2, 4].flatMap((level) => [
  [level, 5],
  [5, level],
]) as readonly (readonly [1 | 2 | 4 | 5, 1 | 2 | 4 | 5])[];

describe.each(pairs)('a station of level %i and one of level %i', (ours, theirs) => {
  test.each(['U', 'T', 'F', 'V'] as const)('exchange a file of format %s and its receipt', async (format) => {
    const both = await pair(
      { level: ours, files: { format, recordLength: 80 }, bufferCompression: true },
      { level: theirs, bufferCompression: true },
    );
    const octets = localFile(records, 'lines');
    const { id } = await sendOctets(both, 'A.DAT', octets);
    const done = await until(both.here, id, ({ receipt }) => receipt === 'received');
    expect(done.problem).toBeUndefined();
    const [there] = await arrived(both.there);
    expect((await readFile(there?.localPath ?? '')).equals(octets)).toBe(true);
    expect(there?.remoteStamp.slice(0, 15)).toBe(done.remoteStamp.slice(0, 15));
    const events = await both.here.api.transfers.timeline({ id });
    expect(events.find(({ kind }) => kind === 'sending')?.params['level']).toBe(Math.min(ours, theirs));
  });

  test('keep apart files of one name that were queued at once', async () => {
    const both = await pair({ level: ours }, { level: theirs });
    const names = ['1', '2', '3'].map((name) => path.join(both.here.home, name));
    for (const [index, name] of names.entries()) await writeFile(name, `content ${index}`);
    const queued = await queue(
      both,
      names.map((file) => ({ path: file, as: 'SAME.EDI' })),
    );
    for (const { id } of queued) await until(both.here, id, ({ receipt }) => receipt === 'received');
    expect((await both.here.api.receipts.list({ direction: 'in' })).total).toBe(3);
    const there = await arrived(both.there);
    const contents = await Promise.all(there.map(({ localPath }) => readFile(localPath ?? '', 'utf8')));
    expect(contents.toSorted()).toEqual(['content 0', 'content 1', 'content 2']);
    // What answers a file is what was sent, in the order in which it was sent.
    const stamps = await Promise.all(queued.map(({ id }) => both.here.api.transfers.get({ id })));
    const seconds = stamps.map(({ remoteStamp }) => remoteStamp.slice(0, 15));
    if (Math.min(ours, theirs) < 4) expect(new Set(seconds).size).toBe(3);
  });
});

describe('a partner whose revision turns out to be older than agreed', () => {
  test.each([{ sign: true }, { compress: true }, { encrypt: true }])(
    'gets no file that is to be %o',
    async (security) => {
      const both = await pair({ security }, { level: 4 });
      const { id } = await sendOctets(both, 'SECRET.EDI', Buffer.from('order'));
      const failed = await until(both.here, id, ({ state }) => state === 'failed');
      expect(failed.problem).toMatchObject({
        code: 'revision-without-security',
        params: { revision: '1.4' },
        retry: 'never',
      });
      expect(await arrived(both.there)).toEqual([]);
      // What needs no security still goes.
      const { name, kind, oftp2 } = both.partner;
      await both.here.api.partners.update({
        id: both.partner.id,
        partner: { name, kind, oftp2: { ...oftp2, security: {} }, secrets: {} },
      });
      const plain = await sendOctets(both, 'PLAIN.EDI', Buffer.from('order'));
      await until(both.here, plain.id, ({ receipt }) => receipt === 'received');
    },
  );

  test('is not asked for a signed receipt, and its unsigned one counts', async () => {
    const both = await pair({ security: { signedReceipts: true } }, { level: 2 });
    const { id } = await sendOctets(both, 'A.EDI', Buffer.from('order'));
    await until(both.here, id, ({ receipt }) => receipt === 'received');
    const [receipt] = (await both.here.api.receipts.list({ direction: 'in' })).rows;
    expect(receipt).toMatchObject({ form: 'EERP', verification: 'unsigned' });
  });
});

describe('a file that is refused after it has come', () => {
  const files = { format: 'V', sent: 'prefixed' } as const;
  const octets = localFile([Buffer.from('in\ntwo')], 'prefixed');

  test('is answered with an unsigned NERP at level 4', async () => {
    const both = await pair({ level: 4, files }, {});
    const { id } = await sendOctets(both, 'A.DAT', octets);
    const refused = await until(both.here, id, ({ receipt }) => receipt === 'refused');
    expect(refused.problem?.code).toBe('oftp2.nerp.34');
  });

  test.each([1, 2] as const)(
    'stays owed its answer at level %i, which a person can see, and the next file goes',
    async (level) => {
      const both = await pair({ level, files }, {});
      const { id } = await sendOctets(both, 'A.DAT', octets);
      await until(both.here, id, ({ state }) => state === 'delivered');
      const good = await sendOctets(both, 'B.DAT', localFile([Buffer.from('good')], 'prefixed'));
      await until(both.here, good.id, ({ receipt }) => receipt === 'received');
      expect(await both.here.api.transfers.get({ id })).toMatchObject({ receipt: 'awaiting' });
      const there = (await arrived(both.there)).find(({ remoteName }) => remoteName === 'A.DAT');
      expect(there).toMatchObject({ state: 'failed', receipt: 'owed' });
      if (there === undefined) throw new Error('gone');
      const events = await both.there.api.transfers.timeline({ id: there.id });
      expect(events.filter(({ problem }) => problem?.code === 'revision-without-receipt')).toHaveLength(1);
      const answered = (await arrived(both.there)).find(({ remoteName }) => remoteName === 'B.DAT');
      if (answered === undefined) throw new Error('gone');
      await until(both.there, answered.id, ({ receipt }) => receipt === 'sent');
      const { rows } = await both.there.api.receipts.list({});
      expect(rows.filter(({ pending }) => pending)).toMatchObject([{ form: 'NERP', outcome: 'refused' }]);
    },
  );
});
