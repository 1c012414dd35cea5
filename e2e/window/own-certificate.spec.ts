import type { Locator, Page } from '@playwright/test';
import { issue } from '../../src-main/test-pki/index.ts';
import { expectClean } from './clean.ts';
import { dropFiles, expect, goTo, test } from './waybill-window.ts';

// A certificate of our own that is missing in the middle of adding a partner is brought in or made there, and whose one is that came is plain.

test('a certificate of our own is brought in over the dialog of Digipoort, which keeps what was written', async ({
  page,
  waybill,
}) => {
  const { certificatePem, privateKeyPem } = await issue({ name: 'Our services', keyType: 'rsa' });
  await waybill.open();
  const editor = await openEditor(page);
  await editor.getByText('Digipoort', { exact: true }).click();
  await editor.getByLabel('Name', { exact: true }).fill('Tax office');
  await expect(chosen(editor)).toContainText('The one in use for all partners');

  const importing = editor.getByRole('button', { name: 'Import a certificate…' });
  await importing.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Bring in certificates' });
  await dropFiles(dialog, [{ name: 'ours.pem', contents: `${certificatePem}\n${privateKeyPem}` }]);
  await expect(dialog).toContainText('It has its private key: it will be one of ours.');
  await expectClean(page, 'import-certificates', 'over a partner');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toBeHidden();
  await expect(chosen(editor)).toContainText('Our services');
  await expect(editor.getByLabel('Name', { exact: true })).toHaveValue('Tax office');

  // Escape ends the dialog in front alone, and the keyboard is where it was.
  await importing.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(importing).toBeFocused();
  await expect(editor.getByLabel('Name', { exact: true })).toHaveValue('Tax office');
});

test('a certificate of our own is made over the dialog of a server, and is chosen there', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  const editor = await openEditor(page);
  await editor.getByText('FTPS server', { exact: true }).click();
  await editor.getByLabel('Name', { exact: true }).fill('Payroll office');
  await editor.getByRole('tab', { name: 'Options' }).click();
  await editor.getByRole('button', { name: 'Make a certificate…' }).press('Enter');
  const wizard = page.getByRole('dialog', { name: 'New certificate' });
  await wizard.getByLabel('Common name').fill('For the payroll');
  await wizard.getByRole('button', { name: 'Next' }).click();
  await wizard.getByRole('button', { name: 'Make the certificate' }).click();
  const made = page.getByRole('dialog', { name: 'The certificate is made' });
  await expectClean(page, 'make-certificate', 'over a partner');
  await made.getByRole('button', { name: 'Back to the partner' }).click();
  await expect(made).toBeHidden();
  await expect(chosen(editor)).toContainText('For the payroll');
  await editor.getByRole('tab', { name: 'General' }).click();
  await expect(editor.getByLabel('Name', { exact: true })).toHaveValue('Payroll office');
});

test('a certificate that has just been made is used for the partners that have none chosen, in one step', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await addOftpPartner(page, 'Volta');
  await goTo(page, 'Certificates');
  await page.getByRole('button', { name: 'New certificate…' }).click();
  const wizard = page.getByRole('dialog', { name: 'New certificate' });
  await wizard.getByLabel('Common name').fill('The new one');
  await wizard.getByRole('button', { name: 'Next' }).click();
  await wizard.getByRole('button', { name: 'Make the certificate' }).click();
  const made = page.getByRole('dialog', { name: 'The certificate is made' });
  await expect(made).toContainText('From now on for every partner whose entry names no other: Volta.');
  await expectClean(page, 'make-certificate', 'made');
  await made.getByRole('button', { name: 'Use it for these partners' }).press('Enter');
  await expect(made.getByText('It is used from now on.')).toBeVisible();
  await expect(made.locator(':focus')).toHaveCount(1);
  await made.getByRole('button', { name: 'Show it in the list' }).press('Enter');
  await expect(page.getByRole('complementary', { name: 'Certificate The new one' })).toContainText(
    'Encryption (in use)',
  );
});

test('a certificate that can be of one partner alone is proposed for that one', async ({ page, waybill }) => {
  const { certificatePem } = await issue({ name: 'oftp.volta.example', keyType: 'rsa' });
  await waybill.open();
  await addOftpPartner(page, 'Volta');
  await goTo(page, 'Certificates');
  await dropFiles(page.getByRole('main'), [{ name: 'volta.cer', contents: certificatePem }]);
  const dialog = page.getByRole('dialog', { name: 'Bring in certificates' });
  const whose = dialog.getByRole('button', { name: /Whose certificate is it\?/ });
  await expect(whose).toContainText('Volta');
  await page.keyboard.press('Escape');

  await addOftpPartner(page, 'Nordic');
  await goTo(page, 'Certificates');
  await dropFiles(page.getByRole('main'), [{ name: 'volta.cer', contents: certificatePem }]);
  await expect(whose).toContainText('Choose the partner');
  await expect(dialog.getByRole('button', { name: 'Nothing to keep yet' })).toBeDisabled();
});

function chosen(editor: Locator): Locator {
  return editor.getByRole('button', { name: /The certificate they know us by/ });
}

async function openEditor(page: Page): Promise<Locator> {
  await goTo(page, 'Partners');
  await page.getByRole('main').getByRole('button', { name: 'Add partner…' }).first().click();
  return page.getByRole('dialog', { name: 'Add a partner' });
}

async function addOftpPartner(page: Page, name: string): Promise<void> {
  const editor = await openEditor(page);
  await editor.getByLabel('Name', { exact: true }).fill(name);
  await editor.getByLabel('Their identification code').fill(`O0013${name.toUpperCase()}`);
  await editor.getByRole('tab', { name: 'Where' }).click();
  await editor.getByLabel('Host name or address').fill('oftp.invalid');
  await editor.getByRole('tab', { name: 'Agreed' }).click();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor).toBeHidden();
}
