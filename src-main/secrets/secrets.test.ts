import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSealer } from './index.ts';
import type { Keyring } from './index.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'waybill-secrets-'));
});
afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

function memoryKeyring(): Keyring & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    get: (account) => Promise.resolve(held.get(account) ?? null),
    set: (account, password) => {
      held.set(account, password);
      return Promise.resolve();
    },
  };
}

test('what is sealed opens again in the next run, and only with the purpose it was sealed for', async () => {
  const sealed = await (await openSealer({ home, useKeyring: false })).seal('SECRET', 'password');
  const again = await openSealer({ home, useKeyring: false });
  expect((await again.open(sealed, 'password')).toString()).toBe('SECRET');
  await expect(again.open(sealed, 'another')).rejects.toMatchObject({ code: 'secrets-unreadable' });
});

test('without keyring and passphrase a key file that only its owner reads protects the rest, and the kind says so', async () => {
  const sealer = await openSealer({ home, useKeyring: false });
  expect(sealer.kind).toBe('key-file');
  for (const name of await readdir(home)) {
    if (process.platform !== 'win32') expect((await stat(path.join(home, name))).mode & 0o777).toBe(0o600);
  }
});

test('with a keyring the key is nowhere in the home', async () => {
  const keyring = memoryKeyring();
  const sealer = await openSealer({ home, keyring });
  expect(sealer.kind).toBe('keyring');
  const [key = ''] = keyring.held.values();
  expect(key).toHaveLength(44);
  for (const name of await readdir(home))
    expect(await readFile(path.join(home, name), 'utf8')).not.toContain(key);
  await expect(openSealer({ home, keyring: memoryKeyring() })).rejects.toMatchObject({
    code: 'keyring-unavailable',
  });
});

test('a keyring that does not answer leaves the key file', async () => {
  const broken: Keyring = {
    get: () => Promise.reject(new Error('no')),
    set: () => Promise.reject(new Error('no')),
  };
  expect((await openSealer({ home, keyring: broken })).kind).toBe('key-file');
});

test('a passphrase opens its home, a wrong one and none do not', async () => {
  const sealed = await (await openSealer({ home, passphrase: 'correct horse' })).seal('x');
  expect((await (await openSealer({ home, passphrase: 'correct horse' })).open(sealed)).toString()).toBe('x');
  await expect(openSealer({ home, passphrase: 'wrong' })).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await expect(openSealer({ home, useKeyring: false })).rejects.toMatchObject({ code: 'passphrase-needed' });
});

test("Electron's store is used where it is real, and not where it only scrambles", async () => {
  const scramble = {
    isReal: () => false,
    encrypt: () => Promise.reject(new Error('no')),
    decrypt: () => Promise.reject(new Error('no')),
  };
  expect((await openSealer({ home, safeStorage: scramble, useKeyring: false })).kind).toBe('key-file');
  await rm(path.join(home, 'secrets.json'));
  const real = {
    isReal: () => true,
    encrypt: (text: string) => Promise.resolve(Buffer.from([...text].toReversed().join(''))),
    decrypt: (octets: Uint8Array) =>
      Promise.resolve([...Buffer.from(octets).toString()].toReversed().join('')),
  };
  const sealer = await openSealer({ home, safeStorage: real, useKeyring: false });
  expect(sealer.kind).toBe('safe-storage');
  const sealed = await sealer.seal('y');
  expect(
    (await (await openSealer({ home, safeStorage: real, useKeyring: false })).open(sealed)).toString(),
  ).toBe('y');
});

test('a secrets.json that is not ours is refused and stays as it was', async () => {
  await writeFile(path.join(home, 'secrets.json'), '{"version":9}');
  await expect(openSealer({ home, useKeyring: false })).rejects.toMatchObject({ code: 'secrets-unreadable' });
  expect(await readFile(path.join(home, 'secrets.json'), 'utf8')).toBe('{"version":9}');
});

test('any octets come back as they were, and any changed octet is noticed', async () => {
  const sealer = await openSealer({ home, useKeyring: false });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(), async (clear, at) => {
      const sealed = await sealer.seal(clear);
      expect(new Uint8Array(await sealer.open(sealed))).toEqual(clear);
      const octets = Buffer.from(sealed.slice(3), 'base64');
      octets[at % octets.length] = (octets[at % octets.length] ?? 0) ^ 1;
      await expect(sealer.open(`w1:${octets.toString('base64')}`)).rejects.toMatchObject({
        code: 'secrets-unreadable',
      });
    }),
    { numRuns: 50 },
  );
});
