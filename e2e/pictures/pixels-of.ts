import type { Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Pixels } from './small-png.ts';

/** The pixels of a PNG, read by the browser. */
export async function pixelsOf(browser: Browser, file: string): Promise<Pixels> {
  const page = await browser.newPage();
  try {
    const source = `data:image/png;base64,${readFileSync(file).toString('base64')}`;
    const { width, height, base64 } = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawing = canvas.getContext('2d');
      if (drawing === null) throw new Error('There is nothing to draw on');
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, image.width, image.height);
      const parts: string[] = [];
      for (let at = 0; at < data.length; at += 30_000)
        parts.push(String.fromCharCode(...data.subarray(at, at + 30_000)));
      return { width: image.width, height: image.height, base64: btoa(parts.join('')) };
    }, source);
    return { width, height, octets: Buffer.from(base64, 'base64') };
  } finally {
    await page.close();
  }
}
