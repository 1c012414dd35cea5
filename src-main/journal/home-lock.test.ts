import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { JournalError, lockHome, openJournal } from './index.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'waybill-lock-'));
});
afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

test("a home is one engine's, also within a process, and free again once it is released", () => {
  const lock = lockHome(home);
  expect(() => lockHome(home)).toThrow(expect.objectContaining({ code: 'home-locked' }));
  // The try that failed has not loosened the hold of the one that has it.
  expect(() => lockHome(home)).toThrow(expect.objectContaining({ code: 'home-locked' }));
  lock.release();
  lock.release();
  lockHome(home).release();
});

test('the lock is beside the journal, not in its way', () => {
  const lock = lockHome(home);
  const journal = openJournal(path.join(home, 'journal.db'));
  journal.settings.write('station', 1);
  expect(() => lockHome(home)).toThrow(expect.objectContaining({ code: 'home-locked' }));
  journal.close();
  lock.release();
});

test('holding a home writes nothing', async () => {
  const lock = lockHome(home);
  expect(await readdir(home)).toEqual(['engine.lock']);
  expect((await stat(path.join(home, 'engine.lock'))).size).toBe(0);
  lock.release();
});

test('a home that is not there cannot be taken', () => {
  expect(() => lockHome(path.join(home, 'nowhere'))).toThrow(JournalError);
});
