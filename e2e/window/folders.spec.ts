import type { Locator, Page } from '@playwright/test';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { availableFtpServers, startFtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import type { FtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import { expectClean } from './clean.ts';
import { dropFiles, expect, goTo, test } from './waybill-window.ts';
import type { Waybill } from './waybill-window.ts';

const [program] = availableFtpServers();

/** Adds the server as a partner by its address; its panel is open then. */
async function addServer(
  page: Page,
  server: FtpServer,
  name: string,
  more?: (editor: Locator) => Promise<void>,
): Promise<void> {
  await goTo(page, 'Partners');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Add (?:a )?partner/ })
    .first()
    .click();
  const editor = page.getByRole('dialog');
  await editor.getByRole('radio', { name: /OFTP2/ }).focus();
  await page.keyboard.press('ArrowRight');
  await editor.getByLabel('Name', { exact: true }).fill(name);
  const login = `${encodeURIComponent(server.user)}:${encodeURIComponent(server.password)}`;
  await editor.getByLabel('Host name or address').focus();
  await page.keyboard.insertText(`ftpes://${login}@${server.host}:${server.port}/`);
  await more?.(editor);
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(page.getByRole('complementary', { name: `Partner ${name}` })).toBeVisible();
}

/** The certificate of the server is compared and trusted, from the pane that could not show its folders. */
async function trustFromPane(page: Page): Promise<void> {
  const pane = page.getByRole('region', { name: 'Payroll office', exact: true });
  await expect(pane.getByText('The certificate of the partner is not trusted')).toBeVisible();
  await pane.getByRole('button', { name: 'Check the certificate…' }).click();
  const question = page.getByRole('alertdialog');
  await question
    .getByRole('button', { name: /^Trust/ })
    .last()
    .click();
  await expect(question).toBeHidden();
}

