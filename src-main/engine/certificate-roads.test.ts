import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as tls from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { asOftp } from '../../shared/index.ts';
import type { OftpPartnerInput, Partner, PartnerId, Problem } from '../../shared/index.ts';
import { makeTestPki, partnerCode, showing } from '../test-pki/index.ts';
import type { Issued, TestPki } from '../test-pki/index.ts';
import { openPair, openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

/** What goes wrong, which leaf shows it, and what is said: RFC 5024 11 and its like. */
const defects = [
  ['has expired', 'expired', 'certificate-expired', {}],
  ['is not valid yet', 'notYetValid', 'certificate-not-yet-valid', {}],
  ['has been revoked', 'revoked', 'certificate-revoked', { reason: 'keyCompromise' }],
  ['is for something else', 'wrongPurpose', 'certificate-wrong-purpose', {}],
  ['is somebody else’s', 'wrongName', 'certificate-wrong-name', {}],
  ['leads to nobody we trust', 'strange', 'certificate-no-chain', { why: 'unknown-authority' }],
  ['is signed by itself', 'selfSigned', 'certificate-no-chain', { why: 'self-signed' }],
  [
    'stands under an authority that has expired',
    'underExpiredAuthority',
    'certificate-chain-invalid',
    { why: 'authority-expired' },
  ],
  ['stands too deep', 'pathTooLong', 'certificate-chain-invalid', { why: 'path-length' }],
  [
    'lies outside what its authority may sign',
    'outsideNameConstraints',
    'certificate-chain-invalid',
    { why: 'name-constraints' },
  ],
  // The TLS library leaves out of the chain what cannot have signed it.
  ['is signed by a mere leaf', 'notAnAuthority', 'certificate-no-chain', {}],
  [
    'says something critical that nobody knows',
    'criticalExtension',
    'certificate-chain-invalid',
    { why: 'critical-extension' },
  ],
] as const;

/** What is wrong with the revocation list. */
const listFaults = [
  ['cannot be had', 'missing', 'revocation-no-list'],
  ['is not the authority’s', 'forged', 'revocation-list-invalid'],
  ['is no list at all', 'garbage', 'revocation-list-invalid'],
  ['is too old', 'expired', 'revocation-list-expired'],
] as const;

let lists: { readonly port: number; answer: Record<string, Buffer | undefined>; close(): void };
let pki: TestPki;
let good: Record<string, Buffer>;

beforeAll(async () => {
  lists = await serveLists();
  pki = await makeTestPki({ listAddress: (authority) => `http://127.0.0.1:${lists.port}/${authority}.crl` });
  good = { root: await pki.list('root'), intermediate: await pki.list('intermediate') };
});
afterAll(() => lists.close());

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function serveLists(): Promise<typeof lists> {
  const server = createServer((request, response) => {
    const octets = serving.answer[(request.url ?? '').replace(/^\/|\.crl$/g, '')];
    response.statusCode = octets === undefined ? 404 : 200;
    response.end(octets);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serving = {
    port: (server.address() as AddressInfo).port,
    answer: {} as Record<string, Buffer | undefined>,
    close: () => server.close(),
  };
  return serving;
}

async function faulty(fault: (typeof listFaults)[number][1]): Promise<Record<string, Buffer | undefined>> {
  switch (fault) {
    case 'missing':
      return { root: good['root'] };
    case 'forged':
      return { ...good, intermediate: await pki.list('intermediate', { by: pki.stranger }) };
    case 'garbage':
      return { ...good, intermediate: Buffer.from('no list') };
    case 'expired':
      return { ...good, intermediate: await pki.list('intermediate', { thisUpdate: -20, nextUpdate: -10 }) };
  }
}

describe('a server that we call', () => {
  async function call(
    leaf: Issued,
    change: Partial<OftpPartnerInput['oftp2']['trust']> = {},
  ): Promise<Problem | undefined> {
    const port = await serverShowing(leaf);
    const engine = await openTestEngine();
    closing.push(() => engine.close());
    await engine.api.settings.update({ station: { code: 'O0013000009US' } });
    const partner = await engine.api.partners.add({
      name: 'Volta',
      kind: 'oftp2',
      oftp2: {
        code: partnerCode,
        host: '127.0.0.1',
        port,
        trust: { system: false, authorities: [pki.root.certificatePem], ...change },
      },
    });
    const checks = await engine.api.partners.test({ id: partner.id });
    expect(checks.find(({ step }) => step === 'tcp')?.outcome).toBe('passed');
    const problem = checks.find(({ step }) => step === 'tls')?.problem;
    return problem === undefined
      ? undefined
      : { ...problem, params: problem.params as Problem['params'], retry: 'never' };
  }

  async function serverShowing(leaf: Issued): Promise<number> {
    const { certificatePem: cert, privateKeyPem: key } = showing(leaf);
    const server = tls.createServer({ cert, key, ciphers: 'DEFAULT@SECLEVEL=0' }, (socket) => {
      socket.on('error', () => undefined);
      socket.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    return (server.address() as AddressInfo).port;
  }

  test('is trusted where everything is right', async () => {
    lists.answer = good;
    expect(await call(pki.server)).toBeUndefined();
  });

  test.each(defects)('is not trusted when its certificate %s', async (_, leaf, code, params) => {
    lists.answer = good;
    expect(await call(pki[leaf])).toMatchObject({
      code,
      params: { ...params, road: 'tls-client', fingerprint: pki[leaf].fingerprint },
    });
  });

  test.each(listFaults)(
    'is not trusted when the revocation list %s, unless its partner’s entry says so',
    async (_, fault, code) => {
      lists.answer = await faulty(fault);
      expect(await call(pki.server)).toMatchObject({ code, params: { road: 'tls-client' } });
      expect(await call(pki.server, { revocation: { policy: 'prefer' } })).toBeUndefined();
      expect(await call(pki.server, { revocation: { policy: 'off' } })).toBeUndefined();
    },
  );

  test('is not trusted when it was revoked, even where no list is asked for', async () => {
    lists.answer = good;
    expect(await call(pki.revoked, { revocation: { policy: 'prefer' } })).toMatchObject({
      code: 'certificate-revoked',
    });
    expect(await call(pki.revoked, { pins: [pki.revoked.fingerprint] })).toMatchObject({
      code: 'certificate-revoked',
    });
  });

  test('that shows another certificate than before is not trusted, and old and new are named', async () => {
    lists.answer = good;
    const trust = { authorities: [], pins: [pki.server.fingerprint] };
    expect(await call(pki.client, trust)).toMatchObject({
      code: 'certificate-no-chain',
      params: { why: 'changed', expected: pki.server.fingerprint, fingerprint: pki.client.fingerprint },
    });
  });
});

describe('a caller', () => {
  /** `here` calls `there` with this certificate, and what `there` says of it. */
  async function callWith(
    leaf: Issued | undefined,
    change: Partial<OftpPartnerInput['oftp2']> = {},
  ): Promise<{
    readonly passed: boolean;
    readonly problem: Problem | undefined;
    there: TestEngine;
    theirPartner: PartnerId;
  }> {
    const { here, there, partner, close } = await openPair({
      there: {
        code: partnerCode,
        callerCertificate: true,
        trust: { system: false, authorities: [pki.root.certificatePem] },
        ...change,
      },
      here: { ourCode: partnerCode },
    });
    closing.push(close);
    await show(here, partner, leaf);
    const checks = await here.api.partners.test({ id: partner.id });
    const [known] = await there.api.partners.list({});
    if (known === undefined) throw new Error('no partner');
    const need = (await there.api.needs.list({})).find(({ kind }) => kind === 'certificate');
    const passed = checks.every(({ outcome }) => outcome !== 'failed');
    return { passed, problem: need?.problem, there, theirPartner: known.id };
  }

  async function show(here: TestEngine, partner: Partner, leaf: Issued | undefined): Promise<void> {
    const { id, name, kind, oftp2 } = asOftp(partner);
    if (leaf === undefined) {
      await here.api.partners.update({
        id,
        partner: { name, kind, oftp2: { ...oftp2, presentCertificate: false } },
      });
      return;
    }
    const { certificatePem, privateKeyPem } = showing(leaf);
    const content = Buffer.from(certificatePem + privateKeyPem).toString('base64');
    const { added } = await here.api.certificates.import({ source: { content } });
    const ownCertificate = added[0]?.id;
    if (ownCertificate === undefined) throw new Error('not imported');
    await here.api.partners.update({ id, partner: { name, kind, oftp2: { ...oftp2, ownCertificate } } });
  }

  test('comes in with the right certificate, and is asked for one in no other case', async () => {
    lists.answer = good;
    expect(await callWith(pki.client)).toMatchObject({ passed: true, problem: undefined });
    expect(await callWith(undefined, { callerCertificate: false })).toMatchObject({ passed: true });
  });

  test('stays outside without any', async () => {
    expect(await callWith(undefined)).toMatchObject({
      passed: false,
      problem: { code: 'certificate-missing' },
    });
  });

  test.each(defects)('stays outside when its certificate %s', async (_, leaf, code, params) => {
    lists.answer = good;
    const { passed, problem } = await callWith(pki[leaf]);
    expect(passed).toBe(false);
    expect(problem).toMatchObject({ code, params: { ...params, road: 'tls-server' } });
  });

  test.each(listFaults)('stays outside when the revocation list %s', async (_, fault, code) => {
    lists.answer = await faulty(fault);
    expect(await callWith(pki.client)).toMatchObject({ passed: false, problem: { code } });
  });

  test('comes in once its certificate is trusted by hand, and nobody is needed any more', async () => {
    lists.answer = good;
    const { there, theirPartner, problem } = await callWith(pki.strange);
    const fingerprint = String(problem?.params['fingerprint']);
    const decisions = await there.api.certificates.trust({
      partnerId: theirPartner,
      fingerprint,
      role: 'caller',
      note: 'by telephone',
    });
    expect(decisions[0]).toMatchObject({
      fingerprint,
      role: 'caller',
      decision: 'trusted',
      note: 'by telephone',
    });
    expect(await there.api.needs.list({})).toEqual([]);
    const listed = await there.api.certificates.list({ owner: 'partner' });
    expect(listed).toMatchObject([{ origin: 'shown', purposes: ['tls'], facts: { fingerprint } }]);
  });
});
