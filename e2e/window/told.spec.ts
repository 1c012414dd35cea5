import type { Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { dropFiles, expect, goTo, sendSample, test } from './waybill-window.ts';

/** Writes down what a screen reader would say of the live regions, and what the system would show. */
async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    const shown: string[] = [];
    Reflect.set(window, 'said', said);
    Reflect.set(window, 'shown', shown);
    const live =
      '[aria-live="polite"], [aria-live="assertive"], [role="log"], [role="status"], [role="alert"], output';
    new MutationObserver((records) => {
      for (const { addedNodes, target, type } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[aria-live="off"]') ?? element?.closest(live);
        if (!(region instanceof Element) || region.matches('[aria-live="off"]')) continue;
        const text =
          type === 'characterData'
            ? (target.textContent ?? '')
            : [...addedNodes].map((node) => node.textContent ?? '').join('');
        if (text.trim() !== '') said.push(text.trim());
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
    const Real = window.Notification;
    window.Notification = class extends Real {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        shown.push(`${title} | ${options?.body ?? ''}`);
      }
    };
  });
}

const heard = (page: Page, of: 'said' | 'shown') =>
  page.evaluate((name): string[] => Array.from(Reflect.get(window, name) as string[]), of);

test('what has come of files and what needs a person is said once, and told by the system only while nobody looks', async ({
  page,
  waybill,
  context,
}) => {
  await context.grantPermissions(['notifications']);
  await listenIn(page);
  await waybill.open();
  const said = (): Promise<string[]> => heard(page, 'said');
  const shown = (): Promise<string[]> => heard(page, 'shown');
  const about = async (file: string): Promise<string[]> =>
    (await said()).filter((text) => text.includes(file));

  // A file with hundreds of figures on its way: what comes of it is said, and none of the figures.
  await dropFiles(page.getByText('Drop any file here'), [
    { name: 'BIG.DAT', contents: randomBytes(6_000_000).toString('base64') },
  ]);
  await expect(
    page.getByRole('region', { name: 'What happens to it' }).getByText('Received by Practice partner'),
  ).toBeVisible({ timeout: 30_000 });
  const received = expect.stringContaining('Practice partner has received BIG.DAT.');
  await expect.poll(() => about('BIG.DAT')).toContainEqual(received);
  const ofBig = await about('BIG.DAT');
  expect(ofBig.filter((text) => text.includes('has received'))).toHaveLength(1);
  expect(ofBig.length).toBeLessThanOrEqual(2);
  expect((await said()).filter((text) => /\d ?%/.test(text))).toEqual([]);

  // The window is in front: the system tells nothing. Then notifications are on, and the window lies behind others.
  await goTo(page, 'Settings');
  await page.getByText('Tell me when something needs me').click();
  await expect(page.getByRole('switch', { name: /^Tell me/ })).toBeChecked();
  await page.evaluate(() => {
    document.hasFocus = () => true;
  });
  await goTo(page, 'Practice');
  const story = await sendSample(page);
  await expect(story.getByText('Received by Practice partner')).toBeVisible();
  // The panel asks by itself and may know earlier than the news: what was heard with the window in front is told to nobody.
  const samplesReceived = async (): Promise<number> =>
    (await about('has received WAYBILL-SAMPLE.TXT.')).length;
  await expect.poll(samplesReceived).toBe(1);
  expect(await shown()).toEqual([]);
  await page.evaluate(() => {
    document.hasFocus = () => false;
  });
  await page.getByRole('button', { name: 'Use a sample file' }).click();
  await expect.poll(shown).toEqual([expect.stringMatching(/^1 file has gone out \| /)]);
  await expect.poll(samplesReceived).toBe(2);

  // Refused: said as what came of the file, not once more as a need; told by the system as a need, and counted.
  await expect(page).toHaveTitle('Waybill');
  await page.getByRole('radio', { name: 'refuse it' }).check({ force: true });
  await page.getByRole('button', { name: 'Use a sample file' }).click();
  await expect(page).toHaveTitle('(1) Waybill');
  await expect.poll(() => about('refused')).toEqual(['Practice partner refused WAYBILL-SAMPLE.TXT.']);
  await expect
    .poll(shown)
    .toContainEqual(expect.stringMatching(/^Practice partner refused WAYBILL-SAMPLE\.TXT \| /));
  // It went out and came back refused within one moment, or was delivered first: either way it is told of once as refused.
  expect((await shown()).filter((text) => text.includes('refused'))).toHaveLength(1);
  expect((await said()).filter((text) => text.startsWith('Needs you'))).toEqual([]);

  await goTo(page, 'Transfers');
  await page
    .getByRole('region', { name: 'Needs you' })
    .getByRole('button', { name: /^Send again/ })
    .waitFor();
});
