import { randomBytes } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { OftpPartnerInput, OftpSecurity, PartnerId, Transfer } from '../../shared/index.ts';
import { giveCertificate } from './testing/certificates.ts';
import { sendOctets } from './testing/send-octets.ts';
import { openPair, openTestEngine, until } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Pair = Awaited<ReturnType<typeof openPair>>;

const everything = { sign: true, compress: true, encrypt: true, signedReceipts: true } as const;

/** Two engines that have each other's certificates for everything, but TLS: that is pinned as ever. */
async function pair(
  security: Partial<OftpSecurity>,
  there: Partial<OftpPartnerInput['oftp2']> = {},
  exchange = true,
): Promise<Pair> {
  const both = await openPair({ here: { security }, there });
  closing.push(both.close);
  if (exchange) {
    await giveCertificate(both.here, both.there);
    await giveCertificate(both.there, both.here);
  }
  return both;
}

async function received(both: Pair): Promise<Transfer> {
  const { rows } = await both.there.api.transfers.list({});
  const transfer = rows[0];
  if (transfer === undefined) throw new Error('nothing has arrived');
  return transfer;
}

describe('a file between two stations that agreed on security', () => {
  test.each([
    ['signed', { sign: true }],
    ['compressed', { compress: true }],
    ['encrypted', { encrypt: true }],
    ['signed and encrypted with suite 02', { sign: true, encrypt: true, suite: 2 }],
    ['with everything, suite 01', { ...everything, suite: 1 }],
    ['with everything, suite 04', { ...everything, suite: 4 }],
    ['with everything, suite 06', { ...everything, suite: 6 }],
    ['with a signed receipt alone', { signedReceipts: true }],
  ] as const)('arrives octet for octet: %s', async (_, security) => {
    const both = await pair(security);
    const octets = Buffer.concat([randomBytes(100_000), Buffer.alloc(400_000, 'INVOICE;')]);
    const sent = await sendOctets(both, 'A.EDI', octets);
    const done = await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    const there = await received(both);
    expect((await readFile(there.localPath ?? '')).equals(octets)).toBe(true);
    expect(there).toMatchObject({ state: 'collected', size: octets.length });
    // What a person sees as its size, whatever it has become for the line.
    expect(done.fileSize ?? done.size).toBe(octets.length);
    expect(there.fileSize).toBeUndefined();
    if ('compress' in security) expect(done.size).toBeLessThan(octets.length);
    const [receipt] = (await both.here.api.receipts.list({ direction: 'in' })).rows;
    const isSigned = 'signedReceipts' in security;
    expect(receipt?.verification).toBe(isSigned ? 'verified' : 'unsigned');
    expect(done.problem).toBeUndefined();
    // Nothing of what was on its way stays behind.
    expect(await readdir(path.join(both.there.home, 'incoming'))).toEqual([]);
    expect(await readdir(path.join(both.here.home, 'spool'))).toEqual([]);
  });

  test('that is a CMS file of the user’s own arrives as it is', async () => {
    const both = await pair(everything);
    const [own] = await both.here.api.certificates.list({ owner: 'own' });
    if (own === undefined) throw new Error('none');
    const { content } = await both.here.api.certificates.export({ id: own.id, form: 'pkcs7' });
    const octets = Buffer.from(content ?? '', 'base64');
    const sent = await sendOctets(both, 'CHAIN.P7M', octets);
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    expect((await readFile((await received(both)).localPath ?? '')).equals(octets)).toBe(true);
  });

  test('of no octets at all arrives too', async () => {
    const both = await pair(everything);
    const sent = await sendOctets(both, 'EMPTY.EDI', new Uint8Array(0));
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    expect((await readFile((await received(both)).localPath ?? '')).length).toBe(0);
  });

  test('says in both timelines what was done to it, and by whom it was signed', async () => {
    const both = await pair(everything);
    const sent = await sendOctets(both, 'A.EDI', Buffer.from('order'));
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    const here = await both.here.api.transfers.timeline({ id: sent.id });
    expect(here.find(({ kind }) => kind === 'prepared')?.params).toMatchObject({
      signed: true,
      compressed: true,
      encrypted: true,
      suite: '04',
    });
    expect(here.find(({ kind }) => kind === 'receipt-received')?.params).toMatchObject({
      form: 'EERP',
      verification: 'verified',
      signer: expect.stringContaining('CN=') as string,
    });
    const { id } = await received(both);
    await until(both.there, id, ({ receipt }) => receipt === 'sent');
    const there = await both.there.api.transfers.timeline({ id });
    expect(there.map(({ kind }) => kind)).toEqual(['receiving', 'arrived', 'collected', 'receipt-sent']);
    const [theirs] = await both.there.api.certificates.list({ owner: 'own' });
    expect(there[2]?.params).toMatchObject({
      signed: true,
      encrypted: true,
      compressed: true,
      recipient: theirs?.facts?.subject,
    });
  });
});