/** A folder of this computer for the test alone. */
async function folderHere(waybill: Waybill, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(path.dirname(waybill.home), 'files');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

/** Another folder is put into the field as by hand: clicked, pasted over what stands there, whenever the listing comes, and asked for. */
async function openHere(page: Page, folder: string): Promise<Locator> {
  const field = page.getByLabel('Folder: This computer');
  await field.click();
  await page.keyboard.insertText(folder);
  await field.press('Enter');
  const grid = page.getByRole('grid', { name: 'Entries: This computer' });
  await expect(field).toHaveValue(folder);
  return grid;
}

function gridThere(page: Page): Locator {
  return page.getByRole('grid', { name: 'Entries: Payroll office' });
}

async function folderOfServer(page: Page, waybill: Waybill, server: FtpServer): Promise<void> {
  await waybill.open();
  await addServer(page, server, 'Payroll office');
  await page.getByRole('button', { name: 'Browse folders' }).click();
  await trustFromPane(page);
  await expect(gridThere(page)).toBeVisible();
}

test(`files are carried into a partner's folder by the keyboard and by dragging`, async ({
  page,
  waybill,
}) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  test.setTimeout(240_000);
  await using server = await startFtpServer({ program });
  await server.place('in/old.xml', Buffer.from('old'));
  await server.place('taken.xml', Buffer.from('theirs'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const folder = await folderHere(waybill, {
    'a.xml': 'first',
    'b.xml': 'second',
    'dragged.xml': 'third',
    'taken.xml': 'ours',
    '.hidden': '',
  });
  await folderOfServer(page, waybill, server);
  const here = await openHere(page, folder);
  const there = gridThere(page);
  await expect(here.getByRole('row')).toHaveCount(5);
  // The field still has the keyboard: what is pasted now takes the place of the folder that has come into it.
  for (const other of [waybill.home, folder]) {
    await page.keyboard.insertText(other);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Folder: This computer')).toHaveValue(other);
  }
  await expectClean(page, 'folders', 'two panes');

  // Two files by the keyboard.
  await here.focus();
  await page.keyboard.type('a.');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 chosen · 11 bytes')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(there.getByRole('row', { name: /a\.xml/ })).toBeVisible();
  await expect(there.getByRole('row', { name: /b\.xml/ })).toBeVisible();
  expect((await server.read('a.xml')).toString()).toBe('first');
  expect((await server.read('b.xml')).toString()).toBe('second');

  // One on the folder that is shown, and one on a folder in it.
  await here
    .getByRole('row', { name: /dragged\.xml/ })
    .dragTo(there.getByRole('row', { name: /taken\.xml/ }));
  await expect(there.getByRole('row', { name: /dragged\.xml/ })).toBeVisible();
  await here.getByRole('row', { name: /b\.xml/ }).dragTo(there.getByRole('row', { name: /^Folder in/ }));
  await expect.poll(() => server.read('in/b.xml').then(String, () => '')).toBe('second');

  // A folder goes with all that is in it, into one that is there already.
  await mkdir(path.join(folder, 'in', 'deep'), { recursive: true });
  await writeFile(path.join(folder, 'in', 'deep', 'new.xml'), 'deep');
  await page.getByRole('button', { name: 'Read again: This computer' }).click();
  await here.getByRole('row', { name: /^Folder in/ }).dragTo(there.getByRole('row', { name: /taken\.xml/ }));
  await expect.poll(() => server.read('in/deep/new.xml').then(String, () => '')).toBe('deep');
  expect((await server.read('in/old.xml')).toString()).toBe('old');

  // Files of the system, let go on the pane.
  await dropFiles(there.getByRole('row', { name: /taken\.xml/ }), [
    { name: 'system.xml', contents: 'fourth' },
  ]);
  await expect(there.getByRole('row', { name: /system\.xml/ })).toBeVisible();
  expect((await server.read('system.xml')).toString()).toBe('fourth');

  // A name that is taken there waits for a word, here as in the queue.
  await here.getByRole('row', { name: /taken\.xml/ }).click();
  await page.getByRole('button', { name: 'Upload →' }).click();
  await page.getByRole('button', { name: 'Decide…' }).click();
  const question = page.getByRole('alertdialog', {
    name: 'Payroll office has a file of this name already',
  });
  await expect(question).toContainText('taken.xml');
  await expectClean(page, 'names-taken-there', 'a name that is taken there');
  await question.getByRole('button', { name: 'Keep both' }).click();
  await expect(there.getByRole('row', { name: /taken \(2\)\.xml/ })).toBeVisible();
  expect((await server.read('taken (2).xml')).toString()).toBe('ours');
  expect((await server.read('taken.xml')).toString()).toBe('theirs');
});

test('what lies at a partner is made, renamed and deleted, and undone where that can be', async ({
  page,
  waybill,
}) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  test.setTimeout(240_000);
  await using server = await startFtpServer({ program });
  await server.place('in/deep/old.xml', Buffer.from('old'));
  await server.place('payroll.xml', Buffer.from('one'));
  await server.place('report.xml', Buffer.from('two'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await folderOfServer(page, waybill, server);
  const there = gridThere(page);
  const field = page.getByLabel('Folder: Payroll office');

  // Into a folder and back, where the one that was left is chosen.
  await there.focus();
  await page.keyboard.type('in');
  await page.keyboard.press('Enter');
  await expect(there.getByRole('row', { name: /deep/ })).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(there.getByRole('row', { name: /payroll\.xml/ })).toBeVisible();
  await expect(there.getByRole('row', { name: /^Folder in/, selected: true })).toBeVisible();

  await there.focus();
  await page.keyboard.type('pay');
  await page.keyboard.press('F2');
  const naming = page.getByRole('dialog', { name: 'Rename payroll.xml' });
  await naming.getByLabel('Name').fill('report.xml');
  await expect(naming.getByText('Something there has this name already.')).toBeVisible();
  await expectClean(page, 'rename-entry', 'rename');
  await naming.getByLabel('Name').fill('payroll 2026.xml');
  await page.keyboard.press('Enter');
  await expect(there.getByRole('row', { name: /payroll 2026\.xml/, selected: true })).toBeVisible();
  expect((await server.read('payroll 2026.xml')).toString()).toBe('one');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(there.getByRole('row', { name: /payroll\.xml/ })).toBeVisible();
  expect((await server.read('payroll.xml')).toString()).toBe('one');

  await page.getByRole('button', { name: 'New folder…' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('new one');
  await expectClean(page, 'make-folder');
  await page.getByRole('dialog').getByRole('button', { name: 'Make folder' }).click();
  await expect(there.getByRole('row', { name: /new one/, selected: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(there.getByRole('row', { name: /new one/ })).toBeHidden();

  // A folder that is not empty stays, unless all that is in it is meant.
  await there.getByRole('row', { name: /^Folder in/ }).click();
  await there.getByRole('row', { name: /report\.xml/ }).click({ modifiers: ['Control'] });
  await page.keyboard.press('Delete');
  const asking = page.getByRole('alertdialog', { name: 'Delete 2 entries at Payroll office?' });
  await expect(asking).toContainText('report.xml');
  await expect(asking).toContainText('This is for good');
  await expect(asking.getByRole('button', { name: 'Keep' })).toBeFocused();
  await expectClean(page, 'remove-entries', 'delete');
  await asking.getByRole('button', { name: 'Delete for good' }).click();
  const left = page.getByRole('alertdialog', { name: '1 entry could not be deleted' });
  await expect(left).toContainText('in');
  await expectClean(page, 'remove-entries', 'not deleted');
  await left.getByRole('button', { name: 'Close' }).click();
  await expect(there.getByRole('row', { name: /report\.xml/ })).toBeHidden();
  expect((await server.read('in/deep/old.xml')).toString()).toBe('old');
  await there.getByRole('row', { name: /^Folder in/ }).click();
  await page.keyboard.press('Delete');
  await page.getByRole('alertdialog').getByText('Delete the folder with everything in it').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(there.getByRole('row', { name: /^Folder in/ })).toBeHidden();
  await expect(server.read('in/deep/old.xml')).rejects.toThrow();

  // What is not there is said in the server's own words, and what was shown stays.
  await field.fill('/nowhere');
  await field.press('Enter');
  await expect(page.getByText(/The partner said: “.*No such file or directory/)).toBeVisible();
  await expect(there.getByRole('row', { name: /payroll\.xml/ })).toBeVisible();
  await expectClean(page, 'folders', 'no such folder');
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await expect(field).toHaveValue('/');

  await there.getByRole('row', { name: /payroll\.xml/ }).click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /Rename/ })).toBeVisible();
  await expectClean(page, 'folders', 'the menu');
  await page.keyboard.press('Escape');
  await expect(there).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /Rename/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(there).toBeFocused();
});

test('files and folders are fetched, and names that are taken here are asked about once for all', async ({
  page,
  waybill,
}) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  test.setTimeout(240_000);
  await using server = await startFtpServer({ program });
  await server.place('in/one.xml', Buffer.from('their one'));
  await server.place('in/deep/two.xml', Buffer.from('their two'));
  await server.place('a.xml', Buffer.from('their a'));
  await server.place('b.xml', Buffer.from('their b'));
  await server.place('c.xml', Buffer.from('their c'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const folder = await folderHere(waybill, { 'a.xml': 'our a', 'b.xml': 'our b' });
  const text = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8').catch(() => '');
  await folderOfServer(page, waybill, server);
  const here = await openHere(page, folder);
  const there = gridThere(page);

  await there.getByRole('row', { name: /c\.xml/ }).dragTo(here.getByRole('row', { name: /a\.xml/ }));
  await expect(here.getByRole('row', { name: /c\.xml/ })).toBeVisible();
  expect(await text('c.xml')).toBe('their c');

  // A folder comes with all that is in it.
  await there.getByRole('row', { name: /^Folder in/ }).click();
  await page.getByRole('button', { name: '← Download' }).click();
  await expect.poll(() => text('in/one.xml')).toBe('their one');
  await expect.poll(() => text('in/deep/two.xml')).toBe('their two');
  await expect(here.getByRole('row', { name: /^Folder in/ })).toBeVisible();

  await there.focus();
  await page.keyboard.type('a.');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+Enter');
  const asking = page.getByRole('alertdialog', { name: '2 files of these names are here already' });
  await expect(asking).toContainText('a.xml');
  await expect(asking.getByRole('radio', { name: /Keep both/ })).toBeChecked();
  await expectClean(page, 'names-taken-here', 'names that are taken here');
  await asking.getByRole('button', { name: 'Keep all' }).click();
  await expect.poll(() => text('a (2).xml')).toBe('their a');
  await expect.poll(() => text('b (2).xml')).toBe('their b');
  expect([await text('a.xml'), await text('b.xml')]).toEqual(['our a', 'our b']);
  await expect(here.getByRole('row', { name: /a \(2\)\.xml/ })).toBeVisible();
  await expect(here.getByRole('row', { name: /b \(2\)\.xml/ })).toBeVisible();

  // Taken in a folder below: what comes goes back into that one.
  await there.getByRole('row', { name: /^Folder in/ }).dragTo(here.getByRole('row', { name: /c\.xml/ }));
  const below = page.getByRole('alertdialog', { name: '2 files of these names are here already' });
  await expect(below).toContainText('two.xml');
  await server.place('in/deep/two.xml', Buffer.from('their two, anew'));
  await below.getByText('Write over it').click();
  await below.getByRole('button', { name: 'Write over all' }).click();
  await expect.poll(() => text('in/deep/two.xml')).toBe('their two, anew');
});

test('a partner that only takes files has a drop zone and what was sent', async ({ page, waybill }) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  test.setTimeout(240_000);
  await using server = await startFtpServer({ program });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const folder = await folderHere(waybill, { 'a.xml': 'first', 'b.xml': 'second' });
  await waybill.open();
  await addServer(page, server, 'Payroll office');
  const panel = page.getByRole('complementary', { name: 'Partner Payroll office' });
  await panel.getByRole('button', { name: 'Test connection' }).click();
  await panel.getByRole('button', { name: 'Check the certificate…' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Trust/ })
    .last()
    .click();
  await panel.getByRole('button', { name: 'Edit…' }).click();
  const editor = page.getByRole('dialog');
  await editor.getByRole('tab', { name: 'Options' }).click();
  await editor.getByText('It only takes files').click();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor).toBeHidden();

  await panel.getByRole('button', { name: 'Upload from folders' }).click();
  const zone = page.getByRole('region', { name: 'Payroll office', exact: true });
  await expect(zone.getByText(/^This partner only takes files/)).toBeVisible();
  await expect(zone.getByText('What you send will be listed here')).toBeVisible();
  await expectClean(page, 'folders', 'drop zone, nothing sent');
  const here = await openHere(page, folder);
  await here
    .getByRole('row', { name: /a\.xml/ })
    .dragTo(zone.getByText('Drop files here to send them', { exact: true }));
  await expect(zone.getByRole('listitem').filter({ hasText: 'a.xml' })).toContainText('Delivered');
  await here.getByRole('row', { name: /b\.xml/ }).click();
  await page.getByRole('button', { name: 'Upload →' }).click();
  await expect(zone.getByRole('listitem').filter({ hasText: 'b.xml' })).toContainText('Delivered');
  await dropFiles(zone.getByText('Drop files here to send them', { exact: true }), [
    { name: 'system.xml', contents: 'third' },
  ]);
  await expect(zone.getByRole('listitem').filter({ hasText: 'system.xml' })).toContainText('Delivered');
  expect((await server.read('a.xml')).toString()).toBe('first');
  expect((await server.read('b.xml')).toString()).toBe('second');
  expect((await server.read('system.xml')).toString()).toBe('third');
  await expectClean(page, 'folders', 'drop zone');
});

test('a folder of this computer is walked with the keyboard alone', async ({ page, waybill }) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  test.setTimeout(120_000);
  await using server = await startFtpServer({ program });
  const folder = await folderHere(waybill, { 'a.xml': 'x', '.hidden': 'y' });
  await mkdir(path.join(folder, 'below'));
  await writeFile(path.join(folder, 'below', 'deep.xml'), 'z');
  await folderOfServer(page, waybill, server);
  const here = await openHere(page, folder);
  await here.focus();
  await page.keyboard.type('below');
  await page.keyboard.press('Enter');
  await expect(here.getByRole('row', { name: /deep\.xml/ })).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(here.getByRole('row', { name: /below/, selected: true })).toBeVisible();
  await expect(here.getByText('.hidden')).toBeHidden();
  await page.getByRole('button', { name: 'Show hidden files' }).click();
  await expect(here.getByText('.hidden')).toBeVisible();
  await here.focus();
  await page.keyboard.press('F6');
  await expect(gridThere(page)).toBeFocused();
  await page.keyboard.press('F6');
  await expect(here).toBeFocused();
  await writeFile(path.join(folder, 'new.xml'), '');
  await page.keyboard.press('F5');
  await expect(here.getByRole('row', { name: /new\.xml/ })).toBeVisible();
  expect(await readFile(path.join(folder, 'a.xml'), 'utf8')).toBe('x');
});

test('a server that refuses to list has a drop zone, too, and a line that is gone is said', async ({
  page,
  waybill,
}) => {
  // Pure-FTPd cannot be asked for that.
  const modest = availableFtpServers().find((each) => each !== 'pure-ftpd');
  test.skip(program === undefined || modest === undefined, 'no FTP server of another maker is here');
  if (program === undefined || modest === undefined) return;
  test.setTimeout(120_000);
  await using closed = await startFtpServer({ program: modest, mode: { uploadOnly: true } });
  const folder = await folderHere(waybill, { 'a.xml': 'first' });
  await waybill.open();
  await addServer(page, closed, 'Payroll office');
  await page.getByRole('button', { name: 'Browse folders' }).click();
  await trustFromPane(page);
  const zone = page.getByRole('region', { name: 'Payroll office', exact: true });
  await expect(zone.getByText(/^The server does not tell what lies there/)).toBeVisible();
  const here = await openHere(page, folder);
  await here.getByRole('row', { name: /a\.xml/ }).click();
  await page.getByRole('button', { name: 'Upload →' }).click();
  await expect(zone.getByRole('listitem').filter({ hasText: 'a.xml' })).toContainText('Delivered');
  expect((await closed.read('a.xml')).toString()).toBe('first');

  const open = await startFtpServer({ program });
  await open.place('there.xml', Buffer.from('x'));
  await addServer(page, open, 'Second office');
  await page.getByRole('button', { name: 'Browse folders' }).click();
  const pane = page.getByRole('region', { name: 'Second office', exact: true });
  await pane.getByRole('button', { name: 'Check the certificate…' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Trust/ })
    .last()
    .click();
  await expect(pane.getByRole('row', { name: /there\.xml/ })).toBeVisible();
  await open.stop();
  await pane.getByRole('button', { name: 'Read again: Second office' }).click();
  await expect(pane.getByRole('alert')).toBeVisible();
  await expect(pane.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(pane.getByRole('row', { name: /there\.xml/ })).toBeVisible();
});
