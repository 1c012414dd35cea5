import type { Locator, Page } from '@playwright/test';
import { startScripted } from '../../src-main/protocols/ftps/testing/index.ts';
import type { ScriptedServer } from '../../src-main/protocols/ftps/testing/index.ts';
import { issue } from '../../src-main/test-pki/index.ts';
import { expectClean } from './clean.ts';
import { expect, goTo, test } from './waybill-window.ts';

async function addServer(page: Page, { port }: ScriptedServer): Promise<void> {
  await page.getByRole('button', { name: 'Add a partner' }).click();
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await editor.getByRole('radio', { name: /OFTP2/ }).focus();
  await page.keyboard.press('ArrowRight');
  await editor.getByLabel('Name', { exact: true }).fill('Volta');
  await editor.getByLabel('Host name or address').focus();
  await page.keyboard.insertText(`ftpes://waybill:secret@127.0.0.1:${port}/`);
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor).toBeHidden();
}

/** The partner's panel; a partner that is chosen already would be left by a click. */
async function openPanel(page: Page): Promise<Locator> {
  await goTo(page, 'Partners');
  const partner = page.getByRole('option', { name: 'Volta' });
  await expect(partner).toBeVisible();
  const panel = page.getByRole('complementary', { name: 'Partner Volta' });
  if (!(await panel.isVisible())) await partner.click();
  return panel;
}

async function sendFile(page: Page, name: string): Promise<void> {
  const panel = await openPanel(page);
  const chooser = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Send files…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Send/ }).click();
  await expect(dialog).toBeHidden();
  await goTo(page, 'Transfers');
}

/** The question, from what needs a person. */
async function openQuestion(page: Page): Promise<Locator> {
  const needs = page.getByRole('region', { name: 'Needs you' });
  await expect(needs).toContainText('Volta shows a certificate that is not trusted');
  await needs.getByRole('button', { name: /^Compare and decide/ }).click();
  const question = page.getByRole('alertdialog', { name: 'Is this really Volta?' });
  await expect(question.getByRole('button', { name: 'Refuse' })).toBeFocused();
  return question;
}

function logins({ heard }: ScriptedServer): string[] {
  return heard.map(({ line }) => line).filter((line) => /^(?:USER|PASS)/.test(line));
}

test('a certificate in doubt is refused, then trusted for a while, with the keyboard alone', async ({
  page,
  waybill,
}) => {
  test.setTimeout(120_000);
  const identity = await issue({ name: 'Volta', names: ['volta.example'], from: -30, until: -1 });
  const server = await startScripted({ identity });
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await waybill.open();
    await addServer(page, server);
    await sendFile(page, 'payroll.xml');
    const row = page.getByRole('row', { name: /payroll\.xml/ });
    await expect(row).toContainText('Waits for your answer');
    const question = await openQuestion(page);
    await expect(question).toContainText('It shows a certificate that is signed by nobody but itself.');
    await expect(question).toContainText('It shows a certificate that does not carry the name 127.0.0.1.');
    await expect(question).toContainText('It shows a certificate that has expired.');
    await expect(question).toContainText('1 file waits for your answer.');
    for (const fact of ['Serial number', 'Issuer', 'Valid', 'Names', 'volta.example', 'Key'])
      await expect(question).toContainText(fact);
    await expectClean(page, 'trust', 'question of trust');

    // Looking away is no answer; Enter is no.
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(row).toContainText('Waits for your answer');
    await openQuestion(page);
    await page.keyboard.press('Enter');
    await expect(question).toBeHidden();
    await expect(row).toContainText('You refused the certificate of the partner');
    expect(logins(server)).toEqual([]);

    const file = page.getByRole('complementary', { name: /payroll\.xml/ });
    await expect(file).toContainText('You refused the certificate of the partner');
    await expectClean(page, 'transfer-panel', 'a file whose partner was refused');
    await file.getByRole('button', { name: 'Check the certificate…' }).focus();
    await page.keyboard.press('Enter');
    await expect(question.getByRole('button', { name: 'Refuse' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(question.getByRole('button', { name: 'Trust it until Waybill stops' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question).toBeHidden();
    await expect(row).toContainText('Delivered');
    expect(server.files.get('payroll.xml')?.toString()).toBe('payroll.xml');

    const panel = await openPanel(page);
    await expect(panel).toContainText('Trusted until Waybill stops');
    await expect(panel.getByRole('button', { name: 'End the trust…' })).toBeVisible();
    await expectClean(page, 'partner-panel', 'a partner that is trusted for a while');

    // For a while only: another run of the program asks again.
    await waybill.kill();
    waybill.forgive();
    await waybill.open();
    const before = logins(server).length;
    await sendFile(page, 'second.xml');
    await openQuestion(page);
    expect(logins(server)).toHaveLength(before);
  } finally {
    await server.close();
    waybill.forgive();
  }
});

test('of a certificate that has changed the old one stands beside the new', async ({ page, waybill }) => {
  test.setTimeout(120_000);
  const old = await issue({ name: 'Volta', names: ['127.0.0.1'] });
  const now = await issue({ name: 'Somebody', names: ['127.0.0.1'] });
  const first = await startScripted({ identity: old });
  const second = await startScripted({ identity: now });
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await waybill.open();
    await addServer(page, first);
    await sendFile(page, 'one.xml');
    const question = await openQuestion(page);
    await question.getByRole('button', { name: 'Trust it always for this partner' }).click();
    await expect(page.getByRole('row', { name: /one\.xml/ })).toContainText('Delivered');

    const panel = await openPanel(page);
    await panel.getByRole('button', { name: 'Edit…' }).click();
    const editor = page.getByRole('dialog');
    await editor.getByLabel('Port', { exact: true }).fill(String(second.port));
    await editor.getByRole('button', { name: 'Save partner' }).click();
    await expect(editor).toBeHidden();

    await sendFile(page, 'two.xml');
    await openQuestion(page);
    await expect(question).toContainText('It shows another certificate than the one you trusted.');
    const table = question.getByRole('table');
    await expect(table.getByRole('columnheader', { name: 'Trusted before' })).toBeVisible();
    await expect(table.getByRole('row', { name: /^Subject/ })).toContainText(/CN=Volta.*CN=Somebody/);
    await expect(table.getByRole('row', { name: /^Serial number/ })).toBeVisible();
    await expectClean(page, 'trust', 'a changed certificate');
    await question.getByRole('button', { name: 'Refuse' }).click();
    await expect(page.getByRole('row', { name: /two\.xml/ })).toContainText('You refused');
    expect(logins(second)).toEqual([]);
  } finally {
    await first.close();
    await second.close();
  }
});