describe('what does not hold is refused', () => {
  test('a file cannot leave without the certificates it needs, and goes once they are there', async () => {
    const both = await pair({ encrypt: true }, {}, false);
    const file = path.join(both.here.home, 'A.EDI');
    await writeFile(file, 'order');
    const { queued, findings } = await both.here.api.transfers.send({
      partnerId: both.partner.id,
      files: [{ path: file }],
      acceptWarnings: true,
    });
    expect(queued).toEqual([]);
    expect(findings).toMatchObject([{ severity: 'error', code: 'no-partner-certificate' }]);
    const [failed] = (await both.here.api.transfers.list({})).rows;
    expect(failed?.state).toBe('failed');
    await giveCertificate(both.here, both.there);
    // It goes by itself once the certificate is there.
    await giveCertificate(both.there, both.here);
    if (failed === undefined) throw new Error('no row');
    await until(both.here, failed.id, ({ receipt }) => receipt === 'received');
  });

  test('a signature by somebody unknown is answered with NERP 31, and what came is kept', async () => {
    const both = await pair({ sign: true }, {}, false);
    const sent = await sendOctets(both, 'A.EDI', Buffer.from('order'));
    const refused = await until(both.here, sent.id, ({ receipt }) => receipt === 'refused');
    expect(refused.problem).toMatchObject({ code: 'oftp2.nerp.31' });
    const there = await received(both);
    expect(there).toMatchObject({ state: 'failed', problem: { code: 'signature-unknown-signer' } });
    expect((await readFile(there.localPath ?? '')).length).toBeGreaterThan(5);
    // What it was opened into before its signature was judged lies nowhere.
    const incoming = path.join(both.there.home, 'incoming');
    await vi.waitFor(async () => {
      expect(await readdir(incoming)).toEqual([path.basename(there.localPath ?? '')]);
    });
  });

  test('a file that came and could not be opened needs a person, until that person has seen to it', async () => {
    const both = await pair({ sign: true }, {}, false);
    const sent = await sendOctets(both, 'A.EDI', Buffer.from('order'));
    await until(both.here, sent.id, ({ receipt }) => receipt === 'refused');
    const came = await received(both);
    const { api } = both.there;
    expect(await api.needs.list({})).toMatchObject([
      {
        kind: 'unopened',
        action: 'open',
        transferId: came.id,
        problem: { code: 'signature-unknown-signer' },
      },
    ]);
    expect((await api.partners.list({}))[0]?.needsYou).toBe(1);
    expect(await api.transfers.handled({ id: came.id })).toMatchObject({ state: 'failed', handled: true });
    expect(await api.needs.list({})).toEqual([]);
    expect((await api.partners.list({}))[0]?.needsYou).toBe(0);
    const timeline = await api.transfers.timeline({ id: came.id });
    expect(timeline.at(-1)).toMatchObject({ kind: 'handled', by: 'user' });
    await expect(api.transfers.handled({ id: came.id })).rejects.toMatchObject({ code: 'not-possible-now' });
  });

  test('a file that is encrypted for another key is answered with NERP 33', async () => {
    const both = await pair({ encrypt: true });
    const [theirs] = await both.there.api.certificates.list({ owner: 'own' });
    const made = await both.there.api.certificates.make({ commonName: 'Other' });
    const purposes = ['tls', 'authentication', 'signing', 'encryption', 'receipts'] as const;
    await both.there.api.certificates.use({ id: made.id, purposes: [...purposes] });
    if (theirs === undefined) throw new Error('none');
    await both.there.api.certificates.retire({ id: theirs.id });
    await both.there.api.certificates.remove({ id: theirs.id, force: true });
    const { certificate } = await both.there.api.engine.status({});
    await both.here.api.certificates.trust({
      partnerId: both.partner.id,
      fingerprint: certificate.fingerprint,
    });
    const sent = await sendOctets(both, 'A.EDI', Buffer.from('order'));
    const refused = await until(both.here, sent.id, ({ receipt }) => receipt === 'refused');
    expect(refused.problem).toMatchObject({ code: 'oftp2.nerp.33' });
  });

  test.each([
    ['not encrypted', { requireEncrypted: true }, 'oftp2.sfna.17'],
    ['not signed', { requireSigned: true }, 'oftp2.sfna.20'],
  ] as const)('a file that is %s does not get in where it must be', async (_, security, code) => {
    const both = await pair({ compress: true }, { security });
    const sent = await sendOctets(both, 'A.EDI', Buffer.from('order'));
    const failed = await until(both.here, sent.id, ({ state }) => state === 'failed');
    expect(failed.problem?.code).toBe(code);
  });

  test('a signed receipt by somebody unknown proves nothing: the file needs somebody, and is kept', async () => {
    const both = await pair({ signedReceipts: true }, {}, false);
    const sent = await sendOctets(both, 'A.EDI', Buffer.from('order'));
    const late = await until(both.here, sent.id, ({ receipt }) => receipt === 'late');
    expect(late.problem).toMatchObject({ code: 'receipt-unknown-signer' });
    const [receipt] = (await both.here.api.receipts.list({ direction: 'in' })).rows;
    expect(receipt).toMatchObject({ verification: 'failed', reason: { code: 'receipt-unknown-signer' } });
    expect((await both.here.api.needs.list({}))[0]).toMatchObject({ kind: 'late', transferId: sent.id });
    expect(await readdir(path.join(both.here.home, 'spool'))).toHaveLength(1);
  });
});

