import type { Locator, Page } from '@playwright/test';
import { expectClean } from './clean.ts';
import { expect, goTo, test } from './waybill-window.ts';

const bank = 'Practice Bank of Canada';

/** A payroll file, with a name in it or without. */
function payroll(name = ''): string {
  return ['10990012026-11-21', `2099001 ${name}`, '90990012026-11-21']
    .map((line) => `${line.padEnd(119)}x\r\n`)
    .join('');
}

/** Has the practice bank started, and opens its panel among the partners. */
async function openBank(page: Page): Promise<Locator> {
  await goTo(page, 'Practice');
  await page.getByRole('radio', { name: /^Bank of Canada/ }).check({ force: true });
  await page.getByRole('button', { name: 'Use a sample file' }).click();
  await expect(page.getByRole('list', { name: 'Mails that the bank would send' })).toContainText(
    '99001001.##T',
  );
  return await showBank(page);
}

async function showBank(page: Page): Promise<Locator> {
  const panel = page.getByRole('complementary', { name: `Partner ${bank}` });
  await goTo(page, 'Partners');
  if (!(await panel.isVisible())) await page.getByRole('main').getByText(bank).first().click();
  return panel;
}

async function pick(page: Page, panel: Locator, name: string, text: string): Promise<Locator> {
  const chooser = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Send files…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  return page.getByRole('dialog', { name: `Send to ${bank}` });
}

test('B-05: binary is offered where special characters would go as text, and nothing switches by itself', async ({
  page,
  waybill,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  const panel = await openBank(page);
  await expect(panel).toContainText('as text');
  const dialog = await pick(page, panel, '99001002.##T', payroll('Renée'));
  const found = dialog.getByText(/Line 2, column 12: a special character/);
  const asBinary = dialog.getByRole('button', { name: 'Send as binary from now on' });
  await expect(found).toBeVisible();
  await expectClean(page, 'send', 'the offer of binary');
  await asBinary.click();
  await expect(page.getByText(`Files to ${bank} go as binary from now on.`)).toBeVisible();
  await expect(found).toBeHidden();
  await expect(asBinary).toBeHidden();
  await page.getByRole('button', { name: 'As text again' }).click();
  await expect(found).toBeVisible();
  await asBinary.click();
  await expect(found).toBeHidden();
  await dialog.getByRole('button', { name: 'Send 1 file' }).click();
  await expect(page.getByRole('row', { name: /99001002/ })).toContainText('Delivered');
  await expect(await showBank(page)).toContainText('as they are (binary)');
});

test('B-05: binary is offered to whoever says that the bank refused a file', async ({ page, waybill }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  const dialog = await pick(page, await openBank(page), '99001002.##T', payroll());
  await expect(dialog).toContainText('Ready');
  await expect(dialog.getByRole('button', { name: 'Send as binary from now on' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Send 1 file' }).click();
  await page
    .getByRole('complementary', { name: /^Timeline of 99001002/ })
    .getByRole('button', { name: 'Confirm or refuse…' })
    .click();
  const word = page.getByRole('dialog', { name: /^What did/ });
  const toggle = word.getByRole('switch', { name: /as binary from now on/ });
  await expect(toggle).toHaveCount(0);
  await word.getByText('Refused', { exact: true }).click();
  await expect(toggle).not.toBeChecked();
  await toggle.focus();
  await page.keyboard.press('Space');
  await expect(toggle).toBeChecked();
  await expectClean(page, 'confirm', 'a refusal by the bank');
  await word.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByText(`Files to ${bank} go as binary from now on.`)).toBeVisible();
  await expect(word).toBeHidden();
  await expect(await showBank(page)).toContainText('as they are (binary)');
});
