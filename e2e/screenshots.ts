/**
 * Pictures of every screen and the main dialogs in both themes and every language, into `.cache/screenshots`: `e2e/screenshots.ts
 * [--languages nl,de] [--themes dark] [--width N --height N]`. They are looked at by people; `--docs` puts those that the documents use
 * into docs/images.
 */
import { chromium } from '@playwright/test';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../shared/words/index.ts';
import { ensureBuilt } from '../scripts/build/index.ts';
import { findBrowser } from '../scripts/find-browser.ts';
import { openScene, pixelsOf, smallPng, takePictures } from './pictures/index.ts';

const root = path.join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    languages: { type: 'string', default: languages.join(',') },
    themes: { type: 'string', default: 'light,dark' },
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '800' },
    docs: { type: 'boolean', default: false },
  },
});
const wanted = languages.filter((language) => values.languages.split(',').includes(language));
const themes = (['light', 'dark'] as const).filter((theme) => values.themes.split(',').includes(theme));
const folder = path.join(root, '.cache', 'screenshots');

/** Pictures of the documents, by the picture in English that each one is. */
const documented = [
  ['light', 'transfers-open', 'transfers-light'],
  ['dark', 'transfers-open', 'transfers-dark'],
  ['light', 'send-checks', 'send'],
  ['light', 'trust-changed', 'certificate-changed'],
  ['light', 'receipts', 'receipts'],
  ['light', 'panes', 'two-panes'],
] as const;

ensureBuilt(['renderer']);
const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge was found.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  await using scene = await openScene();
  for (const language of wanted) {
    for (const theme of themes) {
      const place = path.join(folder, language, theme);
      rmSync(place, { recursive: true, force: true });
      await takePictures(browser, scene, {
        language,
        theme,
        place,
        viewport: { width: Number(values.width), height: Number(values.height) },
      });
    }
    process.stdout.write(`${language}: ${path.relative(root, path.join(folder, language))}\n`);
  }
  if (values.docs) {
    for (const [theme, picture, name] of documented) {
      const target = path.join(root, 'docs', 'images', `${name}.png`);
      writeFileSync(
        target,
        smallPng(await pixelsOf(browser, path.join(folder, 'en', theme, `${picture}.png`))),
      );
      process.stdout.write(
        `${path.relative(root, target)}: ${Math.round(statSync(target).size / 1024)} KiB\n`,
      );
    }
  }
} finally {
  await browser.close();
}
