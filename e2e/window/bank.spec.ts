import type { Locator, Page } from '@playwright/test';
import path from 'node:path';
import { startPracticeBank } from '../../src-main/practice/index.ts';
import type { PracticeBank } from '../../src-main/practice/index.ts';
import { expectClean } from './clean.ts';
import { dropFiles, expect, goTo, test } from './waybill-window.ts';

/** A payroll file with one record between its first and its last. */
function payroll(organization: string, employer = organization): string {
  return ['10', '20', '90']
    .map((type) => `${type}${type === '20' ? employer : organization}`.padEnd(120))
    .map((record) => `${record}\r\n`)
    .join('');
}

async function openBankDialog(page: Page): Promise<Locator> {
  await goTo(page, 'Partners');
  await page.getByRole('button', { name: /^Add (?:a partner|partner…)$/ }).click();
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await editor.getByRole('radio', { name: /OFTP2/ }).focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
  await expect(editor.getByRole('radio', { name: /Bank of Canada/ })).toBeFocused();
  return editor;
}

/** Adds the practice bank as a user would, and trusts its certificate. */
async function addBank(page: Page, bank: PracticeBank): Promise<Locator> {
  const editor = await openBankDialog(page);
  await editor.getByLabel('Name', { exact: true }).fill('Bank of Canada');
  await editor.getByLabel('Organization Id', { exact: true }).fill(bank.organization);
  await editor.getByLabel('Password', { exact: true }).fill(bank.password);
  await editor.getByLabel('Host name').fill(bank.host);
  await editor.getByLabel('Port', { exact: true }).fill(String(bank.implicitPort));
  const tryIt = editor.getByRole('button', { name: 'Save and test connection' });
  await tryIt.click();
  await editor.getByRole('button', { name: 'It is the same: trust it' }).click();
  await expect(editor.getByText('Everything works. No file was sent.')).toBeVisible();
  return editor;
}

/** Chooses files in the panel of the bank, which is open. */
async function pick(page: Page, files: readonly { readonly name: string; readonly text: string }[]) {
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('complementary', { name: 'Partner Bank of Canada' })
    .getByRole('button', { name: 'Send files…' })
    .click();
  const octets = files.map(({ name, text }) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));
  await (await chooser).setFiles(octets);
  return page.getByRole('dialog', { name: 'Send to Bank of Canada' });
}

test('B-18: the bank is added by its rules, and tests and production are told apart', async ({
  page,
  waybill,
}) => {
  test.setTimeout(120_000);
  const bank = await startPracticeBank({
    folder: path.join(path.dirname(waybill.home), 'bank'),
    changed: () => undefined,
  });
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await waybill.open();
    const editor = await addBank(page, bank);
    await expectClean(page, 'partner-bank-general', 'bank, General');
    await editor.getByRole('tab', { name: 'Files' }).click();
    await editor.getByText('Say in which columns the Organization Id stands').click();
    await expect(editor.getByLabel('Organization Id from column')).toHaveValue('3');
    await expectClean(page, 'partner-bank-files', 'bank, Files');
    await editor.getByText('Say in which columns the Organization Id stands').click();
    await editor.getByRole('tab', { name: 'Options' }).click();
    await expectClean(page, 'partner-bank-options', 'bank, Options');
    await editor.getByRole('button', { name: 'Save partner' }).click();
    await expect(editor).toBeHidden();
    const panel = page.getByRole('complementary', { name: 'Partner Bank of Canada' });
    await expect(panel).toContainText(`ftp${bank.organization}`);
    await expect(panel).toContainText('Payroll files');
    await expectClean(page, 'partner-panel', 'partners with the bank');

    const { organization } = bank;
    const dialog = await pick(page, [
      { name: 'january.txt', text: payroll(organization) },
      { name: `2026-JAN-05-${organization}001.##P`, text: payroll(organization) },
      { name: `${organization}002.##T`, text: payroll(organization, '77777') },
      { name: `${organization}003.##T`, text: payroll('12345') },
    ]);
    const files = dialog.getByRole('list', { name: 'Files' }).locator(':scope > li');
    // B-16: what is inside the local name is the name there. B-18: each of them says what it is.
    await expect(files.nth(1).getByLabel('Name at the partner')).toHaveValue(`${organization}001.##P`);
    await expect(files.nth(1)).toContainText('PRODUCTION');
    await expect(files.nth(2)).toContainText('TEST');
    // B-20, B-21: with line and column.
    await expect(files.nth(2)).toContainText('Line 2, column 3');
    await expect(files.nth(3)).toContainText(`Organization Id “12345” instead of ${organization}`);
    await expect(files.nth(0)).toContainText('it has to end in .##T or .##P');
    await expect(files.nth(0).getByRole('button', { name: /^Send as/ })).toHaveCount(2);
    await expectClean(page, 'send', 'files for the bank');
    await files
      .nth(0)
      .getByRole('button', { name: /^Send as.*TEST/ })
      .click();
    await expect(files.nth(0)).toContainText('is a test file');
    await dialog.getByRole('button', { name: 'Send 3 of 4 files' }).click();
    // What is stopped stays, and says why; Escape leaves it.
    await expect(files).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await goTo(page, 'Transfers');
    const production = page.getByRole('row', { name: /2026-JAN-05/ });
    await expect(production).toContainText('Delivered');
    await expect(production).toContainText('PRODUCTION');
    await expect(production).toContainText('To confirm');
    await expect(page.getByRole('row', { name: /january/ })).toContainText('TEST');
    await production.click();
    const file = page.getByRole('complementary', { name: /2026-JAN-05/ });
    await expect(file).toContainText('PRODUCTION');
    await expect(file).toContainText('Delivered, to be confirmed by you');
    await expectClean(page, 'transfer-panel', 'transfers of the bank');
    await expect.poll(() => bank.processed).toContain(`${organization}001.##P`);

    await goTo(page, 'Partners');
    await page.getByRole('option', { name: 'Bank of Canada' }).click();
    if (!(await panel.isVisible())) await page.getByRole('option', { name: 'Bank of Canada' }).click();
    const again = await pick(page, [{ name: `${organization}001.##P`, text: payroll(organization) }]);
    await expect(again).toContainText(`${organization}001.##P was sent already`);
    // B-15, B-18: the next number, and never of the other kind.
    const offered = again.getByRole('button', { name: /^Send as/ });
    await expect(offered).toHaveCount(1);
    await expect(offered).toContainText('PRODUCTION');
    await expect(again.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
    await page.keyboard.press('Escape');
  } finally {
    await bank.stop();
  }
});

