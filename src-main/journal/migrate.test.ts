import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { openJournal } from './index.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/index.ts';
import { addPartner, newTransfer } from './testing.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-migrate-'));
  file = path.join(folder, 'journal.db');
  const journal = openJournal(file);
  journal.transfers.add(newTransfer(addPartner(journal, 'Volta')), { kind: 'queued', by: 'user' });
  journal.close();
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const next = (migrations.at(-1)?.number ?? 0) + 1;

function migration(number: number, name: string, sql: string): Migration {
  return { number, name, up: (database) => void database.exec(sql) };
}
const adds = migration(next, 'adds', 'CREATE TABLE extra (x)');
const fails = migration(next + 1, 'fails', 'CREATE TABLE half (x); NONSENSE');

function within<T>(work: (database: Database) => T): T {
  const database = openDatabase(file, { busyMilliseconds: 0 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

function hasTable(database: Database, name: string): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined;
}

test('migrations are numbered from 1 without a gap, each in a file of its number and name, with a test beside it', async () => {
  const files = await readdir(new URL('migrations/', import.meta.url));
  migrations.forEach(({ number, name }, at) => {
    expect(number).toBe(at + 1);
    const stem = `${String(number).padStart(4, '0')}-${name}`;
    expect(files).toContain(`${stem}.ts`);
    expect(files).toContain(`${stem}.test.ts`);
  });
  expect(files.filter((name) => /^\d{4}-.*(?<!\.test)\.ts$/.test(name))).toHaveLength(migrations.length);
});

test('a migration runs once, and keeps a copy of what was before', async () => {
  within((database) => {
    migrate(database, file, [...migrations, adds]);
    expect(versionOf(database)).toBe(next);
    expect(hasTable(database, 'extra')).toBe(true);
    migrate(database, file, [...migrations, adds]);
  });
  const copy = `journal.db.version-${next - 1}`;
  expect((await readdir(folder)).filter((name) => name.includes('version'))).toEqual([copy]);
  const before = openJournal(path.join(folder, copy));
  expect(before.transfers.list({ offset: 0, limit: 10 })).toMatchObject({
    total: 1,
    rows: [{ partnerName: 'Volta' }],
  });
  before.close();
});

test('a migration that fails changes nothing, and the ones before it stand', () => {
  within((database) => {
    expect(() => migrate(database, file, [...migrations, adds, fails])).toThrow(/syntax/);
    expect(versionOf(database)).toBe(next);
    expect(hasTable(database, 'extra')).toBe(true);
    expect(hasTable(database, 'half')).toBe(false);
  });
});

test('a copy that was left half written is made anew', async () => {
  const copy = `${file}.version-${next - 1}`;
  await writeFile(`${copy}.part`, 'half of a copy');
  await writeFile(copy, 'the copy of an earlier try');
  within((database) => migrate(database, file, [...migrations, adds]));
  expect(await readdir(folder)).not.toContain(path.basename(`${copy}.part`));
  const before = openJournal(copy);
  expect(before.transfers.summary().all).toBe(1);
  before.close();
});

test('no migration runs where no copy can be made', async () => {
  const database = openDatabase(file, { busyMilliseconds: 0 });
  const nowhere = path.join(folder, 'nowhere', 'journal.db');
  expect(() => migrate(database, nowhere, [...migrations, adds])).toThrow(/open/);
  expect(versionOf(database)).toBe(next - 1);
  expect(hasTable(database, 'extra')).toBe(false);
  database.close();
});
