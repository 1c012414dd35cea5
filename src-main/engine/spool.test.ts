import { createHash, randomBytes } from 'node:crypto';
import {
  appendFile,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSpool } from './spool.ts';
import type { Spool } from './spool.ts';

let home: string;
let spool: Spool;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'waybill-spool-'));
  spool = await openSpool(home);
});
afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

async function fileOf(octets: Buffer, folder = home): Promise<string> {
  const file = path.join(folder, 'source.bin');
  await writeFile(file, octets);
  return file;
}

test('a copy is the file, byte for byte, with its size and its hash', async () => {
  const octets = randomBytes(3 * 1024 * 1024 + 5);
  const spooled = await spool.take(await fileOf(octets), 'a', { adopt: false });
  expect(spooled).toEqual({ size: octets.length, sha256: createHash('sha256').update(octets).digest('hex') });
  expect((await readFile(spool.path('a'))).equals(octets)).toBe(true);
});

test('a file that grows while it is copied is refused, and nothing of it stays', async () => {
  const file = await fileOf(randomBytes(4 * 1024 * 1024));
  let grown = false;
  function progress(): void {
    if (!grown) void appendFile(file, 'more');
    grown = true;
  }
  await expect(spool.take(file, 'a', { adopt: false, progress })).rejects.toMatchObject({
    code: 'file-changed',
    retry: 'now',
  });
  expect(await readdir(spool.folder)).toEqual([]);
});

test('a file that is replaced by another while it is copied is refused', async () => {
  const file = await fileOf(randomBytes(8 * 1024 * 1024));
  const other = path.join(home, 'other.bin');
  await writeFile(other, randomBytes(8 * 1024 * 1024));
  let replaced: Promise<void> | undefined;
  await expect(
    spool.take(file, 'a', {
      adopt: false,
      progress() {
        replaced ??= rename(other, file);
      },
    }),
  ).rejects.toMatchObject({ code: 'file-changed' });
  expect(await readdir(spool.folder)).toEqual([]);
});

test('a file that vanishes while it is copied is refused', async () => {
  const file = await fileOf(randomBytes(8 * 1024 * 1024));
  let gone: Promise<void> | undefined;
  await expect(
    spool.take(file, 'a', {
      adopt: false,
      progress() {
        gone ??= rm(file);
      },
    }),
  ).rejects.toMatchObject({ code: 'file-changed' });
  expect(await readdir(spool.folder)).toEqual([]);
});

test('what is in the intake is moved, and nothing outside it is, not even through a link', async () => {
  const folder = path.join(spool.intake, 'upload');
  await mkdir(folder);
  const uploaded = await fileOf(Buffer.from('uploaded'), folder);
  await spool.take(uploaded, 'a', { adopt: true });
  expect(await readdir(folder)).toEqual([]);
  const outside = await fileOf(Buffer.from('mine'));
  await expect(spool.take(outside, 'b', { adopt: true })).rejects.toMatchObject({ code: 'not-in-intake' });
  if (process.platform !== 'win32') {
    const link = path.join(folder, 'link');
    await symlink(outside, link);
    await expect(spool.take(link, 'c', { adopt: true })).rejects.toMatchObject({ code: 'not-in-intake' });
  }
  expect(await readFile(outside, 'utf8')).toBe('mine');
});

test('a folder and nothing at all are refused by name', async () => {
  await expect(spool.take(home, 'a', { adopt: false })).rejects.toMatchObject({ code: 'file-is-folder' });
  await expect(spool.take(path.join(home, 'none'), 'a', { adopt: false })).rejects.toMatchObject({
    code: 'file-not-found',
  });
});

test('a copy that the user stops leaves nothing behind', async () => {
  const file = await fileOf(randomBytes(8 * 1024 * 1024));
  const abort = new AbortController();
  await expect(
    spool.take(file, 'a', { adopt: false, signal: abort.signal, progress: () => abort.abort() }),
  ).rejects.toThrow('aborted');
  expect(await readdir(spool.folder)).toEqual([]);
});

test('a sweep removes what the journal does not know, and nothing else', async () => {
  const file = await fileOf(Buffer.from('x'));
  await spool.take(file, 'known', { adopt: false });
  await spool.take(file, 'left-over', { adopt: false });
  await spool.sweep(new Set(['known']));
  expect(await readdir(spool.folder)).toEqual(['known']);
});
