/** Makes the program's icons of assets/icon.svg, with an installed browser: needed again only when the drawing has changed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { icnsOf, icoOf } from './icons/index.ts';
import type { Picture } from './icons/index.ts';

const assets = path.join(import.meta.dirname, '..', 'assets');
const drawing = readFileSync(path.join(assets, 'icon.svg'), 'utf8');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge was found.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const pictures: Picture[] = [];
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  await page.close();
}
await browser.close();

const folder = path.join(assets, 'icons');
mkdirSync(folder, { recursive: true });
for (const { size, png } of pictures) {
  // Linux picks its size by the name.
  if (size <= 512) writeFileSync(path.join(folder, `${size}x${size}.png`), png);
  else writeFileSync(path.join(assets, 'icon.png'), png);
}
writeFileSync(path.join(assets, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= 256)));
const ofMac = new Set([16, 32, 64, 128, 256, 512, 1024]);
writeFileSync(path.join(assets, 'icon.icns'), icnsOf(pictures.filter(({ size }) => ofMac.has(size))));
