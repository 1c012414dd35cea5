import { access, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeIdentity, ownIdentity } from './index.ts';
import type { IdentityStore, OwnIdentity } from './index.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'waybill-identity-'));
});
afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

/** Seals by turning every bit around: enough to see that what lies on the disk went through it. */
const store: IdentityStore = {
  seal: (clear) => Promise.resolve(Buffer.from(Buffer.from(clear).map(turned)).toString('base64')),
  open: (sealed) => Promise.resolve(Buffer.from(sealed, 'base64').map(turned)),
  async read(file) {
    const there = await access(file).then(
      () => true,
      () => false,
    );
    return there ? await readFile(file, 'utf8') : undefined;
  },
  write: (file, content) => writeFile(file, content),
};

function turned(octet: number): number {
  return octet ^ 0xff;
}

function open(over: Partial<IdentityStore> = {}): Promise<OwnIdentity> {
  return ownIdentity({ home, store: { ...store, ...over }, commonName: 'Home', odetteCode: 'O0013000001' });
}

const certificateFile = (): string => path.join(home, 'certificates', 'own.pem');
const keyFile = (): string => path.join(home, 'certificates', 'own.key.sealed');

test('the identity of a home is made once and found again', async () => {
  const first = await open();
  expect(first.subject).toBe('CN=Home, serialNumber=O0013000001');
  expect(await open()).toEqual(first);
  expect(await readFile(certificateFile(), 'utf8')).toBe(first.certificatePem);
});

test('its key lies in the home sealed, in a folder that only its owner enters', async () => {
  const { privateKeyPem } = await open();
  const folder = path.join(home, 'certificates');
  expect((await readdir(folder)).toSorted()).toEqual(['own.key.sealed', 'own.pem']);
  expect(await readFile(keyFile(), 'utf8')).toBe(await store.seal(privateKeyPem));
  if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('a first start that broke off before the certificate was written begins anew', async () => {
  const breaking = open({
    write: (file, content) =>
      file.endsWith('.pem') ? Promise.reject(new Error('disk full')) : store.write(file, content),
  });
  await expect(breaking).rejects.toThrow('disk full');
  expect(await open()).toEqual(await open());
});

test('a certificate whose key is gone, damaged or of another is refused, and stays as it was', async () => {
  const { certificatePem } = await open();
  const { privateKeyPem } = await makeIdentity({ commonName: 'Another', names: [] });
  for (const sealed of [undefined, await store.seal('no key'), await store.seal(privateKeyPem)]) {
    if (sealed === undefined) await rm(keyFile());
    else await writeFile(keyFile(), sealed);
    await expect(open()).rejects.toMatchObject({
      name: 'CertificateError',
      code: 'key-unreadable',
      params: { file: 'own.key.sealed' },
    });
    expect(await readFile(certificateFile(), 'utf8')).toBe(certificatePem);
  }
});

test('a damaged certificate is refused, and stays as it was', async () => {
  await open();
  await writeFile(certificateFile(), 'damaged');
  await expect(open()).rejects.toMatchObject({ code: 'certificate-unreadable' });
  expect(await readFile(certificateFile(), 'utf8')).toBe('damaged');
});

test('a key that the store cannot open is told as the store tells it', async () => {
  await open();
  const refused = open({ open: () => Promise.reject(new Error('wrong passphrase')) });
  await expect(refused).rejects.toThrow('wrong passphrase');
});
