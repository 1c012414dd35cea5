import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { becomeReady, electron, handlers, seen } from './electron-stand-in.ts';
import { startElectronHost } from './start.ts';

vi.mock('electron', async () => {
  const { electron: module } = await import('./electron-stand-in.ts');
  return { ...module, default: module };
});

const opened = vi.hoisted(() => ({ engines: 0 }));

vi.mock('./open-engine-here.ts', () => ({
  openEngineHere: () => {
    opened.engines += 1;
    return Promise.reject(new Error('a second engine was opened'));
  },
}));

let folder = '';
let hostListeners: readonly NodeJS.UncaughtExceptionListener[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-electron-'));
});

afterAll(async () => {
  for (const listener of hostListeners) process.off('uncaughtException', listener);
  await rm(folder, { recursive: true, force: true });
});

it('a second start for the same home leaves the first alone: no window, no engine, no calls taken', async () => {
  electron.app.isFirst = false;
  const others = process.listeners('uncaughtException');
  const home = path.join(folder, 'home');
  await startElectronHost(folder, ['electron', '.', '--home', home]);
  hostListeners = process.listeners('uncaughtException').filter((each) => !others.includes(each));
  becomeReady();
  await vi.waitFor(() => expect(seen.exitCodes).toEqual([0]));
  expect(seen.windows).toEqual([]);
  expect(handlers.invoke.size + handlers.protocol.size + opened.engines).toBe(0);
  expect(await readdir(home)).not.toContain('journal.db');
});
