import type { Locator, Page } from '@playwright/test';
import { expectClean } from './clean.ts';
import { expect, goTo, sendSample, test } from './waybill-window.ts';
import type { Waybill } from './waybill-window.ts';

/** A new partner's dialog, filled in with the practice partner's address and at the step that tries it. */
async function partnerToTry(page: Page, waybill: Waybill): Promise<Locator> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  await sendSample(page);
  await page.getByRole('button', { name: 'Go to my transfers' }).click();
  await goTo(page, 'Practice');
  const running = await page.getByText(/Running on 127\.0\.0\.1, port \d+/).textContent();
  await goTo(page, 'Partners');
  await page.getByRole('main').getByRole('button', { name: 'Add partner…' }).click();
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await editor.getByLabel('Name', { exact: true }).fill('Volta');
  await editor.getByLabel('Their identification code').fill('O0013VOLTA');
  await editor.getByRole('tab', { name: 'Where' }).click();
  await editor.getByLabel('Host name or address').fill('127.0.0.1');
  await editor.getByLabel('Port').fill(/port (\d+)/.exec(running ?? '')?.[1] ?? '');
  await editor.getByRole('tab', { name: 'Agreed' }).click();
  return editor;
}

test('a certificate that was shown is trusted for the line alone, or for files and receipts in the same step', async ({
  page,
  waybill,
}) => {
  const editor = await partnerToTry(page, waybill);
  await editor.getByRole('button', { name: 'Save and test connection' }).click();
  const also = editor.getByRole('switch', { name: 'Also use it for encryption and receipts' });
  // What is shown on the line need not be what files are encrypted with: nobody but the partner knows.
  await expect(also).not.toBeChecked();

  // From the switch on with the keyboard alone.
  await also.focus();
  await page.keyboard.press('Space');
  await expect(also).toBeChecked();
  await expect(editor.getByText('Also use it for encryption and receipts')).toBeInViewport();
  await expectClean(page, 'partner-oftp2-agreed', 'with a certificate that was shown');
  await page.keyboard.press('Tab');
  const trust = editor.getByRole('button', { name: 'It is the same: trust it' });
  await expect(trust).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(trust).toBeHidden();
  // The partner does not know our code: the line is trusted, and the login fails.
  await expect(editor.getByText('It did not come through.')).toBeVisible();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor).toBeHidden();

  await goTo(page, 'Certificates');
  const kept = page.getByRole('group', { name: /^Volta/ }).getByRole('option');
  await expect(kept).toContainText('Everything');
});

test('a button that is pressed twice keeps the partner once, and its trust once', async ({
  page,
  waybill,
}) => {
  const editor = await partnerToTry(page, waybill);
  await editor.getByRole('button', { name: 'Save and test connection' }).dblclick();
  const trust = editor.getByRole('button', { name: 'It is the same: trust it' });
  await expect(trust).toBeVisible();
  await expect(editor.getByRole('alert')).toBeHidden();
  await trust.dblclick();
  await expect(trust).toBeHidden();
  await expect(editor.getByText('It did not come through.')).toBeVisible();
  await expect(editor.getByRole('alert')).toBeHidden();
});
