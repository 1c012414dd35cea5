import type { Locator, Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startPracticeDigipoort } from '../../src-main/practice/index.ts';
import type { PracticeDigipoort } from '../../src-main/practice/index.ts';
import { expectClean } from './clean.ts';
import { expect, goTo, test } from './waybill-window.ts';
import type { Waybill } from './waybill-window.ts';

const uuid = '018b0112-8171-4fed-b360-aa509ba1c6a9';

async function openDigipoort(page: Page, waybill: Waybill): Promise<PracticeDigipoort> {
  const digipoort = await startPracticeDigipoort({
    folder: path.join(path.dirname(waybill.home), 'digipoort'),
    isKnown: () => true,
    changed: () => undefined,
  });
  await waybill.open();
  await goTo(page, 'Partners');
  await page.getByRole('button', { name: /^Add (?:a partner|partner…)$/ }).click();
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await editor.getByRole('radio', { name: /OFTP2/ }).focus();
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowRight');
  await editor.getByLabel('Name', { exact: true }).fill('Digipoort');
  await editor.getByLabel('Host name').fill(digipoort.host);
  await editor.getByLabel('Port', { exact: true }).fill(String(digipoort.port));
  await editor.getByLabel('User', { exact: true }).fill(digipoort.user);
  await editor.getByLabel('Password', { exact: true }).fill(digipoort.password);
  await editor.getByLabel('Sender', { exact: true }).fill(digipoort.sender);
  await editor.getByLabel('Receiver', { exact: true }).fill(digipoort.receiver);
  await editor.getByRole('button', { name: 'Save and test connection' }).click();
  await editor.getByRole('button', { name: 'It is the same: trust it' }).click();
  await expect(editor.getByText('Everything works.')).toBeVisible();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor).toBeHidden();
  return digipoort;
}

function partnerPanel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Partner Digipoort' });
}

async function deliver(page: Page, names: readonly string[]): Promise<void> {
  await goTo(page, 'Partners');
  const chooser = page.waitForEvent('filechooser');
  await partnerPanel(page).getByRole('button', { name: 'Send files…' }).click();
  const files = names.map((name) => ({
    name,
    mimeType: 'text/xml',
    buffer: Buffer.from(`<a n="${name}"/>`),
  }));
  await (await chooser).setFiles(files);
  const dialog = page.getByRole('dialog', { name: 'Send to Digipoort' });
  await dialog.getByRole('button', { name: /^Send (?:\d+ files?|anyway)/ }).click();
  await expect(dialog).toBeHidden();
  for (const name of names)
    await expect(page.getByRole('row', { name: new RegExp(name.slice(-20)) }).first()).toContainText(
      'Delivered',
    );
}

async function collect(page: Page, digipoort: PracticeDigipoort): Promise<void> {
  await digipoort.settled();
  await goTo(page, 'Partners');
  await partnerPanel(page).getByRole('button', { name: 'Collect' }).click();
  await goTo(page, 'Transfers');
}

