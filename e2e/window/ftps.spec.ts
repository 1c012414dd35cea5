import type { Locator, Page } from '@playwright/test';
import { buffer } from 'node:stream/consumers';
import {
  availableFtpServers,
  startFtpServer,
  startScripted,
} from '../../src-main/protocols/ftps/testing/index.ts';
import { issue } from '../../src-main/test-pki/index.ts';
import { expectClean } from './clean.ts';
import { expect, goTo, test } from './waybill-window.ts';

const [program] = availableFtpServers();

/** Text as a person pastes it: all of it at once. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.insertText(text);
}

async function openServerDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Add a partner' }).click();
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await editor.getByRole('radio', { name: /OFTP2/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(editor.getByRole('radio', { name: /FTPS server/ })).toBeFocused();
  return editor;
}

/** Sends from the panel of a partner, which is open. */
async function sendFile(page: Page, partner: string, name: string, contents: string): Promise<void> {
  await goTo(page, 'Partners');
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('complementary', { name: `Partner ${partner}` })
    .getByRole('button', { name: 'Send files…' })
    .click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(contents) });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Send/ }).click();
  await expect(dialog).toBeHidden();
}

test('a server is added, trusted and sent to, and a name that is taken is answered', async ({
  page,
  waybill,
}) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  test.setTimeout(120_000);
  await using server = await startFtpServer({ program });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  const editor = await openServerDialog(page);
  await editor.getByLabel('Name', { exact: true }).fill('Payroll office');
  const login = `${encodeURIComponent(server.user)}:${encodeURIComponent(server.password)}`;
  await paste(editor.getByLabel('Host name or address'), `ftpes://${login}@${server.host}:${server.port}/`);
  await expect(editor.getByLabel('Host name or address')).toHaveValue(server.host);
  await expect(editor.getByLabel('Port', { exact: true })).toHaveValue(String(server.port));
  await expect(editor.getByLabel('User', { exact: true })).toHaveValue(server.user);
  await expect(editor.getByLabel('Password', { exact: true })).toHaveValue(server.password);
  await expect(editor.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'password');
  await expectClean(page, 'partner-ftps-general', 'server dialog, General');
  await editor.getByRole('tab', { name: 'Options' }).click();
  await expectClean(page, 'partner-ftps-options', 'server dialog, Options');
  await editor.getByRole('tab', { name: 'General' }).click();

  // What the server shows was signed by nobody this computer knows.
  await editor.getByRole('button', { name: 'Save and test connection' }).click();
  await expect(editor.getByText('It did not come through.')).toBeVisible();
  const ticks = editor.getByRole('listitem');
  await expect(ticks.filter({ hasText: 'Line open' })).toContainText('passed');
  await expect(ticks.filter({ hasText: 'Certificate and TLS' })).toContainText('failed');
  await expectClean(page, 'partner-ftps-general', 'server dialog, not trusted');
  await page.keyboard.press('Escape');

  await goTo(page, 'Partners');
  await page.getByRole('option', { name: 'Payroll office' }).click();
  const panel = page.getByRole('complementary', { name: 'Partner Payroll office' });
  await panel.getByRole('button', { name: 'Test connection' }).click();
  await panel.getByRole('button', { name: 'Check the certificate…' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: /^Trust it always/ }).click();
  await expect(question).toBeHidden();
  await panel.getByRole('button', { name: 'Test connection' }).click();
  await expect(panel.getByText('Everything works. No file was sent.')).toBeVisible();
  await expectClean(page, 'partner-panel', 'partners with a server');

  await sendFile(page, 'Payroll office', 'payroll.xml', 'the first');
  await goTo(page, 'Transfers');
  await expect(page.getByRole('row', { name: /payroll\.xml/ })).toContainText('Delivered');
  expect((await server.read('payroll.xml')).toString()).toBe('the first');

  await sendFile(page, 'Payroll office', 'payroll.xml', 'the second');
  await goTo(page, 'Transfers');
  const needs = page.getByRole('region', { name: 'Needs you' });
  await expect(needs.getByRole('button', { name: /^Write over it/ })).toBeVisible();
  await expect(needs.getByRole('button', { name: /^Leave it/ })).toBeVisible();
  await expectClean(page, 'transfer-panel', 'a name that is taken');
  await needs.getByRole('button', { name: /^Send under another name/ }).click();
  await expect(needs).toBeHidden();
  await expect.poll(() => server.read('payroll (2).xml').then(String, () => '')).toBe('the second');
  expect((await server.read('payroll.xml')).toString()).toBe('the first');

  await sendFile(page, 'Payroll office', 'payroll.xml', 'the third');
  await goTo(page, 'Transfers');
  await page
    .getByRole('row', { name: /payroll\.xml/ })
    .first()
    .click();
  const file = page.getByRole('complementary', { name: /payroll\.xml/ });
  await file.getByRole('button', { name: 'Write over it' }).click();
  await expect.poll(() => server.read('payroll.xml').then(String, () => '')).toBe('the third');

  await sendFile(page, 'Payroll office', 'payroll.xml', 'the fourth');
  await goTo(page, 'Transfers');
  await needs.getByRole('button', { name: /^Leave it/ }).click();
  await expect(needs).toBeHidden();
  expect((await server.read('payroll.xml')).toString()).toBe('the third');
});

