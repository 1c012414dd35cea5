import { createPrivateKey } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asOftp } from '../../shared/index.ts';
import type { Certificate, OftpPartnerInput, PartnerId } from '../../shared/index.ts';
import { makeIdentity, readBundle } from '../certificates/index.ts';
import { makeTestPki, showing } from '../test-pki/index.ts';
import type { TestPki } from '../test-pki/index.ts';
import { openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

let pki: TestPki;
let engine: TestEngine;
let volta: PartnerId;
beforeAll(async () => {
  pki = await makeTestPki();
});
beforeEach(async () => {
  engine = await openTestEngine();
  volta = await addPartner('Volta');
});
afterEach(() => engine.close());

async function addPartner(name: string, oftp2: Partial<OftpPartnerInput['oftp2']> = {}): Promise<PartnerId> {
  const partner = await engine.api.partners.add({
    name,
    kind: 'oftp2',
    oftp2: { code: `O0013${name.toUpperCase()}`, ...oftp2 },
  });
  return partner.id;
}

function content(text: string | Uint8Array): { content: string } {
  return { content: Buffer.from(text).toString('base64') };
}

function own(): Promise<Certificate[]> {
  return engine.api.certificates.list({ owner: 'own' });
}

async function first(): Promise<Certificate> {
  const [certificate] = await own();
  if (certificate === undefined) throw new Error('none of our own');
  return certificate;
}

describe('our own certificate', () => {
  test('is there from the first start, for everything, and the same after the next', async () => {
    const before = await first();
    expect(before).toMatchObject({ origin: 'first-start', state: 'active', inUseFor: before.purposes });
    expect(before.purposes).toHaveLength(5);
    const home = engine.home;
    await engine.engine.close();
    engine = await openTestEngine({ home });
    expect(await own()).toEqual([before]);
    await engine.engine.close();
    await rm(home, { recursive: true, force: true });
  });

  test('has its key in the home sealed only', async () => {
    const { status } = engine.api.engine;
    const { home } = await status({});
    for (const name of await readdir(home, { recursive: true })) {
      const octets = await readFile(path.join(home, name)).catch(() => Buffer.alloc(0));
      expect(octets.includes('PRIVATE KEY')).toBe(false);
    }
  });

  test('that is made anew waits until it is used, and then is what partners are shown', async () => {
    const before = await first();
    const made = await engine.api.certificates.make({
      commonName: 'New',
      identification: 'O0013NEW',
      names: ['host.example'],
    });
    expect(made).toMatchObject({
      inUseFor: [],
      origin: 'made',
      facts: { identification: 'O0013NEW', names: ['DNS:host.example'] },
    });
    expect((await engine.api.engine.status({})).certificate.fingerprint).toBe(before.facts?.fingerprint);
    await engine.api.certificates.use({ id: made.id, purposes: ['tls'] });
    expect((await engine.api.engine.status({})).certificate.fingerprint).toBe(made.facts?.fingerprint);
    expect((await own()).map(({ inUseFor }) => inUseFor.length).toSorted()).toEqual([1, 4]);
  });

  test('in use can be neither retired nor removed; what is retired can come back', async () => {
    const { id } = await first();
    await expect(engine.api.certificates.retire({ id })).rejects.toMatchObject({
      code: 'certificate-in-use',
    });
    await expect(engine.api.certificates.remove({ id, force: true })).rejects.toMatchObject({
      code: 'certificate-in-use',
    });
    const made = await engine.api.certificates.make({ commonName: 'New' });
    await engine.api.certificates.use({
      id: made.id,
      purposes: ['tls', 'authentication', 'signing', 'encryption', 'receipts'],
    });
    expect(await engine.api.certificates.retire({ id })).toMatchObject({ state: 'retired', inUseFor: [] });
    await expect(engine.api.certificates.remove({ id })).rejects.toMatchObject({ code: 'certificate-kept' });
    expect(await engine.api.certificates.restore({ id })).toMatchObject({ state: 'active', inUseFor: [] });
    await engine.api.certificates.retire({ id });
    await engine.api.certificates.remove({ id, force: true });
    expect(await own()).toHaveLength(1);
  });

  test('that a partner is to be shown must be ours and active, and then cannot be retired', async () => {
    const made = await engine.api.certificates.make({ commonName: 'For Volta' });
    const id = await addPartner('Ohm', { ownCertificate: made.id });
    expect((await engine.api.certificates.get({ id: made.id })).usedBy).toEqual([{ id, name: 'Ohm' }]);
    await expect(engine.api.certificates.retire({ id: made.id })).rejects.toMatchObject({
      code: 'certificate-in-use',
    });
    const { added } = await engine.api.certificates.import({
      source: content(pki.server.certificatePem),
      partnerId: volta,
    });
    await expect(addPartner('Watt', { ownCertificate: added[0]?.id })).rejects.toMatchObject({
      code: 'certificate-not-own',
    });
  });
});

describe('a request', () => {
  test('is answered by the certificate for its key, in whatever it comes', async () => {
    const asked = await engine.api.certificates.request({ commonName: 'Asking', identification: 'O0013ASK' });
    expect(asked).toMatchObject({ state: 'requested', origin: 'requested' });
    expect(asked.request).toContain('BEGIN CERTIFICATE REQUEST');
    expect(asked.facts).toBeUndefined();
    const answer = await answerTo(asked.request ?? '');
    expect(await engine.api.certificates.inspect({ source: content(answer) })).toMatchObject({
      answers: asked.id,
      keys: 0,
    });
    const { added } = await engine.api.certificates.import({ source: content(answer) });
    expect(added).toMatchObject([{ id: asked.id, state: 'active', owner: 'own' }]);
    const details = await engine.api.certificates.get({ id: asked.id });
    expect(details.chain.map(({ subject }) => subject)).toEqual([
      details.facts?.subject,
      pki.intermediate.subject,
      pki.root.subject,
    ]);
    await engine.api.certificates.use({ id: asked.id, purposes: ['tls'] });
    const { certificate } = await engine.api.engine.status({});
    // What is shown is the chain without its root.
    expect(certificate.pem.split('BEGIN CERTIFICATE')).toHaveLength(3);
  });

  test('can be taken back while nobody has answered', async () => {
    const { id } = await engine.api.certificates.request({ commonName: 'Asking' });
    await engine.api.certificates.remove({ id });
    await expect(engine.api.certificates.get({ id })).rejects.toMatchObject({ code: 'certificate-unknown' });
  });

  /** As an authority answers: the certificate and its chain in one file. */
  async function answerTo(request: string): Promise<string> {
    const { answerRequest } = await import('../test-pki/index.ts');
    const certificate = await answerRequest(request, pki.intermediate);
    return [certificate, pki.intermediate.certificatePem, pki.root.certificatePem].join('');
  }
});

describe('a file', () => {
  test('with a key is ours; its password is asked for, and a wrong one told', async () => {
    const { certificatePem, privateKeyPem } = await makeIdentity({ commonName: 'Brought', names: [] });
    const { id } =
      (await engine.api.certificates.import({ source: content(certificatePem + privateKeyPem) })).added[0] ??
      {};
    if (id === undefined) throw new Error('not imported');
    const { path: file, content: nothing } = await engine.api.certificates.export({
      id,
      form: 'pkcs12',
      password: 'correct horse',
    });
    if (file === undefined) throw new Error('not written');
    expect(nothing).toBeUndefined();
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    const other = await openTestEngine();
    const source = { path: file };
    await expect(other.api.certificates.import({ source })).rejects.toMatchObject({
      code: 'password-needed',
    });
    await expect(other.api.certificates.import({ source, password: 'wrong' })).rejects.toMatchObject({
      code: 'password-wrong',
    });
    const { added } = await other.api.certificates.import({ source, password: 'correct horse' });
    expect(added).toMatchObject([{ owner: 'own', origin: 'imported', label: 'Brought' }]);
    await expect(other.api.certificates.import({ source, password: 'correct horse' })).rejects.toMatchObject({
      code: 'certificate-known',
    });
    await other.close();
  });

  test('that a window has handed over is gone once it has served; any other stays', async () => {
    const { certificatePem, privateKeyPem } = await makeIdentity({ commonName: 'Brought', names: [] });
    const { intakeFolder } = await engine.api.engine.status({});
    const handedOver = path.join(intakeFolder, 'own.pem');
    await writeFile(handedOver, certificatePem + privateKeyPem);
    await engine.api.certificates.import({ source: { path: handedOver } });
    expect(await readdir(intakeFolder)).toEqual([]);
    const elsewhere = path.join(engine.home, 'theirs.pem');
    await writeFile(elsewhere, pki.server.certificatePem);
    await engine.api.certificates.import({ source: { path: elsewhere }, partnerId: volta });
    expect((await stat(elsewhere)).isFile()).toBe(true);
  });

  test.each(['pem', 'der'])('with a key alone (%s) waits for its certificate', async (form) => {
    const { certificatePem, privateKeyPem } = await makeIdentity({ commonName: 'Apart', names: [] });
    const key = createPrivateKey(privateKeyPem);
    const octets = form === 'pem' ? privateKeyPem : key.export({ type: 'pkcs8', format: 'der' });
    const { added } = await engine.api.certificates.import({ source: content(octets) });
    expect(added).toMatchObject([{ owner: 'own', state: 'requested', origin: 'imported' }]);
    await expect(engine.api.certificates.import({ source: content(octets) })).rejects.toMatchObject({
      code: 'certificate-known',
    });
    const other = await makeIdentity({ commonName: 'Other', names: [] });
    const mixed = content(certificatePem + other.privateKeyPem);
    const completed = await engine.api.certificates.import({ source: content(certificatePem) });
    expect(completed.added).toMatchObject([{ id: added[0]?.id, state: 'active', label: 'Apart' }]);
    await expect(engine.api.certificates.import({ source: mixed })).rejects.toMatchObject({
      code: 'certificate-known',
    });
    const strange = content(pki.server.certificatePem + other.privateKeyPem);
    await expect(engine.api.certificates.import({ source: strange })).rejects.toMatchObject({
      code: 'key-without-certificate',
    });
  });

  test('without one belongs to a partner, who must be named', async () => {
    const source = content(showing(pki.server).certificatePem + pki.root.certificatePem);
    await expect(engine.api.certificates.import({ source })).rejects.toMatchObject({
      code: 'certificate-needs-partner',
    });
    const { added } = await engine.api.certificates.import({ source, partnerId: volta });
    expect(added).toMatchObject([
      { owner: 'partner', partnerName: 'Volta', facts: { fingerprint: pki.server.fingerprint } },
    ]);
    const { chain } = await engine.api.certificates.get({ id: added[0]?.id ?? (await first()).id });
    expect(chain).toHaveLength(3);
    expect(await engine.api.certificates.decisions({ partnerId: volta })).toMatchObject([
      { role: 'partner', decision: 'trusted' },
    ]);
  });

  test('with an authority makes it trusted for that partner alone', async () => {
    const source = content(pki.root.certificatePem);
    const { added } = await engine.api.certificates.import({ source, partnerId: volta, authority: true });
    expect(added).toMatchObject([{ owner: 'authority', partnerId: volta, purposes: [] }]);
  });

  test('is kept for what it may do, and refused for what it may not', async () => {
    const source = content(pki.recipient.certificatePem);
    const wrong = engine.api.certificates.import({ source, partnerId: volta, purposes: ['signing'] });
    await expect(wrong).rejects.toMatchObject({ code: 'certificate-wrong-purpose' });
    const { added } = await engine.api.certificates.import({ source, partnerId: volta });
    expect(added[0]?.purposes).toEqual(['tls', 'encryption']);
  });

  test('with revocation lists is kept for everybody', async () => {
    const { added, lists } = await engine.api.certificates.import({
      source: content(await pki.list('intermediate')),
    });
    expect(added).toEqual([]);
    expect(lists).toMatchObject([{ issuer: pki.intermediate.subject, entries: 1, address: '' }]);
    expect(await engine.api.certificates.lists({})).toEqual(lists);
  });

  test('that is none, is not there or is a folder changes nothing', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'waybill-import-'));
    const file = path.join(folder, 'a');
    await writeFile(file, 'nothing');
    for (const [source, code] of [
      [{ path: file }, 'certificate-unreadable'],
      [{ path: path.join(folder, 'b') }, 'file-not-found'],
      [{ path: folder }, 'file-is-folder'],
    ] as const)
      await expect(engine.api.certificates.import({ source, partnerId: volta })).rejects.toMatchObject({
        code,
      });
    await rm(folder, { recursive: true });
    expect(await engine.api.certificates.list({})).toHaveLength(1);
  });

  test('is never written over', async () => {
    const { id } = await first();
    const folder = await mkdtemp(path.join(tmpdir(), 'waybill-export-'));
    const file = path.join(folder, 'own.pem');
    await engine.api.certificates.export({ id, form: 'pem', path: file });
    expect((await readBundle(await readFile(file))).certificates).toHaveLength(1);
    await expect(engine.api.certificates.export({ id, form: 'der', path: file })).rejects.toMatchObject({
      code: 'file-exists',
    });
    await expect(engine.api.certificates.export({ id, form: 'der', path: 'own.der' })).rejects.toMatchObject({
      code: 'path-not-absolute',
    });
    await expect(engine.api.certificates.export({ id, form: 'pkcs12' })).rejects.toMatchObject({
      code: 'password-needed',
    });
    await rm(folder, { recursive: true });
  });
});

