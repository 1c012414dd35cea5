import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { errorCode } from '../home-folder.ts';
import { writePrivateFile } from '../private-file.ts';
import type { HostLog } from '../served-engine.ts';
import { homeHash } from '../socket-address.ts';
import type { FoundBrowser } from './find-browser.ts';
import type { Pages } from './pages.ts';
import { startPage } from './start-page.ts';

/** Milliseconds a browser has to show its first page. */
const firstPageWithin = 30_000;
/** Milliseconds without any page after which the window counts as closed; a page that is loaded again is back sooner. */
const pageless = 3_000;
/** The same where the browser stays on: a page that a browser has put to sleep must not look like a closed window too soon. */
const pagelessWhileRunning = 15_000;

export interface AppWindowOptions {
  readonly browser: FoundBrowser;
  readonly home: string;
  /** Gives a fresh address to start at. */
  readonly startAddress: () => string;
  readonly pages: Pages;
  readonly log: HostLog;
}

export interface AppWindow {
  /** Resolves when the last window is closed, or when none ever showed a page. */
  readonly ended: Promise<'closed' | 'never-opened'>;
  /** Opens one more window, in the same browser. */
  another(): Promise<void>;
  close(): void;
}

/**
 * Opens the window in a browser of its own: a profile that is used for nothing else, so that the browser ends with its last window,
 * and the user's own browser never comes near our cookie. The start link goes through a file of this user's, for everyone on the
 * computer can read a command line.
 */
export async function openAppWindow(options: AppWindowOptions): Promise<AppWindow> {
  const { browser, home, startAddress, pages, log } = options;
  const folder = windowFolder(browser, home);
  await mkdir(folder, { recursive: true, mode: 0o700 });

  async function launch(): Promise<ChildProcess> {
    const startFile = await writeStartFile(folder, startAddress());
    const child = spawn(browser.executable, browserArguments(folder, startFile, process.getuid?.() === 0), {
      stdio: 'ignore',
      env: withoutOurs(process.env),
    });
    child.on('error', (failed) =>
      log('browser-broken', { executable: browser.executable, cause: errorCode(failed) }),
    );
    return child;
  }

  const seen = Promise.withResolvers<void>();
  const forget = pages.onCount((count) => (count > 0 ? seen.resolve() : undefined));
  const child = await launch();
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });

  async function watch(): Promise<'closed' | 'never-opened'> {
    // On macOS a browser outlives its last window; anywhere, it may hand over to one with the same profile and end at once.
    const stayed =
      process.platform === 'darwin'
        ? Promise.race([exited, seen.promise.then(() => quiet(pages, pagelessWhileRunning))])
        : exited;
    await stayed;
    const shown = await Promise.race([
      seen.promise.then(() => true),
      delay(firstPageWithin, false, { ref: false }),
    ]);
    forget();
    if (!shown) return 'never-opened';
    if (pages.count() > 0) await quiet(pages, pageless);
    return 'closed';
  }

  return {
    ended: watch(),
    async another() {
      await launch();
    },
    close: () => void child.kill(),
  };
}

/** A file of this user's alone that leads a browser to a start link. */
export async function writeStartFile(folder: string, address: string): Promise<string> {
  const file = path.join(folder, 'start.html');
  await writePrivateFile(file, startPage(address));
  return file;
}

/** Where the browser's profile and the start file lie: in the home, or where a snap may go. */
export function windowFolder(browser: FoundBrowser | undefined, home: string): string {
  if (browser?.snap === true)
    return path.join(homedir(), 'snap', 'chromium', 'common', `waybill-${homeHash(home)}`);
  return path.join(home, 'window');
}

/** What the browser is started with: its own profile, no questions, nothing fetched from anywhere. */
export function browserArguments(folder: string, startFile: string, root: boolean): readonly string[] {
  return [
    `--app=${pathToFileURL(startFile).href}`,
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--class=Waybill',
    '--window-size=1280,860',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-extensions',
    '--hide-crash-restore-bubble',
    '--disable-features=Translate,MediaRouter',
    '--password-store=basic',
    ...(root ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/** Resolves when there has been no page for a while. */
function quiet(pages: Pages, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const forget = pages.onCount(look);
    look(pages.count());

    function look(count: number): void {
      clearTimeout(timer);
      if (count === 0) timer = setTimeout(end, milliseconds);
    }
    function end(): void {
      forget();
      resolve();
    }
  });
}

/** The environment for another program: without our own settings, a passphrase among them. */
function withoutOurs(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('WAYBILL_')));
}