describe('secure authentication', () => {
  async function authenticated(exchange: boolean): Promise<Pair> {
    return await pair({ authentication: true }, { security: { authentication: true } }, exchange);
  }

  test('lets a file pass between stations that prove who they are', async () => {
    const both = await authenticated(true);
    const sent = await sendOctets(both, 'A.EDI', Buffer.from('order'));
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
  });

  test('ends where a certificate is missing, and says which', async () => {
    const both = await authenticated(false);
    const sent = await sendOctets(both, 'A.EDI', Buffer.from('order'));
    const failed = await until(both.here, sent.id, ({ state }) => state === 'failed' || state === 'waiting');
    expect(failed.problem?.code).toBe('no-partner-certificate');
  });

  test('ends with ESID 12 when only one of them wants it', async () => {
    const both = await pair({ authentication: true });
    const sent = await sendOctets(both, 'A.EDI', Buffer.from('order'));
    const failed = await until(both.here, sent.id, ({ state }) => state === 'failed' || state === 'waiting');
    expect(failed.problem?.code).toBe('oftp2.esid.12');
  });
});

test('a file that was being opened when the engine stopped is opened at the next start', async () => {
  const both = await pair(everything);
  const partnerId: PartnerId = both.partner.id;
  expect(partnerId).toBeGreaterThan(0);
  const octets = randomBytes(30_000_000);
  const sent = await sendOctets(both, 'LARGE.BIN', octets);
  await until(both.here, sent.id, ({ state }) => state === 'delivered');
  await both.there.engine.close();
  await writeFile(path.join(both.there.home, 'incoming', 'left-by-a-crash'), 'half');
  const again = await openTestEngine({ home: both.there.home });
  closing.push(() => again.engine.close());
  const there = (await again.api.transfers.list({})).rows[0];
  if (there === undefined) throw new Error('nothing has arrived');
  const opened = await until(again, there.id, ({ state }) => state === 'collected');
  expect((await readFile(opened.localPath ?? '')).equals(octets)).toBe(true);
  expect(await readdir(path.join(again.home, 'incoming'))).toEqual([]);
});