describe('a partner’s certificates', () => {
  test('roll over without a gap: both are trusted, the one that began last is encrypted for', async () => {
    const [older, newer] = await Promise.all([
      makeIdentity({
        commonName: 'Older',
        names: [],
        now: new Date(Date.now() - 300 * 86_400_000),
        purposes: ['tls', 'encryption'],
      }),
      makeIdentity({ commonName: 'Newer', names: [], purposes: ['tls', 'encryption'] }),
    ]);
    for (const { certificatePem } of [older, newer])
      await engine.api.certificates.import({ source: content(certificatePem), partnerId: volta });
    const listed = await engine.api.certificates.list({ partnerId: volta });
    expect(
      listed.map(({ label, inUseFor }) => [label, inUseFor.includes('tls'), inUseFor.includes('encryption')]),
    ).toEqual([
      ['Older', true, false],
      ['Newer', true, true],
    ]);
  });

  test('that are retired are not trusted any more, and it is known who said so', async () => {
    const { added } = await engine.api.certificates.import({
      source: content(pki.server.certificatePem),
      partnerId: volta,
    });
    const id = added[0]?.id;
    if (id === undefined) throw new Error('not imported');
    await engine.api.certificates.trust({ partnerId: volta, fingerprint: pki.server.fingerprint });
    await engine.api.certificates.retire({ id, note: 'replaced' });
    expect(asOftp(await engine.api.partners.get({ id: volta })).oftp2.trust.pins).toEqual([]);
    const decisions = await engine.api.certificates.decisions({ partnerId: volta });
    expect(decisions.slice(0, 2)).toMatchObject([
      { role: 'partner', decision: 'ended', note: 'replaced' },
      { role: 'server', decision: 'ended' },
    ]);
    expect(decisions[0]?.by).toMatch(/\(command-line\)$/);
  });

  test('whose pin goes from the partner’s entry do not stay trusted by the store', async () => {
    const { added } = await engine.api.certificates.import({
      source: content(pki.server.certificatePem),
      partnerId: volta,
      purposes: ['tls'],
    });
    await engine.api.certificates.trust({ partnerId: volta, fingerprint: pki.server.fingerprint });
    const { name, kind, oftp2 } = asOftp(await engine.api.partners.get({ id: volta }));
    await engine.api.partners.update({
      id: volta,
      partner: { name, kind, oftp2: { ...oftp2, trust: { ...oftp2.trust, pins: [] } } },
    });
    const kept = await engine.api.certificates.get({ id: added[0]?.id ?? (await first()).id });
    expect(kept.state).toBe('retired');
    expect(await engine.api.certificates.decisions({ partnerId: volta })).toMatchObject([
      { role: 'server', decision: 'ended' },
      { role: 'server', decision: 'trusted' },
      { role: 'partner', decision: 'trusted' },
    ]);
  });

  test('are not trusted any more when the partner is removed, and one of the same name begins anew', async () => {
    const source = content(pki.server.certificatePem);
    const { added } = await engine.api.certificates.import({ source, partnerId: volta });
    await engine.api.certificates.trust({ partnerId: volta, fingerprint: pki.client.fingerprint });
    await engine.api.partners.remove({ id: volta });
    const decisions = await engine.api.certificates.decisions({ partnerId: volta });
    expect(decisions.map(({ role, decision }) => `${role} ${decision}`)).toEqual([
      'partner ended',
      'server ended',
      'server trusted',
      'partner trusted',
    ]);
    const id = added[0]?.id;
    if (id === undefined) throw new Error('not imported');
    expect(await engine.api.certificates.get({ id })).toMatchObject({ state: 'retired', inUseFor: [] });
    const anew = await addPartner('Volta');
    expect(await engine.api.certificates.list({ partnerId: anew })).toEqual([]);
  });

  test('with a key that is too weak are not taken', async () => {
    const source = content(pki.weakKey.certificatePem);
    await expect(engine.api.certificates.import({ source, partnerId: volta })).rejects.toMatchObject({
      code: 'certificate-weak',
      params: { keyType: 'RSA 1024' },
    });
  });

  test('that end at different times need somebody in that order', async () => {
    for (const days of [50, 5, 20]) {
      const { certificatePem } = await makeIdentity({
        commonName: `In ${days}`,
        names: [],
        days,
        purposes: ['tls'],
      });
      const id = days === 50 ? volta : await addPartner(`P${days}`);
      await engine.api.certificates.import({ source: content(certificatePem), partnerId: id });
    }
    const needs = await engine.api.needs.list({});
    expect(needs.map(({ problem }) => problem?.params['label'])).toEqual(['In 5', 'In 20', 'In 50']);
  });

  test('that end soon need somebody, until there is a later one', async () => {
    const day = 86_400_000;
    const ending = await makeIdentity({ commonName: 'Ending', names: [], days: 20 });
    await engine.api.certificates.import({ source: content(ending.certificatePem), partnerId: volta });
    const [need] = await engine.api.needs.list({});
    expect(need).toMatchObject({
      kind: 'certificate',
      action: 'certificate',
      partnerName: 'Volta',
      problem: { code: 'certificate-partner-ends', params: { label: 'Ending' } },
    });
    expect(need?.key).toMatch(/-30$/);
    expect(await engine.api.certificates.list({ expiringWithinDays: 30 })).toHaveLength(1);
    expect(await engine.api.certificates.list({ expiringWithinDays: 5 })).toEqual([]);
    const later = await makeIdentity({ commonName: 'Later', names: [], now: new Date(Date.now() - day) });
    await engine.api.certificates.import({ source: content(later.certificatePem), partnerId: volta });
    expect(await engine.api.needs.list({})).toEqual([]);
  });
});

test('a home from before the store keeps its certificate: partners know it', async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'waybill-before-'));
  const { openSealer } = await import('../secrets/index.ts');
  const { certificatePem, privateKeyPem, fingerprint } = await makeIdentity({
    commonName: 'Before',
    names: [],
  });
  const sealer = await openSealer({ home, useKeyring: false });
  const folder = path.join(home, 'certificates');
  await import('node:fs/promises').then(({ mkdir }) => mkdir(folder));
  await writeFile(path.join(folder, 'own.pem'), certificatePem);
  await writeFile(path.join(folder, 'own.key.sealed'), await sealer.seal(privateKeyPem, 'own key'));
  const later = await openTestEngine({ home });
  expect((await later.api.engine.status({})).certificate.fingerprint).toBe(fingerprint);
  expect(await readdir(folder)).toEqual([]);
  await later.engine.close();
  await rm(home, { recursive: true, force: true });
});
