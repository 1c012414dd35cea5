import { expectClean } from './clean.ts';
import { expect, sendSample, test } from './waybill-window.ts';

test('a word of the protocol says what it means, with the mouse and with the keyboard', async ({
  page,
  waybill,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  const story = await sendSample(page);
  await expect(story.getByText('Received by Practice partner')).toBeVisible();
  const word = story.getByRole('button', { name: 'EERP' }).first();
  await word.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toContainText('End to End Response');
  await page.keyboard.press('Enter');
  const glossary = page.getByRole('dialog', { name: 'Glossary' });
  await expect(glossary.locator('[data-asked=true]')).toContainText('EERP');
  await expectClean(page, 'glossary');
  await glossary.getByRole('searchbox').fill('dutch');
  await expect(glossary.getByText('PKIoverheid')).toBeVisible();
  await expect(glossary.getByText('NERP')).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(glossary).toBeHidden();
});
