import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WaybillError } from '../../shared/index.ts';
import type { Partner, PartnerInput } from '../../shared/index.ts';
import { openTestEngine } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';
import { readCandidates } from './partner-list/index.ts';

let here: TestEngine;
let there: TestEngine;
beforeEach(async () => {
  here = await openTestEngine();
  there = await openTestEngine();
});
afterEach(async () => {
  await here.close();
  await there.close();
});

function contentOf(text: string): { kind: 'content'; base64: string } {
  return { kind: 'content', base64: Buffer.from(text).toString('base64') };
}

/** What was agreed with it. */
function termsOf({ id: _id, createdAt: _made, updatedAt: _changed, secretsSet: _set, ...terms }: Partner) {
  return terms;
}

const mill: PartnerInput = {
  name: 'Mill',
  kind: 'ftps',
  ftps: {
    host: 'mill.example',
    user: 'anna',
    trust: { pins: ['ab'.repeat(32)] },
    proxy: { kind: 'socks5', host: 'proxy.example', port: 1080, user: 'us' },
    overwriteThere: [{ when: 'newer', action: 'overwrite' }],
  },
  secrets: { ourPassword: 'very-secret', proxyPassword: 'hidden-too' },
};
const bank: PartnerInput = {
  name: 'The bank',
  kind: 'bank-of-canada',
  bank: { host: 'bank.example', organization: '12345', userType: 'employer' },
  secrets: { ourPassword: 'Bank-Secret-9' },
};
const digipoort: PartnerInput = {
  name: 'Digipoort',
  kind: 'digipoort',
  digipoort: { host: 'digipoort.example', user: 'insurer', isRegistered: true, sender: '0'.repeat(20) },
};

/** A partner that signs and encrypts, with the certificate of the other engine. */
async function addGear(): Promise<Partner> {
  await here.api.settings.update({ station: { code: 'O0013000001HERE' } });
  const { certificate } = await there.api.engine.status({});
  const input: PartnerInput = {
    name: 'Gear',
    kind: 'oftp2',
    oftp2: { code: 'O0013000002GEAR', host: 'gear.example' },
    secrets: { ourPassword: 'OURS', theirPassword: 'THEIRS' },
  };
  const { id } = await here.api.partners.add(input);
  const content = Buffer.from(certificate.pem).toString('base64');
  await here.api.certificates.import({ source: { content }, partnerId: id, label: 'Gear 2026' });
  return await here.api.partners.update({
    id,
    partner: {
      ...input,
      secrets: {},
      oftp2: { ...input.oftp2, security: { sign: true, encrypt: true, signedReceipts: true } },
    },
  });
}

test('partners go to another computer as they were agreed, with their certificates and without a secret', async () => {
  const gear = await addGear();
  const others = [await here.api.partners.add(mill), await here.api.partners.add(bank)];
  const exported = await here.api.partners.export({ ids: [gear, ...others].map(({ id }) => id) });
  expect(exported).toMatchObject({
    name: 'waybill-partners.json',
    partners: [
      { name: 'Gear', certificates: 1, leftOut: ['ourPassword', 'theirPassword'] },
      { name: 'Mill', certificates: 0, leftOut: ['ourPassword', 'proxyPassword'] },
      { name: 'The bank', leftOut: ['ourPassword'] },
    ],
  });
  expect(exported.text).not.toMatch(/OURS|THEIRS|very-secret|hidden-too|Bank-Secret|PRIVATE KEY/);

  const { sites, warnings } = await there.api.partners.import({ source: contentOf(exported.text) });
  expect(sites.map(({ problem }) => problem)).toEqual([undefined, undefined, undefined]);
  const added = sites.flatMap(({ partner }) => (partner === undefined ? [] : [partner]));
  expect(added.map(termsOf)).toEqual([gear, ...others].map(termsOf));
  expect(added.map(({ secretsSet }) => Object.values(secretsSet).includes(true))).toEqual([
    false,
    false,
    false,
  ]);
  const [certificate] = await there.api.certificates.list({ owner: 'partner' });
  expect(certificate).toMatchObject({ label: 'Gear 2026', partnerName: 'Gear', state: 'active' });
  expect(warnings).toContainEqual({ code: 'their-password-not-in-file', site: 'Gear', params: {} });
  expect(warnings).toContainEqual({ code: 'proxy-password-not-in-file', site: 'Mill', params: {} });
});

