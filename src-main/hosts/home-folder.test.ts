import { chmod, mkdir, mkdtemp, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { homeFolder, prepareHome } from './home-folder.ts';

const posix = process.platform !== 'win32';
let folder = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'waybill-home-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the home folder', () => {
  test('is what was asked for, else WAYBILL_HOME, else the data folder of this user', () => {
    expect(homeFolder('/a/b', { WAYBILL_HOME: '/c' })).toBe(path.resolve('/a/b'));
    expect(homeFolder(undefined, { WAYBILL_HOME: '/c' })).toBe(path.resolve('/c'));
    expect(homeFolder(undefined, { WAYBILL_HOME: '' })).toMatch(/Waybill/);
    expect(path.isAbsolute(homeFolder('home', {}))).toBe(true);
  });

  test.runIf(posix)('is made for this user alone', async () => {
    const home = path.join(folder, 'one', 'two');
    expect(await prepareHome(home)).toBe(home);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
  });

  test.runIf(posix)('has one name, whatever links lead to it', async () => {
    await mkdir(path.join(folder, 'real'), { mode: 0o700 });
    await symlink(path.join(folder, 'real'), path.join(folder, 'link'));
    expect(await prepareHome(path.join(folder, 'link'))).toBe(path.join(folder, 'real'));
  });

  test.runIf(posix)('is closed to others when it is empty or a home already', async () => {
    await chmod(folder, 0o755);
    await prepareHome(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await writeFile(path.join(folder, 'engine.lock'), '');
    await chmod(folder, 0o755);
    await prepareHome(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  test.runIf(posix)('is refused when it holds something else and others may enter it', async () => {
    await writeFile(path.join(folder, 'thesis.txt'), 'mine');
    await chmod(folder, 0o755);
    await expect(prepareHome(folder)).rejects.toMatchObject({
      code: 'home-not-private',
      params: { home: folder },
    });
    expect((await stat(folder)).mode & 0o777).toBe(0o755);
  });

  test('is refused when it is a file, or lies under one', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    await expect(prepareHome(file)).rejects.toMatchObject({ code: 'home-not-a-folder' });
    await expect(prepareHome(path.join(file, 'home'))).rejects.toMatchObject({ code: 'home-not-a-folder' });
  });
});
