import { spawn } from 'node:child_process';
import type { ChildProcess, ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TransferId } from '../../shared/index.ts';
import { openDatabase } from './database.ts';
import { lockHome, openJournal } from './index.ts';

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-killed-'));
});
afterEach(async () => {
  // None outlives its test, whatever became of it.
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
  }
  await rm(folder, { recursive: true, force: true });
});

function run(script: string, argument: string): ChildProcessByStdio<null, Readable, null> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  children.push(child);
  return child;
}

test.each([1, 40, 300, 1_100])(
  'a process that is killed after change %i leaves every change it was told of, and none by halves',
  async (changes) => {
    const file = path.join(folder, 'journal.db');
    const child = run('testing-writer.ts', file);
    let told = 0;
    createInterface(child.stdout).on('line', (line) => {
      told = Number(line);
      if (told >= changes) child.kill('SIGKILL');
    });
    await once(child, 'close');
    expect(told).toBeGreaterThanOrEqual(changes);
    const journal = openJournal(file);
    const id = TransferId.parse(1);
    const durable = journal.transfers.get(id)?.durableOctets ?? 0;
    const events = journal.transfers.timeline(id).slice(1);
    journal.close();
    expect(durable).toBeGreaterThanOrEqual(told);
    expect(events.map(({ params }) => params['octets'])).toEqual(
      Array.from({ length: durable }, (_, n) => n + 1),
    );
    const database = openDatabase(file, { busyMilliseconds: 0, onlyReading: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  },
);

test('a home is held by another process until that one is killed', async () => {
  const child = run('testing-holder.ts', folder);
  await once(child.stdout, 'data');
  expect(() => lockHome(folder)).toThrow(
    expect.objectContaining({ code: 'home-locked', params: { home: folder } }),
  );
  child.kill('SIGKILL');
  await once(child, 'close');
  lockHome(folder).release();
});
