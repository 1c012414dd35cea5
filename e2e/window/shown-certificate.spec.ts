import { readWords } from '../../shared/words/index.ts';
import { expectClean } from './clean.ts';
import { expect, goToIn, sendSampleIn, test } from './waybill-window.ts';

test('a certificate that was shown is trusted for the line alone, or for files and receipts in the same step', async ({
  page,
  waybill,
}) => {
  const words = await readWords('en');
  const { partnerEditor, partners, practice, shell } = words.window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open(shell.status.running);
  await sendSampleIn(page, words);
  await page.getByRole('button', { name: practice.done }).click();
  await goToIn(page, words, 'practice');
  const running = await page
    .getByText(/127\.0\.0\.1/)
    .first()
    .textContent();
  const port = /127\.0\.0\.1\D+(\d+)/.exec(running ?? '')?.[1] ?? '';
  expect(port).not.toBe('');

  await goToIn(page, words, 'partners');
  await page.getByRole('main').getByRole('button', { name: partners.add }).click();
  const editor = page.getByRole('dialog', { name: partnerEditor.addTitle });
  await editor.getByLabel(partnerEditor.fields.name.label, { exact: true }).fill('Volta');
  await editor.getByLabel(partnerEditor.fields.code.label, { exact: true }).fill('O0013VOLTA');
  await editor.getByRole('tab', { name: partnerEditor.steps.where }).click();
  await editor.getByLabel(partnerEditor.fields.host.label, { exact: true }).fill('127.0.0.1');
  await editor.getByLabel(partnerEditor.fields.port.label, { exact: true }).fill(port);
  await editor.getByRole('tab', { name: partnerEditor.steps.agreed }).click();
  const tryIt = editor.getByRole('button', { name: partnerEditor.agreed.saveAndTest, exact: true });
  await tryIt.click();
  const also = editor.getByRole('switch', { name: partnerEditor.identity.alsoFor.both });
  // What is shown on the line need not be what files are encrypted with: nobody but the partner knows.
  await expect(also).not.toBeChecked();

  // From the switch on with the keyboard alone.
  await also.focus();
  await page.keyboard.press('Space');
  await expect(also).toBeChecked();
  await expect(editor.getByText(partnerEditor.identity.alsoFor.both)).toBeInViewport();
  await expectClean(page, 'partner-oftp2-agreed', 'with a certificate that was shown');
  await page.keyboard.press('Tab');
  await expect(editor.getByRole('button', { name: partnerEditor.identity.trustShown })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('button', { name: partnerEditor.identity.trustShown })).toBeHidden();
  // The partner does not know our code: the line is trusted, and the login fails.
  await expect(editor.getByText(partners.test.someFailed)).toBeVisible();
  await editor.getByRole('button', { name: partnerEditor.save, exact: true }).click();
  await expect(editor).toBeHidden();

  await goToIn(page, words, 'certificates');
  const kept = page.getByRole('group', { name: /^Volta/ }).getByRole('option');
  await expect(kept).toContainText(words.window.certificates.allPurposes);
});

test('a button that is pressed twice keeps the partner once, and its trust once', async ({
  page,
  waybill,
}) => {
  const words = await readWords('en');
  const { partnerEditor, partners, practice, shell } = words.window;
  await waybill.open(shell.status.running);
  await sendSampleIn(page, words);
  await page.getByRole('button', { name: practice.done }).click();
  await goToIn(page, words, 'practice');
  const running = await page
    .getByText(/127\.0\.0\.1/)
    .first()
    .textContent();
  await goToIn(page, words, 'partners');
  await page.getByRole('main').getByRole('button', { name: partners.add }).click();
  const editor = page.getByRole('dialog', { name: partnerEditor.addTitle });
  await editor.getByLabel(partnerEditor.fields.name.label, { exact: true }).fill('Volta');
  await editor.getByLabel(partnerEditor.fields.code.label, { exact: true }).fill('O0013VOLTA');
  await editor.getByRole('tab', { name: partnerEditor.steps.where }).click();
  await editor.getByLabel(partnerEditor.fields.host.label, { exact: true }).fill('127.0.0.1');
  const port = /127\.0\.0\.1\D+(\d+)/.exec(running ?? '')?.[1] ?? '';
  await editor.getByLabel(partnerEditor.fields.port.label, { exact: true }).fill(port);
  await editor.getByRole('tab', { name: partnerEditor.steps.agreed }).click();
  await editor.getByRole('button', { name: partnerEditor.agreed.saveAndTest, exact: true }).dblclick();
  const trust = editor.getByRole('button', { name: partnerEditor.identity.trustShown });
  await expect(trust).toBeVisible();
  await expect(editor.getByRole('alert')).toBeHidden();
  await trust.dblclick();
  // The partner does not know our code: the line is trusted, and the login fails.
  await expect(trust).toBeHidden();
  await expect(editor.getByText(partners.test.someFailed)).toBeVisible();
  await expect(editor.getByRole('alert')).toBeHidden();
});
