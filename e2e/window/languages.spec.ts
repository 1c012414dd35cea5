import { readWords } from '../../shared/words/index.ts';
import { expect, goToIn, sendSampleIn, test } from './waybill-window.ts';

const spoken = [
  ['en', 'en-CA'],
  ['fr-CA', 'fr-CA'],
  ['nl', 'nl-NL'],
  ['de', 'de-DE'],
] as const;

for (const [language, locale] of spoken) {
  test.describe(`the window in ${language}`, () => {
    test.use({ locale });

    test('sends a file and shows its receipt', async ({ page, waybill }) => {
      const words = await readWords(language);
      await waybill.open(words.window.shell.status.running);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const story = await sendSampleIn(page, words);
      const told = words.window.transfers.verdict.received.replace(
        '{{partner}}',
        words.window.practice.kinds.oftp2.partner,
      );
      await expect(story.getByText(told)).toBeVisible();
      for (const screen of [
        'transfers',
        'receipts',
        'partners',
        'certificates',
        'automation',
        'log',
        'settings',
      ] as const)
        await goToIn(page, words, screen);
      await expect(page.getByRole('main')).not.toContainText('{{');
    });
  });
}

test('the language can be chosen against the computer, and is spoken from the first moment next time', async ({
  page,
  waybill,
}) => {
  const dutch = await readWords('nl');
  await waybill.open();
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Nederlands' }).click();
  await expect(page.getByRole('heading', { level: 1, name: dutch.window.settings.title })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.getByText(dutch.window.shell.status.running)).toBeVisible();
});

test.describe('a language with longer words', () => {
  test.use({ locale: 'en-XA' });

  for (const [width, height] of [
    [1280, 800],
    [900, 600],
  ] as const) {
    test(`breaks no screen at ${width} x ${height}`, async ({ page, waybill }) => {
      const words = await readWords('en-XA');
      await page.setViewportSize({ width, height });
      await waybill.open(words.window.shell.status.running);
      const story = await sendSampleIn(page, words);
      await expect(story.getByRole('listitem')).not.toHaveCount(0);
      for (const screen of [
        'practice',
        'transfers',
        'receipts',
        'partners',
        'certificates',
        'automation',
        'log',
        'settings',
      ] as const) {
        await goToIn(page, words, screen);
        expect(await page.evaluate(cutTexts), `${screen} at ${width} x ${height}`).toEqual([]);
      }
    });
  }
});

/** Runs in the page: texts that are cut without a sign, or that make the page wider than the window. */
function cutTexts(): string[] {
  const found: string[] = [];
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    found.push('the page itself');
  for (const element of document.querySelectorAll(
    'button, h1, h2, h3, label, dt, th, [role=columnheader], p',
  )) {
    if (!(element instanceof HTMLElement) || element.closest('.unseen') !== null) continue;
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    const isTold = textOverflow === 'ellipsis' || overflowX === 'auto' || overflowX === 'scroll';
    const hasCutWithin = [...element.querySelectorAll('*')].some(
      (below) => getComputedStyle(below).textOverflow === 'ellipsis',
    );
    if (isCut && !isTold && !hasCutWithin)
      found.push(`${element.tagName} ${element.className}: ${element.textContent.slice(0, 60)}`);
  }
  return found;
}
