import { createHash, randomBytes } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import type * as Files from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asOftp } from '../../shared/index.ts';
import type { OftpPartnerInput, Transfer } from '../../shared/index.ts';
import { decodeCommand } from '../protocols/oftp2/index.ts';
import { giveCertificate } from './testing/certificates.ts';
import { openCuttingProxy } from './testing/cutting-proxy.ts';
import { localFile, someRecords } from './testing/records.ts';
import {
  asAfterACrash,
  expectVerified,
  only,
  plain,
  receipts,
  secured,
  slow,
} from './testing/signed-receipts.ts';
import { codes, openPair, openTestEngine, until } from './testing/two-engines.ts';
import { holdReads, watchedDisk } from './testing/watched-disk.ts';

vi.mock('node:fs/promises', async (original) => {
  const { watchedFiles } = await import('./testing/watched-disk.ts');
  return watchedFiles(await original<typeof Files>());
});

const closing: (() => unknown)[] = [];
vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => watchedDisk.forget());
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Agreed = Partial<OftpPartnerInput['oftp2']>;
type Pair = Awaited<ReturnType<typeof openPair>>;

const fixed = { format: 'F', recordLength: 80, sent: 'lines' } as const;
const variable = { format: 'V', recordLength: 96, sent: 'lines' } as const;

const octets = randomBytes(300_000);
const linesOfF = localFile(
  someRecords(3_500, () => 80),
  'lines',
);
const linesOfV = localFile(
  someRecords(6_000, (index) => index % 97),
  'lines',
);

async function pair(here: Agreed, there: Agreed = {}): Promise<Pair> {
  const both = await openPair({ here, there });
  closing.push(both.close);
  await giveCertificate(both.here, both.there);
  await giveCertificate(both.there, both.here);
  return both;
}

async function send(both: Pair, content: Uint8Array): Promise<Transfer> {
  const file = path.join(both.here.home, 'FILE.DAT');
  await writeFile(file, content);
  const { queued, findings } = await both.here.api.transfers.send({
    partnerId: both.partner.id,
    files: [{ path: file }],
    acceptWarnings: true,
  });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  return transfer;
}

describe('a file that asks for a signed receipt is queued', () => {
  test.each([
    ['as it is, with SHA-1', { security: plain(2) }, octets, 0],
    ['as it is, with SHA-256', { security: plain(4) }, octets, 0],
    ['as it is, with SHA-512', { security: plain(6) }, octets, 0],
    ['as it is, with SHA3-512', { security: plain(7) }, octets, 0],
    ['secured, with SHA-1', { security: secured(1) }, octets, 0],
    ['secured, with SHA-512', { security: secured(6) }, octets, 0],
    // Records are held against the agreement once.
    ['as records of format F', { security: plain(4), files: fixed }, linesOfF, 1],
    ['as records of format V', { security: plain(6), files: variable }, linesOfV, 1],
  ] as const)('without being read for its hash: %s', async (_, agreed, content, times) => {
    const both = await pair(agreed);
    await both.there.api.listener.stop({});
    const sent = await send(both, content);
    expect(watchedDisk.octetsRead(path.join(both.here.home, 'FILE.DAT'))).toBe(content.length);
    expect(watchedDisk.octetsRead(path.join(both.here.home, 'spool'))).toBe(times * content.length);
    await until(both.here, sent.id, ({ state }) => state === 'waiting');
    await listenAgain(both);
    await both.here.api.transfers.retry({ id: sent.id });
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    await expectVerified(both.here);
  });

  test('for several, each with another suite, and read once', async () => {
    const both = await pair({ security: plain(4) });
    const others = ([2, 6, 7] as const).map(async (suite) => {
      const there = await openTestEngine();
      closing.push(there.close);
      await there.api.settings.update({ station: { code: `O001300000${suite}OTHER` } });
      const { listener } = await there.api.listener.start({
        host: '127.0.0.1',
        tlsPort: null,
        plainPort: 0,
      });
      await there.api.partners.add({
        name: 'Here',
        kind: 'oftp2',
        oftp2: { code: codes.ours, mayCallPlain: true },
        secrets: { ourPassword: 'THERE', theirPassword: 'HERE' },
      });
      await giveCertificate(both.here, there);
      const partner = await both.here.api.partners.add({
        name: `Other ${suite}`,
        kind: 'oftp2',
        oftp2: {
          code: `O001300000${suite}OTHER`,
          host: '127.0.0.1',
          port: listener.open[0]?.port ?? 0,
          tls: false,
          security: { ...receipts, suite },
        },
        secrets: { ourPassword: 'HERE', theirPassword: 'THERE' },
      });
      const { certificate } = await there.api.engine.status({});
      await both.here.api.certificates.import({
        source: { content: Buffer.from(certificate.pem).toString('base64') },
        partnerId: partner.id,
        purposes: ['receipts'],
      });
      return { partnerId: partner.id };
    });
    const file = path.join(both.here.home, 'FILE.DAT');
    await writeFile(file, octets);
    const { queued } = await both.here.api.transfers.broadcast({
      recipients: [{ partnerId: both.partner.id }, ...(await Promise.all(others))],
      files: [{ path: file }],
      acceptWarnings: true,
    });
    expect(queued).toHaveLength(4);
    expect(watchedDisk.octetsRead(file)).toBe(octets.length);
    for (const { id } of queued) await until(both.here, id, ({ receipt }) => receipt === 'received');
    await expectVerified(both.here, 'EERP', 4);
  });
});

