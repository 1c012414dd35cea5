/**
 * How fast the window is over a journal of 100,000 files: `bench/window.ts [--rows N] [--runs N]`. Time from the page's load to its first
 * rows, frames while it is scrolled with 500 changes a second coming in, and the size of what a browser has to fetch.
 */
import { chromium } from '@playwright/test';
import type { Page, WebSocketRoute } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { Transfer } from '../shared/index.ts';
import { ensureBuilt } from '../scripts/build/index.ts';
import { findBrowser } from '../scripts/find-browser.ts';
import { fillJournal } from './fill-journal.ts';
import { median } from './measure.ts';

const root = path.join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, runs: { type: 'string', default: '7' } },
});
const rows = Number(values.rows);
const runs = Number(values.runs);
const changesPerSecond = 500;
const batchesPerSecond = 10;
const scrollSeconds = 5;

/** Frames of one scroll: how many there were, and the times between them in milliseconds. */
interface Frames {
  readonly perSecond: number;
  readonly p95: number;
  readonly longest: number;
}

const Said = z.object({ value: z.object({ rows: z.array(Transfer) }) });
const Batch = z.object({ batch: z.object({ last: z.number() }) });

ensureBuilt(['renderer']);
const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge was found.');
const home = mkdtempSync(path.join(tmpdir(), 'waybill-bench-'));
fillJournal(path.join(home, 'journal.db'), rows).close();
const host = spawn(
  process.execPath,
  [path.join(root, 'src-main', 'hosts', 'browser', 'main.ts'), '--home', home, '--no-open'],
  { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, WAYBILL_NO_WINDOW: '1' } },
);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const address = await addressOf();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const opened = await context.newPage();
  await opened.goto(address);
  await opened.getByRole('button', { name: 'Skip this for now' }).click();
  await rowsOf(opened);
  await opened.addInitScript(watchFirstRow);
  const origin = new URL(address).origin;
  const firstRows: Moments[] = [];
  for (let run = 0; run < runs; run += 1) firstRows.push(await openOnce(opened, origin));
  const [load, start] = (['afterLoad', 'afterStart'] as const).map((since) =>
    firstRows.map((moments) => moments[since]),
  );
  console.log(
    `first rows of ${rows} after load: ${told(load)}; after the page was asked for: ${told(start)}`,
  );
  await opened.close();

  const page = await context.newPage();
  const inject = await listenIn(page);
  await page.goto(origin);
  await rowsOf(page);
  const still = await scrolled(page, undefined);
  const changing = await scrolled(page, inject);
  const idle = await framesOf(page, async () => {
    await page.waitForTimeout(scrollSeconds * 1000);
  });
  console.log(`frames a second: ${toldFrames(idle)} standing still; ${toldFrames(still)} scrolling;`);
  console.log(`  ${toldFrames(changing)} scrolling with ${changesPerSecond} changes a second`);
  console.log(`  of the frames standing still: ${(changing.perSecond / idle.perSecond).toFixed(2)}`);
} finally {
  await browser.close();
  host.kill();
  rmSync(home, { recursive: true, force: true });
}
const assets = path.join(root, 'dist', 'renderer', 'assets');
for (const name of readdirSync(assets).filter((each) => /\.(?:js|css)$/.test(each))) {
  const octets = readFileSync(path.join(assets, name));
  console.log(`${name.padEnd(28)} ${kib(octets.length)} KiB, ${kib(gzipSync(octets).length)} KiB compressed`);
}

async function addressOf(): Promise<string> {
  let said = '';
  return await new Promise((resolve, reject) => {
    host.stdout.on('data', (octets: Buffer) => {
      said += octets.toString('utf8');
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/start\?token=\S+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    host.once('exit', () => reject(new Error('The window’s host ended')));
  });
}

/** Runs in the page, before anything of it: remembers when the first row of the journal was painted. */
function watchFirstRow(): void {
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('[role=row][aria-rowindex="2"]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => performance.mark('first-rows'));
    });
  }).observe(document, { childList: true, subtree: true });
}

/** When the first rows were painted, in milliseconds since the page's load event and since it was asked for. */
interface Moments {
  readonly afterLoad: number;
  readonly afterStart: number;
}

