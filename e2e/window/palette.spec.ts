import { expectClean } from './clean.ts';
import { expect, goTo, sendSample, test } from './waybill-window.ts';

test('everything is found by typing its name, with the keyboard alone', async ({ page, waybill }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  const story = await sendSample(page);
  await expect(story.getByText('Received by Practice partner')).toBeVisible();

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to and do' });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await expectClean(page, 'palette');
  await page.keyboard.type('certif');
  await expect(palette.getByRole('option').first()).toContainText('Certificates');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Certificates' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('practice edit');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /Practice partner/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('sample');
  await expect(palette.getByRole('group', { name: 'Files' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toContainText('Received by Practice partner');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzz');
  await expect(palette.getByText('Nothing is called that.')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette).toBeHidden();
  await page.getByRole('button', { name: /^Go to and do/ }).click();
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the evidence of a receipt is offered while its panel is in sight, beside that of the file', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  const story = await sendSample(page);
  await expect(story.getByText('Received by Practice partner')).toBeVisible();
  await goTo(page, 'Receipts');
  const palette = page.getByRole('dialog', { name: 'Go to and do' });
  const offered = palette.getByRole('option', {
    name: 'Save evidence of the receipt for WAYBILL-SAMPLE.TXT',
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('evidence');
  await expect(palette.getByRole('option', { name: 'Save evidence of WAYBILL-SAMPLE.TXT' })).toBeVisible();
  await expect(offered).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(palette).toBeHidden();
  await page
    .getByRole('row', { name: /WAYBILL-SAMPLE/ })
    .filter({ hasText: 'verified' })
    .click();
  await expect(page.getByRole('complementary', { name: /Receipt for/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('save evidence receipt');
  await expect(offered).toBeVisible();
  await expect(palette.getByRole('option')).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^receipt-\d+\.zip$/);
  // What is not in sight any more is not offered.
  await goTo(page, 'Transfers');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('evidence');
  await expect(palette.getByRole('option', { name: 'Save evidence of WAYBILL-SAMPLE.TXT' })).toBeVisible();
  await expect(offered).toBeHidden();
});
