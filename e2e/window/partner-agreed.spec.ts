import type { Locator, Page } from '@playwright/test';
import { expect, goTo, test } from './waybill-window.ts';

/** The dialog of a new partner, on its last step. */
async function newPartner(page: Page, name: string, code: string): Promise<Locator> {
  await goTo(page, 'Partners');
  await page.getByRole('button', { name: 'Add partner…' }).first().click();
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await editor.getByLabel('Name', { exact: true }).fill(name);
  await editor.getByLabel('Their identification code').fill(code);
  await editor.getByRole('tab', { name: 'Agreed' }).click();
  return editor;
}

async function edit(page: Page, name: string): Promise<Locator> {
  await page
    .getByRole('complementary', { name: `Partner ${name}` })
    .getByRole('button', { name: 'Edit…' })
    .click();
  const editor = page.getByRole('dialog', { name: `Edit ${name}` });
  await editor.getByRole('tab', { name: 'Agreed' }).click();
  return editor;
}

function section(editor: Locator, name: string): Locator {
  return editor.getByRole('button', { name: new RegExp(`^${name}`) });
}

test('what is agreed lies in sections that say what is not as usual, and is kept', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  const editor = await newPartner(page, 'Volta', 'O0013VOLTA');
  await expect(section(editor, 'Form of files')).toHaveAttribute('aria-expanded', 'false');
  await expect(section(editor, 'Codes and routing')).toContainText('as usual');

  await section(editor, 'Form of files').click();
  await expect(editor.getByLabel('Length of a record (bytes)')).toBeHidden();
  await editor.getByText('Fixed records (F)').click();
  await editor.getByLabel('Length of a record (bytes)').fill('0');
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor.getByText('A number from 1 to 99999.')).toBeVisible();
  await editor.getByLabel('Length of a record (bytes)').fill('128');
  await editor.getByRole('button', { name: /Files with records are written as/ }).click();
  await page.getByRole('option', { name: 'Records with their length' }).click();
  await expect(section(editor, 'Form of files')).toContainText('records of 128 bytes');
  await section(editor, 'Form of files').click();

  await section(editor, 'Their program').click();
  await editor.getByRole('button', { name: /Oldest TLS/ }).click();
  await page.getByRole('option', { name: 'TLS 1.3 only' }).click();
  await editor.getByLabel('Word for each session').fill('PLANT7');
  await expect(section(editor, 'Their program')).toContainText('TLS 1.3 only, session word PLANT7');
  await section(editor, 'Their program').click();

  await section(editor, 'Receipts and retries').click();
  await editor.getByLabel('Give up after (hours)').fill('12');
  await editor.getByRole('button', { name: /Add a rule for/ }).click();
  await page.getByRole('option', { name: /^SFNA 06/ }).click();
  await editor.getByRole('button', { name: /Add a rule for/ }).click();
  // A duplicate has arrived: there is no rule for it, and none twice.
  await expect(page.getByRole('option', { name: /^SFNA 13/ })).toHaveCount(0);
  await expect(page.getByRole('option', { name: /^SFNA 06/ })).toHaveCount(0);
  await page.getByRole('option', { name: /^NERP 31/ }).click();
  const rule = editor.getByRole('row', { name: /NERP 31/ });
  await rule.getByRole('button', { name: /What follows/ }).click();
  await page.getByRole('option', { name: 'Do not try again' }).click();
  await editor.getByRole('button', { name: 'Remove the rule for SFNA 06' }).click();
  await expect(editor.getByRole('button', { name: 'Remove the rule for NERP 31' })).toBeFocused();

  await section(editor, 'Codes and routing').click();
  const behind = editor.getByRole('group', { name: 'Codes behind this partner' });
  await behind.getByLabel('Add codes').fill('O0013FAR, small');
  await behind.getByLabel('Add codes').press('Enter');
  await expect(behind).toContainText('small is no code');
  await behind.getByLabel('Add codes').fill('');
  // A column pasted from a sheet stays several codes.
  await behind.getByLabel('Add codes').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'O0013FAR\r\nO0013NEAR\r\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(behind.getByLabel('Add codes')).toHaveValue('O0013FAR, O0013NEAR');
  await behind.getByLabel('Add codes').press('Enter');
  await expect(behind.getByRole('listitem')).toHaveText(['O0013FAR', 'O0013NEAR']);
  await behind.getByRole('button', { name: 'Remove O0013NEAR' }).click();
  await expect(behind.getByRole('button', { name: 'Remove O0013FAR' })).toBeFocused();
  await editor.getByRole('switch', { name: /Hand on what they send/ }).press('Space');

  await section(editor, 'Certificates that come as files').click();
  await editor.getByText('Like other files').click();
  await section(editor, 'Sessions').click();
  await editor.getByRole('button', { name: /Version of the protocol/ }).click();
  await page.getByRole('option', { name: 'OFTP 1.4 (older partners)' }).click();
  await editor.getByRole('button', { name: 'Save partner' }).click();

  const again = await edit(page, 'Volta');
  await expect(section(again, 'Form of files')).toContainText(
    'records of 128 bytes, come in as records with their length',
  );
  await expect(section(again, 'Sessions')).toContainText('OFTP 1.4');
  await expect(section(again, 'Receipts and retries')).toContainText(
    'late after 24 h, given up after 12 h, 1 rule of its own',
  );
  await expect(section(again, 'Codes and routing')).toContainText('1 code behind it, hands on for others');
  await expect(section(again, 'Their program')).toContainText('TLS 1.3 only, session word PLANT7');
  await expect(section(again, 'Certificates that come as files')).toContainText('like other files');
  await section(again, 'Receipts and retries').click();
  await expect(again.getByRole('row', { name: /NERP 31/ })).toContainText('Do not try again');
});