/** Runs in the page. */
function whenPainted(): Moments {
  const [load] = performance.getEntriesByType('navigation');
  const [mark] = performance.getEntriesByName('first-rows');
  const loaded = load instanceof PerformanceNavigationTiming ? load.loadEventEnd : 0;
  const painted = mark?.startTime ?? Number.NaN;
  return { afterLoad: painted - loaded, afterStart: painted };
}

/** With nothing between the page and its host, and without asking it anything until it is done. */
async function openOnce(page: Page, origin: string): Promise<Moments> {
  await page.goto(origin);
  await page.waitForTimeout(1_000);
  await rowsOf(page);
  return await page.evaluate(whenPainted);
}

async function rowsOf(page: Page): Promise<void> {
  await page
    .getByRole('row', { name: /DELFOR/ })
    .first()
    .waitFor();
}

/** Stands between the page and its host, so that changes can be told that did not happen. */
async function listenIn(page: Page): Promise<() => void> {
  let line: WebSocketRoute | undefined;
  let known: readonly Transfer[] = [];
  let last = 0;
  let place = 0;
  await page.routeWebSocket('**/contract', (route) => {
    line = route;
    const server = route.connectToServer();
    route.onMessage((message) => server.send(message));
    server.onMessage((message) => {
      const read: unknown = JSON.parse(String(message));
      const answer = Said.safeParse(read);
      if (answer.success && answer.data.value.rows.length > 20) known = answer.data.value.rows;
      const batch = Batch.safeParse(read);
      if (batch.success) last = batch.data.batch.last;
      route.send(message);
    });
  });
  return () => {
    const events = Array.from({ length: changesPerSecond / batchesPerSecond }, () => {
      const transfer = known[place % known.length];
      place += 1;
      if (transfer === undefined) throw new Error('No rows were read');
      const octetsDone = (place * 7_919) % Math.max(1, transfer.size);
      return { type: 'transfer', transfer: { ...transfer, state: 'sending', octetsDone }, isNew: false };
    });
    line?.send(JSON.stringify({ type: 'events', batch: { last, reset: false, events } }));
  };
}

/** Frames while the list is scrolled from its middle, a screen every half second and smoothly between. */
async function scrolled(page: Page, inject: (() => void) | undefined): Promise<Frames> {
  const grid = page.getByRole('grid');
  await grid.evaluate((element) => {
    element.scrollTop = 0;
  });
  await page
    .getByRole('row', { name: /DELFOR/ })
    .first()
    .waitFor();
  const timer = inject === undefined ? undefined : setInterval(inject, 1000 / batchesPerSecond);
  try {
    return await framesOf(page, async () => {
      await grid.evaluate(async (element, seconds) => {
        const until = performance.now() + seconds * 1000;
        while (performance.now() < until) {
          element.scrollTop += 24;
          await new Promise(requestAnimationFrame);
        }
      }, scrollSeconds);
    });
  } finally {
    clearInterval(timer);
  }
}

async function framesOf(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { frameTimes: times });
    const take = (at: number): void => {
      times.push(at);
      if (times.length < 100_000) requestAnimationFrame(take);
    };
    requestAnimationFrame(take);
  });
  await work();
  const times = z
    .array(z.number())
    .parse(await page.evaluate((): unknown => Reflect.get(globalThis, 'frameTimes')));
  const gaps = times.slice(1).map((at, place) => at - (times[place] ?? at));
  const sorted = gaps.toSorted((one, other) => one - other);
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return {
    perSecond: (gaps.length / span) * 1000,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    longest: sorted.at(-1) ?? Number.NaN,
  };
}

function toldFrames({ perSecond, p95, longest }: Frames): string {
  return `${perSecond.toFixed(1)} (95 % within ${round(p95)} ms, longest ${round(longest)} ms)`;
}

function told(milliseconds: readonly number[] = []): string {
  return `${round(median(milliseconds))} ms (${milliseconds.map(round).join(', ')})`;
}

function round(value: number): string {
  return value.toFixed(0);
}

function kib(octets: number): string {
  return (octets / 1024).toFixed(0).padStart(5);
}
