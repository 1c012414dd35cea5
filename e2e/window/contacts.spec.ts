import { readFile } from 'node:fs/promises';
import { expectPageClean } from './clean.ts';
import { expect, goTo, sendSample, test } from './waybill-window.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what left this computer is seen by day, and taken along (${colorScheme})`, async ({
    page,
    waybill,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await waybill.open();
    const story = await sendSample(page);
    await expect(story.getByText('Received by Practice partner')).toBeVisible();
    await goTo(page, 'Log');
    // With the keyboard alone.
    await page.getByRole('radio', { name: 'Sessions' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    const table = page.getByRole('table', { name: /^Connections of/ });
    const row = table.getByRole('row').filter({ hasText: 'WAYBILL-SAMPLE' }).first();
    await expect(row).toContainText('Practice partner');
    await expect(row).toContainText('127.0.0.1:');
    await expect(row).toContainText('encrypted');
    await expectPageClean(page, 'what left this computer');

    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('what-left-this-computer.csv');
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toMatch(/^Began,Ended,Partner,Who called,/);
    expect(csv).toMatch(/,Practice partner,We called,127\.0\.0\.1,\d+,127\.0\.0\.1,,encrypted,\d+,\d+,1,/);

    await page.getByRole('searchbox', { name: 'Search hosts and partners' }).fill('nobody');
    await expect(page.getByText('Nothing fits this choice')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search hosts and partners' }).fill('practice');
    await row.getByRole('button', { name: 'Show the session' }).click();
    await expect(page.getByRole('complementary', { name: /^Session/ })).toBeVisible();
  });
}
