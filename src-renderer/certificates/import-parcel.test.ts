import { expect, it, vi } from 'vitest';
import { CertificateContents, PartnerId, WaybillError, createEngineApi } from '../../shared/index.ts';
import { certificateOf, factsOf, scriptedCarrier } from '../testing/index.ts';
import { createImportParcel, importKind, isKeepable } from './import-parcel.ts';
import type { ImportFile, ImportParcel } from './import-parcel.ts';

const partner = PartnerId.parse(1);
const leaf = factsOf();
const root = factsOf({ fingerprint: 'cd'.repeat(32), authority: true, keyUsage: ['keyCertSign'] });

function contentsOf(part: Readonly<Record<string, unknown>>): CertificateContents {
  return CertificateContents.parse({
    form: 'pem',
    certificates: [leaf, root],
    keys: 0,
    leaf: leaf.fingerprint,
    ...part,
  });
}

function dropped(name: string): { file: File; folder: string } {
  return { file: new File(['abc'], name), folder: '' };
}

function parcelOf(contents: (args: unknown) => unknown, partnerId: PartnerId | undefined = partner) {
  const carrier = scriptedCarrier({
    'certificates.inspect': contents,
    'certificates.import': () => ({ added: [certificateOf({ id: 1 })], lists: [] }),
  });
  return { carrier, parcel: createImportParcel(createEngineApi(carrier), carrier.files, partnerId) };
}

async function looked(parcel: ImportParcel): Promise<ImportFile> {
  await vi.waitFor(() => expect(parcel.store.getState().files.every(({ isBusy }) => !isBusy)).toBe(true));
  const [file] = parcel.store.getState().files;
  if (file === undefined) throw new Error('Nothing was brought in');
  return file;
}

it('looks into a file, keeps nothing by itself, and proposes what the certificate says', async () => {
  const { carrier, parcel } = parcelOf(() => contentsOf({}));
  parcel.add([dropped('volta.cer')]);
  const file = await looked(parcel);
  expect(file.choice).toEqual({
    partnerId: 1,
    authority: false,
    purposes: ['tls', 'authentication', 'signing', 'encryption', 'receipts'],
  });
  expect(carrier.calls).toEqual([
    { name: 'certificates.inspect', args: { source: { content: btoa('abc') } } },
  ]);
  expect(await parcel.keep()).toMatchObject({ added: [{ id: 1 }], lists: [] });
  expect(carrier.calls.at(-1)).toMatchObject({
    name: 'certificates.import',
    args: {
      source: { content: btoa('abc') },
      partnerId: 1,
      authority: false,
      purposes: file.choice.purposes,
    },
  });
  expect(parcel.store.getState().files).toEqual([]);
});

it.each(['ours.p12', 'ours.pfx', 'ours.pem'])(
  'hands %s to the engine as a file, not through the window',
  async (name) => {
    const { carrier, parcel } = parcelOf(() => contentsOf({ keys: 1 }));
    parcel.add([dropped(name)]);
    await looked(parcel);
    expect(carrier.calls[0]?.args).toEqual({ source: { path: `/intake/${name}` } });
  },
);

it('asks for the password of a file, and hands it over with the import', async () => {
  const { carrier, parcel } = parcelOf((args) => {
    if (JSON.stringify(args).includes('secret')) return contentsOf({ form: 'pkcs12', keys: 1 });
    throw new WaybillError({ code: 'password-needed' });
  });
  parcel.add([dropped('ours.p12')]);
  const locked = await looked(parcel);
  expect(locked.problem?.code).toBe('password-needed');
  expect(isKeepable(locked)).toBe(false);
  parcel.open(locked.key, 'secret');
  const opened = await looked(parcel);
  expect(opened.problem).toBeUndefined();
  await parcel.keep();
  expect(carrier.calls.at(-1)?.args).toMatchObject({
    source: { path: '/intake/ours.p12' },
    password: 'secret',
  });
  expect(carrier.calls.at(-1)?.args).not.toHaveProperty('partnerId');
});