async function listenAgain(both: Pair): Promise<void> {
  const { oftp2 } = asOftp(await both.here.api.partners.get({ id: both.partner.id }));
  await both.there.api.listener.start({ host: '127.0.0.1', tlsPort: oftp2.port ?? 0 });
}

describe('a file that came and owes a signed receipt', () => {
  test.each([
    ['as it is, with SHA-1', { security: plain(2) }, octets],
    ['as it is, with SHA-512', { security: plain(6) }, octets],
    ['secured, with SHA-1', { security: secured(1) }, octets],
    ['secured, with SHA-512', { security: secured(6) }, octets],
    ['as blocks of format F', { security: plain(4), files: { ...fixed, received: 'blocks' } }, linesOfF],
  ] as const)('is never read for its hash: %s', async (_, agreed, content) => {
    const both = await pair(agreed, 'files' in agreed ? { files: agreed.files } : {});
    holdReads(closing, path.join(both.there.home, 'incoming'));
    const sent = await send(both, content);
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    await expectVerified(both.here);
    expect(watchedDisk.octetsRead(path.join(both.there.home, 'incoming'))).toBe(0);
  });

  test.each([
    ['F', { security: plain(4), files: fixed }, linesOfF],
    ['V', { security: plain(2), files: variable }, linesOfV],
  ] as const)('is read once where its records become lines: %s', async (_, agreed, content) => {
    const both = await pair(agreed);
    const sent = await send(both, content);
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    await expectVerified(both.here);
    const records = agreed.files.format === 'F' ? 80 * 3_500 : content.length;
    expect(watchedDisk.octetsRead(path.join(both.there.home, 'incoming'))).toBe(records);
    expect((await readFile((await only(both.there)).localPath ?? '')).equals(content)).toBe(true);
  });

  test('is acknowledged before its hash is known where it cannot be opened, and its NERP is signed', async () => {
    const both = await pair({ security: secured(6) });
    const somebody = await openTestEngine();
    closing.push(somebody.close);
    const { certificate } = await somebody.api.engine.status({});
    const [theirs] = await both.here.api.certificates.list({ partnerId: both.partner.id });
    if (theirs === undefined) throw new Error('no certificate');
    await both.here.api.certificates.change({ id: theirs.id, purposes: ['receipts', 'signing'] });
    await both.here.api.certificates.import({
      source: { content: Buffer.from(certificate.pem).toString('base64') },
      partnerId: both.partner.id,
      purposes: ['encryption'],
    });
    const release = holdReads(closing, path.join(both.there.home, 'incoming'));
    const sent = await send(both, octets);
    await until(both.here, sent.id, ({ state }) => state === 'delivered');
    await vi.waitFor(() => expect(watchedDisk.waiting()).toBe(1));
    expect((await only(both.there)).state).toBe('preparing');
    release();
    await until(both.there, (await only(both.there)).id, ({ state }) => state === 'failed');
    await both.here.api.transfers.collect({ partnerId: both.partner.id });
    await until(both.here, sent.id, ({ receipt }) => receipt === 'refused');
    await expectVerified(both.here, 'NERP');
  });
});

