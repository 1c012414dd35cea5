/**
 * Pictures of every screen in both themes and every language, into `.cache/screenshots`: `e2e/screenshots.ts [--languages nl,de]
 * [--width N --height N]`. They are looked at by people; `--docs` puts those that the documents use into docs/images.
 */
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fillJournal } from '../bench/fill-journal.ts';
import { languages, readWords } from '../shared/words/index.ts';
import type { Language, Words } from '../shared/words/index.ts';
import { ensureBuilt } from '../scripts/build/index.ts';
import { findBrowser } from '../scripts/find-browser.ts';

const root = path.join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    languages: { type: 'string', default: languages.join(',') },
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '800' },
    docs: { type: 'boolean', default: false },
  },
});
const wanted = languages.filter((language) => values.languages.split(',').includes(language));
const viewport = { width: Number(values.width), height: Number(values.height) };
const themes = ['light', 'dark'] as const;
const screens = [
  'transfers',
  'receipts',
  'partners',
  'certificates',
  'log',
  'practice',
  'settings',
] as const satisfies readonly (keyof Words['window']['shell']['rail'])[];
const folder = path.join(root, '.cache', 'screenshots');
const files = 400;

ensureBuilt(['renderer']);
const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge was found.');
const scene = mkdtempSync(path.join(tmpdir(), 'waybill-pictures-'));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  fillJournal(path.join(scene, 'journal.db'), files).close();
  for (const language of wanted) {
    for (const theme of themes) await picturesOf(browser, language, theme);
    process.stdout.write(`${language}: ${path.relative(root, path.join(folder, language))}\n`);
  }
} finally {
  await browser.close();
  rmSync(scene, { recursive: true, force: true });
}
if (values.docs) {
  for (const theme of themes)
    copyFileSync(
      path.join(folder, 'en', theme, 'transfers.png'),
      path.join(root, 'docs', 'images', `transfers-${theme}.png`),
    );
}

async function picturesOf(of: Browser, language: Language, theme: (typeof themes)[number]): Promise<void> {
  const words = await readWords(language);
  const home = mkdtempSync(path.join(tmpdir(), 'waybill-pictures-'));
  cpSync(scene, home, { recursive: true });
  const host = spawn(
    process.execPath,
    [path.join(root, 'src-main', 'hosts', 'browser', 'main.ts'), '--home', home, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, WAYBILL_NO_WINDOW: '1' } },
  );
  const page = await of.newPage({ viewport, locale: language, colorScheme: theme, reducedMotion: 'reduce' });
  try {
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      host.stdout.on('data', (octets: Buffer) => {
        said += octets.toString('utf8');
        const [found] = /http:\/\/127\.0\.0\.1:\d+\/start\?token=\S+/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      host.once('exit', () => reject(new Error('The window’s host ended')));
    });
    await page.goto(address);
    await page.getByText(words.window.shell.status.running).waitFor();
    await take(page, language, theme, 'first-run');
    await page.getByRole('button', { name: words.window.practice.drop.sample }).click();
    await page
      .getByText(words.window.transfers.verdict.received.replace('{{partner}}', 'Practice partner'))
      .waitFor();
    await take(page, language, theme, 'practice-received');
    for (const screen of screens) await screenOf(page, words, language, theme, screen);
  } finally {
    await page.close();
    host.kill();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A screen, and where it has a list, with its first row open. */
async function screenOf(
  page: Page,
  words: Words,
  language: Language,
  theme: string,
  screen: (typeof screens)[number],
): Promise<void> {
  const name = words.window.shell.rail[screen];
  await page.getByRole('navigation').getByRole('button', { name }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(400);
  await take(page, language, theme, screen);
  const first = page
    .getByRole('main')
    .getByRole(screen === 'partners' ? 'option' : 'row')
    .nth(screen === 'partners' ? 0 : 1);
  if (!(await first.isVisible())) return;
  await first.click();
  await page.waitForTimeout(400);
  await take(page, language, theme, `${screen}-open`);
  await page.keyboard.press('Escape');
}

async function take(page: Page, language: Language, theme: string, name: string): Promise<void> {
  const place = path.join(folder, language, theme);
  mkdirSync(place, { recursive: true });
  await page.screenshot({ path: path.join(place, `${name}.png`) });
}
