import { dropFiles, expect, goTo, test } from './waybill-window.ts';

test('a newcomer drops a file and sees its receipt come back', async ({ page, waybill }) => {
  await waybill.open();
  await expect(
    page.getByRole('heading', { name: 'Send a file and watch its receipt come back' }),
  ).toBeVisible();

  await dropFiles(page.getByText('Drop any file here'), [
    { name: 'Lieferabruf März.edi', contents: 'UNA: an order\r\n'.repeat(2_000) },
  ]);

  const story = page.getByRole('region', { name: 'What happens to it' });
  await expect(story.getByText('Received by Practice partner')).toBeVisible();
  const steps = story.getByRole('listitem');
  await expect(steps).toContainText(['Queued', 'Prepared', 'Sending', 'Delivered', 'Receipt received']);
  await expect(steps.last()).toContainText('EERP');
  await steps.last().getByRole('button', { name: 'Show protocol line' }).click();
  await expect(steps.last().locator('code')).toContainText('EERP');

  await page.getByRole('button', { name: 'Go to my transfers' }).click();
  const row = page.getByRole('row', { name: 'Lieferabruf März.edi' });
  await expect(row).toContainText('Delivered');
  await expect(row).toContainText('Received');

  await goTo(page, 'Receipts');
  const receipt = page.getByRole('row', { name: 'Lieferabruf März.edi' });
  await receipt.click();
  await page.getByRole('button', { name: 'Show the receipt as it came' }).click();
  // An EERP begins with its command letter: 45 is E.
  await expect(page.locator('pre')).toContainText('0000  45');
  await page.getByRole('button', { name: 'Show the file’s timeline' }).click();
  await expect(page.getByRole('complementary')).toContainText('Received by Practice partner');
});

test('the first screen is shown once', async ({ page, waybill }) => {
  await waybill.open();
  await page.getByRole('button', { name: 'Skip this for now' }).click();
  await expect(page.getByText('To send, Waybill has to know a partner first.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Transfers' })).toBeVisible();
});

test('the engine goes away and the window says so', async ({ page, waybill }) => {
  await waybill.open();
  await waybill.kill();
  await expect(page.getByText('What is in the queue is safe in the journal.')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Engine away');
  // The browser itself reports each try at the host that is gone, of the line or of anything it was still fetching.
  const isAboutHost = (text: string): boolean => /WebSocket|ERR_CONNECTION_REFUSED/.test(text);
  await expect.poll(() => waybill.complaints.every(isAboutHost)).toBe(true);
  waybill.forgive();
});
