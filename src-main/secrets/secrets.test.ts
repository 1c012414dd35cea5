import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SecretsError, openSealer, writePrivate } from './index.ts';
import type { Keyring, SafeStorage } from './index.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'waybill-secrets-'));
});
afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

const posix = process.platform !== 'win32';

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

function brokenKeyring(): Keyring {
  return { get: () => Promise.reject(new Error('no')), set: () => Promise.reject(new Error('no')) };
}

/** A store that turns texts around: not safe, but what it gives back is not what it was given. */
function turningStorage(): SafeStorage {
  return {
    isReal: () => true,
    encrypt: (text) => Promise.resolve(Buffer.from([...text].toReversed().join(''))),
    decrypt: (octets) => Promise.resolve([...Buffer.from(octets).toString()].toReversed().join('')),
  };
}

async function textOfHome(): Promise<string> {
  const names = await readdir(home);
  const texts = await Promise.all(names.map((name) => readFile(path.join(home, name), 'utf8')));
  return texts.join('\n');
}

test('what is sealed opens again in the next run, and only with the purpose it was sealed for', async () => {
  const sealed = await (await openSealer({ home, useKeyring: false })).seal('SECRET', 'password');
  const again = await openSealer({ home, useKeyring: false });
  expect((await again.open(sealed, 'password')).toString()).toBe('SECRET');
  await expect(again.open(sealed, 'another')).rejects.toMatchObject({ code: 'secrets-unreadable' });
  await expect(again.open(sealed)).rejects.toBeInstanceOf(SecretsError);
});

test('a sealed text says its version and its kind, and the same secret never looks the same twice', async () => {
  const sealer = await openSealer({ home, useKeyring: false });
  const [one, two] = [await sealer.seal('SECRET'), await sealer.seal('SECRET')];
  expect(one).toMatch(/^w1:key-file:[A-Za-z0-9+/]+=*$/);
  expect(one).not.toBe(two);
  expect((await sealer.open(one.replace('key-file:', ''))).toString()).toBe('SECRET');
});

test.each(['', 'SECRET', 'w1:', 'w1:key-file:', 'w1:key-file:AAAA', 'w2:key-file:AAAA', 'w1:a:b:AAAA'])(
  'the text %j opens to nothing',
  async (text) => {
    const sealer = await openSealer({ home, useKeyring: false });
    await expect(sealer.open(text)).rejects.toMatchObject({ code: 'secrets-unreadable' });
  },
);

test('any octets come back as they were, and any changed octet is noticed', async () => {
  const sealer = await openSealer({ home, useKeyring: false });
  const start = 'w1:key-file:';
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(), async (clear, at) => {
      const given = Uint8Array.from(clear);
      const sealed = await sealer.seal(given);
      expect(given).toEqual(clear);
      expect(new Uint8Array(await sealer.open(sealed))).toEqual(clear);
      const octets = Buffer.from(sealed.slice(start.length), 'base64');
      octets[at % octets.length] = (octets[at % octets.length] ?? 0) ^ 1;
      await expect(sealer.open(start + octets.toString('base64'))).rejects.toMatchObject({
        code: 'secrets-unreadable',
      });
    }),
    { numRuns: 50 },
  );
});

test('any text at all is opened or refused with an error of ours that does not repeat it', async () => {
  const sealer = await openSealer({ home, useKeyring: false });
  const text = fc.oneof(
    fc.string(),
    fc.base64String().map((base64) => `w1:key-file:${base64}`),
  );
  await fc.assert(
    fc.asyncProperty(text, async (sealed) => {
      const error: unknown = await sealer.open(sealed).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(SecretsError);
      expect(String(error)).toBe('SecretsError: secrets-unreadable');
    }),
  );
});

test('without keyring and passphrase a key file that only its owner reads protects the rest, and the kind says so', async () => {
  const sealer = await openSealer({ home, useKeyring: false });
  expect(sealer.kind).toBe('key-file');
  const names = await readdir(home);
  expect(names.toSorted()).toEqual(['secrets.json', 'secrets.key']);
  for (const name of names) {
    if (posix) expect((await stat(path.join(home, name))).mode & 0o777).toBe(0o600);
  }
});

