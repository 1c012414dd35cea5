import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { DetailedPeerCertificate } from 'node:tls';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CertificateId, DigipoortPartnerInput, PartnerId } from '../../shared/index.ts';
import { startPracticeDigipoort } from '../practice/index.ts';
import type { PracticeDigipoort } from '../practice/index.ts';
import { issue, revocationList, serveFiles } from '../test-pki/index.ts';
import type { FileServer, Issued } from '../test-pki/index.ts';
import { openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const oin = '00000099000000001000';

function nameOf(der: Buffer): string {
  return /CN=(.*)/.exec(new X509Certificate(der).subject)?.[1] ?? '';
}

/** Four levels, as PKIoverheid has them, each with its list. */
interface Levels {
  readonly root: Issued;
  readonly domain: Issued;
  readonly provider: Issued;
  readonly ours: Issued;
}

let engine: TestEngine;
let lists: FileServer;
let levels: Levels;
let digipoort: PracticeDigipoort;
let known: string;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  engine = await openTestEngine();
  closing.push(() => engine.close());
  lists = await serveFiles({});
  closing.push(async () => {
    await lists[Symbol.asyncDispose]();
  });
  levels = await makeLevels();
  for (const of of ['root', 'domain', 'provider'] as const)
    lists.put(`/${of}.crl`, await revocationList(levels[of]));
  known = levels.ours.fingerprint;
  digipoort = await startPracticeDigipoort({
    folder: path.join(engine.home, 'digipoort'),
    isKnown: (fingerprint) => fingerprint === known,
    changed: () => undefined,
  });
  closing.push(() => digipoort.stop());
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function makeLevels(days: { readonly from?: number; readonly until?: number } = {}): Promise<Levels> {
  const listed = (by: string) => ({ listAddresses: [`${lists.address}/${by}.crl`] });
  const root = await issue({ name: 'Staat der Nederlanden Test Root', authority: true, until: 3650 });
  const domain = await issue({ name: 'Domain', by: root, authority: true, until: 1825, ...listed('root') });
  const provider = await issue({
    name: 'TSP',
    by: domain,
    authority: true,
    until: 1825,
    ...listed('domain'),
  });
  const ours = await issue({
    name: 'Our organisation',
    identification: oin,
    by: provider,
    ...days,
    extendedKeyUsage: ['clientAuth', 'serverAuth'],
    ...listed('provider'),
  });
  return { root, domain, provider, ours };
}

async function importOurs(parts: readonly (keyof Levels)[], from = levels): Promise<CertificateId> {
  const pem = [...parts.map((part) => from[part].certificatePem), from.ours.privateKeyPem].join('\n');
  const { added } = await engine.api.certificates.import({
    source: { content: Buffer.from(pem).toString('base64') },
  });
  const own = added.find(({ owner }) => owner === 'own');
  if (own === undefined) throw new Error('not imported');
  return own.id;
}

async function add(
  ownCertificate: CertificateId,
  agreed: Partial<DigipoortPartnerInput['digipoort']> = {},
): Promise<PartnerId> {
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

const all = ['ours', 'provider', 'domain', 'root'] as const;

async function codes(partnerId: PartnerId): Promise<readonly string[]> {
  const { findings } = await engine.api.certificates.standing({ partnerId, fresh: true });
  return findings.map(({ code }) => code);
}

describe('our certificate with Digipoort', () => {
  test('D-05: says our OIN, which stands in its subject', async () => {
    const partnerId = await add(await importOurs(all));
    const standing = await engine.api.certificates.standing({ partnerId });
    expect(standing.oin).toBe(oin);
    expect(standing.facts.serial).not.toBe(oin);
    expect(standing.shown).toHaveLength(3);
    expect(standing.path).toHaveLength(4);
    expect(standing.revocation.map(({ state }) => state)).toEqual(['good', 'good', 'good', 'not-needed']);
    expect(standing.findings.map(({ code }) => code)).toEqual(['digipoort-not-registered']);
  });

  test.each(['root', 'domain', 'provider'] as const)(
    'D-04: whose list of the %s is missing or too old is told of',
    async (level) => {
      const partnerId = await add(await importOurs(all));
      lists.put(`/${level}.crl`, undefined);
      expect(await codes(partnerId)).toContain('own-list-missing');
      lists.put(`/${level}.crl`, await revocationList(levels[level], { thisUpdate: -9, nextUpdate: -2 }));
      expect(await codes(partnerId)).toContain('own-list-expired');
    },
  );

  test.each([
    ['ours', 'provider'],
    ['provider', 'domain'],
    ['domain', 'root'],
  ] as const)('D-04: of which %s is revoked is shown to nobody', async (revoked, by) => {
    const partnerId = await add(await importOurs(all));
    lists.put(
      `/${by}.crl`,
      await revocationList(levels[by], { revoked: [{ certificate: levels[revoked] }] }),
    );
    expect(await codes(partnerId)).toContain('own-certificate-revoked');
    await expect(engine.api.transfers.collect({ partnerId })).rejects.toMatchObject({
      code: 'own-certificate-revoked',
    });
  });

  test('D-04: that has ended is shown to nobody', async () => {
    const ended = await makeLevels({ from: -100, until: -1 });
    const partnerId = await add(await importOurs(all, ended));
    expect(await codes(partnerId)).toContain('own-certificate-over');
    await expect(engine.api.transfers.collect({ partnerId })).rejects.toMatchObject({
      code: 'own-certificate-over',
    });
  });

  test('D-04: that ends soon is told of, though it is used for this partner alone', async () => {
    const partnerId = await add(await importOurs(all, await makeLevels({ until: 20 })));
    expect(await codes(partnerId)).toContain('own-certificate-ends');
    const needs = await engine.api.needs.list({});
    expect(needs.map(({ problem }) => problem?.code)).toContain('certificate-own-ends');
  });

  test('D-04: without what stands between it and its root is warned of', async () => {
    const partnerId = await add(await importOurs(['ours']));
    expect(await codes(partnerId)).toContain('own-chain-missing');
  });

  test('D-04: is shown with all between it and its root, and never the root', async () => {
    const seen: string[] = [];
    const server = createServer((socket) => {
      socket.write('220 ready\r\n');
      socket.once('data', () => {
        socket.write('234 go\r\n');
        const line = new TLSSocket(socket, {
          isServer: true,
          requestCert: true,
          rejectUnauthorized: false,
          key: levels.ours.privateKeyPem,
          cert: levels.ours.certificatePem,
        });
        line
          .on('error', () => undefined)
          .once('secure', () => {
            let shown: DetailedPeerCertificate | undefined = line.getPeerCertificate(true);
            // The last of what came leads to itself, or to nobody.
            while (shown?.raw !== undefined && !seen.includes(nameOf(shown.raw))) {
              seen.push(nameOf(shown.raw));
              shown = shown.issuerCertificate;
            }
            line.destroy();
          });
      });
      socket.on('error', () => undefined);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const { port } = address;
    const id = await add(await importOurs(all), { port, trust: { pins: [levels.ours.fingerprint] } });
    await engine.api.partners.test({ id });
    expect(seen).toEqual(['Our organisation', 'TSP', 'Domain']);
  });

  test('D-04: that is registered is said by a person, and asked again for a new one', async () => {
    const first = await importOurs(all);
    const partnerId = await add(first);
    await engine.api.partners.registered({ id: partnerId });
    expect(await codes(partnerId)).toEqual([]);
    const renewed = await makeLevels();
    for (const of of ['root', 'domain', 'provider'] as const)
      lists.put(`/${of}.crl`, await revocationList(renewed[of]));
    const second = await importOurs(all, renewed);
    const partner = await engine.api.partners.get({ id: partnerId });
    if (partner.kind !== 'digipoort') throw new Error('another kind');
    expect(partner.digipoort).toMatchObject({
      isRegistered: true,
      registeredCertificate: levels.ours.fingerprint,
    });
    const { name, kind, digipoort: agreed } = partner;
    await engine.api.partners.update({
      id: partnerId,
      partner: { name, kind, digipoort: { ...agreed, ownCertificate: second } },
    });
    expect(await codes(partnerId)).toContain('digipoort-other-registered');
    expect(await engine.api.needs.list({})).toMatchObject([{ partnerId, action: 'registered' }]);
    await engine.api.partners.registered({ id: partnerId });
    expect(await codes(partnerId)).toEqual([]);
    expect(await engine.api.needs.list({})).toEqual([]);
  });

  test('D-05: that is not the one of the user is explained when the login is refused', async () => {
    known = 'another';
    const id = await add(await importOurs(all));
    await expect(engine.api.transfers.collect({ partnerId: id })).rejects.toMatchObject({
      code: 'digipoort-login-unregistered',
      params: { user: digipoort.user, oin },
    });
    await engine.api.partners.registered({ id });
    const checks = await engine.api.partners.test({ id });
    expect(checks.find(({ step }) => step === 'login')).toMatchObject({
      outcome: 'failed',
      problem: { code: 'digipoort-login-refused', params: { oin } },
    });
  });
});
