import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { asOftp } from '../../shared/index.ts';
import type { TransferId } from '../../shared/index.ts';
import { encodeCommand, streamBuffer } from '../protocols/oftp2/index.ts';
import { openPair, openTestEngine, until } from './testing/two-engines.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function pair(change: Parameters<typeof openPair>[0] = {}): ReturnType<typeof openPair> {
  const opened = await openPair(change);
  closers.push(opened.close);
  return opened;
}

async function fileOf(home: string, name: string, octets: Buffer): Promise<string> {
  const folder = path.join(home, 'test-files');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, name);
  await writeFile(file, octets);
  return file;
}

async function send(
  from: Awaited<ReturnType<typeof pair>>,
  name: string,
  octets: Buffer,
): Promise<TransferId> {
  const file = await fileOf(from.here.home, name, octets);
  const { queued, findings } = await from.here.api.transfers.send({
    partnerId: from.partner.id,
    files: [{ path: file }],
  });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  return transfer.id;
}

test.each([0, 1, 63, 1024, 65_535, 3_000_000])(
  'a file of %i octets arrives byte for byte, and its receipt comes back',
  async (size) => {
    const both = await pair();
    const octets = randomBytes(size);
    const id = await send(both, 'DELFOR.EDI', octets);
    const sent = await until(both.here, id, ({ receipt }) => receipt === 'received');
    expect(sent).toMatchObject({
      state: 'delivered',
      octetsDone: size,
      remoteName: 'DELFOR.EDI',
      attempts: 1,
    });
    const { rows } = await both.there.api.transfers.list({ direction: 'in' });
    expect(rows).toHaveLength(1);
    const [received] = rows;
    expect(received).toMatchObject({ state: 'collected', size });
    expect(await readFile(received?.localPath ?? '')).toEqual(octets);
    const kinds = (await both.here.api.transfers.timeline({ id })).map(({ kind }) => kind);
    expect(kinds).toEqual(['queued', 'prepared', 'sending', 'delivered', 'receipt-received']);
    expect(await readdir(path.join(both.here.home, 'spool'))).toEqual([]);
  },
);

test('what a partner has waiting is collected, into its own folder, and answered', async () => {
  const both = await pair({ there: { mayCall: true } });
  const [back] = await both.there.api.partners.list({});
  const file = await fileOf(both.there.home, 'ASN.EDI', Buffer.from('despatch advice'));
  await both.there.api.transfers.send({ partnerId: back?.id ?? both.partner.id, files: [{ path: file }] });
  const { collected } = await both.here.api.transfers.collect({ partnerId: both.partner.id });
  expect(collected).toHaveLength(1);
  const [transfer] = collected;
  expect(transfer?.localPath).toBe(path.join(both.here.home, 'received', 'There', 'ASN.EDI'));
  const { rows } = await both.there.api.transfers.list({});
  const sent = await until(
    both.there,
    rows[0]?.id ?? (both.partner.id as never),
    ({ receipt }) => receipt === 'received',
  );
  expect(sent.state).toBe('delivered');
});

test('a wrong password ends in a failed file with the reason code, and a corrected partner lets it go', async () => {
  const both = await pair();
  const partner = await both.here.api.partners.get({ id: both.partner.id });
  const { id, name, kind, oftp2 } = asOftp(partner);
  await both.here.api.partners.update({
    id,
    partner: { name, kind, oftp2, secrets: { ourPassword: 'WRONG' } },
  });
  const transferId = await send(both, 'A.TXT', Buffer.from('a'));
  const failed = await until(both.here, transferId, ({ state }) => state === 'failed');
  expect(failed.problem?.code).toBe('oftp2.esid.04');
  expect(await both.here.api.needs.list({})).toMatchObject([{ kind: 'failed', transferId }]);
  await both.here.api.partners.update({
    id,
    partner: { name, kind, oftp2, secrets: { ourPassword: 'HERE' } },
  });
  await both.here.api.transfers.retry({ id: transferId });
  await until(both.here, transferId, ({ receipt }) => receipt === 'received');
});

test('a caller whose code nobody knows is refused with ESID 03 and leaves nothing behind', async () => {
  const both = await pair();
  const { id, name, kind, oftp2 } = asOftp(await both.here.api.partners.get({ id: both.partner.id }));
  await both.here.api.partners.update({
    id,
    partner: { name, kind, oftp2: { ...oftp2, ourCode: 'O0013STRANGER' } },
  });
  const transferId = await send(both, 'A.TXT', Buffer.from('a'));
  const failed = await until(both.here, transferId, ({ state }) => state === 'failed');
  expect(failed.problem?.code).toBe('oftp2.esid.03');
  expect((await both.there.api.transfers.list({})).total).toBe(0);
});