test.runIf(posix)('a key file that came out of a backup open to others is closed again', async () => {
  await openSealer({ home, useKeyring: false });
  await chmod(path.join(home, 'secrets.key'), 0o644);
  await openSealer({ home, useKeyring: false });
  expect((await stat(path.join(home, 'secrets.key'))).mode & 0o777).toBe(0o600);
});

test('a key file whose secrets.json is gone goes on being the key', async () => {
  const sealed = await (await openSealer({ home, useKeyring: false })).seal('x');
  await rm(path.join(home, 'secrets.json'));
  expect((await (await openSealer({ home, useKeyring: false })).open(sealed)).toString()).toBe('x');
  await rm(path.join(home, 'secrets.json'));
  const better = await openSealer({ home, keyring: memoryKeyring() });
  expect(better.kind).toBe('keyring');
  expect((await better.open(sealed)).toString()).toBe('x');
  expect(await readdir(home)).toEqual(['secrets.json']);
});

test('a key file that is another one, damaged or gone is noticed before anything is sealed with it', async () => {
  await openSealer({ home, useKeyring: false });
  const file = path.join(home, 'secrets.key');
  for (const content of [Buffer.alloc(32, 7).toString('base64'), 'short']) {
    await writeFile(file, content);
    await expect(openSealer({ home, useKeyring: false })).rejects.toMatchObject({
      code: 'secrets-unreadable',
    });
    expect(await readFile(file, 'utf8')).toBe(content);
  }
  await rm(file);
  await expect(openSealer({ home, useKeyring: false })).rejects.toMatchObject({
    code: 'secrets-unreadable',
    params: { file: 'secrets.key' },
  });
});

test('with a keyring the key is nowhere in the home', async () => {
  const keyring = memoryKeyring();
  const sealer = await openSealer({ home, keyring });
  expect(sealer.kind).toBe('keyring');
  const [key = ''] = keyring.held.values();
  expect(key).toHaveLength(44);
  expect(await textOfHome()).not.toContain(key);
  const sealed = await sealer.seal('x');
  expect((await (await openSealer({ home, keyring })).open(sealed)).toString()).toBe('x');
});

test('a home of the keyring says why it cannot be opened, and stays as it was', async () => {
  await openSealer({ home, keyring: memoryKeyring() });
  const before = await textOfHome();
  const silent: Keyring = {
    get: () => Promise.withResolvers<string>().promise,
    set: () => Promise.resolve(),
  };
  for (const [options, reason] of [
    [{ keyring: memoryKeyring() }, 'not-in-it'],
    [{ keyring: brokenKeyring() }, 'no-answer'],
    [{ keyring: silent, keyringPatience: 10 }, 'no-answer'],
    [{ useKeyring: false }, 'turned-off'],
  ] as const) {
    await expect(openSealer({ home, ...options })).rejects.toMatchObject({
      code: 'keyring-unavailable',
      params: { kind: 'keyring', reason },
    });
  }
  expect(await textOfHome()).toBe(before);
});

test("a keyring with another home's key under the same account is noticed before anything is sealed", async () => {
  const keyring = memoryKeyring();
  await openSealer({ home, keyring });
  const [account = ''] = keyring.held.keys();
  keyring.held.set(account, Buffer.alloc(32, 7).toString('base64'));
  await expect(openSealer({ home, keyring })).rejects.toMatchObject({ code: 'secrets-unreadable' });
});

test.each<[string, Keyring]>([
  ['rejects', brokenKeyring()],
  ['forgets', { get: () => Promise.resolve(null), set: () => Promise.resolve() }],
  ['never answers', { get: () => Promise.resolve(null), set: () => Promise.withResolvers<void>().promise }],
])('a keyring that %s leaves the key file', async (_, keyring) => {
  expect((await openSealer({ home, keyring, keyringPatience: 10 })).kind).toBe('key-file');
});

