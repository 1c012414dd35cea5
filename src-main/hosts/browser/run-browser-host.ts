import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { EngineStatus } from '../../../shared/index.ts';
import { homeFolder, prepareHome } from '../home-folder.ts';
import { openAppWindow, windowFolder, writeStartFile } from './app-window.ts';
import type { AppWindow } from './app-window.ts';
import { findBrowser, hasDisplay } from './find-browser.ts';
import type { BrowserOptions } from './options.ts';
import { askRunningWindow, removeWindowRecord, writeWindowRecord } from './running-window.ts';
import type { WindowAnswer } from './running-window.ts';
import { startBrowserHost } from './start-browser-host.ts';
import type { BrowserHost, BrowserHostOptions } from './start-browser-host.ts';

/** Milliseconds for another start of the program, a moment before this one, to have its window ready. */
const otherStartWithin = 10_000;

export interface RunSurroundings {
  /** Writes one line for people. */
  readonly print: (line: string) => void;
  /** Resolves when the program is asked to end (Ctrl+C, a signal). */
  readonly interrupted: Promise<void>;
  readonly environment?: NodeJS.ProcessEnv;
  /** What differs from the host of `startBrowserHost`. */
  readonly host?: Pick<BrowserHostOptions, 'open' | 'rendererFolder' | 'version' | 'log'>;
}

/**
 * The program with its window in a browser: until the window is closed, the engine is stopped, or it is asked to end. Without a display
 * the address is printed instead, and it stays until it is asked to end. A start for a home whose window is already open opens another
 * window there, or prints a fresh address, and is done.
 */
export async function runBrowserHost(options: BrowserOptions, surroundings: RunSurroundings): Promise<void> {
  const { print, interrupted, environment = process.env } = surroundings;
  const wantsWindow = options.open && hasDisplay(process.platform, environment);
  const home = await prepareHome(homeFolder(options.home, environment));
  const running = await askRunningWindow(home, wantsWindow);
  if (running !== undefined) return tell(running);

  let window: AppWindow | undefined;
  const settled = Promise.withResolvers<void>();
  const host = await startBrowserHost({
    ...surroundings.host,
    home,
    port: options.port,
    async openWindow() {
      await settled.promise;
      await window?.another();
      return window !== undefined;
    },
  });
  const record = { pid: process.pid, port: host.port, secret: host.secret };
  try {
    const other = await startedAMomentAgo(host, wantsWindow);
    if (other !== undefined) return tell(other);
    await writeWindowRecord(home, record);
    window = wantsWindow ? await openWindow(host) : undefined;
    settled.resolve();
    if (window === undefined) announce(host.startAddress());
    await Promise.race([
      host.closed,
      interrupted,
      window === undefined ? interrupted : lastWindow(host, window),
    ]);
  } finally {
    settled.resolve();
    await removeWindowRecord(home, record);
    window?.close();
    await host.close();
  }

  function announce(address: string): void {
    print(`Waybill is at ${address}`);
  }

  function tell(answer: WindowAnswer): void {
    if (!answer.opened) announce(answer.address);
  }

  async function openWindow(opened: BrowserHost): Promise<AppWindow | undefined> {
    const browser = findBrowser({ environment });
    if (browser !== undefined) {
      const { pages, log } = opened;
      return openAppWindow({ browser, home, startAddress: () => opened.startAddress(), pages, log });
    }
    await openDefaultBrowser(opened);
    return undefined;
  }

  /** The last window is closed; or there never was one, and whoever can read the address still gets in until asked to end. */
  async function lastWindow(opened: BrowserHost, shown: AppWindow): Promise<void> {
    if ((await shown.ended) === 'closed') return;
    opened.log('window-never-opened', { home });
    announce(opened.startAddress());
    await interrupted;
  }
}

/**
 * Two starts at once: both found no window, one has the engine. The other gives way once the first one's window is there. A start that
 * found the engine in a command line's hands has the window to itself.
 */
async function startedAMomentAgo(host: BrowserHost, open: boolean): Promise<WindowAnswer | undefined> {
  if (host.own) return undefined;
  const status = EngineStatus.pick({ host: true }).parse(await host.carrier.call('engine', 'status', {}));
  if (status.host !== 'browser') return undefined;
  const deadline = performance.now() + otherStartWithin;
  while (performance.now() < deadline) {
    const answer = await askRunningWindow(host.home, open);
    if (answer !== undefined) return answer;
    await delay(200);
  }
  return undefined;
}

/** Where no browser is found that can open an app window, the system's own choice is shown the start link. */
async function openDefaultBrowser(host: BrowserHost): Promise<void> {
  const folder = windowFolder(undefined, host.home);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await writeStartFile(folder, host.startAddress());
  const [command, ...args] = openerOf(process.platform, file);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => host.log('no-browser', { command }));
  child.unref();
}

function openerOf(platform: NodeJS.Platform, file: string): readonly [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', file];
  return [platform === 'darwin' ? 'open' : 'xdg-open', file];
}
