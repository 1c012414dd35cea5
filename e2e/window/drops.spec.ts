import type { Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { availableFtpServers, startFtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import type { FtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import { expectClean } from './clean.ts';
import { importSites } from './site-list.ts';
import { dropFiles, dropPaths, expect, test } from './waybill-window.ts';
import type { Waybill } from './waybill-window.ts';

const [program] = availableFtpServers();

/** The server becomes a partner from a list of FileZilla's, and its folders are shown. */
async function openFoldersOf(page: Page, waybill: Waybill, server: FtpServer): Promise<void> {
  await waybill.open();
  await page.getByRole('button', { name: 'Skip this for now' }).click();
  const { host, port, user, password } = server;
  await importSites(page, [{ name: 'Payroll office', host, port, protocol: 'explicit', user, password }]);
  await page.getByRole('button', { name: 'Browse folders' }).click();
  await page.getByRole('button', { name: 'Check the certificate…' }).click();
  const question = page.getByRole('alertdialog');
  await question
    .getByRole('button', { name: /^Trust/ })
    .last()
    .click();
  await expect(page.getByRole('grid', { name: 'Entries: Payroll office' })).toBeVisible();
}

test('files and folders of the desktop go into a folder at a server, as they lay', async ({
  page,
  waybill,
}, testInfo) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  test.setTimeout(120_000);
  await using server = await startFtpServer({ program });
  await server.place('in/old.xml', Buffer.from('old'));
  const orders = testInfo.outputPath('orders');
  const plans = testInfo.outputPath('plans');
  await mkdir(path.join(orders, '2026'), { recursive: true });
  await mkdir(plans);
  await writeFile(path.join(orders, 'first.xml'), 'first');
  await writeFile(path.join(orders, '2026', 'second.xml'), 'second');
  await writeFile(path.join(plans, 'third.xml'), 'third');
  await writeFile(testInfo.outputPath('alone.xml'), 'alone');
  await openFoldersOf(page, waybill, server);
  const there = page.getByRole('grid', { name: 'Entries: Payroll office' });

  // Two folders and a file at once, let go on a folder that is there.
  await dropPaths(there.getByRole('row', { name: /^Folder in/ }), [
    orders,
    plans,
    testInfo.outputPath('alone.xml'),
  ]);
  await expect(page.getByText('4 files are on their way to Payroll office.')).toBeVisible();
  const text = (name: string): Promise<string> => server.read(name).then(String, () => '');
  await expect.poll(() => text('in/orders/first.xml')).toBe('first');
  await expect.poll(() => text('in/orders/2026/second.xml')).toBe('second');
  await expect.poll(() => text('in/plans/third.xml')).toBe('third');
  await expect.poll(() => text('in/alone.xml')).toBe('alone');
  expect(await text('in/old.xml')).toBe('old');
});

test('what a check has to say of a file is shown before any of them leaves for a folder', async ({
  page,
  waybill,
}) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  test.setTimeout(120_000);
  await using server = await startFtpServer({ program });
  await server.place('in/old.xml', Buffer.from('old'));
  await openFoldersOf(page, waybill, server);
  const there = page.getByRole('grid', { name: 'Entries: Payroll office' });
  await dropFiles(there.getByRole('row', { name: /^Folder in/ }), [
    { name: 'good.xml', contents: 'good' },
    { name: `${'long'.repeat(70)}.xml`, contents: 'too long a name' },
  ]);
  const dialog = page.getByRole('dialog', { name: 'Send to Payroll office' });
  await expect(dialog).toContainText(/Into the folder \S*in there/);
  await expect(dialog).toContainText('Nothing leaves this computer before you press Send.');
  await expect(dialog).toContainText('The server cannot take a file called');
  await expectClean(page, 'send', 'into a folder');
  expect(await server.read('in/good.xml').then(String, () => 'not there')).toBe('not there');
  await dialog.getByRole('button', { name: 'Send 1 of 2 files' }).click();
  await expect.poll(() => server.read('in/good.xml').then(String, () => '')).toBe('good');
  await expect(there).toBeVisible();
});

test('what was asked about waits for Send, also when nothing is to be said of it any more', async ({
  page,
  waybill,
}) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  test.setTimeout(120_000);
  await using server = await startFtpServer({ program });
  await server.place('in/old.xml', Buffer.from('old'));
  await openFoldersOf(page, waybill, server);
  const there = page.getByRole('grid', { name: 'Entries: Payroll office' });
  await dropFiles(there.getByRole('row', { name: /^Folder in/ }), [
    { name: `${'long'.repeat(70)}.xml`, contents: 'renamed' },
  ]);
  const dialog = page.getByRole('dialog', { name: 'Send to Payroll office' });
  await expect(dialog).toContainText('The server cannot take a file called');
  const name = dialog.getByRole('textbox');
  await name.fill('in/n');
  await expect(dialog.getByText('Ready')).toBeVisible();
  await name.fill('in/named.xml');
  await expect(dialog.getByRole('button', { name: 'Send 1 file' })).toBeEnabled();
  await expect(dialog).toContainText('Nothing leaves this computer before you press Send.');
  await dialog.getByRole('button', { name: 'Send 1 file' }).dblclick();
  await expect.poll(() => server.read('in/named.xml').then(String, () => '')).toBe('renamed');
  await page.getByRole('navigation').getByRole('button', { name: 'Transfers' }).click();
  await expect(page.getByRole('grid').getByRole('row', { name: /named\.xml|long/ })).toHaveCount(1);
  expect(await server.read('in/n').then(String, () => 'not there')).toBe('not there');
});

test('files dropped on the queue, pasted and picked are looked at before they leave', async ({
  page,
  waybill,
}, testInfo) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  test.setTimeout(120_000);
  await using server = await startFtpServer({ program });
  await openFoldersOf(page, waybill, server);
  await page.getByRole('navigation').getByRole('button', { name: 'Transfers' }).click();
  const folder = testInfo.outputPath('dropped');
  await mkdir(folder);
  await writeFile(path.join(folder, 'inside.xml'), 'inside');
  await writeFile(testInfo.outputPath('beside.xml'), 'beside');
  await dropPaths(page.getByRole('grid'), [folder, testInfo.outputPath('beside.xml')]);
  // The one partner there is.
  const dialog = page.getByRole('dialog', { name: 'Send to Payroll office' });
  await expect(dialog).toContainText('dropped/inside.xml');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['pasted'], 'pasted.xml'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Add more files…' }).click();
  const picked = testInfo.outputPath('picked.xml');
  await writeFile(picked, 'picked');
  await (await choosing).setFiles([picked]);
  await expect(dialog.getByText('Ready')).toHaveCount(4);
  expect(await server.read('beside.xml').then(String, () => 'not there')).toBe('not there');
  await dialog.getByRole('button', { name: 'Send 4 files' }).click();
  for (const name of ['inside', 'beside', 'pasted', 'picked'])
    await expect.poll(() => server.read(`${name}.xml`).then(String, () => '')).toBe(name);
});