test('what holds on one computer only is left out, and said', async () => {
  const [own] = await here.api.certificates.list({ owner: 'own' });
  const first = await here.api.partners.add({
    ...mill,
    ftps: { ...mill.ftps, ownCertificate: own?.id },
  });
  const second = await here.api.partners.add(digipoort);
  const { text, partners } = await here.api.partners.export({ ids: [first.id, second.id] });
  expect(partners.map(({ leftOut }) => leftOut)).toEqual([
    ['ourPassword', 'proxyPassword', 'ownCertificate'],
    ['registration'],
  ]);
  const { sites } = await there.api.partners.import({ source: contentOf(text) });
  expect(sites.map(({ partner }) => partner)).toMatchObject([
    { ftps: { host: 'mill.example' } },
    { digipoort: { isRegistered: false } },
  ]);
  expect(JSON.stringify(sites)).not.toMatch(/ownCertificate|registeredCertificate/);
});

test('looking into a file says what it would bring and who is here already, and writes nothing', async () => {
  const one = await here.api.partners.add(mill);
  const { text } = await here.api.partners.export({ ids: [one.id] });
  const source = contentOf(text);
  const { sites } = await there.api.partners.import({ source, dryRun: true });
  expect(sites).toMatchObject([{ place: 0, name: 'Mill', newName: 'Mill', user: 'anna', pins: 1 }]);
  expect(sites[0]).not.toHaveProperty('taken');
  expect(await there.api.partners.list({})).toEqual([]);

  // The same server, and another one of that name.
  expect((await here.api.partners.import({ source, dryRun: true })).sites).toMatchObject([
    { newName: 'Mill (2)', taken: { by: 'partner', name: 'Mill' }, problem: { code: 'partner-known' } },
  ]);
  await there.api.partners.add({ ...bank, name: 'mill' });
  expect((await there.api.partners.import({ source, dryRun: true })).sites).toMatchObject([
    { newName: 'Mill (2)', taken: { by: 'name', name: 'Mill' } },
  ]);
});

test('what a file decides beyond who a partner is, is said before it holds', async () => {
  const everything: PartnerInput = {
    name: 'Gear',
    kind: 'oftp2',
    oftp2: {
      code: 'O0013000002GEAR',
      host: 'gear.example',
      tls: false,
      mayCallPlain: true,
      trust: { serverName: 'other.example', revocation: { policy: 'off' } },
      proxy: { kind: 'http', host: 'proxy.example', port: 3128 },
      routing: { behind: ['O0013BEHIND'], ourCodes: ['O0013OURS'], mayForward: true },
    },
  };
  const partners = [
    await here.api.partners.add(everything),
    await here.api.partners.add(mill),
    await here.api.partners.add(bank),
  ];
  const { text } = await here.api.partners.export({ ids: partners.map(({ id }) => id) });
  const { warnings } = await there.api.partners.import({ source: contentOf(text), dryRun: true });
  const brought = warnings.filter(({ code }) => code.startsWith('brings-'));
  expect(brought.map(({ site, code }) => `${site} ${code}`)).toEqual([
    'Gear brings-proxy',
    'Gear brings-server-name',
    'Gear brings-revocation',
    'Gear brings-no-tls',
    'Gear brings-caller',
    'Gear brings-plain-caller',
    'Gear brings-routes',
    'Gear brings-forwarding',
    'Mill brings-proxy',
    'Mill brings-overwriting',
  ]);
  expect(brought.flatMap(({ params }) => Object.values(params))).toEqual([
    'proxy.example',
    3128,
    'other.example',
    'O0013BEHIND, O0013OURS',
    'proxy.example',
    1080,
  ]);
});

test('who is here already comes a second time only by a name that was given', async () => {
  const one = await here.api.partners.add(mill);
  const { text } = await here.api.partners.export({ ids: [one.id] });
  const source = contentOf(text);
  expect((await here.api.partners.import({ source })).sites[0]?.partner).toBeUndefined();
  expect((await here.api.partners.import({ source, picks: [] })).sites).toEqual([]);
  const taken = await here.api.partners.import({ source, picks: [{ place: 0, name: 'Mill' }] });
  expect(taken.sites).toMatchObject([{ problem: { code: 'partner-exists' } }]);
  const again = await here.api.partners.import({ source, picks: [{ place: 0, name: 'Mill, night' }] });
  expect(again.sites).toMatchObject([{ partner: { name: 'Mill, night' } }]);
});

