import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PartnerId, SettingsChange } from '../../shared/index.ts';
import { openJournal } from '../journal/index.ts';
import { createSettingsBook } from './settings-book.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-settings-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('every group of a change is kept, and what it leaves out stays', () => {
  const file = path.join(folder, 'journal.db');
  const change = {
    station: { code: 'O0013OURS' },
    listener: { tlsPort: 16_619 },
    folders: { received: '/received' },
    appearance: { theme: 'dark' as const },
    notifications: { enabled: true },
    automation: { paused: [PartnerId.parse(7)] },
    welcomed: true,
  };
  // A group that is added to the contract is to be added here.
  expect(Object.keys(change)).toEqual(Object.keys(SettingsChange.shape));

  const first = openJournal(file);
  const before = createSettingsBook(first).current();
  createSettingsBook(first).update(change);
  first.close();

  const again = openJournal(file);
  const { station, listener, appearance, ...rest } = createSettingsBook(again).current();
  again.close();
  expect(station).toEqual({ ...before.station, code: 'O0013OURS' });
  expect(listener).toEqual({ ...before.listener, tlsPort: 16_619 });
  expect(appearance).toEqual({ ...before.appearance, theme: 'dark' });
  expect(rest).toEqual({
    folders: { received: '/received' },
    notifications: { enabled: true },
    automation: { paused: [7] },
    welcomed: true,
  });
});

test('a change of one value leaves the others of its group as they are', () => {
  const journal = openJournal(path.join(folder, 'journal.db'));
  const book = createSettingsBook(journal);
  const groups = [{ code: 'O0013ALL', members: ['O0013BERTA'] }];
  book.update({
    station: { code: 'O0013OURS', name: 'Ours', groups },
    listener: { enabled: true, host: '::1' },
  });
  const { station, listener } = book.update({ station: { name: 'Others' }, listener: { tlsPort: 7000 } });
  journal.close();
  expect(station).toEqual({ code: 'O0013OURS', name: 'Others', groups });
  expect(listener).toEqual({ enabled: true, host: '::1', tlsPort: 7000, plainPort: null });
});
