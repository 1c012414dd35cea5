import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeSlowDisk } from '../slow-disk/index.ts';
import type { SlowDisk } from '../slow-disk/index.ts';
import { words } from '../../shared/words/index.ts';
import type { Words } from '../../shared/words/index.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** A Waybill of its own: the program as it is started without a display, in a home of its own. */
export interface Waybill {
  readonly home: string;
  /** Starts the program and opens its window in the page; `running`: how its language says that the engine is there. */
  open(running?: string): Promise<void>;
  /** Gives the program a disk that a test can make slow, from its next `open` on. Where `canHaveSlowDisk`. */
  useSlowDisk(): Promise<SlowDisk>;
  /** Ends the program at once, as a crash would. */
  kill(): Promise<void>;
  /** Holds the program up, as a disk that hangs would: its line stays open, and nothing is answered until `goOn`. Not on Windows. */
  hold(): void;
  goOn(): void;
  /** What the page complained of: its console's errors, uncaught exceptions, and what its policy blocked. */
  readonly complaints: readonly string[];
  /** The complaints so far were meant to come. */
  forgive(): void;
}

/** Tests of the window: each has its own home, its own engine and its own browser context, and no complaint may be left. */
export const test = base.extend<{ waybill: Waybill }>({
  waybill: async ({ page }, lend) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'waybill-window-'));
    const home = path.join(folder, 'home');
    await mkdir(home, { mode: 0o700 });
    await chmod(home, 0o700);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const { url } = message.location();
      // The page that hands over the cookie has no icon.
      if (message.type() === 'error' && !url.endsWith('/favicon.ico')) complaints.push(message.text());
    });
    let host: ChildProcess | undefined;
    let disk: SlowDisk | undefined;
    const waybill: Waybill = {
      home,
      complaints,
      forgive: () => {
        complaints.length = 0;
      },
      hold: () => void host?.kill('SIGSTOP'),
      goOn: () => void host?.kill('SIGCONT'),
      async useSlowDisk() {
        disk = await makeSlowDisk(folder);
        return disk;
      },
      async open(running = 'Engine running') {
        const started = await startHost(home, disk?.env);
        host = started.host;
        await page.goto(started.address);
        await expect(page.getByText(running)).toBeVisible({ timeout: 20_000 });
      },
      async kill() {
        if (host === undefined) return;
        const ended = once(host, 'exit');
        host.kill('SIGKILL');
        await ended;
        host = undefined;
      },
    };
    try {
      await lend(waybill);
      expect(complaints).toEqual([]);
    } finally {
      await waybill.kill();
      await rm(folder, { recursive: true, force: true });
    }
  },
});

export { expect };

async function startHost(
  home: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ host: ChildProcess; address: string }> {
  const host = spawn(
    process.execPath,
    [path.join(root, 'dist', 'main', 'browser.js'), '--home', home, '--no-open'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, WAYBILL_NO_WINDOW: '1', ...env } },
  );
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    function hear(chunk: Buffer): void {
      said += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/start\?token=\S+/.exec(said);
      if (found !== null) resolve(found[0]);
    }
    host.stdout.on('data', hear);
    host.stderr.on('data', hear);
    host.on('exit', () => reject(new Error(`The program ended: ${said}`)));
  });
  return { host, address };
}

export interface DroppedFile {
  readonly name: string;
  readonly contents: string;
}

/** Drags files over a place and lets them go there, as a browser would tell the page. */
export async function dropFiles(place: Locator, files: readonly DroppedFile[]): Promise<void> {
  await place.evaluate((element, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, contents } of dropped) dataTransfer.items.add(new File([contents], name));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

/** Drags files and folders of this computer over a place and lets them go there, as the system does. */
export async function dropPaths(place: Locator, files: readonly string[]): Promise<void> {
  const page = place.page();
  const box = await place.boundingBox();
  if (box === null) throw new Error('There is nothing to drop on');
  const client = await page.context().newCDPSession(page);
  const where = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...where, data });
  await client.detach();
}

/** Sends the sample file from the practice screen and answers the box that says what has come of it. */
export async function sendSample(page: Page): Promise<Locator> {
  return await sendSampleIn(page, words);
}

/** The same in another language. */
export async function sendSampleIn(page: Page, spoken: Words): Promise<Locator> {
  const { drop, timeline } = spoken.window.practice;
  await page.getByRole('button', { name: drop.sample }).click();
  return page.getByRole('region', { name: timeline.title });
}

/** Goes to a screen by its entry in the rail. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: screen }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The same in another language. */
export async function goToIn(
  page: Page,
  spoken: Words,
  screen: keyof Words['window']['shell']['rail'],
): Promise<void> {
  const name = spoken.window.shell.rail[screen];
  await page.getByRole('navigation').getByRole('button', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