test('what is wrong for the bank is said at its field, and its password by every rule', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  const editor = await openBankDialog(page);
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor.getByText('Five digits, as the bank has assigned them.')).toBeVisible();
  await editor.getByLabel('Organization Id', { exact: true }).fill('54321');
  await expect(editor.getByText('Empty: ftp54321, as the bank makes them.')).toBeVisible();
  await editor.getByLabel('Password', { exact: true }).fill('ElizabethMontgomery1933to1995');
  const rules = editor.getByRole('listitem');
  await expect(rules.filter({ hasText: 'A digit among the first eight' })).toContainText('not kept');
  await expect(rules.filter({ hasText: '12 to 40 characters' })).toContainText(': kept');
  await editor.getByLabel('Password', { exact: true }).fill('1933to1995ElizabethVictoriaMontgomery');
  await expect(rules.filter({ hasText: 'not kept' })).toHaveCount(0);
  // B-01: the port goes with the mode.
  await editor.getByRole('radio', { name: /^Implicit TLS/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(editor.getByLabel('Port', { exact: true })).toHaveValue('21021');
  await editor.getByRole('button', { name: /For your network administrator/ }).click();
  await expect(editor).toContainText('csb-oec.bpmca.com (204.104.133.46), port 21021');
  await expect(editor).toContainText('ports 23001 to 23100');
  await expectClean(page, 'partner-bank-general', 'bank, firewall and password');
  await editor.getByRole('radio', { name: /^Purchase files/ }).focus();
  await page.keyboard.press('Space');
  await editor.getByRole('tab', { name: 'Files' }).click();
  await editor.getByLabel('Campaign began on').fill('yesterday');
  await page.keyboard.press('Tab');
  await expect(editor.getByText('A date as 2026-10-01.')).toBeVisible();
});

test('files dropped where the bank takes them are seen with their checks before they leave', async ({
  page,
  waybill,
}) => {
  const bank = await startPracticeBank({
    folder: path.join(path.dirname(waybill.home), 'bank'),
    changed: () => undefined,
  });
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await waybill.open();
    const editor = await addBank(page, bank);
    await editor.getByRole('button', { name: 'Save partner' }).click();
    await page.getByRole('button', { name: 'Upload from folders' }).click();
    const zone = page.getByRole('region', { name: 'Bank of Canada' });
    await expect(zone).toContainText(`${bank.organization}nnn.##P`);
    await expectClean(page, 'folders', 'folders of the bank');
    await dropFiles(zone.getByText('Drop files here to send them'), [
      { name: `${bank.organization}010.##P`, contents: payroll(bank.organization) },
    ]);
    const dialog = page.getByRole('dialog', { name: 'Send to Bank of Canada' });
    await expect(dialog).toContainText('The bank will book what is in it');
    expect(bank.received).toEqual([]);
    await dialog.getByRole('button', { name: 'Send 1 file' }).click();
    await expect.poll(() => bank.processed).toEqual([`${bank.organization}010.##P`]);
    await goTo(page, 'Partners');
    await page.getByRole('button', { name: 'Upload from folders' }).click();
    await expect(zone.getByRole('button', { name: /010\.##P/ })).toContainText('PRODUCTION');
  } finally {
    await bank.stop();
  }
});
