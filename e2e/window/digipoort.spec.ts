import type { Locator, Page } from '@playwright/test';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startPracticeDigipoort } from '../../src-main/practice/index.ts';
import type { PracticeDigipoort } from '../../src-main/practice/index.ts';
import { expectClean } from './clean.ts';
import { expect, goTo, test } from './waybill-window.ts';

const aangifte = 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml';
const oin = '00000001123456789000';

async function openDialog(page: Page): Promise<Locator> {
  await goTo(page, 'Partners');
  await page.getByRole('button', { name: /^Add (?:a partner|partner…)$/ }).click();
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await editor.getByRole('radio', { name: /OFTP2/ }).focus();
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowRight');
  await expect(editor.getByRole('radio', { name: /Digipoort/ })).toBeFocused();
  return editor;
}

/** Adds the practice Digipoort as a user would, and trusts its certificate. */
async function addDigipoort(page: Page, digipoort: PracticeDigipoort): Promise<Locator> {
  const editor = await openDialog(page);
  await editor.getByLabel('Name', { exact: true }).fill('Digipoort');
  await editor.getByLabel('Host name').fill(digipoort.host);
  await editor.getByLabel('Port', { exact: true }).fill(String(digipoort.port));
  await editor.getByLabel('User', { exact: true }).fill(digipoort.user);
  await editor.getByLabel('Password', { exact: true }).fill(digipoort.password);
  await editor.getByLabel('Sender', { exact: true }).fill(digipoort.sender);
  await editor.getByLabel('Receiver', { exact: true }).fill(digipoort.receiver);
  const tryIt = editor.getByRole('button', { name: 'Save and test connection' });
  await tryIt.click();
  await editor.getByRole('button', { name: 'It is the same: trust it' }).click();
  await expect(editor.getByText('Everything works. No file was sent.')).toBeVisible();
  return editor;
}

function panelOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Partner Digipoort' });
}

async function pick(page: Page, names: readonly string[]): Promise<Locator> {
  await goTo(page, 'Partners');
  const chooser = page.waitForEvent('filechooser');
  await panelOf(page).getByRole('button', { name: 'Send files…' }).click();
  await (
    await chooser
  ).setFiles(names.map((name) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(`<a n="${name}"/>`) })));
  return page.getByRole('dialog', { name: 'Send to Digipoort' });
}

/** Collects until the row says so: a session that is still under way may have looked before the answer lay there. */
async function collectUntil(page: Page, row: Locator, text: string): Promise<void> {
  await expect(async () => {
    await goTo(page, 'Partners');
    await panelOf(page).getByRole('button', { name: 'Collect' }).click();
    await goTo(page, 'Transfers');
    await expect(row).toContainText(text, { timeout: 3_000 });
  }).toPass();
}

test('D-20: Digipoort is added, delivered to, and its answers are told', async ({ page, waybill }) => {
  test.setTimeout(120_000);
  const digipoort = await startPracticeDigipoort({
    folder: path.join(path.dirname(waybill.home), 'digipoort'),
    isKnown: () => true,
    changed: () => undefined,
  });
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await waybill.open();
    const editor = await addDigipoort(page, digipoort);
    await expectClean(page, 'partner-digipoort-general', 'Digipoort, General');
    await editor.getByRole('tab', { name: 'Metafile' }).click();
    await expectClean(page, 'partner-digipoort-metafile', 'Digipoort, Metafile');
    await editor.getByRole('tab', { name: 'Options' }).click();
    await expectClean(page, 'partner-digipoort-options', 'Digipoort, Options');
    await editor.getByRole('button', { name: 'Save partner' }).click();
    await expect(editor).toBeHidden();
    await expect(panelOf(page)).toContainText(digipoort.sender);
    await expect(panelOf(page)).toContainText('Nobody has said yet that our certificate is registered');
    await expectClean(page, 'partner-panel', 'partners with Digipoort');

    // D-22: a name that is not taken is told why, and the nearest one is offered.
    const dialog = await pick(page, ['9 jaar é.xml', aangifte]);
    await expect(dialog).toContainText('it has to begin with a letter or _');
    await expect(dialog.getByText('How metafiles are spelt is partly a guess')).toHaveCount(1);
    await expectClean(page, 'send', 'files for Digipoort');
    await dialog.getByRole('button', { name: 'Send as _9_jaar_e.xml' }).click();
    await dialog.getByRole('button', { name: 'Send 2 files' }).click();
    await expect(dialog).toBeHidden();
    const row = page.getByRole('row', { name: new RegExp(aangifte) });
    await expect(row).toContainText('Delivered');
    await digipoort.settled();
    // D-37: accepted is what has an .ok.
    await collectUntil(page, row, 'Received');
    await row.click();
    await expect(page.getByRole('complementary', { name: new RegExp(aangifte) })).toContainText(
      'repeats what the metafile says of this very file',
    );

    digipoort.configure({ answer: 'receiver-unknown' });
    const rejected = await pick(page, ['rejected.xml']);
    await rejected.getByRole('button', { name: 'Send 1 file' }).click();
    const rejectedRow = page.getByRole('row', { name: /rejected/ });
    await expect(rejectedRow).toContainText('Delivered');
    await digipoort.settled();
    await collectUntil(page, rejectedRow, 'Refused');
    const needs = page.getByRole('region', { name: 'Needs you' });
    await expect(needs).toContainText('Digipoort refused rejected.xml');
    await expect(needs).toContainText('Digipoort does not know the receiver');
    await expect(needs).toContainText('Receiver unknown');
    await expectClean(page, 'transfer-panel', 'a rejection');

    // Nothing is renamed there, and no folder made.
    await goTo(page, 'Partners');
    await panelOf(page).getByRole('button', { name: 'Browse folders' }).click();
    const there = page.getByRole('region', { name: 'Digipoort' });
    await expect(there.getByRole('textbox')).toHaveValue('/in');
    await expect(there.getByRole('button', { name: 'Delete…' })).toBeVisible();
    await expect(there.getByRole('button', { name: 'New folder…' })).toHaveCount(0);
    await expectClean(page, 'folders', 'folders of Digipoort');
  } finally {
    await digipoort.stop();
  }
});