test('a certificate that cannot be used is left out, and its partner comes', async () => {
  const one = await here.api.partners.add(mill);
  const { text } = await here.api.partners.export({ ids: [one.id] });
  const broken = text.replace(
    '"certificates": []',
    '"certificates": [{ "owner": "partner", "pem": "-----BEGIN CERTIFICATE-----\\nAAAA\\n-----END CERTIFICATE-----" }]',
  );
  expect(broken).not.toBe(text);
  const { sites, warnings } = await there.api.partners.import({ source: contentOf(broken) });
  expect(sites).toMatchObject([{ partner: { name: 'Mill' }, certificates: [] }]);
  expect(warnings).toContainEqual({ code: 'certificate-left-out', site: 'Mill', params: {} });
});

test('a partner that cannot work here is not added, and its certificates are not either', async () => {
  const gear = await addGear();
  const behind = { behind: ['O0013000003BEHIND'] };
  await there.api.partners.add({ name: 'Hub', kind: 'oftp2', oftp2: { code: 'O0013HUB', routing: behind } });
  const { text } = await here.api.partners.export({ ids: [gear.id] });
  const elsewhere = text.replace('"behind": []', '"behind": ["O0013000003BEHIND"]');
  expect(elsewhere).not.toBe(text);
  for (const dryRun of [true, false]) {
    const { sites } = await there.api.partners.import({ source: contentOf(elsewhere), dryRun });
    expect(sites).toMatchObject([{ problem: { code: 'agreement-code-elsewhere' } }]);
  }
  expect(await there.api.partners.list({})).toHaveLength(1);
  expect(await there.api.certificates.list({ owner: 'partner' })).toEqual([]);
});

test('a list is written whole to a new file, and never over one that is there', async () => {
  const one = await here.api.partners.add(mill);
  const first = await here.api.partners.export({ ids: [one.id], save: 'exports' });
  const second = await here.api.partners.export({ ids: [one.id], save: 'exports' });
  expect(first.path).toBe(path.join(here.home, 'exports', 'waybill-Mill.json'));
  expect(second.path).not.toBe(first.path);
  expect(await readFile(first.path ?? '', 'utf8')).toBe(first.text);
  if (process.platform !== 'win32') expect((await stat(first.path ?? '')).mode & 0o077).toBe(0);
  const save = { path: first.path ?? '' };
  await expect(here.api.partners.export({ ids: [one.id], save })).rejects.toMatchObject({
    code: 'file-exists',
  });
});

test.each([
  ['{"waybill":"partners","version":2,"partners":[]}', 'import-newer'],
  ['{"waybill":"partners","version":1,"partners":[]}', 'import-damaged'],
  ['{"waybill":"partners","version":1,"partners":[{"kind":"ftps","name":"A"}]}', 'import-damaged'],
  ['{"something":"else"}', 'import-unknown'],
  ['{"waybill":"partners"', 'import-unknown'],
  [`{"waybill":${'['.repeat(100_000)}`, 'import-unknown'],
])('%.60s is refused as %s', async (text, code) => {
  await expect(here.api.partners.import({ source: contentOf(text) })).rejects.toMatchObject({ code });
});

test('a list of quotes that end nothing, as long as a list may be, is refused in one go', async () => {
  const text = `{"${String.raw`\"`.repeat(2_000_000)}`;
  await expect(here.api.partners.import({ source: contentOf(text) })).rejects.toMatchObject({
    code: 'import-unknown',
  });
});

test('a list that holds a password, or a field that nobody knows, is refused with the name of the partner’s place', async () => {
  const one = await here.api.partners.add(mill);
  const { text } = await here.api.partners.export({ ids: [one.id] });
  for (const added of ['"secrets": { "ourPassword": "leaked" },', '"notes": "leaked",']) {
    const changed = text.replace('"name": "Mill",', `"name": "Mill", ${added}`);
    const refused = there.api.partners.import({ source: contentOf(changed) });
    await expect(refused).rejects.toMatchObject({ code: 'import-damaged', params: { field: 'partners.0' } });
    await expect(refused).rejects.not.toThrow('leaked');
  }
});

test('whatever a file holds, it is read or refused in the words of the contract', () => {
  const some = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.json().map((text) => Buffer.from(text)),
    fc.json().map((text) => Buffer.from(`{"waybill":"partners","version":1,"partners":[${text}]}`)),
  );
  fc.assert(
    fc.property(some, (octets) => {
      try {
        readCandidates({ octets });
      } catch (error) {
        expect(error instanceof WaybillError && error.code).toMatch(/^import-/);
      }
    }),
    { numRuns: 300 },
  );
});
