import { readFile } from 'node:fs/promises';
import { expectPageClean } from './clean.ts';
import { expect, goTo, sendSample, test } from './waybill-window.ts';
import { unzip } from './unzip.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is in the diagnostics stands there before they are saved (${colorScheme})`, async ({
    page,
    waybill,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await waybill.open();
    const story = await sendSample(page);
    await expect(story.getByText('Received by Practice partner')).toBeVisible();
    await goTo(page, 'Settings');
    const save = page.getByRole('button', { name: 'Save diagnostics' });
    await save.scrollIntoViewIfNeeded();
    await expect(page.getByText('the last 30 sessions, command by command')).toBeVisible();
    await expect(page.getByText('Not in it: passwords, private keys, passphrases')).toBeVisible();
    await expectPageClean(page, 'what is in the diagnostics');
    const coming = page.waitForEvent('download');
    await save.press('Enter');
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^waybill-diagnostics-.*\.zip$/);
    await expect(page.getByText(`Saved: ${download.suggestedFilename()}`)).toBeVisible();
    const files = unzip(await readFile(await download.path()));
    expect(files.get('about.json')?.toString('utf8')).toContain('"host": "browser"');
    expect(files.get('sessions.json')?.toString('utf8')).toContain('SSID');
  });
}
