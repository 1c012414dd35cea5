import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { asOftp } from '../../shared/index.ts';
import type {
  Certificate,
  CertificateExchangeKind,
  CertificateOffer,
  CertificatePurpose,
  OftpPartnerInput,
  PartnerId,
  TimelineEvent,
  Transfer,
} from '../../shared/index.ts';
import { writePkcs7 } from '../certificates/index.ts';
import { openJournal } from '../journal/index.ts';
import { makeTestPki, partnerCode } from '../test-pki/index.ts';
import { codes, openPair, openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Pair = Awaited<ReturnType<typeof openPair>> & { readonly theirPartner: PartnerId };
type Oftp = Partial<OftpPartnerInput['oftp2']>;

const allButTls = ['authentication', 'signing', 'encryption', 'receipts'] as const;

/** `here` sends certificates, `there` decides about them; `here` calls. */
async function pair(change: { here?: Oftp; there?: Oftp } = {}): Promise<Pair> {
  const both = await openPair(change);
  closing.push(both.close);
  return { ...both, theirPartner: await partnerOf(both.there) };
}

async function partnerOf({ api }: TestEngine): Promise<PartnerId> {
  const [partner] = await api.partners.list({});
  if (partner === undefined) throw new Error('no partner');
  return partner.id;
}

async function own({ api }: TestEngine): Promise<Certificate> {
  const [certificate] = await api.certificates.list({ owner: 'own' });
  if (certificate === undefined) throw new Error('none');
  return certificate;
}

async function newOwn({ api }: TestEngine, commonName = 'New'): Promise<Certificate> {
  return await api.certificates.make({ commonName, purposes: [...allButTls] });
}

/** `here` sends its certificates, and they have arrived. */
async function deliver(
  both: Pair,
  kind: CertificateExchangeKind,
  certificates?: readonly Certificate[],
): Promise<Transfer> {
  const { queued } = await both.here.api.certificates.deliver({
    partnerId: both.partner.id,
    kind,
    ...(certificates === undefined ? {} : { certificateIds: certificates.map(({ id }) => id) }),
  });
  const [sent] = queued;
  if (sent === undefined) throw new Error('nothing was sent');
  return await until(both.here, sent.id, ({ state }) => state === 'delivered');
}

async function offer({ there }: Pair): Promise<CertificateOffer> {
  const [waiting] = await there.api.certificates.offers({});
  if (waiting === undefined) throw new Error('nothing waits');
  return waiting;
}

/** `here` sends certificates, and `there` says yes. */
async function deliverAndAccept(
  both: Pair,
  kind: CertificateExchangeKind,
  certificates?: readonly Certificate[],
  purposes?: readonly CertificatePurpose[],
): Promise<void> {
  const sent = await deliver(both, kind, certificates);
  const { id, allowed } = await offer(both);
  await both.there.api.certificates.decide({
    offerId: id,
    accept: true,
    purposes: [...(purposes ?? allowed)],
  });
  await collect(both);
  await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
}

/** A session that is open takes the receipt along at once: it stands before or behind what happens to the file. */
function withoutReceipt(steps: readonly TimelineEvent[]): string[] {
  expect(steps.filter(({ kind }) => kind === 'receipt-sent')).toHaveLength(1);
  return steps.map(({ kind }) => kind).filter((kind) => kind !== 'receipt-sent');
}

async function collect({ here, partner }: Pair): Promise<void> {
  await here.api.transfers.collect({ partnerId: partner.id });
}

async function send(from: TestEngine, to: PartnerId, name: string, octets: Uint8Array): Promise<Transfer> {
  const file = path.join(from.home, name);
  await writeFile(file, octets);
  const { queued, findings } = await from.api.transfers.send({
    partnerId: to,
    files: [{ path: file, as: name }],
    acceptWarnings: true,
  });
  const [transfer] = queued;
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  return transfer;
}

describe('a certificate that arrives', () => {
  test('waits for a person: it counts for nothing, its file is kept, and its receipt waits, too', async () => {
    const both = await pair();
    const certificate = await own(both.here);
    const sent = await deliver(both, 'deliver');
    expect(sent).toMatchObject({ remoteName: 'ODETTE_CERTIFICATE_DELIVER', receipt: 'awaiting' });
    const waiting = await offer(both);
    expect(waiting).toMatchObject({
      kind: 'deliver',
      partnerName: 'Here',
      facts: { fingerprint: certificate.facts?.fingerprint },
      current: [],
      known: false,
      proposed: ['tls', ...allButTls],
    });
    const file = await both.there.api.transfers.get({ id: waiting.transferId });
    expect(file).toMatchObject({ state: 'collected', receipt: 'undecided' });
    const { content } = await both.here.api.certificates.export({ id: certificate.id, form: 'der' });
    expect((await readFile(file.localPath ?? '')).toString('base64')).toBe(content);
    expect(await both.there.api.certificates.list({ partnerId: both.theirPartner })).toEqual([]);
    expect((await both.there.api.receipts.list({})).total).toBe(0);
    expect(await both.there.api.needs.list({})).toMatchObject([
      { kind: 'certificate', action: 'offer', offerId: waiting.id, partnerName: 'Here' },
    ]);
    const steps = await both.there.api.transfers.timeline({ id: file.id });
    expect(steps.map(({ kind }) => kind)).toEqual(['receiving', 'collected', 'certificate-offered']);
  });

  test('waits across a stop, and is decided after it', async () => {
    const both = await pair();
    const sent = await deliver(both, 'deliver');
    const before = await offer(both);
    const { home } = both.there;
    const [tlsPort] = (await both.there.api.engine.status({})).listener.open.map(({ port }) => port);
    await both.there.engine.close();
    const again = await openTestEngine({ home });
    closing.push(() => again.close());
    expect(await again.api.certificates.offers({})).toEqual([before]);
    expect(await again.api.needs.list({})).toMatchObject([{ offerId: before.id }]);
    await again.api.listener.start({ host: '127.0.0.1', tlsPort: tlsPort ?? 0 });
    await again.api.certificates.decide({ offerId: before.id, accept: true });
    await collect(both);
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    expect(await again.api.certificates.offers({})).toEqual([]);
    expect(await again.api.needs.list({})).toEqual([]);
  });

  test('is not lost by a crash between the last octet and the question', async () => {
    const both = await pair();
    const certificate = await own(both.here);
    const { content } = await both.here.api.certificates.export({ id: certificate.id, form: 'der' });
    const { home } = both.there;
    await both.there.engine.close();
    // As it stands when the name was claimed and the file has not moved yet.
    const folder = path.join(home, 'received', 'Here');
    await mkdir(folder, { recursive: true });
    const localPath = path.join(folder, 'ODETTE_CERTIFICATE_DELIVER');
    await writeFile(localPath, '');
    await writeFile(path.join(home, 'incoming', 'cut-off'), Buffer.from(content ?? '', 'base64'));
    const journal = openJournal(path.join(home, 'journal.db'));
    const { id } = journal.transfers.add(
      {
        direction: 'in',
        partnerId: both.theirPartner,
        fileName: 'ODETTE_CERTIFICATE_DELIVER',
        localPath,
        spoolFile: 'cut-off',
        size: 1000,
        octetsDone: 1000,
        durableOctets: 1000,
        remoteName: 'ODETTE_CERTIFICATE_DELIVER',
        remoteStamp: '20261121 1200000001',
        state: 'receiving',
        receipt: 'none',
        attempts: 1,
        protocol: { originator: codes.ours, destination: codes.theirs, committing: true },
      },
      { kind: 'receiving', by: 'partner', params: {} },
    );
    journal.close();
    for (const run of ['the first', 'the second']) {
      const again = await openTestEngine({ home });
      expect(await again.api.certificates.offers({}), run).toMatchObject([
        { transferId: id, facts: { fingerprint: certificate.facts?.fingerprint } },
      ]);
      expect(await again.api.transfers.get({ id })).toMatchObject({
        state: 'collected',
        receipt: 'undecided',
      });
      await again.close();
    }
  });

  test('is taken in clear, although nothing else is', async () => {
    const security = { requireSigned: true, requireEncrypted: true };
    const both = await pair({
      here: { security: { sign: true, encrypt: true, compress: true, signedReceipts: true } },
      there: { security },
    });
    const sent = await deliver(both, 'deliver');
    const { id } = await offer(both);
    await both.there.api.certificates.decide({ offerId: id, accept: true });
    await collect(both);
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    const [receipt] = (await both.here.api.receipts.list({ direction: 'in' })).rows;
    expect(receipt).toMatchObject({ form: 'EERP', verification: 'unsigned' });
  });

  test.each([
    ['as PEM, its name in small letters', 'odette_certificate_deliver', 'pem'],
    ['in a CMS envelope', 'ODETTE_CERTIFICATE_DELIVER', 'pkcs7'],
  ] as const)('is read %s', async (_, name, form) => {
    const both = await pair();
    const { id, facts } = await own(both.here);
    const { content } = await both.here.api.certificates.export({ id, form });
    const sent = await send(both.here, both.partner.id, name, Buffer.from(content ?? '', 'base64'));
    await until(both.here, sent.id, ({ state }) => state === 'delivered');
    expect((await offer(both)).facts.fingerprint).toBe(facts?.fingerprint);
  });

  test('is opened first where it was secured all the same', async () => {
    const both = await pair({ here: { security: { compress: true } } });
    const { id, facts } = await own(both.here);
    const { content } = await both.here.api.certificates.export({ id, form: 'der' });
    const octets = Buffer.from(content ?? '', 'base64');
    await send(both.here, both.partner.id, 'ODETTE_CERTIFICATE_DELIVER', octets);
    const file = await arrived(both.there);
    await until(both.there, file.id, ({ state }) => state === 'collected');
    expect((await offer(both)).facts.fingerprint).toBe(facts?.fingerprint);
  });

  test('keeps its partner from being removed unawares', async () => {
    const both = await pair();
    await deliver(both, 'deliver');
    const id = both.theirPartner;
    await expect(both.there.api.partners.remove({ id })).rejects.toMatchObject({
      code: 'partner-has-open-files',
    });
    await both.there.api.partners.remove({ id, force: true });
    expect(await both.there.api.needs.list({})).toEqual([]);
    // Nobody is left to decide, and nobody to be told.
    expect((await arrived(both.there)).receipt).toBe('none');
  });

  test('is a file like any other where the partner’s entry says so', async () => {
    const both = await pair({ there: { certificateExchange: 'off' } });
    const sent = await deliver(both, 'deliver');
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    expect(await both.there.api.certificates.offers({})).toEqual([]);
  });
});

async function arrived({ api }: TestEngine): Promise<Transfer> {
  for (;;) {
    const [transfer] = (await api.transfers.list({ direction: 'in' })).rows;
    if (transfer !== undefined) return transfer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('what nobody could say yes to is refused at once, and the file is kept', () => {
  async function refused(both: Pair, octets: Uint8Array): Promise<string | undefined> {
    const sent = await send(both.here, both.partner.id, 'ODETTE_CERTIFICATE_DELIVER', octets);
    const answered = await until(both.here, sent.id, ({ receipt }) => receipt === 'refused');
    expect(answered.problem).toMatchObject({ code: 'oftp2.nerp.34' });
    const file = await arrived(both.there);
    expect(file).toMatchObject({ state: 'failed' });
    expect((await readFile(file.localPath ?? '')).equals(octets)).toBe(true);
    expect(await both.there.api.certificates.offers({})).toEqual([]);
    expect(await both.there.api.needs.list({})).toMatchObject([{ transferId: file.id, kind: 'unopened' }]);
    expect(answered.problem?.text).toBe(file.problem?.code);
    return file.problem?.code;
  }

  test('no certificate', async () => {
    expect(await refused(await pair(), Buffer.from('UNB+UNOA:1'))).toBe('certificate-unreadable');
    expect(await refused(await pair(), Buffer.alloc(0))).toBe('certificate-unreadable');
  });

  test('more than one', async () => {
    const both = await pair();
    const more = [await own(both.here), await newOwn(both.here)];
    const ders = await Promise.all(
      more.map(async ({ id }) => {
        const { content } = await both.here.api.certificates.export({ id, form: 'der' });
        return Buffer.from(content ?? '', 'base64');
      }),
    );
    expect(await refused(both, writePkcs7(ders))).toBe('certificate-more-than-one');
  });

  test('more than a certificate can be', async () => {
    expect(await refused(await pair(), Buffer.alloc(1024 * 1024 + 1))).toBe('certificate-too-large');
  });

  test('our own', async () => {
    const both = await pair();
    const { id } = await own(both.there);
    const { content } = await both.there.api.certificates.export({ id, form: 'der' });
    expect(await refused(both, Buffer.from(content ?? '', 'base64'))).toBe('certificate-is-ours');
  });

  test('one that somebody behind the partner has written', async () => {
    const both = await pair({
      here: { originator: 'O0013000009ELSE' },
      there: { routing: { behind: ['O0013000009ELSE'] } },
    });
    const sent = await deliver(both, 'deliver');
    const { problem } = await until(both.here, sent.id, ({ receipt }) => receipt === 'refused');
    expect(problem).toMatchObject({ code: 'oftp2.nerp.34', text: 'certificate-not-partners' });
    expect(await both.there.api.certificates.list({ partnerId: both.theirPartner })).toEqual([]);
  });

  test('the twenty-first that waits', async () => {
    const both = await pair();
    const [first, ...others] = await Promise.all(
      Array.from({ length: 21 }, () =>
        both.here.api.certificates.deliver({ partnerId: both.partner.id, kind: 'deliver' }),
      ),
    );
    expect(first?.queued).toHaveLength(1);
    expect(others).toHaveLength(20);
    const states = async (): Promise<string[]> =>
      (await both.here.api.transfers.list({})).rows.map(({ receipt }) => receipt);
    await expect.poll(states, { timeout: 15_000 }).toContain('refused');
    await expect.poll(async () => (await both.there.api.certificates.offers({})).length).toBe(20);
  });
});

describe('yes', () => {
  test('makes it the partner’s, says who said so, and answers with an EERP', async () => {
    const both = await pair();
    const certificate = await own(both.here);
    const sent = await deliver(both, 'deliver');
    const { id, facts } = await offer(both);
    await both.there.api.certificates.decide({
      offerId: id,
      accept: true,
      purposes: ['signing', 'encryption'],
      fingerprint: facts.fingerprint,
      note: 'telephone',
    });
    const [kept] = await both.there.api.certificates.list({ partnerId: both.theirPartner });
    expect(kept).toMatchObject({
      owner: 'partner',
      origin: 'sent',
      purposes: ['signing', 'encryption'],
      facts: { fingerprint: certificate.facts?.fingerprint },
    });
    const [decision] = await both.there.api.certificates.decisions({ partnerId: both.theirPartner });
    expect(decision).toMatchObject({ decision: 'trusted', role: 'partner', note: 'telephone' });
    await collect(both);
    await until(both.here, sent.id, ({ receipt }) => receipt === 'received');
    const file = await arrived(both.there);
    expect(file).toMatchObject({ state: 'collected', receipt: 'sent' });
    expect(file.localPath).toBeUndefined();
    expect(await readdir(path.join(both.there.home, 'received', 'Here'))).toEqual([]);
    const steps = await both.there.api.transfers.timeline({ id: file.id });
    expect(withoutReceipt(steps)).toEqual([
      'receiving',
      'collected',
      'certificate-offered',
      'certificate-accepted',
      'cleared',
    ]);
  });

  test('said twice, even at once, is said once', async () => {
    const both = await pair();
    await deliver(both, 'deliver');
    const { id } = await offer(both);
    const yes = (): Promise<unknown> => both.there.api.certificates.decide({ offerId: id, accept: true });
    await Promise.all([yes(), yes()]);
    await yes();
    expect((await both.there.api.receipts.list({})).total).toBe(1);
    expect(await both.there.api.certificates.decisions({})).toHaveLength(1);
    await expect(both.there.api.certificates.decide({ offerId: id, accept: false })).rejects.toMatchObject({
      code: 'certificate-offer-decided',
    });
  });

  test('to another fingerprint than the one that came changes nothing', async () => {
    const both = await pair();
    await deliver(both, 'deliver');
    const { id } = await offer(both);
    await expect(
      both.there.api.certificates.decide({ offerId: id, accept: true, fingerprint: 'a'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'certificate-offer-differs' });
    expect(await both.there.api.certificates.offers({})).toHaveLength(1);
    expect((await both.there.api.receipts.list({})).total).toBe(0);
  });

  test('to one that is there already leaves one, with the purposes of both', async () => {
    const both = await pair();
    const certificate = await own(both.here);
    const { content } = await both.here.api.certificates.export({ id: certificate.id, form: 'der' });
    await both.there.api.certificates.import({
      source: { content: content ?? '' },
      partnerId: both.theirPartner,
      purposes: ['receipts'],
    });
    await deliver(both, 'deliver');
    const { id, known } = await offer(both);
    expect(known).toBe(true);
    await both.there.api.certificates.decide({ offerId: id, accept: true, purposes: ['signing'] });
    expect(await both.there.api.certificates.list({ partnerId: both.theirPartner })).toMatchObject([
      { purposes: ['signing', 'receipts'] },
    ]);
  });

  test('to a request sends ours, and the partner decides about it', async () => {
    const both = await pair();
    await deliver(both, 'request');
    const { id, kind } = await offer(both);
    expect(kind).toBe('request');
    const { queued } = await both.there.api.certificates.decide({ offerId: id, accept: true, answer: true });
    expect(queued).toMatchObject([{ remoteName: 'ODETTE_CERTIFICATE_DELIVER', direction: 'out' }]);
    await collect(both);
    const [answer] = await both.here.api.certificates.offers({});
    expect(answer?.facts.fingerprint).toBe((await own(both.there)).facts?.fingerprint);
    await both.here.api.certificates.decide({ offerId: answer?.id ?? id, accept: true });
    const [file] = queued;
    if (file === undefined) throw new Error('nothing was sent');
    await until(both.there, file.id, ({ receipt }) => receipt === 'received');
  });
});

test('no answers with a NERP and the reason, and nothing is kept', async () => {
  const both = await pair();
  const sent = await deliver(both, 'replace');
  const { id, transferId } = await offer(both);
  await both.there.api.certificates.decide({ offerId: id, accept: false, note: 'Not announced' });
  await collect(both);
  const refused = await until(both.here, sent.id, ({ receipt }) => receipt === 'refused');
  expect(refused.problem).toMatchObject({ code: 'oftp2.nerp.34', text: 'Not announced' });
  expect(await both.there.api.certificates.list({ partnerId: both.theirPartner })).toEqual([]);
  expect(await both.there.api.needs.list({})).toEqual([]);
  const file = await both.there.api.transfers.get({ id: transferId });
  expect(file).toMatchObject({
    state: 'collected',
    receipt: 'sent',
    problem: { code: 'certificate-offer-refused' },
  });
  expect(file.localPath).toBeUndefined();
  expect(await readdir(path.join(both.there.home, 'received', 'Here'))).toEqual([]);
  const steps = await both.there.api.transfers.timeline({ id: transferId });
  expect(withoutReceipt(steps).slice(-2)).toEqual(['certificate-refused', 'cleared']);
});

describe('the file of a certificate that was decided about', () => {
  test('is cleared away at the next start where the last one was cut off before', async () => {
    const both = await pair();
    await deliver(both, 'deliver');
    const { id, transferId } = await offer(both);
    const { localPath } = await both.there.api.transfers.get({ id: transferId });
    const { home } = both.there;
    await both.there.engine.close();
    // As it stands when the decision is written down and nothing more.
    const journal = openJournal(path.join(home, 'journal.db'));
    journal.offers.decide(id, 'refused', 1);
    journal.close();
    const again = await openTestEngine({ home });
    closing.push(() => again.close());
    expect((await again.api.transfers.get({ id: transferId })).localPath).toBeUndefined();
    await expect(readFile(localPath ?? '')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('stays where it is not what came any more', async () => {
    const both = await pair();
    await deliver(both, 'deliver');
    const { id, transferId } = await offer(both);
    const { localPath = '' } = await both.there.api.transfers.get({ id: transferId });
    await writeFile(localPath, 'notes of the user');
    await both.there.api.certificates.decide({ offerId: id, accept: false });
    expect((await both.there.api.transfers.get({ id: transferId })).localPath).toBeUndefined();
    expect(await readFile(localPath, 'utf8')).toBe('notes of the user');
  });
});

describe('the roll-over', () => {
  async function signedFile(both: Pair, name: string): Promise<Transfer> {
    const sent = await send(both.here, both.partner.id, name, Buffer.from(name));
    return await until(both.here, sent.id, ({ receipt }) => receipt === 'received' || receipt === 'refused');
  }

  test('takes what is signed with the old one and with the new one, and encrypts for the new one', async () => {
    const both = await pair({ here: { security: { sign: true } }, there: { security: { encrypt: true } } });
    const old = await own(both.here);
    await deliverAndAccept(both, 'deliver');
    expect(await signedFile(both, 'OLD')).toMatchObject({ receipt: 'received' });
    const young = await newOwn(both.here);
    await deliverAndAccept(both, 'deliver', [young]);
    expect(await signedFile(both, 'STILL-OLD')).toMatchObject({ receipt: 'received' });
    await both.here.api.certificates.use({ id: young.id, purposes: [...allButTls] });
    expect(await signedFile(both, 'NEW')).toMatchObject({ receipt: 'received' });
    // What comes now was encrypted for the new one: the old key is not there any more.
    await both.here.api.certificates.change({ id: old.id, purposes: ['tls'] });
    const sent = await send(both.there, both.theirPartner, 'SECRET', Buffer.from('secret'));
    await collect(both);
    await until(both.there, sent.id, ({ receipt }) => receipt === 'received');
    const kept = await both.there.api.certificates.list({ partnerId: both.theirPartner });
    const inUse = kept.find(({ inUseFor }) => inUseFor.includes('encryption'));
    expect(inUse?.facts?.fingerprint).toBe(young.facts?.fingerprint);
    expect(kept.map(({ state }) => state)).toEqual(['active', 'active']);
  });

  test('that replaces takes nothing more that is signed with the old one', async () => {
    const both = await pair({ here: { security: { sign: true } } });
    await deliverAndAccept(both, 'deliver');
    const young = await newOwn(both.here);
    await deliverAndAccept(both, 'replace', [young], allButTls);
    expect(await signedFile(both, 'OLD')).toMatchObject({
      receipt: 'refused',
      problem: { code: 'oftp2.nerp.31' },
    });
    await both.here.api.certificates.use({ id: young.id, purposes: [...allButTls] });
    expect(await signedFile(both, 'NEW')).toMatchObject({ receipt: 'received' });
    // The old one was for TLS, too, and the new one is not: for that it stays.
    const kept = await both.there.api.certificates.list({ partnerId: both.theirPartner, retired: true });
    expect(kept.map(({ state, purposes }) => [state, purposes])).toContainEqual(['active', ['tls']]);
  });

  test('that replaces ends every pin, and every trust by an authority, of the one before', async () => {
    const pki = await makeTestPki({ listAddress: () => 'http://127.0.0.1:1/' });
    const theirs = { code: partnerCode, trust: { authorities: [pki.root.certificatePem] } };
    const both = await pair({
      there: {
        ...theirs,
        callerPins: [pki.client.fingerprint],
        trust: {
          ...theirs.trust,
          system: false,
          pins: [pki.client.fingerprint],
          revocation: { policy: 'off' },
        },
      },
      here: { ourCode: partnerCode },
    });
    const chain = pki.client.certificatePem + pki.intermediate.certificatePem;
    const { added } = await both.there.api.certificates.import({
      source: { content: Buffer.from(chain).toString('base64') },
      partnerId: both.theirPartner,
      purposes: ['signing'],
    });
    const [before] = added;
    if (before === undefined) throw new Error('none');
    expect(await both.there.api.certificates.check({ id: before.id })).toMatchObject({ trusted: true });
    const { id: ownId } = await own(both.here);
    const { content } = await both.here.api.certificates.export({ id: ownId, form: 'pem' });
    // A caller that shows nothing is not let in where somebody is pinned: the file comes by another way.
    await pinCallers(both, []);
    await send(
      both.here,
      both.partner.id,
      'ODETTE_CERTIFICATE_REPLACE',
      Buffer.from(content ?? '', 'base64'),
    );
    await expect
      .poll(async () => (await both.there.api.certificates.offers({})).length, { timeout: 15_000 })
      .toBe(1);
    const { id, current, facts } = await offer(both);
    expect(current).toMatchObject([{ id: before.id }]);
    await pinCallers(both, [pki.client.fingerprint]);
    await both.there.api.certificates.decide({ offerId: id, accept: true });
    const { oftp2 } = asOftp(await both.there.api.partners.get({ id: both.theirPartner }));
    // Nobody gets in without a certificate who had to show one before.
    expect(oftp2).toMatchObject({
      callerPins: [facts.fingerprint],
      trust: { pins: [facts.fingerprint] },
    });
    expect((await both.there.api.certificates.get({ id: before.id })).state).toBe('retired');
    expect(await both.there.api.certificates.check({ id: before.id })).toMatchObject({
      trusted: false,
      problem: { code: 'certificate-ended' },
    });
    const said = await both.there.api.certificates.decisions({ partnerId: both.theirPartner });
    expect(said.filter(({ decision }) => decision === 'ended').map(({ role }) => role)).toContain('partner');
  });

  async function pinCallers({ there, theirPartner }: Pair, callerPins: string[]): Promise<void> {
    const { name, kind, oftp2 } = asOftp(await there.api.partners.get({ id: theirPartner }));
    await there.api.partners.update({
      id: theirPartner,
      partner: { name, kind, oftp2: { ...oftp2, callerPins } },
    });
  }
});

describe('ours', () => {
  test('goes as it is, one file for each that is in use', async () => {
    const both = await pair();
    const other = await newOwn(both.here);
    await both.here.api.certificates.use({ id: other.id, purposes: ['signing', 'receipts'] });
    const { queued } = await both.here.api.certificates.deliver({ partnerId: both.partner.id });
    expect(queued).toHaveLength(2);
    await expect
      .poll(async () => (await both.there.api.certificates.offers({})).length, { timeout: 15_000 })
      .toBe(2);
    const sent = (await both.there.api.certificates.offers({})).map(({ facts }) => facts.fingerprint);
    const mine = [await own(both.here), other].map(({ facts }) => facts?.fingerprint ?? '');
    expect(sent.toSorted()).toEqual(mine.toSorted());
  });

  test('is refused where it is not ours, or not there', async () => {
    const both = await pair();
    await deliverAndAccept(both, 'deliver');
    const [theirs] = await both.there.api.certificates.list({ partnerId: both.theirPartner });
    if (theirs === undefined) throw new Error('none');
    const wish = { partnerId: both.theirPartner };
    await expect(
      both.there.api.certificates.deliver({ ...wish, certificateIds: [theirs.id] }),
    ).rejects.toMatchObject({ code: 'certificate-not-own' });
    await both.there.api.settings.update({ station: { code: '' } });
    await expect(both.there.api.certificates.deliver(wish)).rejects.toMatchObject({
      code: 'own-code-missing',
    });
    expect(codes.theirs).not.toBe('');
  });
});
