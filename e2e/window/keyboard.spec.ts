import type { Page } from '@playwright/test';
import path from 'node:path';
import { fillJournal } from '../../bench/fill-journal.ts';
import { expect, goTo, test } from './waybill-window.ts';

/** The stops of Tab in each screen behind the rail, in the order of docs/accessibility.md; in the panel the button that closes it comes first. */
const orders = {
  Transfers: [
    'main: Collect',
    'main: Send files…',
    /^main: Partner \d+ has not confirmed/,
    /^main: Show: /,
    'main: Search files and partners',
    /^main: .*Direction$/,
    /^main: .*State$/,
    /^main: .*Partner$/,
    'main: Transfers, newest first',
    'aside: Close',
    /^aside: DELFOR/,
  ],
  Receipts: ['main: Search files and partners', /^main: .*Direction$/, 'main: Receipts, newest first'],
  Partners: ['main: Export…', 'main: Import…', 'main: Add partner…', /^main: Partner 01/],
  Certificates: [
    'main: Import…',
    'main: New certificate…',
    /^main: Search name/,
    'main: Ending soon',
    'main: Retired too',
  ],
  Automation: [/^main: Partners may call this computer/, /^main: Ports and addresses/],
  Log: ['main: Sessions', 'main: Search partners and files', /^main: .*Partner$/, 'main: Only what failed'],
  Practice: [/^main: An OFTP2 station/, 'main: Choose a file…', 'main: Use a sample file'],
  Settings: [
    'main: Name',
    'main: Our identification code (Odette ID)',
    'main: Code of the group',
    'main: Members',
  ],
} as const;

/** What has the keyboard: its part of the window, and its name. */
async function stopHere(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const has = document.activeElement;
    if (has === null || has === document.body) return 'body';
    const part = has.closest('nav, aside, footer, main, .notices, .away, [role=dialog], [role=alertdialog]');
    const where = part === null ? 'window' : (part.getAttribute('role') ?? part.tagName.toLowerCase());
    const named = has
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ');
    const ofField = has instanceof HTMLInputElement ? has.labels?.[0]?.textContent : undefined;
    const label = has.getAttribute('aria-label') ?? named ?? ofField ?? has.textContent;
    const box = has.getBoundingClientRect();
    const isSeen =
      box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    return `${where}: ${label.trim().slice(0, 60)}${isSeen ? '' : ' (not to be seen)'}`;
  });
}

/** Every stop of Tab, from the first of the window until it has come round. */
async function stopsOf(page: Page): Promise<readonly string[]> {
  await page.locator('.skip').focus();
  const stops = [await stopHere(page)];
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopHere(page);
    if (stop === 'body' || stop === stops[0]) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab does not come round: ${stops.slice(-4).join('; ')}`);
}

const parts = ['window', 'nav', 'main', 'aside'];

test('Tab goes through every screen as it is read, and the keyboard is never lost', async ({
  page,
  waybill,
}) => {
  test.setTimeout(120_000);
  fillJournal(path.join(waybill.home, 'journal.db'), 60).close();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  const grid = page.getByRole('grid');
  for (const [screen, order] of Object.entries(orders)) {
    await goTo(page, screen);
    if (screen === 'Transfers') {
      await grid.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('complementary')).toBeVisible();
    }
    await expect(page.getByRole('main')).not.toContainText('Loading');
    const stops = await stopsOf(page);
    expect(stops[0], screen).toBe('window: Skip to the screen');
    expect(stops.filter((stop) => stop.includes('not to be seen'))).toEqual([]);
    const places = stops.map((stop) => parts.indexOf(stop.split(':')[0] ?? ''));
    expect(places, `${screen}: ${stops.join('; ')}`).toEqual(places.toSorted((a, b) => a - b));
    const behind = stops.filter((stop) => !/^(?:nav|window)/.test(stop));
    for (const [place, expected] of order.entries())
      expect(behind[place], `${screen}, stop ${place}`).toMatch(expected);
  }

  // Past the rail with one key, and into the screen that its keys have opened.
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await stopHere(page)).toBe('main: Name');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await stopHere(page)).toBe('main: Export…');

  // From a list into its panel and back.
  await page.keyboard.press('Control+1');
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await panel.getByRole('region').first().focus();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(grid).toBeFocused();
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(grid).toBeFocused();

  // Every dialog gives the keyboard back to where it was asked for.
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(grid).toBeFocused();
  for (const [keys, name] of [
    ['Control+3', 'Add partner…'],
    ['Control+4', 'New certificate…'],
    ['Control+4', 'Import…'],
  ] as const) {
    await page.keyboard.press(keys);
    const button = page.getByRole('main').getByRole('button', { name, exact: true });
    await button.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(button).toBeFocused();
  }

  // What an answer takes away with itself: the need, and the button that had the keyboard.
  await page.keyboard.press('Control+1');
  const needs = page.getByRole('region', { name: 'Needs you' });
  await needs.getByRole('button').first().press('Enter');
  await panel.getByRole('button', { name: 'Confirm…' }).press('Enter');
  await page.getByRole('dialog').getByRole('textbox').fill('by telephone');
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, the partner has it' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(() => stopHere(page)).not.toBe('body');

  // A partner that is removed takes its panel along.
  await page.keyboard.press('Control+3');
  await page.getByRole('option', { name: 'Partner 40' }).press('Enter');
  await panel.getByRole('button', { name: 'Remove…' }).press('Enter');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /remove/i })
    .press('Enter');
  await expect(page.getByRole('option', { name: 'Partner 40' })).toBeHidden();
  await expect.poll(() => stopHere(page)).not.toBe('body');
});

test('nothing moves where the system asks for that, and everything is told apart in its few colours', async ({
  page,
  waybill,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  const moving = (): Promise<string[]> =>
    page.evaluate(() => {
      const seconds = (text: string): number =>
        Math.max(...text.split(',').map((each) => Number.parseFloat(each)));
      const long = [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        return (
          seconds(transitionDuration) > 0.001 ||
          seconds(animationDuration) > 0.001 ||
          scrollBehavior === 'smooth'
        );
      });
      const running = document.getAnimations().map((each) => `running: ${each.constructor.name}`);
      return [
        ...long.map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`),
        ...running,
      ];
    });
  for (const screen of ['Practice', 'Transfers', 'Partners', 'Settings']) {
    await goTo(page, screen);
    expect(await moving(), screen).toEqual([]);
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await moving()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+3');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Add (?:a )?partner/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await moving()).toEqual([]);
  await page.keyboard.press('Escape');

  await page.emulateMedia({ forcedColors: 'active' });
  await goTo(page, 'Settings');
  const toggle = page.getByRole('switch', { name: /^Tell me/ });
  const grounds = (): Promise<string[]> =>
    page
      .locator('.toggle')
      .last()
      .evaluate((element) => {
        const of = (selector: string): string => {
          const part = element.querySelector(selector);
          return part === null ? '' : getComputedStyle(part).backgroundColor;
        };
        return [of('.toggle-track'), of('.toggle-knob')];
      });
  const off = await grounds();
  expect(off[0]).not.toBe(off[1]);
  await page.getByText('Tell me when something needs me').click();
  await expect(toggle).toBeChecked();
  const on = await grounds();
  expect(on[0]).not.toBe(on[1]);
  expect(on).not.toEqual(off);
  await expect(page.getByRole('button', { name: 'Theme' })).toHaveCSS('border-top-style', 'solid');
});
