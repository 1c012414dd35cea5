import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import type { OftpPartnerInput, TransferId } from '../../shared/index.ts';
import { signAttached } from '../cms/index.ts';
import { OftpSession, defaultSettings, signedContent } from '../protocols/oftp2/index.ts';
import type { Eerp, Nerp } from '../protocols/oftp2/index.ts';
import { issue } from '../test-pki/index.ts';
import { callRaw } from './testing/raw-caller.ts';
import { codes, openPair, openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Oftp2 = Partial<OftpPartnerInput['oftp2']>;

function makeSigner(): ReturnType<typeof issue> {
  return issue({ name: 'Receipts', keyType: 'rsa' });
}

/** A station that may be called without TLS, and its port. */
async function openCalled(oftp2: Oftp2): Promise<{ there: TestEngine; port: number }> {
  const there = await openTestEngine();
  closing.push(there.close);
  await there.api.settings.update({ station: { code: codes.theirs } });
  await there.api.partners.add({
    name: 'Here',
    kind: 'oftp2',
    oftp2: { code: codes.ours, mayCallPlain: true, ...oftp2 },
    secrets: { ourPassword: 'THERE', theirPassword: 'HERE' },
  });
  const { listener } = await there.api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort: 0 });
  return { there, port: listener.open[0]?.port ?? 0 };
}

type Answer = (unsigned: Eerp, octets: Buffer) => Eerp | Nerp;

