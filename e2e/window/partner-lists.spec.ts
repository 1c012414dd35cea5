import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectClean } from './clean.ts';
import { importSites, siteList } from './site-list.ts';
import { dropFiles, dropPaths, expect, goTo, test } from './waybill-window.ts';

const sites = [
  {
    name: 'Bank',
    host: 'bank.example',
    port: 990,
    protocol: 'implicit',
    user: 'anna',
    password: 'secret',
  },
  { name: 'Mill', host: 'mill.example', port: 21, protocol: 'plain', user: 'bert' },
  { name: 'By SSH', host: 'files.example', protocol: 'sftp' },
] as const;

test('a newcomer takes the servers of another program over, and sees before what comes', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import partners' });
  await expect(dialog).toContainText('Nothing is imported before you say so.');
  await expect(dialog.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();

  await dropFiles(dialog, [{ name: 'holiday.xml', contents: '<photos/>' }]);
  await expect(dialog.getByRole('alert')).toContainText('There is no list of partners in this file');
  await dropFiles(dialog, [
    { name: 'bomb.xml', contents: '<!DOCTYPE a [<!ENTITY b "bb">]><FileZilla3>&b;</FileZilla3>' },
  ]);
  await expect(dialog.getByText('bomb.xml')).toBeVisible();
  await expect(dialog.getByRole('alert')).toContainText('There is no list of partners in this file');

  await dropFiles(dialog, [siteList(sites)]);
  const rows = dialog.getByRole('list', { name: 'Partners in the file' }).locator('> li');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('bank.example:990');
  await expect(rows.nth(0)).toContainText('with its password');
  await expect(rows.nth(1)).toContainText('It was plain FTP. Here it uses explicit TLS');
  await expect(dialog).toContainText('By SSH: Left out: it is not FTP.');
  await expectClean(page, 'import-partners');

  await rows.nth(1).getByRole('checkbox').press('Space');
  await dialog.getByRole('button', { name: 'Import 1 partner' }).click();
  await expect(page.getByText('1 partner imported')).toBeVisible();
  await expect(page.getByRole('option', { name: 'Bank' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Mill' })).toBeHidden();
  const panel = page.getByRole('complementary', { name: 'Partner Bank' });
  await expect(panel).toContainText('set');
  await expect(page.getByText('secret', { exact: true })).toBeHidden();
});

test('a partner is duplicated, exported without secrets, and comes back under another name', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await page.getByRole('button', { name: 'Skip this for now' }).click();
  await goTo(page, 'Partners');
  const list = path.join(waybill.home, '..', 'sitemanager.xml');
  await writeFile(list, siteList(sites).contents);
  // Dropped on the screen of partners, a list is no file to send.
  await dropPaths(page.getByRole('heading', { level: 1 }), [list]);
  const dialog = page.getByRole('dialog', { name: 'Import partners' });
  await dialog.getByRole('button', { name: 'Import 2 partners' }).click();

  const panel = page.getByRole('complementary', { name: 'Partner Bank' });
  await panel.getByRole('button', { name: 'Duplicate…' }).click();
  const editor = page.getByRole('dialog', { name: 'Duplicate Bank' });
  await expect(editor.getByLabel('Name', { exact: true })).toHaveValue('Bank (copy)');
  await expect(editor).toContainText('Its passwords and the certificates kept for it are not taken along');
  await expectClean(page, 'partner-ftps-general', 'duplicated');
  await editor.getByLabel('Name', { exact: true }).fill('Bank, second branch');
  await editor.getByRole('button', { name: 'Save partner' }).click();
  const copy = page.getByRole('complementary', { name: 'Partner Bank, second branch' });
  await expect(copy).toContainText('bank.example');
  await expect(copy).toContainText('not set');

  await page.getByRole('button', { name: 'Export…' }).first().click();
  const writing = page.getByRole('dialog', { name: 'Export partners' });
  await expect(writing).toContainText('Passwords, private keys');
  await writing.getByText('Mill', { exact: true }).click();
  await expectClean(page, 'export-partners');
  const download = page.waitForEvent('download');
  await writing.getByRole('button', { name: 'Export 2 partners' }).click();
  const saved = path.join(waybill.home, '..', 'waybill-partners.json');
  await (await download).saveAs(saved);
  const text = await readFile(saved, 'utf8');
  expect(text).toContain('bank.example');
  expect(text).not.toMatch(/secret"|c2VjcmV0/);

  await dropPaths(page.getByRole('heading', { level: 1 }), [saved]);
  const again = page.getByRole('dialog', { name: 'Import partners' });
  const rows = again.getByRole('list', { name: 'Partners in the file' }).locator('> li');
  await expect(rows.first()).toContainText('who is here already');
  await expect(again.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  await rows.first().getByRole('checkbox').press('Space');
  await expect(again.getByLabel('Name here for Bank')).toHaveValue('Bank (2)');
  await again.getByLabel('Name here for Bank').fill('Mill');
  await again.getByRole('button', { name: 'Import 1 partner' }).click();
  // Taken: it says so in its row, and nothing has come.
  await expect(rows.first().getByRole('alert')).toContainText('A partner of this name is already there');
  await expectClean(page, 'import-partners', 'a name is taken');
  await again.getByLabel('Name here for Bank').fill('Bank at night');
  await again.getByRole('button', { name: 'Import 1 partner' }).click();
  await expect(page.getByRole('option', { name: 'Bank at night' })).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(4);
});

test('a server’s panel and its dialog hold our certificate for the other side', async ({
  page,
  waybill,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await waybill.open();
  await page.getByRole('button', { name: 'Skip this for now' }).click();
  await importSites(page, sites);
  const panel = page.getByRole('complementary', { name: 'Partner Bank' });
  await panel.getByRole('button', { name: 'Copy my data for the other side' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Our data for Bank');
  expect(copied).toContain('User there: anna');
  expect(copied).toContain('-----BEGIN CERTIFICATE-----');
  await panel.getByRole('button', { name: 'Edit…' }).click();
  const editor = page.getByRole('dialog', { name: 'Edit Bank' });
  await expect(editor.getByRole('button', { name: 'Copy my data for the other side' })).toBeVisible();
});