test('D-32, D-21: a rejected metafile is corrected, and a file withdrawn', async ({ page, waybill }) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const digipoort = await openDigipoort(page, waybill);
  try {
    await expect(partnerPanel(page)).toContainText('Our certificate, as Digipoort sees it');
    await expectClean(page, 'certificate-panel', 'our certificate');
    digipoort.configure({ answer: 'receiver-unknown' });
    await deliver(page, ['aangifte.xml', 'tweede.xml']);
    await collect(page, digipoort);
    const needs = page.getByRole('region', { name: 'Needs you' });
    await needs.getByRole('button', { name: /Correct the metafile….*aangifte/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct the metafile' });
    await expect(dialog.getByLabel('Receiver', { exact: true })).toHaveValue(digipoort.receiver);
    await dialog.getByLabel('Receiver', { exact: true }).fill('');
    await dialog.getByLabel('Reference', { exact: true }).fill('AANGIFTE-2');
    await expect(dialog.getByLabel('Metafile, as it will be sent')).toContainText('AANGIFTE-2');
    await expectClean(page, 'correct', 'correcting');
    digipoort.configure({ answer: 'check' });
    await dialog.getByRole('button', { name: 'Send the metafile' }).click();
    await expect(dialog).toBeHidden();
    const panel = page.getByRole('complementary', { name: /aangifte/ });
    await expect(panel).toContainText('Delivered');
    await panel.getByRole('button', { name: 'Show the metafile' }).click();
    await expect(panel.getByLabel('Metafile, as it was sent').last()).toContainText('AANGIFTE-2');
    await expectClean(page, 'transfer-panel', 'a metafile');
    await collect(page, digipoort);
    await expect(page.getByRole('row', { name: /aangifte/ }).first()).toContainText('Received');

    await page.getByRole('row', { name: /tweede/ }).click();
    const second = page.getByRole('complementary', { name: /tweede/ });
    await second.getByRole('button', { name: 'Withdraw it…' }).click();
    await expectClean(page, 'withdraw', 'withdrawing');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw it' }).click();
    await expect(second).toContainText('Withdrawn', { timeout: 20_000 });
    await expect(needs).toBeHidden();
    expect((await digipoort.contents()).in).toEqual([]);
  } finally {
    await digipoort.stop();
  }
});

test('D-36: a person says whose an answer is that fits several files', async ({ page, waybill }) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const digipoort = await openDigipoort(page, waybill);
  try {
    digipoort.configure({ answer: 'silent' });
    await deliver(page, [`${'x'.repeat(60)}_a.xml`]);
    await deliver(page, [`${'x'.repeat(60)}_b.xml`]);
    const name = `${'x'.repeat(50)}_Digipoort_${uuid}.ok`;
    await writeFile(path.join(digipoort.folder, 'out', name), '<metafile/>');
    await collect(page, digipoort);
    await page
      .getByRole('region', { name: 'Needs you' })
      .getByRole('button', { name: /Say whose it is…/ })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Whose receipt is this?' });
    const act = dialog.getByRole('button', { name: 'That is the one' });
    await expect(act).toBeDisabled();
    await dialog.getByRole('radio', { name: /_b\.xml/ }).focus();
    await page.keyboard.press('Space');
    await expectClean(page, 'assign', 'whose it is');
    await act.click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('row', { name: /_b\.xml/ })).toContainText('Received');
    await expect(page.getByRole('row', { name: /_a\.xml/ })).not.toContainText('Received');
  } finally {
    await digipoort.stop();
  }
});

test('D-26: the metafile.xsd of the account is imported in the dialog', async ({ page, waybill }) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const digipoort = await openDigipoort(page, waybill);
  try {
    await partnerPanel(page).getByRole('button', { name: /Edit/ }).click();
    const editor = page.getByRole('dialog', { name: /Digipoort/ });
    await editor.getByRole('tab', { name: 'Metafile' }).click();
    await expectClean(page, 'partner-digipoort-metafile', 'importing a schema');
    await pickInto(page, editor, 'no schema');
    await expect(editor.getByText(/This is no XML schema/)).toBeVisible();
    const element = '<xs:element name="bericht" type="xs:string"/>';
    await pickInto(
      page,
      editor,
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${element}</xs:schema>`,
    );
    await expect(editor.getByText(/every metafile is held against it/)).toBeVisible();
    await editor.getByRole('button', { name: 'Save partner' }).click();
    await expect(editor).toBeHidden();

    const chooser = page.waitForEvent('filechooser');
    await partnerPanel(page).getByRole('button', { name: 'Send files…' }).click();
    await (
      await chooser
    ).setFiles([{ name: 'aangifte.xml', mimeType: 'text/xml', buffer: Buffer.from('<a/>') }]);
    const dialog = page.getByRole('dialog', { name: 'Send to Digipoort' });
    await expect(dialog).toContainText('does not hold against the metafile.xsd');
  } finally {
    await digipoort.stop();
  }
});

async function pickInto(page: Page, editor: Locator, contents: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await editor.getByRole('button', { name: 'Import the metafile.xsd…' }).click();
  await (
    await chooser
  ).setFiles([{ name: 'metafile.xsd', mimeType: 'application/xml', buffer: Buffer.from(contents) }]);
}
