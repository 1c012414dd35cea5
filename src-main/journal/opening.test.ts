import { copyFile, mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepDurable, openDatabase } from './database.ts';
import { openJournal } from './index.ts';
import { migrations } from './migrations/index.ts';
import { addPartner, newTransfer } from './testing.ts';

const pageSize = 4_096;
const queued = { kind: 'queued', by: 'user' } as const;

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-opening-'));
  file = path.join(folder, 'journal.db');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function fill(): void {
  const journal = openJournal(file);
  const partner = addPartner(journal, 'Volta');
  journal.transaction(() => {
    for (let n = 0; n < 500; n += 1) journal.transfers.add(newTransfer(partner), queued);
  });
  journal.close();
}

async function overwrite(from: number, length: number): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(length, 0xee), 0, length, from);
  await handle.close();
}

const damages: Record<string, () => Promise<void>> = {
  'is no database': () => writeFile(file, 'this is no database, whatever its name says'.repeat(100)),
  'was cut in half': async () => truncate(file, Math.floor((await readFile(file)).length / 2)),
  'has lost its first page': () => overwrite(0, pageSize),
  'has lost its list of tables': () => overwrite(100, pageSize - 100),
};

test.each(Object.keys(damages))('a file that %s is refused and stays as it is', async (name) => {
  fill();
  await damages[name]?.();
  const before = await readFile(file);
  expect(() => openJournal(file)).toThrow(
    expect.objectContaining({ code: 'journal-corrupt', retry: 'never' }),
  );
  expect(await readFile(file)).toEqual(before);
});

test('a page damaged anywhere is found where the journal was not closed, and both files stay as they are', async () => {
  fill();
  const journal = openJournal(file);
  addPartner(journal, 'Bosch');
  const wal = path.join(folder, 'wal');
  await copyFile(`${file}-wal`, wal);
  journal.close();
  await copyFile(wal, `${file}-wal`);
  const pages = Math.floor((await readFile(file)).length / pageSize);
  await overwrite((pages - 20) * pageSize, 10 * pageSize);
  const before = [await readFile(file), await readFile(`${file}-wal`)];
  expect(() => openJournal(file)).toThrow(expect.objectContaining({ code: 'journal-corrupt' }));
  expect([await readFile(file), await readFile(`${file}-wal`)]).toEqual(before);
});

test('a journal of a later Waybill is refused and stays as it is', async () => {
  const database = openDatabase(file, { busyMilliseconds: 0 });
  database.exec('CREATE TABLE of_tomorrow (x); PRAGMA user_version = 99');
  database.close();
  const before = await readFile(file);
  expect(() => openJournal(file)).toThrow(
    expect.objectContaining({
      code: 'journal-newer',
      params: { file, version: 99, newest: migrations.length },
    }),
  );
  expect(await readFile(file)).toEqual(before);
});

test('a database of another program is no journal, and stays as it is', async () => {
  const database = openDatabase(file, { busyMilliseconds: 0 });
  database.exec('CREATE TABLE bookmarks (address TEXT)');
  database.close();
  const before = await readFile(file);
  expect(() => openJournal(file)).toThrow(expect.objectContaining({ code: 'journal-corrupt' }));
  expect(await readFile(file)).toEqual(before);
});

test('a journal is written ahead, flushed to the drive at every commit, and holds rows to those they belong to', () => {
  const database = openDatabase(file, { busyMilliseconds: 0 });
  keepDurable(database);
  function pragma(name: string): unknown {
    return database.pragma(name, { simple: true });
  }
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('fullfsync')).toBe(1);
  expect(pragma('foreign_keys')).toBe(1);
  database.close();
  fill();
  const left = openDatabase(file, { busyMilliseconds: 0, onlyReading: true });
  expect(left.pragma('journal_mode', { simple: true })).toBe('wal');
  left.close();
});

test('an empty file is a journal that has just begun, and one in memory needs none', async () => {
  await writeFile(file, '');
  for (const where of [file, ':memory:']) {
    const journal = openJournal(where);
    expect(journal.transfers.summary().all).toBe(0);
    expect(addPartner(journal, 'Volta')).toBe(1);
    journal.close();
  }
});

test('a folder that is not there is said as a failure of the journal', () => {
  expect(() => openJournal(path.join(folder, 'nowhere', 'journal.db'))).toThrow(
    expect.objectContaining({ code: 'journal-failed' }),
  );
});
