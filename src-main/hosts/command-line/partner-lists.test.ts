import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEngine } from '../../engine/index.ts';
import type { Engine } from '../../engine/index.ts';
import { say } from './testing.ts';
import type { Said } from './testing.ts';

let folder: string;
let engine: Engine;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-lists-'));
  const home = path.join(folder, 'home');
  await mkdir(home, { mode: 0o700 });
  engine = await openEngine({
    home,
    host: 'command-line',
    version: '0.0.0-test',
    seal: { useKeyring: false },
  });
});
afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

function ask(words: readonly string[]): Promise<Said> {
  return say(words, { body: engine.body });
}

async function addMill(): Promise<void> {
  const secret = path.join(folder, 'secret');
  await writeFile(secret, 'very-secret\n', { mode: 0o600 });
  const words = ['partner', 'add', 'Mill', '--kind', 'ftps', '--host', 'mill.example', '--user', 'anna'];
  expect((await ask([...words, '--our-password-file', secret])).exitCode).toBe(0);
}

it('writes partners to a file that says what is not in it, and takes them over under another name', async () => {
  await addMill();
  const file = path.join(folder, 'partners.json');
  const written = await ask(['partner', 'export', '--all', '--out', file]);
  expect(written.out).toContain(`Wrote 1 partner to ${file}.`);
  expect(written.out).toContain('Mill: without our password');
  expect(await readFile(file, 'utf8')).not.toContain('very-secret');
  // What is there is never written over.
  expect((await ask(['partner', 'export', 'mill', '--out', file])).exitCode).not.toBe(0);

  const known = await ask(['partner', 'import', file]);
  expect(known.out).toContain('That is the partner Mill already');
  const copied = await ask(['partner', 'import', file, '--copy']);
  expect(copied.out).toMatch(/Mill \(2\)\s+mill\.example:21\s+.*added/);
  expect(copied.out).toContain('Mill: Its password is not in this file');
});

it('writes to the standard output what it reads again', async () => {
  await addMill();
  const { out, exitCode } = await ask(['partner', 'export', 'Mill']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ waybill: 'partners', partners: [{ name: 'Mill' }] });
});

it('says what is missing, and that there is nobody', async () => {
  expect((await ask(['partner', 'export'])).err).toContain('PARTNER... | --all');
  expect((await ask(['partner', 'export', 'Mill', '--all'])).err).toContain('--all');
  expect((await ask(['partner', 'export', '--all'])).err).toContain('There is no partner to export');
});

it('adds a partner that begins as another one, without its password, and with what differs', async () => {
  await addMill();
  const said = await ask(['partner', 'duplicate', 'Mill', 'Mill, night', '--user', 'bert', '--json']);
  expect(JSON.parse(said.out)).toMatchObject({
    partner: {
      name: 'Mill, night',
      ftps: { host: 'mill.example', user: 'bert' },
      secretsSet: { ourPassword: false },
    },
  });
  expect((await ask(['partner', 'duplicate', 'Mill', 'mill'])).exitCode).not.toBe(0);
});