test('a passphrase opens its home, a wrong one and none do not', async () => {
  const options = { home, passphrase: 'correct horse' };
  const sealer = await openSealer(options);
  expect(sealer.kind).toBe('passphrase');
  const sealed = await sealer.seal('x');
  expect((await (await openSealer(options)).open(sealed)).toString()).toBe('x');
  await expect(openSealer({ home, passphrase: 'wrong' })).rejects.toMatchObject({ code: 'passphrase-wrong' });
  for (const passphrase of [undefined, ''])
    await expect(openSealer({ home, passphrase, useKeyring: false })).rejects.toMatchObject({
      code: 'passphrase-needed',
    });
  expect(await readdir(home)).toEqual(['secrets.json']);
});

test('a passphrase is the same however its letters were composed', async () => {
  const sealed = await (await openSealer({ home, passphrase: 'caf\u00e9' })).seal('x');
  const again = await openSealer({ home, passphrase: 'cafe\u0301' });
  expect((await again.open(sealed)).toString()).toBe('x');
});

test("Electron's store seals where there is no keyring, and a door without Electron says that it cannot", async () => {
  const options = { home, safeStorage: turningStorage(), useKeyring: false };
  const sealer = await openSealer(options);
  expect(sealer.kind).toBe('safe-storage');
  const sealed = await sealer.seal('y');
  expect((await (await openSealer(options)).open(sealed)).toString()).toBe('y');
  await expect(openSealer({ home, useKeyring: false })).rejects.toMatchObject({
    code: 'keyring-unavailable',
    params: { kind: 'safe-storage', reason: 'not-in-this-program' },
  });
  const locked = { ...turningStorage(), decrypt: () => Promise.reject(new Error('locked')) };
  await expect(openSealer({ ...options, safeStorage: locked })).rejects.toMatchObject({
    code: 'keyring-unavailable',
    params: { kind: 'safe-storage', reason: 'no-answer' },
  });
});

test('the keyring comes before Electron, because every door can open it', async () => {
  const sealer = await openSealer({ home, safeStorage: turningStorage(), keyring: memoryKeyring() });
  expect(sealer.kind).toBe('keyring');
});

test.each<[string, Partial<SafeStorage>]>([
  ['only scrambles', { isReal: () => false }],
  ['cannot encrypt', { encrypt: () => Promise.reject(new Error('no')) }],
  ['does not give back what it was given', { decrypt: () => Promise.resolve('other') }],
])('an Electron store that %s leaves the key file', async (_, fault) => {
  const safeStorage = { ...turningStorage(), ...fault };
  expect((await openSealer({ home, safeStorage, useKeyring: false })).kind).toBe('key-file');
});

test.each(['', '{"version":9}', '{"version":1,"kind":"magic","hint":"","wrapped":""}', 'null', '\u0000'])(
  'a secrets.json of %j is refused and stays as it was',
  async (content) => {
    await writeFile(path.join(home, 'secrets.json'), content);
    await expect(openSealer({ home, useKeyring: false })).rejects.toMatchObject({
      code: 'secrets-unreadable',
      params: { file: 'secrets.json' },
    });
    expect(await readFile(path.join(home, 'secrets.json'), 'utf8')).toBe(content);
    expect(await readdir(home)).toEqual(['secrets.json']);
  },
);

test('a private file is replaced as a whole, and a write that fails leaves nothing beside it', async () => {
  const file = path.join(home, 'file');
  await writePrivate(file, 'one');
  await writePrivate(file, Buffer.from('two'));
  expect(await readFile(file, 'utf8')).toBe('two');
  const folder = path.join(home, 'folder');
  await mkdir(path.join(folder, 'full'), { recursive: true });
  await expect(writePrivate(folder, 'three')).rejects.toHaveProperty('syscall', 'rename');
  expect((await readdir(home)).toSorted()).toEqual(['file', 'folder']);
});