test('a server is edited: what was typed stays, what is wrong is said on its tab', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  const editor = await openServerDialog(page);
  await expect(editor.getByLabel('Port', { exact: true })).toHaveValue('21');
  await editor.getByText('Implicit TLS', { exact: true }).click();
  await expect(editor.getByLabel('Port', { exact: true })).toHaveValue('990');
  await editor.getByLabel('Port', { exact: true }).fill('2121');
  await editor.getByText('Explicit TLS', { exact: true }).click();
  await expect(editor.getByLabel('Port', { exact: true })).toHaveValue('2121');
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor.getByText('Give it a name of at most 60 characters.')).toBeVisible();
  await expect(editor.getByText('Give a user name of at most 255 characters.')).toBeVisible();
  await editor.getByLabel('Name', { exact: true }).fill('Payroll office');
  await editor.getByLabel('User', { exact: true }).fill('jan');

  // An address that cannot be read stays, without its password.
  await paste(editor.getByLabel('Host name or address'), 'ftps://jan:topsecret@ftp.example:99999');
  await expect(editor.getByLabel('Host name or address')).toHaveValue('ftps://ftp.example:99999');
  await expect(editor.getByText(/^A host name of at most/)).toBeVisible();
  await editor.getByLabel('Host name or address').fill('');
  // Typed letter by letter it is read when the field is left.
  await editor.getByLabel('Host name or address').pressSequentially('ftps://ftp.example:2990/in');
  await expect(editor.getByLabel('Host name or address')).toHaveValue('ftps://ftp.example:2990/in');
  await page.keyboard.press('Tab');
  await expect(editor.getByLabel('Host name or address')).toHaveValue('ftp.example');
  await expect(editor.getByRole('radio', { name: /Implicit TLS/ })).toBeChecked();
  await expect(editor.getByLabel('Folder there')).toHaveValue('in');

  await editor.getByRole('tab', { name: 'Options' }).click();
  await editor.getByLabel('Files at the same time').fill('11');
  await editor.getByRole('button', { name: /Where the server has a file of that name/ }).click();
  await page.getByRole('option', { name: 'Send under another name' }).click();
  await editor.getByRole('tab', { name: 'General' }).click();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor.getByRole('tab', { name: /Options/, selected: true })).toBeVisible();
  await expect(editor.getByText('A number from 1 to 10.')).toBeVisible();
  await editor.getByLabel('Files at the same time').fill('4');
  await editor.getByRole('button', { name: 'Save partner' }).click();

  const panel = page.getByRole('complementary', { name: 'Partner Payroll office' });
  await expect(panel).toContainText('ftp.example:2990');
  await panel.getByRole('button', { name: 'Edit…' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit Payroll office' });
  await edit.getByRole('tab', { name: 'Options' }).click();
  await expect(edit.getByLabel('Files at the same time')).toHaveValue('4');
  await expect(edit.getByRole('button', { name: /Where the server has a file/ })).toContainText(
    'Send under another name',
  );
  await page.keyboard.press('Escape');
  await expect(edit).toBeHidden();
});

test('a file that went out whole, without an answer, and that the server does not have is sent once more by a person’s word', async ({
  page,
  waybill,
}) => {
  test.setTimeout(120_000);
  const identity = await issue({ name: 'server', names: ['127.0.0.1'] });
  let stored = 0;
  const server = await startScripted({
    identity,
    on: {
      // The first time its partner takes the file away at once, and the line breaks before it says so.
      async STOR(caller, name) {
        caller.say('150 go on');
        const whole = await buffer(await caller.data());
        stored += 1;
        if (stored === 1) {
          caller.control.destroy();
          return;
        }
        server.files.set(name, whole);
        caller.say('226 done');
      },
    },
  });
  try {
    await waybill.open();
    const editor = await openServerDialog(page);
    await editor.getByLabel('Name', { exact: true }).fill('Payroll office');
    await paste(editor.getByLabel('Host name or address'), `ftpes://anna:secret@127.0.0.1:${server.port}/`);
    await editor.getByRole('button', { name: 'Save and test connection' }).click();
    await expect(editor.getByText('It did not come through.')).toBeVisible();
    await page.keyboard.press('Escape');
    await goTo(page, 'Partners');
    await page.getByRole('option', { name: 'Payroll office' }).click();
    const partner = page.getByRole('complementary', { name: 'Partner Payroll office' });
    await partner.getByRole('button', { name: 'Test connection' }).click();
    await partner.getByRole('button', { name: 'Check the certificate…' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: /^Trust it always/ }).click();
    await expect(question).toBeHidden();

    await sendFile(page, 'Payroll office', 'payroll.xml', 'pay');
    await goTo(page, 'Transfers');
    await page.getByRole('row', { name: /payroll\.xml/ }).click();
    const panel = page.getByRole('complementary', { name: /payroll\.xml/ });
    await expect(panel.getByRole('button', { name: 'Send once more' })).toHaveCount(0);
    await panel.getByRole('button', { name: 'Ask again' }).click();
    await expect(panel.getByText(/somebody there has taken it already/)).toBeVisible();
    await expectClean(page, 'transfer-panel', 'a file that nobody knows of');
    expect(stored).toBe(1);
    await panel.getByRole('button', { name: 'Send once more' }).click();
    await expect(page.getByRole('row', { name: /payroll\.xml/ })).toContainText('Delivered');
    expect(stored).toBe(2);
    expect(server.files.get('payroll.xml')?.toString()).toBe('pay');
  } finally {
    await server.close();
  }
});
