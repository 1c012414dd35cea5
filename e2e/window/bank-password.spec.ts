import type { Locator, Page } from '@playwright/test';
import { expectClean } from './clean.ts';
import { expect, goTo, test } from './waybill-window.ts';

const bank = 'Practice Bank of Canada';
const wanted = 'Harbour2026bridgeStone';

const payroll = ['10990012026-11-21', '20990012026-11-21', '90990012026-11-21']
  .map((line) => `${line.padEnd(119)}x\r\n`)
  .join('');

/** Has the practice bank started, and opens its panel among the partners. */
async function openBank(page: Page): Promise<Locator> {
  await goTo(page, 'Practice');
  await page.getByRole('radio', { name: /^Bank of Canada/ }).check({ force: true });
  // It starts with the first file.
  await page.getByRole('button', { name: 'Use a sample file' }).click();
  await expect(page.getByRole('list', { name: 'Mails that the bank would send' })).toContainText(
    '99001001.##T',
  );
  await goTo(page, 'Partners');
  await page.getByRole('main').getByText(bank).first().click();
  const panel = page.getByRole('complementary', { name: `Partner ${bank}` });
  await expect(panel.getByRole('heading', { name: 'Our password' })).toBeVisible();
  return panel;
}

test('B-30, B-35: the password is changed by its rules, and confirmed when the e-mail has come', async ({
  page,
  waybill,
}) => {
  test.setTimeout(90_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  const panel = await openBank(page);
  await panel.getByRole('button', { name: 'Password…' }).click();
  const dialog = page.getByRole('dialog');
  const change = dialog.getByRole('button', { name: 'Change the password' });
  await expect(change).toBeDisabled();

  const field = dialog.getByLabel('New password');
  await field.pressSequentially('harbour');
  await expect(dialog.locator('[data-rule="upper"]')).toHaveAttribute('data-broken', 'true');
  await expect(dialog.locator('[data-rule="lower"]')).toHaveAttribute('data-broken', 'false');
  await expect(dialog.locator('[data-rule="length"]')).toContainText('not kept');
  await expectClean(page, 'password', 'new password');
  await field.fill(wanted);
  await expect(dialog.locator('[data-broken="true"]')).toHaveCount(0);
  await expect(field).toHaveAttribute('type', 'password');
  await dialog.getByRole('button', { name: 'Make one' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await expect(field).not.toHaveValue(wanted);
  await field.fill(wanted);
  await change.click();

  // Both are kept now, and which is used is a person's to say.
  await expect(dialog).toContainText('its e-mail has not come');
  await expect(dialog.getByRole('radio', { name: /The old password/ })).toBeChecked();
  await expectClean(page, 'password', 'change of the password');
  await dialog.getByRole('button', { name: 'Not yet' }).click();
  await panel.getByRole('button', { name: 'Test connection' }).click();
  await expect(panel.getByText('It did not come through.')).toBeVisible();
  await goTo(page, 'Transfers');
  await expect(
    page.getByText(`${bank} refuses the login, and two passwords are kept`, { exact: true }),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Open the password…/ }).click();
  await expect(dialog.getByRole('alert').filter({ hasText: 'refused the login' })).toBeVisible();
  await dialog.getByText('The new password', { exact: true }).click();
  await expect(dialog.getByRole('radio', { name: /The new password/ })).toBeChecked();
  await expect(dialog.getByRole('alert').filter({ hasText: 'refused the login' })).toBeHidden();
  await dialog.getByLabel('Who said so, and how').fill('e-mail of today');
  await dialog.getByRole('button', { name: 'It was successful' }).click();
  await expect(dialog).toBeHidden();

  await goTo(page, 'Partners');
  await panel.getByRole('button', { name: 'Test connection' }).click();
  await expect(panel.getByText('Everything works. No file was sent.')).toBeVisible();
  await panel.getByRole('button', { name: 'Password…' }).click();
  await dialog.getByText('Earlier changes').click();
  await expect(dialog).toContainText('“e-mail of today”');
});

test('B-17: a delivery waits for a person, who says what the e-mail said and when', async ({
  page,
  waybill,
}) => {
  test.setTimeout(60_000);
  await waybill.open();
  const panel = await openBank(page);
  const chooser = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Send files…' }).click();
  await (
    await chooser
  ).setFiles({
    name: '99001002.##P',
    mimeType: 'text/plain',
    buffer: Buffer.from(payroll),
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Send/ }).click();
  await expect(dialog).toBeHidden();
  const file = page.getByRole('complementary', { name: /^Timeline of/ });
  await expect(file).toContainText('Delivered, to be confirmed by you');
  await expect(file).toContainText('the copy is kept until you confirm');
  await file.getByRole('button', { name: 'Confirm or refuse…' }).click();
  await expectClean(page, 'confirm', 'word of the bank');
  await dialog.getByText('Refused', { exact: true }).click();
  await dialog.getByLabel('The day on which it came').fill('2026-11-22');
  await dialog.getByLabel('Who said so, and how').fill('record 90 counts wrong');
  await dialog.getByRole('button', { name: 'Keep this' }).click();
  await expect(file).toContainText('record 90 counts wrong');
  await expect(file).toContainText('word of 2026-11-22');
  await expect(file.getByRole('button', { name: /Send again/ })).toHaveCount(0);
  // A slip: it was a yes.
  await expect(file.getByRole('button', { name: 'Mark as seen to' })).toBeVisible();
});

test('B-17: a purchase agent copies the e-mail that announces a file before it is sent', async ({
  page,
  context,
  waybill,
}) => {
  test.setTimeout(60_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await waybill.open();
  await openBank(page);
  await goTo(page, 'Practice');
  await page.getByRole('button', { name: /Its user sends/ }).click();
  await page.getByRole('option', { name: /purchase/ }).click();
  await goTo(page, 'Partners');
  const panel = page.getByRole('complementary', { name: `Partner ${bank}` });
  await expect(panel).toContainText('Purchase files');
  const chooser = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Send files…' }).click();
  await (
    await chooser
  ).setFiles({
    name: '99001002.##P',
    mimeType: 'text/plain',
    buffer: Buffer.from('A header\r\nB purchase\r\nZ trailer\r\n'),
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'E-mail that announces it… 99001002.##P' }).click();
  await expect(dialog).toContainText('Records: 3, header and trailer included');
  await expectClean(page, 'send', 'announcement');
  await dialog.getByRole('button', { name: 'Copy the e-mail' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('File name: 99001002.##P (production)');
  await expect(dialog.getByRole('button', { name: /^Send/ })).toBeEnabled();
});
