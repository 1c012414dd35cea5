import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { hasDisplay, presentElectron } from '../../scripts/electron/index.ts';

const root = path.join(import.meta.dirname, '..', '..');
const executablePath = presentElectron();

test('the window in Electron itself speaks to its engine, and nothing of Node is in it', async () => {
  test.skip(executablePath === undefined, "Electron's program is not here");
  test.skip(!hasDisplay(), 'there is no display');
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-window-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...sandbox, root, '--home', path.join(folder, 'home')],
  });
  try {
    const window = await electron.firstWindow();
    await expect(window).toHaveURL('app://waybill/index.html');
    const answer: unknown = await window.evaluate('window.waybill.call("engine", "status", {})');
    expect(answer).toMatchObject({ ok: true, value: { host: 'electron' } });
    expect(await window.evaluate('[typeof process, typeof require, typeof module]')).toEqual([
      'undefined',
      'undefined',
      'undefined',
    ]);
  } finally {
    await electron.close();
    await rm(folder, { recursive: true, force: true });
  }
});