/** Through a line that breaks in the middle; the file is offered again, and goes on. */
async function restarted(agreed: Agreed, there: Agreed, content: Buffer) {
  const proxy = await openCuttingProxy();
  closing.push(proxy.close);
  const both = await pair({ ...slow, ...agreed, port: proxy.port }, there);
  const { listener } = await both.there.api.engine.status({});
  proxy.target = listener.open[0]?.port ?? 0;
  proxy.cutAfter(150_000);
  const sent = await send(both, content);
  await until(both.here, sent.id, ({ state }) => state === 'waiting');
  const came = await only(both.there);
  const kept = await until(both.there, came.id, ({ state }) => state === 'waiting');
  expect(kept.octetsDone).toBeGreaterThan(20_000);
  return { both, sent, came, proxy };
}

describe('a restarted file that owes a signed receipt', () => {
  test.each([
    ['as it is, with SHA-256', { security: plain(4) }, octets],
    ['as it is, with SHA-512', { security: plain(6) }, octets],
    ['as records of format F', { security: plain(2), files: fixed }, linesOfF],
    ['as records of format V', { security: plain(4), files: variable }, linesOfV],
  ] as const)('is acknowledged before it is read whole: %s', async (_, agreed, content) => {
    const { both, sent, came } = await restarted(agreed, {}, content);
    const release = holdReads(closing, path.join(both.there.home, 'incoming'));
    await both.here.api.transfers.retry({ id: sent.id });
    await until(both.here, sent.id, ({ state }) => state === 'delivered');
    await vi.waitFor(() => expect(watchedDisk.waiting()).toBe(1));
    expect((await only(both.there)).state).toBe('preparing');
    release();
    const done = await until(both.there, came.id, ({ state }) => state === 'collected');
    expect((await readFile(done.localPath ?? '')).equals(content)).toBe(true);
    await both.here.api.transfers.collect({ partnerId: both.partner.id });
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    await expectVerified(both.here);
    const kinds = (await both.there.api.transfers.timeline({ id: came.id })).map(({ kind }) => kind);
    expect(kinds.slice(kinds.indexOf('resumed'), -1)).toEqual(['resumed', 'arrived', 'collected']);
    expect(await readdir(path.join(both.there.home, 'incoming'))).toEqual([]);
  });

  test('and is secured is read only where it is opened', async () => {
    const { both, sent } = await restarted({ security: secured(6) }, {}, octets);
    holdReads(closing, path.join(both.there.home, 'incoming'));
    await both.here.api.transfers.retry({ id: sent.id });
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    await expectVerified(both.here);
  });

  test('and is not secured lies in its folder at once where no receipt needs its hash', async () => {
    const { both, sent } = await restarted({}, {}, octets);
    holdReads(closing, path.join(both.there.home, 'incoming'));
    await both.here.api.transfers.retry({ id: sent.id });
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
  });

  test('is read at the next start when the computer stops between EFPA and that', async () => {
    const { both, sent, proxy } = await restarted({ security: plain(4) }, {}, octets);
    holdReads(closing, path.join(both.there.home, 'incoming'));
    await both.here.api.transfers.retry({ id: sent.id });
    await until(both.here, sent.id, ({ state }) => state === 'delivered');
    await vi.waitFor(() => expect(watchedDisk.waiting()).toBe(1));
    const home = await asAfterACrash(both.there, closing);
    proxy.cut();
    const again = await openTestEngine({ home });
    closing.push(() => again.close());
    const done = await until(again, (await only(again)).id, ({ state }) => state === 'collected');
    expect((await readFile(done.localPath ?? '')).equals(octets)).toBe(true);
    const { listener } = await again.api.listener.start({ host: '127.0.0.1', tlsPort: 0 });
    proxy.target = listener.open[0]?.port ?? 0;
    await both.here.api.transfers.collect({ partnerId: both.partner.id });
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    await expectVerified(both.here);
  });

  test('has the hash in every receipt where that was agreed', async () => {
    const always = { interop: { receiptHash: 'always' } } as const;
    const { both, sent, came } = await restarted({}, always, octets);
    await both.here.api.transfers.retry({ id: sent.id });
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    await until(both.there, came.id, ({ receipt }) => receipt === 'sent');
    const [owed] = (await both.there.api.receipts.list({ direction: 'out' })).rows;
    if (owed === undefined) throw new Error('no receipt');
    const receipt = decodeCommand(
      Buffer.from((await both.there.api.receipts.get({ id: owed.id })).octets, 'base64'),
    );
    const expected = createHash('sha1').update(octets).digest();
    if (receipt.command !== 'EERP') throw new Error('refused');
    expect(receipt.signature).toHaveLength(0);
    expect(Buffer.from(receipt.hash).equals(expected)).toBe(true);
  });
});
