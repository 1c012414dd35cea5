import { readFile } from 'node:fs/promises';
import { expectClean } from './clean.ts';
import { expect, goTo, sendSample, test } from './waybill-window.ts';

test('the log says what it will hold before there is a session', async ({ page, waybill }) => {
  await waybill.open();
  await goTo(page, 'Log');
  await expect(page.getByText('Sessions will be written down here')).toBeVisible();
  await page.getByRole('button', { name: 'Send something to the practice partner' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible();
});

test('a file leads to its session, command by command, and back, clean for axe', async ({
  page,
  context,
  waybill,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  const story = await sendSample(page);
  await expect(story.getByText('Received by Practice partner')).toBeVisible();
  await goTo(page, 'Transfers');
  const file = page.getByRole('complementary', { name: 'Timeline of WAYBILL-SAMPLE.TXT' });
  await file.getByRole('button', { name: 'Show the session' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Log' })).toBeVisible();
  const panel = page.getByRole('complementary', { name: 'Session 1' });
  await expect(panel.getByText('Ended as it should')).toBeVisible();
  await expect(panel).toContainText('TLSv1.3');
  const lines = panel.getByRole('list', { name: 'Commands' }).getByRole('listitem');
  await expect(lines.first()).toContainText('SSRM');
  await expect(lines.nth(1)).toContainText(/SSID LEV=5 CODE=\S+ PSWD=\*\*\* SDEB=/);
  await expect(lines.filter({ hasText: 'SFID DSN=WAYBILL-SAMPLE.TXT' })).toHaveCount(1);
  await expect(lines.last()).toContainText('ESID REAS=00');
  await expectClean(page, 'session-panel');

  await panel.getByRole('button', { name: 'Copy as text' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Session +1\n/);
  expect(copied.match(/^\d\d:\d\d:\d\d\.\d{3} {2}(->|<-) {2}[A-Z]+/gm)).toHaveLength(await lines.count());
  const saving = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save as text' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('session-1.txt');
  expect(await readFile(await saved.path(), 'utf8')).toBe(copied);

  await panel.getByRole('button', { name: 'WAYBILL-SAMPLE.TXT' }).click();
  await expect(file).toBeVisible();
});

test('sessions are found by how they ended, by partner and by name, and followed while they run', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await sendSample(page);
  await expect(page.getByText('Received by Practice partner')).toBeVisible();
  await page.getByRole('radio', { name: 'cut the line' }).check({ force: true });
  await goTo(page, 'Log');
  const rows = page.getByRole('grid').getByRole('row');
  // The head is a row, too.
  await expect(rows).toHaveCount(2);
  await rows.nth(1).click();
  await goTo(page, 'Partners');
  await page.getByRole('option', { name: 'Practice partner' }).click();
  await page.getByRole('button', { name: 'Test' }).first().click();
  await page.keyboard.press('Control+6');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('Ended as it should');
  await rows.nth(1).click();
  await expect(page.getByRole('complementary', { name: 'Session 2' })).toContainText('Connection test');

  await page.getByRole('button', { name: 'Only what failed' }).click();
  await expect(page.getByText('No session fits')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).first().click();
  await page.getByRole('searchbox').fill('sample');
  await expect(rows).toHaveCount(2);
  await page.getByRole('searchbox').fill('nobody');
  await expect(page.getByText('No session fits')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).first().click();
  await expect(rows).toHaveCount(3);
  const grid = page.getByRole('grid');
  await grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Session 1' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toBeHidden();
});