test('what is wrong for Digipoort is said at its field, and its metafile is spelt with the keyboard', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  const editor = await openDialog(page);
  await editor.getByLabel('User', { exact: true }).fill('Anonymous');
  await editor.getByLabel('Port', { exact: true }).fill('70000');
  await editor.getByLabel('Host name').fill('ftp://ftps.example.nl');
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor.getByText(/“anonymous” is not allowed/)).toBeVisible();
  await expect(editor.getByText('A number from 1 to 65535.')).toBeVisible();
  await expect(editor.getByText(/without ftp:\/\/ in front/)).toBeVisible();
  await editor.getByRole('button', { name: /For your network administrator/ }).click();
  await expect(editor).toContainText('asks for our own certificate');

  await editor.getByRole('tab', { name: 'Metafile' }).click();
  const size = editor.getByLabel('Element for Size', { exact: true });
  await size.fill('data//size');
  await page.keyboard.press('Tab');
  await expect(editor.getByText(/^XML names, \/ between them/)).toBeVisible();
  await size.fill('data/size');
  await expect(editor.getByText(/^XML names, \/ between them/)).toBeHidden();
  // The keyboard stays with what was moved, up to the top.
  const up = editor.getByRole('button', { name: 'Move Receiver up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(up).toBeDisabled();
  await expect(editor.getByRole('button', { name: 'Move Receiver down' })).toBeFocused();
  await expect(
    editor
      .getByRole('list', { name: /^Elements/ })
      .getByRole('textbox')
      .first(),
  ).toHaveValue('receiver');
  await editor.getByRole('checkbox', { name: 'Use Name of the file' }).focus();
  await page.keyboard.press('Space');
  await expect(editor.getByLabel('Element for Name of the file')).toBeDisabled();
  await expectClean(page, 'partner-digipoort-metafile', 'metafile with an element that is not used');
});

test('the OIN of our certificate is offered as the sender', async ({ page, waybill }) => {
  await waybill.open();
  await goTo(page, 'Certificates');
  await page.getByRole('button', { name: 'New certificate…' }).click();
  const wizard = page.getByRole('dialog', { name: 'New certificate' });
  await wizard.getByLabel('Common name').fill('Our organisation');
  await wizard.getByLabel('Identification').fill(oin);
  await wizard.getByRole('button', { name: 'Next' }).click();
  await wizard.getByRole('button', { name: 'Make the certificate' }).click();
  const made = page.getByRole('dialog', { name: 'The certificate is made' });
  await made.getByRole('button', { name: 'Show it in the list' }).click();
  const editor = await openDialog(page);
  await editor.getByRole('button', { name: /The certificate they know us by/ }).click();
  await page.getByRole('option', { name: /Our organisation/ }).click();
  await editor.getByRole('button', { name: `Use ${oin} from our certificate` }).click();
  await expect(editor.getByLabel('Sender', { exact: true })).toHaveValue(oin);
  await expect(editor.getByRole('button', { name: /^Use .* from our certificate/ })).toHaveCount(0);
});

test('a file carried into its folder is seen with its checks, and lies there with its metafile', async ({
  page,
  waybill,
}) => {
  test.setTimeout(120_000);
  const digipoort = await startPracticeDigipoort({
    folder: path.join(path.dirname(waybill.home), 'digipoort'),
    isKnown: () => true,
    changed: () => undefined,
  });
  try {
    const folder = path.join(path.dirname(waybill.home), 'files');
    await mkdir(folder);
    await writeFile(path.join(folder, aangifte), '<aangifte/>');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await waybill.open();
    const editor = await addDigipoort(page, digipoort);
    await editor.getByRole('button', { name: 'Save partner' }).click();
    await panelOf(page).getByRole('button', { name: 'Browse folders' }).click();
    const here = page.getByLabel('Folder: This computer');
    await here.fill(folder);
    await here.press('Enter');
    await page.getByRole('row', { name: new RegExp(aangifte) }).click();
    await page.getByRole('button', { name: 'Upload →' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send to Digipoort' });
    await expect(dialog.getByLabel('Name at the partner')).toHaveValue(aangifte);
    expect(digipoort.received).toEqual([]);
    await dialog.getByRole('button', { name: 'Send 1 file' }).click();
    await expect(page.getByRole('row', { name: new RegExp(aangifte) })).toContainText('Delivered');
    await digipoort.settled();
    expect(digipoort.received).toHaveLength(1);
    expect(await readFile(path.join(folder, aangifte), 'utf8')).toBe('<aangifte/>');
  } finally {
    await digipoort.stop();
  }
});
