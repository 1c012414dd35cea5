import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { OftpPartnerInput, OftpSecurity, TimelineEvent, Transfer } from '../../shared/index.ts';
import { giveCertificate } from './testing/certificates.ts';
import { openCuttingProxy } from './testing/cutting-proxy.ts';
import type { CuttingProxy } from './testing/cutting-proxy.ts';
import { localFile, someRecords } from './testing/records.ts';
import { sendOctets } from './testing/send-octets.ts';
import { openPair, openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Pair = Awaited<ReturnType<typeof openPair>>;
type Agreed = Partial<OftpPartnerInput['oftp2']>;

const everything: OftpSecurity = {
  sign: true,
  compress: true,
  encrypt: true,
  suite: 4,
  signedReceipts: true,
  authentication: false,
  requireSigned: false,
  requireEncrypted: false,
};
const plain = {};

async function pair(here: Agreed, there: Agreed = {}): Promise<Pair> {
  const both = await openPair({ here, there });
  closing.push(both.close);
  await giveCertificate(both.here, both.there);
  await giveCertificate(both.there, both.here);
  return both;
}

async function newest(there: TestEngine): Promise<Transfer> {
  const transfer = (await there.api.transfers.list({})).rows[0];
  if (transfer === undefined) throw new Error('nothing has arrived');
  return transfer;
}

async function contentOf(there: TestEngine): Promise<Buffer> {
  return await readFile((await newest(there)).localPath ?? '');
}

async function expectNothingLeft(both: Pair): Promise<void> {
  expect(await readdir(path.join(both.there.home, 'incoming'))).toEqual([]);
  expect(await readdir(path.join(both.here.home, 'spool'))).toEqual([]);
}

const fixed = someRecords(2_000, () => 80);
const variable = someRecords(2_000, (index) => index % 133);

describe('a file of records between two stations', () => {
  test.each([
    ['plain', plain],
    ['secured', everything],
  ] as const)('of format F arrives in the form of the other side: %s', async (_, security) => {
    for (const [sent, received] of [
      ['lines', 'blocks'],
      ['blocks', 'lines'],
      ['prefixed', 'prefixed'],
      ['blocks', 'blocks'],
    ] as const) {
      const both = await pair(
        { security, files: { format: 'F', recordLength: 80, sent } },
        { files: { received, lineEnd: 'lf' } },
      );
      const transfer = await sendOctets(both, 'F.DAT', localFile(fixed, sent));
      const done = await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
      expect(done.problem).toBeUndefined();
      const expected = localFile(fixed, received, { lineEnd: 'lf' });
      expect((await contentOf(both.there)).equals(expected), `${sent} ${received}`).toBe(true);
      expect(await newest(both.there)).toMatchObject({ state: 'collected', size: expected.length });
      await expectNothingLeft(both);
    }
  });

  test.each([
    ['plain', plain],
    ['secured', everything],
    ['with a signed receipt', { signedReceipts: true }],
  ] as const)('of format V arrives in the form of the other side: %s', async (_, security) => {
    for (const [sent, received] of [
      ['lines', 'prefixed'],
      ['prefixed', 'lines'],
      ['lines', 'lines'],
      ['prefixed', 'prefixed'],
    ] as const) {
      const both = await pair(
        { security, files: { format: 'V', recordLength: 132, sent } },
        { files: { received, lineEnd: 'crlf' } },
      );
      const transfer = await sendOctets(both, 'V.DAT', localFile(variable, sent));
      const done = await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
      expect(done.problem).toBeUndefined();
      const [receipt] = (await both.here.api.receipts.list({ direction: 'in' })).rows;
      expect(receipt?.verification).toBe('signedReceipts' in security ? 'verified' : 'unsigned');
      const expected = localFile(variable, received, { lineEnd: 'crlf' });
      expect((await contentOf(both.there)).equals(expected), `${sent} ${received}`).toBe(true);
      await expectNothingLeft(both);
    }
  });

  test.each(['T', 'U'] as const)('of format %s arrives as it is, line ends and all', async (format) => {
    for (const security of [plain, everything]) {
      const both = await pair({ security, files: { format } });
      const octets = Buffer.concat([localFile(variable, 'lines'), Buffer.from('no line end\n\r\r\n\u0000')]);
      const transfer = await sendOctets(both, 'T.TXT', octets);
      await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
      expect((await contentOf(both.there)).equals(octets)).toBe(true);
    }
  });

  test('shorter lines of F are filled up, and lose it again', async () => {
    const both = await pair({ files: { format: 'F', recordLength: 20, sent: 'lines', pad: true } });
    const transfer = await sendOctets(both, 'SHORT.TXT', Buffer.from('one\r\n\r\nthree  \r\nfour'));
    await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
    expect((await contentOf(both.there)).toString()).toBe('one\r\n\r\nthree\r\nfour\r\n');
  });

  test.each([
    ['F', plain],
    ['V', plain],
    ['F', everything],
    ['V', everything],
  ] as const)('of no records arrives too: %s', async (format, security) => {
    const both = await pair({ security, files: { format } });
    const transfer = await sendOctets(both, 'EMPTY.DAT', Buffer.alloc(0));
    await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
    expect((await contentOf(both.there)).length).toBe(0);
  });

  test('of records longer than 2 octets can tell arrives as lines', async () => {
    const both = await pair({ files: { format: 'V', recordLength: 65_535 } });
    const long = someRecords(5, (index) => 65_531 + index);
    const transfer = await sendOctets(both, 'LONG.DAT', localFile(long, 'lines'));
    await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
    expect((await contentOf(both.there)).equals(localFile(long, 'lines'))).toBe(true);
  });
});

describe('a file that does not hold to what was agreed', () => {
  test.each([
    ['too long', { format: 'V', recordLength: 5 }, 'one\ntwo\nlonger\n', 'oftp2.record.too-long', 3],
    ['too short', { format: 'F', recordLength: 3, pad: false }, 'one\nto\n', 'oftp2.record.too-short', 2],
    ['cut off', { format: 'F', recordLength: 3, sent: 'blocks' }, 'onetwot', 'oftp2.record.cut-off', 3],
  ] as const)('does not leave, and its record is named: %s', async (_, files, content, code, record) => {
    for (const security of [plain, everything]) {
      const both = await pair({ security, files });
      await expect(sendOctets(both, 'BAD.DAT', Buffer.from(content))).rejects.toThrow(code);
      const failed = await newest(both.here);
      expect(failed).toMatchObject({ state: 'failed', problem: { code, params: { record } } });
      expect((await both.there.api.transfers.list({})).total).toBe(0);
    }
  });

  test.each([
    ['plain', plain],
    ['secured', everything],
  ] as const)('is refused where it cannot be lines, and what came is kept: %s', async (_, security) => {
    const both = await pair(
      { security, files: { format: 'V', sent: 'prefixed' } },
      { files: { received: 'lines' } },
    );
    const octets = localFile([Buffer.from('whole'), Buffer.from('in\ntwo')], 'prefixed');
    const transfer = await sendOctets(both, 'BROKEN.DAT', octets);
    const refused = await until(both.here, transfer.id, ({ receipt }) => receipt === 'refused');
    expect(refused.problem).toMatchObject({ code: 'oftp2.nerp.34' });
    const there = await newest(both.there);
    expect(there).toMatchObject({
      state: 'failed',
      problem: { code: 'oftp2.record.line-end-inside', params: { record: 2 } },
    });
    const kept = await readFile(there.localPath ?? '');
    if (security === plain) expect(kept.equals(octets)).toBe(true);
    else expect(kept.length).toBeGreaterThan(octets.length);
    expect(await readdir(path.join(both.there.home, 'incoming'))).toHaveLength(1);
  });
});

/** Through a proxy, the line cut after so many octets of the caller. */
async function interrupted(
  here: Agreed,
  there: Agreed,
  octets: Buffer,
  cutAfter: number,
): Promise<{ both: Pair; transfer: Transfer; proxy: CuttingProxy }> {
  const proxy = await openCuttingProxy();
  closing.push(proxy.close);
  const both = await pair({ bufferSize: 1_024, ...here, port: proxy.port }, there);
  const { listener } = await both.there.api.engine.status({});
  proxy.target = listener.open[0]?.port ?? 0;
  proxy.cutAfter(cutAfter);
  const transfer = await sendOctets(both, 'LARGE.DAT', octets);
  await until(both.here, transfer.id, ({ state }) => state === 'waiting');
  await until(both.there, (await newest(both.there)).id, ({ state }) => state === 'waiting');
  return { both, transfer, proxy };
}

async function goesOn(
  both: Pair,
  transfer: Transfer,
): Promise<{ here: TimelineEvent; there: TimelineEvent }> {
  await both.here.api.transfers.retry({ id: transfer.id });
  await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
  const events = await both.here.api.transfers.timeline({ id: transfer.id });
  const thereEvents = await both.there.api.transfers.timeline({ id: (await newest(both.there)).id });
  const here = events.find(({ kind }) => kind === 'resumed');
  const there = thereEvents.find(({ kind }) => kind === 'resumed');
  if (here === undefined || there === undefined) throw new Error('begun anew');
  return { here, there };
}

const large = {
  fixed: someRecords(40_000, () => 80),
  variable: someRecords(60_000, (index) => index % 97),
};

describe('a line that breaks in the middle', () => {
  test.each([
    ['F as lines', { format: 'F', recordLength: 80, sent: 'lines' }, large.fixed, 'blocks'],
    ['F as blocks', { format: 'F', recordLength: 80, sent: 'blocks' }, large.fixed, 'lines'],
    ['V as lines', { format: 'V', recordLength: 96, sent: 'lines' }, large.variable, 'prefixed'],
    ['V with lengths', { format: 'V', recordLength: 96, sent: 'prefixed' }, large.variable, 'lines'],
  ] as const)('goes on behind a whole record: %s', async (_, files, records, received) => {
    const { both, transfer } = await interrupted(
      { files },
      { files: { received } },
      localFile(records, files.sent),
      1_500_000,
    );
    const { here, there } = await goesOn(both, transfer);
    expect(Number(there.params['position'])).toBeGreaterThan(500_000);
    expect(here.params['position']).toBe(there.params['position']);
    if (files.format === 'F') expect(Number(there.params['position']) % 80).toBe(0);
    expect((await contentOf(both.there)).equals(localFile(records, received))).toBe(true);
    await expectNothingLeft(both);
  });

  test.each([
    ['T', { format: 'T' }, plain],
    ['U', { format: 'U' }, plain],
    ['F, secured', { format: 'F', recordLength: 80 }, { encrypt: true }],
    ['V, secured', { format: 'V', recordLength: 96 }, { encrypt: true }],
  ] as const)('goes on behind a block of 1024 octets: %s', async (_, files, security) => {
    const isVariable = files.format === 'V';
    const octets = localFile(isVariable ? large.variable : large.fixed, 'lines');
    const { both, transfer } = await interrupted({ files, security }, {}, octets, 1_500_000);
    const { there } = await goesOn(both, transfer);
    expect(Number(there.params['position'])).toBeGreaterThan(500_000);
    expect(Number(there.params['position']) % 1024).toBe(0);
    expect((await contentOf(both.there)).equals(octets)).toBe(true);
    await expectNothingLeft(both);
  });

  test('breaks again and again, and the file is whole', async () => {
    const files = { format: 'V', recordLength: 96 } as const;
    const octets = localFile(large.variable, 'lines');
    const { both, transfer, proxy } = await interrupted({ files }, {}, octets, 600_000);
    for (const more of [500_000, 700_000]) {
      proxy.cutAfter(more);
      await both.here.api.transfers.retry({ id: transfer.id });
      await until(both.here, transfer.id, ({ state, attempts }) => state === 'waiting' && attempts > 1);
      await until(both.there, (await newest(both.there)).id, ({ state }) => state === 'waiting');
    }
    await goesOn(both, transfer);
    expect((await contentOf(both.there)).equals(octets)).toBe(true);
  });
});

describe('a station that was stopped while a file of records came in', () => {
  test.each([
    [
      'more than was written down',
      'F',
      (kept: Buffer) => Buffer.concat([kept, Buffer.from('\u0000\u0040half')]),
    ],
    [
      'more than was written down',
      'V',
      (kept: Buffer) => Buffer.concat([kept, Buffer.from('\u0000\u0040half')]),
    ],
    ['less than was written down', 'F', (kept: Buffer) => kept.subarray(0, kept.length - 12_345)],
    ['less than was written down', 'V', (kept: Buffer) => kept.subarray(0, kept.length - 12_345)],
    ['nothing', 'V', () => Buffer.alloc(0)],
  ] as const)('finds a boundary where its disk has %s: %s', async (_, format, left) => {
    const records = format === 'F' ? large.fixed : large.variable;
    const octets = localFile(records, 'lines');
    const files = { format, recordLength: format === 'F' ? 80 : 96 };
    const { both, transfer, proxy } = await interrupted({ files }, {}, octets, 1_500_000);
    await both.there.engine.close();
    const [name = ''] = await readdir(path.join(both.there.home, 'incoming'));
    const staging = path.join(both.there.home, 'incoming', name);
    await writeFile(staging, left(await readFile(staging)));
    const again = await openTestEngine({ home: both.there.home });
    closing.push(() => again.engine.close());
    const { listener } = await again.api.listener.start({ host: '127.0.0.1', tlsPort: 0 });
    proxy.target = listener.open[0]?.port ?? 0;
    await both.here.api.transfers.retry({ id: transfer.id });
    await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
    expect((await contentOf(again)).equals(octets)).toBe(true);
  });
});
