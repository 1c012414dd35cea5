import type { Page } from '@playwright/test';
import path from 'node:path';
import { fillJournal } from '../../bench/fill-journal.ts';
import { expectClean } from './clean.ts';
import { expect, goTo, sendSample, test } from './waybill-window.ts';

test('every screen is clean for axe', async ({ page, waybill }) => {
  test.setTimeout(240_000);
  fillJournal(path.join(waybill.home, 'journal.db'), 300).close();
  // axe waits for nothing that moves.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  await expectClean(page, 'practice', 'first run');
  const story = await sendSample(page);
  await expect(story.getByText('Received by Practice partner')).toBeVisible();
  await expectClean(page, 'practice', 'practice, followed');
  await goTo(page, 'Transfers');
  await expect(page.getByRole('region', { name: 'Needs you' })).toBeVisible();
  await expectClean(page, 'transfer-panel', 'transfers with a panel');
  await page.getByRole('button', { name: 'Close' }).click();
  await expectClean(page, 'transfers');
  await page
    .getByRole('row', { name: /DELFOR/ })
    .first()
    .click({ modifiers: ['Control'] });
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectClean(page, 'cancel');
  await page.keyboard.press('Escape');
  for (const [keys, screen] of [
    ['Control+4', 'certificates'],
    ['Control+5', 'automation'],
    ['Control+6', 'log'],
    ['Control+3', 'partners'],
    ['Control+2', 'receipts'],
  ] as const) {
    await page.keyboard.press(keys);
    await expectClean(page, screen);
  }
  await page
    .getByRole('row', { name: /DELFOR/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Show the receipt as it came' }).click();
  await expectClean(page, 'receipt-panel', 'receipts with a panel');
  await goTo(page, 'Partners');
  await page.getByRole('option', { name: 'Partner 01' }).click();
  await expectClean(page, 'partner-panel', 'partners with a panel');
  await page.getByRole('button', { name: 'Remove…' }).click();
  await expectClean(page, 'remove-partner');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit…' }).click();
  for (const [step, surface] of [
    ['Who', 'partner-oftp2-who'],
    ['Where', 'partner-oftp2-where'],
    ['Identity', 'partner-oftp2-identity'],
    ['Agreed', 'partner-oftp2-agreed'],
  ] as const) {
    await page.getByRole('tab', { name: step }).click();
    await expectClean(page, surface);
  }
  for (const section of await page.locator('.agreed-trigger').all()) await section.click();
  await page.getByText('Fixed records (F)').click();
  await page.getByLabel('Add codes').first().fill('O0013MORE');
  await page.getByLabel('Add codes').first().press('Enter');
  await page.getByRole('button', { name: /Add a rule for/ }).click();
  await page.getByRole('option', { name: /^SFNA 06/ }).click();
  await expectClean(page, 'partner-oftp2-agreed', 'partner dialog, every section open');
  await closeUnsaved(page);
  await page.getByRole('button', { name: 'Add partner…' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: /OFTP2/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expectClean(page, 'partner-ftps-general');
  await page.getByRole('tab', { name: 'Options' }).click();
  await expectClean(page, 'partner-ftps-options');
  await page.getByText('It only takes files').click();
  await expectClean(page, 'partner-ftps-options', 'dialog of an FTPS server that only takes files');
  await closeUnsaved(page);
  await goTo(page, 'Settings');
  await expectClean(page, 'settings');
  await page.keyboard.press('Control+1');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Send files…' }).click();
  await (
    await chooser
  ).setFiles({
    name: 'a b.edi',
    mimeType: 'text/plain',
    buffer: Buffer.from('x'),
  });
  await expect(page.getByRole('dialog')).toContainText('a b.edi');
  await expectClean(page, 'send', 'send dialog');
});

test('the main job is done with the keyboard alone', async ({ page, waybill }) => {
  await waybill.open();
  const sample = page.getByRole('button', { name: 'Use a sample file' });
  await tabTo(page, 'Use a sample file');
  await expect(sample).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Received by Practice partner')).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { level: 1, name: 'Transfers' })).toBeVisible();
  const grid = page.getByRole('grid');
  await grid.focus();
  await expect(grid).toHaveAttribute('aria-activedescendant', /-0$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toBeHidden();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toContainText('Received by Practice partner');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Partners' })).toBeVisible();
  await tabTo(page, 'Practice partner', 'option');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Partner Practice partner' })).toBeVisible();
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

/** Presses Tab until the named element has the keyboard. */
async function tabTo(page: Page, name: string, role: 'button' | 'option' = 'button'): Promise<void> {
  const target = page.getByRole('main').getByRole(role, { name });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached with Tab`);
}

test('the theme can be chosen against the system', async ({ page, waybill }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await waybill.open();
  await goTo(page, 'Settings');
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(246, 245, 242)');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('option', { name: 'Dark' }).click();
  await expect.poll(paper).toBe('rgb(22, 24, 27)');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await paper()).toBe('rgb(22, 24, 27)');
});

/** Out of a partner's dialog in which something was entered. */
async function closeUnsaved(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close without saving' }).click();
}