test('a certificate that is not the pinned one stops everything before the password is said', async () => {
  const both = await pair({ here: { trust: { pins: ['00'.repeat(32)], system: false } } });
  const transferId = await send(both, 'A.TXT', Buffer.from('a'));
  const failed = await until(both.here, transferId, ({ state }) => state === 'failed');
  expect(failed.problem?.code).toBe('certificate-no-chain');
});

test('a file that is not there, a folder, and a name that cannot be are refused before anything leaves', async () => {
  const both = await pair();
  const file = await fileOf(both.here.home, 'a.txt', Buffer.from('a'));
  const { queued, findings } = await both.here.api.transfers.send({
    partnerId: both.partner.id,
    files: [
      { path: path.join(both.here.home, 'nothing') },
      { path: both.here.home },
      { path: file, as: 'A\nB' },
    ],
  });
  expect(queued).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(['file-not-found', 'file-is-folder', 'name-invalid']);
  expect((await both.here.api.transfers.list({})).total).toBe(0);
});

test('two engines cannot have one home', async () => {
  const first = await openTestEngine();
  closers.push(first.close);
  await expect(openTestEngine({ home: first.home })).rejects.toMatchObject({ code: 'home-locked' });
});

test('a file that waits for a partner who cannot be reached says why, and goes when the partner is there', async () => {
  const both = await pair();
  await both.there.api.listener.stop({});
  const transferId = await send(both, 'A.TXT', Buffer.from('a'));
  const waiting = await until(both.here, transferId, ({ state }) => state === 'waiting');
  expect(waiting.problem?.code).toBe('connection-refused');
  expect(waiting.nextAttemptAt).toBeGreaterThan(Date.now());
  await both.there.api.listener.start({ host: '127.0.0.1', tlsPort: both.partner.oftp2.port ?? 0 });
  await both.here.api.transfers.retry({ id: transferId });
  await until(both.here, transferId, ({ receipt }) => receipt === 'received');
});

test('a name that climbs out of its folder ends as a plain name inside it', async () => {
  const both = await pair();
  const file = await fileOf(both.here.home, 'a.txt', Buffer.from('a'));
  const { queued } = await both.here.api.transfers.send({
    partnerId: both.partner.id,
    files: [{ path: file, as: '../../../EVIL' }],
  });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('nothing queued');
  await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
  const { rows } = await both.there.api.transfers.list({});
  const place = rows[0]?.localPath ?? '';
  expect(path.dirname(place)).toBe(path.join(both.there.home, 'received', 'Here'));
  expect(await readFile(place, 'utf8')).toBe('a');
});

test('a partner that greets and then says nothing is left after the agreed time, and called again later', async () => {
  const silent = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write(streamBuffer(encodeCommand({ command: 'SSRM' })));
  });
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  closers.push(async () => {
    silent.close();
    await Promise.resolve();
  });
  const address = silent.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const both = await pair({ here: { tls: false, port, inactivitySeconds: 5 } });
  const transferId = await send(both, 'A.TXT', Buffer.from('a'));
  const waiting = await until(both.here, transferId, ({ state }) => state === 'waiting');
  expect(waiting.problem).toMatchObject({ code: 'time-out', retry: 'later' });
  expect(waiting.nextAttemptAt).toBeGreaterThan(Date.now());
});

test('a file that is cancelled while it is sent is cut off, and another of the same partner goes on', async () => {
  const both = await pair();
  const first = await send(both, 'BIG.BIN', randomBytes(60_000_000));
  await until(both.here, first, ({ state }) => state === 'sending' || state === 'delivered');
  const cancelled = await both.here.api.transfers.cancel({ id: first }).catch((error: unknown) => error);
  const second = await send(both, 'SMALL.TXT', Buffer.from('small'));
  await until(both.here, second, ({ receipt }) => receipt === 'received');
  // On a fast machine the big file may have been there before the hand was at the button.
  const { state } = await both.here.api.transfers.get({ id: first });
  expect(['cancelled', 'delivered']).toContain(state);
  if (state === 'delivered') expect(cancelled).toMatchObject({ code: 'not-possible-now' });
});

test('what only waits in the queue cannot be confirmed by hand', async () => {
  const here = await openTestEngine();
  closers.push(here.close);
  await here.api.settings.update({ station: { code: 'O0013HERE' } });
  const { id: partnerId } = await here.api.partners.add({
    name: 'Calls only',
    kind: 'oftp2',
    oftp2: { code: 'O0013CALLS' },
  });
  const { queued } = await here.api.transfers.send({
    partnerId,
    files: [{ path: await fileOf(here.home, 'a.txt', Buffer.from('a')) }],
  });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error('nothing queued');
  expect(transfer.state).toBe('queued');
  await expect(here.api.transfers.confirm({ id: transfer.id })).rejects.toMatchObject({
    code: 'not-possible-now',
  });
});