/** A station that takes every file and answers it as told; without a signature, unless told otherwise. */
async function answeringStation(answer: Answer = (eerp) => eerp): Promise<{ readonly port: number }> {
  const server = createServer((socket) => {
    const owed: (Eerp | Nerp)[] = [];
    const session = new OftpSession({
      socket,
      role: 'responder',
      station: {
        identify: () =>
          Promise.resolve({ local: { code: codes.theirs, password: 'THERE' }, settings: defaultSettings }),
        verify: () => Promise.resolve(),
        opened: () => undefined,
        next() {
          const command = owed.shift();
          return Promise.resolve(
            command && {
              kind: command.command === 'EERP' ? ('eerp' as const) : ('nerp' as const),
              command,
              sent: () => Promise.resolve(),
            },
          );
        },
        wantsToSpeak: () => owed.length > 0,
        offered({ datasetName, date, time, destination, originator, userData }) {
          const octets: Buffer[] = [];
          return Promise.resolve({
            accept: true,
            restartPosition: 0n,
            file: {
              write(piece) {
                octets.push(Buffer.from(piece));
                return undefined;
              },
              end() {
                const way = { datasetName, date, time, destination: originator, originator: destination };
                const nothing = { hash: new Uint8Array(), signature: new Uint8Array() };
                owed.push(answer({ command: 'EERP', ...way, userData, ...nothing }, Buffer.concat(octets)));
                return Promise.resolve({ accept: true });
              },
              broken: () => Promise.resolve(),
            },
          });
        },
        receipt: () => Promise.resolve(),
        trace: () => undefined,
      },
    });
    void session.run();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  const address = server.address();
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0 };
}

async function sendFrom(
  both: Awaited<ReturnType<typeof openPair>>,
  name = 'A.EDI',
): ReturnType<TestEngine['api']['transfers']['send']> {
  const file = path.join(both.here.home, name);
  await writeFile(file, 'an order');
  return await both.here.api.transfers.send({
    partnerId: both.partner.id,
    files: [{ path: file, as: name }],
  });
}

/** An engine that has sent a file to a station without TLS, and knows the certificate its receipts are signed with. */
async function sendTo(
  port: number,
  oftp2: Oftp2,
  receiptsPem?: string,
): Promise<{ readonly here: TestEngine; readonly sent: TransferId }> {
  const here = await openTestEngine();
  closing.push(here.close);
  await here.api.settings.update({ station: { code: codes.ours } });
  const { id: partnerId } = await here.api.partners.add({
    name: 'There',
    kind: 'oftp2',
    oftp2: { code: codes.theirs, host: '127.0.0.1', port, tls: false, ...oftp2 },
    secrets: { ourPassword: 'HERE', theirPassword: 'THERE' },
  });
  if (receiptsPem !== undefined) {
    const source = { content: Buffer.from(receiptsPem).toString('base64') };
    await here.api.certificates.import({ source, partnerId, purposes: ['receipts'] });
  }
  const file = path.join(here.home, 'A.EDI');
  await writeFile(file, 'an order');
  const { queued } = await here.api.transfers.send({ partnerId, files: [{ path: file }] });
  return { here, sent: idOf(queued) };
}

function idOf<T>(rows: readonly { readonly id: T }[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('nothing there');
  return row.id;
}

async function pair(here: Oftp2, there: Oftp2): ReturnType<typeof openPair> {
  const both = await openPair({ here, there });
  closing.push(both.close);
  for (const [from, to] of [
    [both.here, both.there],
    [both.there, both.here],
  ] as const) {
    const { certificate } = await from.api.engine.status({});
    const [partner] = await to.api.partners.list({});
    if (partner === undefined) throw new Error('no partner');
    await to.api.certificates.import({
      source: { content: Buffer.from(certificate.pem).toString('base64') },
      partnerId: partner.id,
      purposes: ['signing', 'receipts'],
    });
  }
  return both;
}

describe('a second file of one name and stamp', () => {
  const files = [
    { header: {}, octets: Buffer.alloc(5_000, 'a') },
    { header: {}, octets: Buffer.alloc(9_000, 'b') },
    { header: {}, octets: Buffer.alloc(9_000, 'b') },
  ];

  test('is a duplicate', async () => {
    const { port } = await openCalled({});
    const { answers } = await callRaw({ port, files });
    expect(answers).toMatchObject(['delivered', { reason: '13' }, { reason: '13' }]);
  });

  test('is another file where the partner’s stamps repeat and the size differs', async () => {
    const { there, port } = await openCalled({ interop: { duplicates: 'by-size' } });
    const { answers, receipts } = await callRaw({ port, files });
    expect(answers).toMatchObject(['delivered', 'delivered', { reason: '13' }]);
    expect(receipts).toHaveLength(2);
    const { rows } = await there.api.transfers.list({});
    expect(rows.map(({ size, state }) => [size, state])).toEqual([
      [9_000, 'collected'],
      [5_000, 'collected'],
    ]);
  });
});

describe('the turn after a file', () => {
  const files = [{ header: {}, octets: Buffer.from('order') }];

  test('is asked for, so that the receipt comes at once', async () => {
    const { port } = await openCalled({});
    const { heard, receipts } = await callRaw({ port, files });
    expect(heard.find(({ command }) => command === 'EFPA')).toMatchObject({ changeDirection: true });
    expect(receipts).toHaveLength(1);
  });

  test('is waited for where the partner’s program does not know the request', async () => {
    const { port } = await openCalled({ interop: { askForTurn: false } });
    const { heard, receipts } = await callRaw({ port, files });
    expect(heard.find(({ command }) => command === 'EFPA')).toMatchObject({ changeDirection: false });
    expect(receipts).toHaveLength(1);
  });
});

test('a receipt carries the hash of the file unsigned where the partner wants it', async () => {
  const { port } = await openCalled({ interop: { receiptHash: 'always' } });
  const octets = Buffer.from('order');
  const { receipts } = await callRaw({ port, files: [{ header: {}, octets }] });
  const [receipt] = receipts;
  expect(receipt?.signature).toHaveLength(0);
  // Suite 02, which everybody has: SHA-1 (RFC 5024 10.2).
  expect(Buffer.from(receipt?.hash ?? [])).toEqual(createHash('sha1').update(octets).digest());
});

test('a word for the session is said', async () => {
  const { port } = await openCalled({ interop: { sessionUserData: 'PLANT7' } });
  const { heard } = await callRaw({ port, files: [] });
  expect(heard.find(({ command }) => command === 'SSID')).toMatchObject({ userData: 'PLANT7' });
});

describe('a receipt that we asked to be signed', () => {
  const asking = { security: { signedReceipts: true } } as const;

  test.each(['attached', 'detached'] as const)('is proof with its signature %s', async (receiptSignature) => {
    const both = await pair(asking, { interop: { receiptSignature } });
    const { queued } = await sendFrom(both);
    const done = await until(both.here, idOf(queued), ({ receipt }) => receipt === 'received');
    expect(done.problem).toBeUndefined();
    const { rows } = await both.here.api.receipts.list({});
    expect(rows).toMatchObject([{ verification: 'verified' }]);
  });

  test('is proof with the certificate inside', async () => {
    const both = await pair(asking, { interop: { certificateInSignatures: true } });
    const { queued } = await sendFrom(both);
    await until(both.here, idOf(queued), ({ receipt }) => receipt === 'received');
    const { rows } = await both.here.api.receipts.list({});
    const { octets } = await both.here.api.receipts.get({ id: idOf(rows) });
    const { certificate } = await both.there.api.engine.status({});
    const der = Buffer.from(certificate.pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
    expect(Buffer.from(octets, 'base64').includes(der)).toBe(true);
  });

  test.each([
    ['refuse', 'late', 'failed'],
    ['take', 'received', 'unsigned'],
  ] as const)(
    'and comes without a signature: %s leaves it %s',
    async (unsignedReceipts, state, verification) => {
      const there = await answeringStation();
      const { here, sent } = await sendTo(there.port, { ...asking, interop: { unsignedReceipts } });
      await until(here, sent, ({ receipt }) => receipt === state);
      const { rows } = await here.api.receipts.list({});
      expect(rows).toMatchObject([{ verification }]);
    },
  );
});

describe('a signed receipt that nobody asked for', () => {
  async function answered(change: (eerp: Eerp, octets: Buffer) => Eerp) {
    const { certificateDer: certificate, certificatePem, privateKeyPem } = await makeSigner();
    const there = await answeringStation((eerp, octets) => {
      const whole = change(eerp, octets);
      const signers = [{ certificate, privateKeyPem }];
      return { ...whole, signature: signAttached(signedContent(whole), { suite: 4, signers }) };
    });
    return await sendTo(there.port, {}, certificatePem);
  }
  const hashOf = (octets: Buffer): Buffer => createHash('sha256').update(octets).digest();

  test('is proof all the same', async () => {
    const { here, sent } = await answered((eerp, octets) => ({ ...eerp, hash: hashOf(octets) }));
    await until(here, sent, ({ receipt }) => receipt === 'received');
    expect((await here.api.receipts.list({})).rows).toMatchObject([{ verification: 'verified' }]);
  });

  test('over the hash of another file is none', async () => {
    const { here, sent } = await answered((eerp) => ({ ...eerp, hash: hashOf(Buffer.from('another')) }));
    const late = await until(here, sent, ({ receipt }) => receipt === 'late');
    expect(late.problem?.code).toBe('receipt-other-file');
  });

  test('without any hash is worth as much as an unsigned one', async () => {
    const { here, sent } = await answered((eerp) => eerp);
    await until(here, sent, ({ receipt }) => receipt === 'received');
    expect((await here.api.receipts.list({})).rows).toMatchObject([{ verification: 'unsigned' }]);
  });

  test('for a file that was never sent proves nothing', async () => {
    const { here } = await answered((eerp, octets) => ({
      ...eerp,
      datasetName: 'NEVER-SENT',
      hash: hashOf(octets),
    }));
    await expect
      .poll(async () => (await here.api.receipts.list({})).rows, { timeout: 10_000 })
      .toMatchObject([{ verification: 'failed', reason: { code: 'receipt-without-file' } }]);
  });
});

test('an unsigned refusal where a signature was asked for sends nothing anew by rule', async () => {
  const there = await answeringStation(({ userData: _none, ...eerp }) => ({
    ...eerp,
    command: 'NERP',
    creator: codes.theirs,
    reason: '34',
    text: '',
  }));
  const { here, sent } = await sendTo(there.port, {
    security: { signedReceipts: true },
    retries: { reasons: { 'NERP.34': 'later' } },
  });
  await until(here, sent, ({ receipt }) => receipt === 'refused');
  expect((await here.api.transfers.list({})).total).toBe(1);
});

describe('a file that comes in clear for being a certificate', () => {
  const datasetName = 'ODETTE_CERTIFICATE_DELIVER';

  test('is cut off where it is longer than any', async () => {
    const { there, port } = await openCalled({ security: { requireSigned: true } });
    const octets = Buffer.alloc(2 * 1024 * 1024);
    const { answers, end } = await callRaw({
      port,
      files: [{ header: { datasetName, fileSize: 1 }, octets }],
    });
    expect(answers).toEqual(['interrupted']);
    expect(end.reason).toBe('02');
    expect((await there.api.transfers.list({ states: ['collected'] })).total).toBe(0);
  });

  test('is forwarded like any other file, and is no certificate of the partner’s', async () => {
    const { there, port } = await openCalled({
      security: { requireSigned: true },
      routing: { mayForward: true },
    });
    await there.api.partners.add({ name: 'Far', kind: 'oftp2', oftp2: { code: 'O0013000003FAR' } });
    const header = { datasetName, destination: 'O0013000003FAR' };
    const { answers } = await callRaw({ port, files: [{ header, octets: Buffer.from('x') }] });
    expect(answers).toEqual(['delivered']);
    const [outgoing] = (await there.api.transfers.list({ direction: 'out' })).rows;
    expect(outgoing).toMatchObject({ partnerName: 'Far', remoteName: datasetName });
    expect(await there.api.certificates.offers({})).toEqual([]);
  });
});

test('a name outside the set is refused before anything leaves where that was agreed', async () => {
  const both = await openPair({ here: { interop: { names: 'strict' } } });
  closing.push(both.close);
  const { queued, findings } = await sendFrom(both, 'order 7.edi');
  expect(queued).toEqual([]);
  expect(findings).toMatchObject([{ severity: 'error', code: 'name-not-agreed' }]);
});

describe('TLS 1.3 alone', () => {
  test('is what a call to the partner insists on', async () => {
    const here = await openTestEngine();
    closing.push(here.close);
    const { privateKeyPem, certificatePem, certificateDer } = await issue({ name: 'old.test' });
    const fingerprint = createHash('sha256').update(certificateDer).digest('hex');
    const server = tls.createServer({ key: privateKeyPem, cert: certificatePem, maxVersion: 'TLSv1.2' });
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => server.close());
    const address = server.address();
    const partner = await here.api.partners.add({
      name: 'Old',
      kind: 'oftp2',
      oftp2: {
        code: codes.theirs,
        host: '127.0.0.1',
        port: typeof address === 'object' ? (address?.port ?? 0) : 0,
        trust: { pins: [fingerprint], system: false },
        interop: { oldestTls: '1.3' },
      },
    });
    const checks = await here.api.partners.test({ id: partner.id });
    expect(checks.find(({ outcome }) => outcome === 'failed')).toMatchObject({
      step: 'tls',
      problem: { code: 'tls-failed' },
    });
  });

  test('is what a caller has to speak', async () => {
    const there = await openTestEngine();
    closing.push(there.close);
    await there.api.settings.update({ station: { code: codes.theirs } });
    await there.api.partners.add({
      name: 'Here',
      kind: 'oftp2',
      oftp2: { code: codes.ours, interop: { oldestTls: '1.3' } },
      secrets: { ourPassword: 'THERE', theirPassword: 'HERE' },
    });
    const { listener } = await there.api.listener.start({ host: '127.0.0.1', tlsPort: 0 });
    const port = listener.open[0]?.port ?? 0;
    for (const [maxVersion, reason] of [
      ['TLSv1.2', '03'],
      ['TLSv1.3', '00'],
    ] as const) {
      const socket = tls.connect({ host: '127.0.0.1', port, maxVersion, rejectUnauthorized: false });
      await once(socket, 'secureConnect');
      const { end } = await callRaw({ socket, files: [] });
      expect(end.reason).toBe(reason);
    }
  });
});