test('what cannot work together is said at its field at once, and is not kept', async ({ page, waybill }) => {
  await waybill.open();
  const editor = await newPartner(page, 'Old', 'O0013OLD');
  await section(editor, 'Security of files').click();
  await editor.getByRole('switch', { name: 'Compress files' }).press('Space');
  await section(editor, 'Sessions').click();
  await editor.getByRole('button', { name: /Version of the protocol/ }).click();
  await page.getByRole('option', { name: 'OFTP 1.3 (older partners)' }).click();
  await expect(editor.getByText('Security needs OFTP 2.0.')).toBeVisible();
  // Closed, the section says that something is wrong in it, and opens when saving is tried.
  await section(editor, 'Sessions').click();
  await expect(editor.getByText('Security needs OFTP 2.0.')).toBeHidden();
  await expect(section(editor, 'Sessions').getByLabel('something to correct')).toBeVisible();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor.getByText('Security needs OFTP 2.0.')).toBeVisible();
  await editor.getByRole('switch', { name: 'Compress files' }).press('Space');
  await expect(editor.getByText('Security needs OFTP 2.0.')).toBeHidden();

  await section(editor, 'Form of files').click();
  await editor.getByText('Variable records (V)').click();
  await editor.getByRole('button', { name: /Our file is made of/ }).click();
  await page.getByRole('option', { name: 'Records in one piece' }).click();
  await expect(editor.getByText('Records of different lengths need something between them.')).toBeVisible();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor).toBeVisible();
  await editor.getByRole('button', { name: /Our file is made of/ }).click();
  await page.getByRole('option', { name: 'Lines of text' }).click();
  await section(editor, 'Codes and routing').click();
  const behind = editor.getByRole('group', { name: 'Codes behind this partner' });
  await behind.getByLabel('Add codes').fill('O0013OLD');
  await behind.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(behind).toContainText('O0013OLD is the code of this partner itself.');
  await behind.getByRole('button', { name: 'Remove O0013OLD' }).click();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(page.getByRole('complementary', { name: 'Partner Old' })).toBeVisible();
});

test('a certificate that is missing may follow for a new partner, and must be there for one that is', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  const editor = await newPartner(page, 'Volta', 'O0013VOLTA');
  await section(editor, 'Security of files').click();
  await editor.getByRole('switch', { name: /^Encrypt files/ }).press('Space');
  await expect(editor.getByText('certificate for encrypting files is not here yet')).toBeVisible();
  await editor.getByRole('button', { name: 'Save partner' }).click();

  const again = await edit(page, 'Volta');
  await section(again, 'Security of files').click();
  await again.getByRole('switch', { name: /^Ask for signed receipts/ }).press('Space');
  await again.getByRole('button', { name: 'Save partner' }).click();
  await expect(again.getByText('certificate for signing receipts is not here yet')).toBeVisible();
  await again.getByRole('switch', { name: /^Ask for signed receipts/ }).press('Space');
  await again.getByRole('button', { name: 'Save partner' }).click();
  await expect(again).toBeHidden();
});
