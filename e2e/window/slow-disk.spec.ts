import type { Locator, Page } from '@playwright/test';
import path from 'node:path';
import { canHaveSlowDisk } from '../slow-disk/index.ts';
import { expectClean } from './clean.ts';
import { dropFiles, expect, goTo, sendSample, test } from './waybill-window.ts';

test.skip(!(await canHaveSlowDisk()), 'It takes Linux and a C compiler to make a disk slow');

function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row', { name, includeHidden: true });
}

function slowDiskBar(page: Page): Locator {
  return page.locator('.slow-disk');
}

test('while the disk makes files wait nothing is called ready, queued or received before it is, and the window says why it takes so long', async ({
  page,
  waybill,
}) => {
  test.setTimeout(300_000);
  const disk = await waybill.useSlowDisk();
  await waybill.open();
  await sendSample(page);
  await goTo(page, 'Transfers');
  await expect(rowOf(page, 'WAYBILL-SAMPLE.TXT')).toContainText('Received');

  // What is dropped is not ready before it is on the disk.
  const intake = path.join(waybill.home, 'intake');
  await disk.shut(['fsync'], intake);
  await dropFiles(page.getByRole('navigation').getByRole('button', { name: 'Practice partner' }), [
    { name: 'WAITS.TXT', contents: 'waits' },
  ]);
  const sending = page.getByRole('dialog');
  const reading = sending.getByRole('progressbar', { name: 'Reading WAITS.TXT' });
  await expect.poll(() => disk.held()).not.toEqual([]);
  await expect(reading).toBeVisible();
  // All of it was handed over, and none of it is kept: the bar names no share.
  await expect(reading).not.toHaveAttribute('aria-valuenow');
  await expect(sending.getByText('Ready')).toBeHidden();
  await expect(sending.getByRole('button', { name: /^Send/ })).toBeDisabled();
  await expect(slowDiskBar(page)).toContainText('The disk answers slowly');
  await expect(slowDiskBar(page)).toContainText(`for ${intake}.`);
  // The engine goes on.
  await expect(page.getByText('Engine running')).toBeVisible();
  await disk.open();
  await expect(sending.getByText('Ready')).toBeVisible();

  // What is sent is not queued before the queue has it.
  await disk.shut(['fsync', 'rename'], intake);
  await sending.getByRole('button', { name: 'Send 1 file' }).click();
  await expect(sending.getByText('Putting into the queue…')).toBeVisible();
  await expect.poll(() => disk.held()).not.toEqual([]);
  await expect(rowOf(page, 'WAITS.TXT')).toContainText('Preparing');
  await page.keyboard.press('Escape');
  await expect(sending).toBeHidden();
  // The window goes on: other screens, and questions to the engine.
  await goTo(page, 'Partners');
  await page.getByRole('option', { name: 'Practice partner' }).click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await goTo(page, 'Transfers');
  await expect(rowOf(page, 'WAITS.TXT')).toContainText('Preparing');
  await expectClean(page, 'transfers', 'with a slow disk');
  await disk.open();
  await expect(rowOf(page, 'WAITS.TXT')).toContainText('Received');

  // Said for a while, then over.
  await expect(slowDiskBar(page)).toHaveCount(0, { timeout: 120_000 });
});

test('a file that comes in is receiving until the disk has it', async ({ page, waybill }) => {
  const disk = await waybill.useSlowDisk();
  await waybill.open();
  const incoming = path.join(waybill.home, 'incoming');
  await disk.shut(['fsync'], incoming);
  await sendSample(page);
  await goTo(page, 'Transfers');
  await expect.poll(() => disk.held()).not.toEqual([]);
  const welcome = rowOf(page, 'WELCOME.TXT');
  await expect(welcome.getByRole('progressbar')).toBeVisible();
  await expect(slowDiskBar(page)).toContainText(`for ${incoming}.`);
  await expect(welcome).not.toContainText('Received');
  await expect(page.getByText('WELCOME.TXT has come in')).toHaveCount(0);
  await expect(page.getByText('Receipt sent')).toHaveCount(0);
  // A speed is not claimed where nothing moves.
  await expect(welcome).not.toContainText('/s');
  await disk.open();
  await expect(welcome).toContainText('Received');
  await expect(welcome).toContainText('Receipt sent');
});

test('while the disk makes the journal wait the engine answers nobody: the window stays, claims nothing, and goes on by itself', async ({
  page,
  waybill,
}) => {
  test.setTimeout(300_000);
  const disk = await waybill.useSlowDisk();
  await waybill.open();
  await sendSample(page);
  await goTo(page, 'Transfers');
  await expect(rowOf(page, 'WAYBILL-SAMPLE.TXT')).toContainText('Received');
  await dropFiles(page.getByRole('navigation').getByRole('button', { name: 'Practice partner' }), [
    { name: 'WAITS.TXT', contents: 'waits' },
  ]);
  const sending = page.getByRole('dialog');
  await expect(sending.getByText('Ready')).toBeVisible();
  await disk.shut(['fsync'], path.join(waybill.home, 'journal.db'));
  await sending.getByRole('button', { name: 'Send 1 file' }).click();
  await expect.poll(() => disk.held()).not.toEqual([]);
  await expect(page.getByText('Engine busy')).toBeVisible();
  await expect(page.getByText('The engine does not answer: its disk may be slow.')).toBeAttached();
  await expect(sending.getByText('Putting into the queue…')).toBeVisible();
  await expect(rowOf(page, 'WAITS.TXT')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(sending).toBeHidden();
  await goTo(page, 'Settings');
  await goTo(page, 'Transfers');
  await expect(rowOf(page, 'WAYBILL-SAMPLE.TXT')).toContainText('Received');
  await disk.open();

  await expect(page.getByText('Engine running')).toBeVisible();
  await expect(rowOf(page, 'WAITS.TXT')).toContainText('Received');
  // Now it can say what it was.
  await expect(slowDiskBar(page)).toContainText('The disk answers slowly');
  await expect(slowDiskBar(page)).toContainText(`for ${waybill.home}.`);

  // The next time it is known.
  await disk.shut(['fsync'], path.join(waybill.home, 'journal.db'));
  await page.getByRole('navigation').getByRole('button', { name: 'Practice', exact: true }).click();
  await page.getByRole('button', { name: 'Use a sample file' }).click();
  await expect(page.getByText('Engine busy')).toBeVisible();
  await expect(page.getByText('The engine does not answer: its disk is slow.')).toBeAttached();
  await disk.open();
  await expect(page.getByText('Engine running')).toBeVisible();
});