it('takes a file of authorities only for an authority, and gives it no purposes', async () => {
  const { carrier, parcel } = parcelOf(() => contentsOf({ certificates: [root], leaf: undefined }));
  parcel.add([dropped('root.cer')]);
  const file = await looked(parcel);
  expect(file.choice.authority).toBe(true);
  expect(isKeepable(file)).toBe(true);
  await parcel.keep();
  expect(carrier.calls.at(-1)?.args).toEqual({
    source: { content: btoa('abc') },
    partnerId: 1,
    authority: true,
  });
});

it('keeps no certificate of a partner before somebody has said whose it is', async () => {
  const carrier = scriptedCarrier({ 'certificates.inspect': () => contentsOf({}) });
  const parcel = createImportParcel(createEngineApi(carrier), carrier.files, undefined);
  parcel.addText('-----BEGIN CERTIFICATE-----');
  const file = await looked(parcel);
  expect(isKeepable(file)).toBe(false);
  parcel.choose(file.key, { partnerId: partner });
  expect(isKeepable(await looked(parcel))).toBe(true);
  parcel.choose(file.key, { purposes: [] });
  expect(isKeepable(await looked(parcel))).toBe(false);
});

it('leaves what the engine refuses where it is, and says why', async () => {
  const carrier = scriptedCarrier({ 'certificates.inspect': () => contentsOf({}) });
  const parcel = createImportParcel(createEngineApi(carrier), carrier.files, partner);
  parcel.add([dropped('a.cer')]);
  await looked(parcel);
  expect(await parcel.keep()).toEqual({ added: [], lists: [] });
  expect(parcel.store.getState()).toMatchObject({
    isKeeping: false,
    files: [{ problem: { code: 'unknown-call' } }],
  });
});

it.each([
  [{}, 'partner'],
  [{ keys: 1 }, 'own'],
  [{ answers: 4 }, 'answer'],
  [{ form: 'crl', certificates: [] }, 'list'],
  [{ form: 'pkcs10', certificates: [] }, 'request'],
  [{ form: 'key', certificates: [], keys: 1 }, 'key-alone'],
  [{ certificates: [] }, 'nothing'],
])('what holds %j is %s', (part, kind) => {
  expect(importKind(contentsOf(part))).toBe(kind);
});

it('leaves to an answer the purposes of its request', async () => {
  const { carrier, parcel } = parcelOf(() => contentsOf({ answers: 7 }));
  parcel.add([dropped('answer.cer')]);
  expect(isKeepable(await looked(parcel))).toBe(true);
  await parcel.keep();
  expect(carrier.calls.at(-1)?.args).toEqual({ source: { content: btoa('abc') } });
});

it('says of a file that is no certificate by its size alone that it is too large', () => {
  const { carrier, parcel } = parcelOf(() => contentsOf({}));
  parcel.add([{ file: new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'film.cer'), folder: '' }]);
  expect(parcel.store.getState().files[0]?.problem?.code).toBe('certificate-too-large');
  expect(carrier.calls).toEqual([]);
});

it('takes the partner that is said for one file for those of which nothing was said', async () => {
  const carrier = scriptedCarrier({ 'certificates.inspect': () => contentsOf({}) });
  const parcel = createImportParcel(createEngineApi(carrier), carrier.files, undefined);
  parcel.add([dropped('a.cer'), dropped('b.cer'), dropped('c.cer')]);
  await looked(parcel);
  const other = PartnerId.parse(2);
  const [a, b] = parcel.store.getState().files;
  parcel.choose(a?.key ?? 0, { partnerId: partner });
  parcel.choose(b?.key ?? 0, { partnerId: other });
  expect(parcel.store.getState().files.map(({ choice }) => choice.partnerId)).toEqual([1, 2, 1]);
  parcel.choose(a?.key ?? 0, { authority: true });
  expect(parcel.store.getState().files.map(({ choice }) => choice.authority)).toEqual([true, false, false]);
});
