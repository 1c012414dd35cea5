import type { Locator, Page } from '@playwright/test';
import { expectClean } from './clean.ts';
import { dropFiles, expect, goTo, test } from './waybill-window.ts';

function story(page: Page): Locator {
  return page.getByRole('region', { name: 'What happens to it' });
}

test('an insurer delivers to Digipoort, is rejected, reads why, and collects what waits', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await page.getByRole('radio', { name: /^Digipoort/ }).check({ force: true });
  await expect(page.getByRole('heading', { name: 'Deliver a file to the practice Digipoort' })).toBeVisible();
  await page.getByRole('button', { name: 'Use a sample file' }).click();
  await expect(story(page).getByText('Received by Practice Digipoort')).toBeVisible();
  await expect(page.getByText(/VOORBEELD_\d{8}_\d{9}\.xml · 208 bytes/)).toBeVisible();

  await page.getByRole('radio', { name: /^reject it/ }).check({ force: true });
  await page.getByRole('button', { name: /Reason/ }).click();
  await page.getByRole('option', { name: 'the digest differs' }).click();
  await dropFiles(page.getByText('Deliver a file to the practice Digipoort'), [
    { name: 'AANGIFTE.xml', contents: '<aangifte/>' },
  ]);
  await expect(story(page).getByText('Refused by Practice Digipoort')).toBeVisible();
  await expect(story(page)).toContainText('Digest of the data file');
  const placed = page.getByRole('list', { name: 'Its folder in' });
  await expect(placed.getByRole('listitem')).toHaveText(/AANGIFTE\.xml/);
  await placed.getByRole('button', { name: 'Read AANGIFTE.xml' }).click();
  await expect(page.getByRole('dialog')).toContainText('<aangifte/>');
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Put a sample there' }).click();
  const waiting = page.getByRole('list', { name: 'Its folder out' });
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Collect' }).click();
  await expect(waiting.getByRole('listitem')).toHaveCount(0);
  await goTo(page, 'Transfers');
  await expect(page.getByRole('row', { name: /VOORBEELD/ })).toHaveCount(2);
});

test('a bookkeeper uploads to the bank, reads its mail, and confirms', async ({ page, waybill }) => {
  await waybill.open();
  await page.getByRole('radio', { name: /^Bank of Canada/ }).check({ force: true });
  await page.getByRole('button', { name: 'Use a sample file' }).click();
  const mails = page.getByRole('list', { name: 'Mails that the bank would send' });
  await expect(mails.getByRole('listitem')).toContainText('File 99001001.##T was received');
  await story(page)
    .getByRole('button', { name: /confirm/i })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep this' }).click();
  await expect(story(page)).toContainText('Confirmed by hand');

  await page.getByRole('button', { name: /Its user sends/ }).click();
  await page.getByRole('option', { name: /purchase/ }).click();
  await page.getByRole('button', { name: 'Use a sample file' }).click();
  await expect(mails.getByRole('listitem').first()).toContainText('99001002.##T');
});

test('a practice partner is chosen and told what to do by the keyboard', async ({ page, waybill }) => {
  await waybill.open();
  await page.getByRole('radio', { name: /OFTP2/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Deliver a file to the practice Digipoort' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Upload a file to the practice bank' })).toBeVisible();
  await page.getByRole('radio', { name: /^process it/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^process nothing/ })).toBeChecked();
  await expect(page.getByText(/^Running on 127\.0\.0\.1/)).toBeVisible();
});

test('each of them is clean for axe', async ({ page, waybill }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  await page.getByRole('radio', { name: /^Digipoort/ }).check({ force: true });
  await page.getByRole('radio', { name: /^reject it/ }).check({ force: true });
  await page.getByRole('button', { name: 'Put a sample there' }).click();
  await expect(page.getByRole('list', { name: 'Its folder out' }).getByRole('listitem')).toHaveCount(2);
  await expectClean(page, 'practice', 'Digipoort');
  await page.getByRole('button', { name: /^Read .*\.meta$/ }).click();
  await expect(page.getByRole('dialog')).toContainText('<metafile>');
  await expectClean(page, 'practice-metafile', 'a metafile');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /^Bank of Canada/ }).check({ force: true });
  await page.getByRole('button', { name: 'Use a sample file' }).click();
  await expect(page.getByText('File 99001001.##T was received')).toBeVisible();
  await expectClean(page, 'practice', 'the bank');
});

test('what was refused is sent again once by a double click, and nothing is complained of', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await page.getByRole('radio', { name: /^refuse it/ }).check({ force: true });
  await page.getByRole('button', { name: 'Use a sample file' }).click();
  await expect(story(page).getByText('Refused by Practice partner')).toBeVisible();
  await page.getByRole('radio', { name: /^accept it/ }).check({ force: true });
  await goTo(page, 'Transfers');
  const sent = page.getByRole('grid').getByRole('row', { name: /WAYBILL-SAMPLE/ });
  await expect(sent).toHaveCount(1);
  await page
    .getByRole('button', { name: /^Send again/ })
    .first()
    .dblclick();
  await expect(sent).toHaveCount(2);
  await expect(sent.filter({ hasText: 'Received' })).toHaveCount(1);
  await expect(page.getByText('This is not possible now')).toHaveCount(0);
  await expect(sent).toHaveCount(2);
});
