import { chmod, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LocalFolder, WaybillError } from '../../../shared/index.ts';
import { listLocalFolder } from './list-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-local-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function folderWith(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const made = path.join(folder, name);
  await mkdir(made);
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(made, file), text);
  return made;
}

async function problemOf(work: Promise<unknown>): Promise<WaybillError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof WaybillError) return thrown;
  throw new Error('nothing of ours was thrown', { cause: thrown });
}

describe('a folder of this computer', () => {
  test('is told with folders first, each group by name and numbers by their worth', async () => {
    const place = await folderWith('order', { 'b10.txt': 'x', 'b9.txt': 'xy', 'A.txt': '' });
    await mkdir(path.join(place, 'z'));
    await mkdir(path.join(place, 'm'));
    const { entries, unreadable, cut, parent } = LocalFolder.parse(await listLocalFolder(place));
    expect(entries.map(({ name, kind, size }) => [name, kind, size])).toEqual([
      ['m', 'folder', undefined],
      ['z', 'folder', undefined],
      ['A.txt', 'file', 0],
      ['b9.txt', 'file', 2],
      ['b10.txt', 'file', 1],
    ]);
    expect({ unreadable, cut, parent }).toEqual({ unreadable: 0, cut: false, parent: folder });
  });

  test('says when each was changed, and never a moment before 1970', async () => {
    const place = await folderWith('times', { 'new.txt': '', 'old.txt': '' });
    await utimes(path.join(place, 'new.txt'), 1_700_000_000, 1_700_000_000);
    await utimes(path.join(place, 'old.txt'), new Date(-5_000), new Date(-5_000));
    const { entries } = LocalFolder.parse(await listLocalFolder(place));
    expect(entries.map(({ modifiedAt }) => modifiedAt)).toEqual([1_700_000_000_000, 0]);
  });

  test('is cut at the limit and says so', async () => {
    const place = await folderWith('cut', { a: '', b: '', c: '' });
    const short = await listLocalFolder(place, 2);
    expect([short.entries.length, short.cut]).toEqual([2, true]);
    const whole = await listLocalFolder(place, 3);
    expect([whole.entries.length, whole.cut]).toEqual([3, false]);
  });

  test('has no parent at the top', async () => {
    const { root } = path.parse(folder);
    expect((await listLocalFolder(root)).parent).toBeUndefined();
  });

  test('is the home where none is named, and is told without detours', async () => {
    expect((await listLocalFolder()).folder).toBe(path.resolve(homedir()));
    const place = await folderWith('detour', {});
    expect((await listLocalFolder(`${place}${path.sep}..${path.sep}detour${path.sep}`)).folder).toBe(place);
  });

  test.skipIf(process.platform === 'win32')(
    'tells links as links, wherever they lead, and dots as hidden',
    async () => {
      const place = await folderWith('links', { '.profile': 'x' });
      await symlink('/nowhere/at/all', path.join(place, 'dangling'));
      await symlink(place, path.join(place, 'round'));
      const { entries, unreadable } = await listLocalFolder(place);
      expect(entries.map(({ name, kind, hidden }) => [name, kind, hidden])).toEqual([
        ['dangling', 'link', undefined],
        ['round', 'link', undefined],
        ['.profile', 'file', true],
      ]);
      expect(unreadable).toBe(0);
    },
  );

  test.skipIf(process.platform !== 'linux')('counts names that are no UTF-8', async () => {
    const place = await folderWith('octets', { 'good.txt': '' });
    await writeFile(Buffer.concat([Buffer.from(`${place}/`), Buffer.from([0x66, 0xff, 0xfe])]), 'x');
    const { entries, unreadable } = await listLocalFolder(place);
    expect(entries.map(({ name }) => name)).toEqual(['good.txt']);
    expect(unreadable).toBe(1);
  });
});

describe('what is no folder that can be opened', () => {
  test('is said to be gone where nothing, or a file, is there', async () => {
    const place = await folderWith('gone', { 'file.txt': '' });
    for (const name of ['nothing', 'file.txt'])
      expect((await problemOf(listLocalFolder(path.join(place, name)))).code).toBe('folder-not-found');
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'is said to be closed where this user may not look',
    async () => {
      const place = await folderWith('closed', {});
      await chmod(place, 0o000);
      const { code, params } = await problemOf(listLocalFolder(place));
      expect([code, params['cause']]).toEqual(['folder-not-readable', 'EACCES']);
      await chmod(place, 0o700);
    },
  );

  test.each(['here', './here', '', 'a\0b', `${path.parse(process.cwd()).root}a\0b`])(
    'is refused where it is no whole path: %j',
    async (asked) => {
      expect((await problemOf(listLocalFolder(asked))).code).toBe('folder-not-readable');
    },
  );

  test.skipIf(process.platform !== 'win32').each(['\\\\.\\pipe\\', '\\\\?\\C:\\', '//./PhysicalDrive0'])(
    'is refused where it is a device: %j',
    async (asked) => {
      expect((await problemOf(listLocalFolder(asked))).code).toBe('folder-not-readable');
    },
  );
});
