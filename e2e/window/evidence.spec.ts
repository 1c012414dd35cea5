import type { Page } from '@playwright/test';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format, languages, readWords } from '../../shared/words/index.ts';
import { expectPageClean } from './clean.ts';
import { dropFiles, expect, sendSampleIn, test } from './waybill-window.ts';
import { unzip } from './unzip.ts';

/** What the window has had printed: the page as the printer got it, and how it was laid out there. */
interface Printed {
  readonly markup: string;
  readonly background: string;
  readonly rules: number;
  readonly inFrame: boolean;
}

/** Prints into the test instead of onto paper, and says that it is done as a browser does. */
async function catchPrints(page: Page): Promise<() => Promise<readonly Printed[]>> {
  await page.addInitScript(() => {
    const top = window.top ?? window;
    window.print = () => {
      const caught: unknown = Reflect.get(top, 'printed');
      const list = Array.isArray(caught) ? caught : [];
      list.push({
        markup: document.documentElement.outerHTML,
        background: getComputedStyle(document.documentElement).backgroundColor,
        rules: document.adoptedStyleSheets.reduce((sum, { cssRules }) => sum + cssRules.length, 0),
        inFrame: window !== top,
      });
      Reflect.set(top, 'printed', list);
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  return async () => await page.evaluate<readonly Printed[]>('window.printed ?? []');
}

for (const language of languages) {
  test.describe(`evidence in ${language}`, () => {
    test.use({ locale: language });

    test('is printed from the timeline and saved with the files that check it', async ({ page, waybill }) => {
      const words = await readWords(language);
      const { proof } = words.window.receipts;
      await page.emulateMedia({ colorScheme: 'dark' });
      const printed = await catchPrints(page);
      await waybill.open(words.window.shell.status.running);
      const story = await sendSampleIn(page, words);
      const told = format(words.window.transfers.verdict.received, {
        partner: words.window.practice.kinds.oftp2.partner,
      });
      await expect(story.getByText(told)).toBeVisible();
      await page
        .getByRole('navigation')
        .getByRole('button', { name: words.window.shell.rail.transfers })
        .first()
        .click();
      const panel = page.getByRole('complementary');

      const print = panel.getByRole('button', { name: proof.print });
      await print.click();
      await expect.poll(async () => (await printed()).length).toBe(1);
      const [paper] = await printed();
      expect(paper?.inFrame).toBe(true);
      expect(paper?.background).toBe('rgb(255, 255, 255)');
      expect(paper?.rules).toBeGreaterThan(20);
      expect(paper?.markup).toContain(`lang="${language}"`);
      expect(paper?.markup).toContain(words.evidence.page.standing.signed.title);
      await expect(page.locator('iframe')).toHaveCount(0);
      await expect(print).toBeFocused();

      const coming = page.waitForEvent('download');
      await panel.getByRole('button', { name: proof.save }).click();
      const files = unzip(await readFile(await (await coming).path()));
      await expect(panel.getByText(format(proof.saved, { place: 'evidence-1.zip' }))).toBeVisible();
      await readAlone(page, files.get('evidence.html')?.toString('utf8') ?? '');
    });
  });
}

/** The page is read by somebody else, in a browser of their own: nothing is missing, nothing is complained of, and it prints whole. */
async function readAlone(page: Page, markup: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-evidence-'));
  const context = await page
    .context()
    .browser()
    ?.newContext({ colorScheme: 'dark', viewport: { width: 794, height: 1123 } });
  if (context === undefined) throw new Error('There is no browser');
  const other = await context.newPage();
  try {
    const complaints: string[] = [];
    other.on('console', (message) => complaints.push(message.text()));
    other.on('pageerror', (error) => complaints.push(error.message));
    await writeFile(path.join(folder, 'evidence.html'), markup);
    await other.goto(`file://${path.join(folder, 'evidence.html')}`);
    await expect(other.getByRole('heading', { level: 1 })).toContainText('WAYBILL-SAMPLE');
    await expect(other.locator('.steps tbody tr')).not.toHaveCount(0);
    await expect(other.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(other.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expectPageClean(other, 'the page of evidence');
    for (const paper of ['A4', 'Letter'] as const) {
      await other.setViewportSize(paper === 'A4' ? { width: 688, height: 900 } : { width: 710, height: 850 });
      await other.emulateMedia({ media: 'print' });
      // Nothing is wider than the paper, which would cut it off.
      expect(await other.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
        0,
      );
      const pdf = await other.pdf({ format: paper, printBackground: false });
      expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    }
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

test('a file with markup for a name is shown by its name', async ({ page, waybill }) => {
  const printed = await catchPrints(page);
  await waybill.open();
  const name = '&lt;img src=x onerror=alert(1)&gt;.txt';
  const story = await sendSampleIn(page, await readWords('en'));
  await expect(story.getByText('Received by Practice partner')).toBeVisible();
  await page.getByRole('button', { name: 'Transfers' }).first().click();
  await dropFiles(page.getByRole('main'), [{ name, contents: 'x' }]);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Send/ }).click();
  await page
    .getByRole('row', { name: /onerror/ })
    .first()
    .click();
  await expect(page.getByRole('complementary')).toContainText('Received by Practice partner');

  // From the palette, too.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('print evidence');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await printed()).length).toBe(1);
  const [paper] = await printed();
  expect(paper?.markup).not.toContain('<img');
  expect(paper?.markup).toContain('&amp;lt;img src=x onerror=alert(1)&amp;gt;');
});
