import path from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { connectOrOpen, homeFolder, openHostLog, prepareHome, silentLog } from '../index.ts';
import type { EngineConnection, HostLog } from '../index.ts';
import { registerAppScheme, serveWindow } from './app-protocol.ts';
import { keepBadge } from './badge.ts';
import { carryOverIpc } from './contract-ipc.ts';
import { hardenPages, hardenSession } from './hardening.ts';
import { createLastWords } from './last-words.ts';
import { openEngineHere } from './open-engine-here.ts';
import { createWakefulness } from './wakefulness.ts';
import { installMenu, openWindow } from './window.ts';

/** The home that `--home DIR` asks for, among switches of Electron and Chromium that are none of ours. */
function askedHome(args: readonly string[]): string | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: { home: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  return typeof values.home === 'string' ? values.home : undefined;
}

/**
 * Starts the window and, where none runs for this home, the engine. `built` is the folder of the built parts, with `preload/` and
 * `renderer/` in it.
 *
 * Awaits only what has to be done before Electron is ready: Electron waits for it.
 */
export async function startElectronHost(
  built: string,
  args: readonly string[] = process.argv,
): Promise<void> {
  let connection: EngineConnection | undefined;
  let window: BrowserWindow | undefined;
  let mayQuit = false;
  let log: HostLog = silentLog;

  const lastWords = createLastWords(
    async () => connection?.close(),
    (event, facts) => log(event, facts),
  );
  process.on('uncaughtException', lastWords);
  process.on('unhandledRejection', lastWords);

  registerAppScheme();
  app.enableSandbox();
  hardenPages();
  try {
    const home = await prepareHome(homeFolder(askedHome(args)));
    // One window per home: Chromium's own folder lies in it, and the lock of the first window with it.
    app.setPath('userData', path.join(home, 'window'));
    if (!app.requestSingleInstanceLock()) {
      app.exit(0);
      return;
    }
    app.on('second-instance', show);
    app.on('activate', show);
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
    app.on('before-quit', (event) => {
      if (mayQuit || connection === undefined) return;
      event.preventDefault();
      leave(connection);
    });
    app
      .whenReady()
      .then(() => open(home))
      .catch(lastWords);
  } catch (thrown) {
    // Without a home there is nothing to show but the reason.
    app
      .whenReady()
      .then(() => lastWords(thrown))
      .catch(lastWords);
  }

  async function open(home: string): Promise<void> {
    hardenSession();
    installMenu();
    serveWindow(path.join(built, 'renderer'));
    log = openHostLog(home, 'electron');
    connection = await connectOrOpen({ home, host: 'electron', open: openEngineHere, log });
    carryOverIpc(connection.carrier);
    const wakefulness = createWakefulness();
    const dropBadge = keepBadge(connection.carrier);
    connection.carrier.subscribe(0, (batch) => wakefulness.hear(batch));
    connection.closed
      .then(() => {
        wakefulness.end();
        dropBadge();
        mayQuit = true;
        app.quit();
      })
      .catch(lastWords);
    show();
  }

  /** The window to the front; a new one where it was closed. */
  function show(): void {
    if (connection === undefined) return;
    if (window === undefined || window.isDestroyed()) {
      window = openWindow({ preload: path.join(built, 'preload', 'preload.cjs'), onBroken: lastWords });
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** Quits once the engine has ended its sessions at a restart point; `closed` tells. */
  function leave(from: EngineConnection): void {
    from.close().catch(lastWords);
  }
}
