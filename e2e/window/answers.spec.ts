import { randomBytes } from 'node:crypto';
import { dropFiles, expect, goTo, sendSample, test } from './waybill-window.ts';

test('a refused file is explained, needs the user, and is accepted when it is sent again', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await page.getByRole('radio', { name: 'refuse it' }).check({ force: true });
  const story = await sendSample(page);
  await expect(story.getByText('Refused by Practice partner')).toBeVisible();
  await expect(story.getByRole('listitem').last()).toContainText('NERP');

  await page.getByRole('radio', { name: 'accept it' }).check({ force: true });
  await goTo(page, 'Transfers');
  const needs = page.getByRole('region', { name: 'Needs you' });
  await expect(needs).toContainText('Practice partner refused WAYBILL-SAMPLE.TXT');
  await needs.getByRole('button', { name: /^Send again/ }).click();
  await expect(needs).toBeHidden();
  const rows = page.getByRole('row', { name: 'WAYBILL-SAMPLE.TXT' });
  await expect(rows.first()).toContainText('Received');
  await expect(rows.last()).toContainText('Refused');
});

test('a refused file that the user has seen to needs nobody any more', async ({ page, waybill }) => {
  await waybill.open();
  await page.getByRole('radio', { name: 'refuse it' }).check({ force: true });
  const story = await sendSample(page);
  await expect(story.getByText('Refused by Practice partner')).toBeVisible();
  await goTo(page, 'Transfers');
  const needs = page.getByRole('region', { name: 'Needs you' });
  await needs
    .getByRole('button', { name: 'Practice partner refused WAYBILL-SAMPLE.TXT', exact: true })
    .click();
  const panel = page.getByRole('complementary', { name: /Timeline of/ });
  await panel.getByRole('button', { name: 'Mark as seen to' }).click();
  await expect(needs).toBeHidden();
  await expect(panel).toContainText('Seen to by hand');
  await expect(panel.getByRole('button', { name: 'Mark as seen to' })).toBeHidden();
});

test('a file without a receipt stays due until the user confirms it', async ({ page, waybill }) => {
  await waybill.open();
  await page.getByRole('radio', { name: 'stay silent' }).check({ force: true });
  const story = await sendSample(page);
  await expect(story.getByText('Delivered, the receipt is due')).toBeVisible();
  await goTo(page, 'Transfers');
  await expect(page.getByRole('contentinfo')).toContainText('1 receipt due');
  const panel = page.getByRole('complementary', { name: /Timeline of/ });
  await panel.getByRole('button', { name: 'Confirm…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Ms Arden, by telephone');
  await dialog.getByRole('button', { name: 'Yes, the partner has it' }).click();
  await expect(panel).toContainText('Confirmed by hand');
  await expect(panel).toContainText('Ms Arden, by telephone');
  await expect(page.getByRole('contentinfo')).toContainText('No receipts due');
});

test('a cut line is resumed where it broke, and the receipt comes', async ({ page, waybill }) => {
  await waybill.open();
  await page.getByRole('radio', { name: 'cut the line' }).check({ force: true });
  // More than the sockets between the two can hold: what they hold would all be sent before the cut is noticed.
  await dropFiles(page.getByText('Drop any file here'), [
    // Nothing that compression would make small.
    { name: 'BIG.DAT', contents: randomBytes(18_000_000).toString('base64') },
  ]);
  const story = page.getByRole('region', { name: 'What happens to it' });
  await expect(story.getByRole('listitem').filter({ hasText: 'Interrupted' })).toBeVisible();
  await expect(story.getByText('Received by Practice partner')).toBeVisible({ timeout: 30_000 });
  await expect(story.getByRole('listitem').filter({ hasText: 'Resumed' })).toContainText('from');
});

test('what the practice partner holds for us is collected', async ({ page, waybill }) => {
  await waybill.open();
  await sendSample(page);
  await page.getByRole('button', { name: 'Go to my transfers' }).click();
  await goTo(page, 'Practice');
  await page.getByRole('button', { name: 'Put a sample there' }).click();
  await page.getByRole('button', { name: 'Collect' }).click();
  await goTo(page, 'Transfers');
  const row = page.getByRole('row', { name: 'WAYBILL-SAMPLE.TXT' }).filter({ hasText: 'Receipt sent' });
  await expect(row).toContainText('Received');
});
