import { expectClean } from './clean.ts';
import { expect, sendSample, test } from './waybill-window.ts';

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
