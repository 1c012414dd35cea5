import type { Page } from '@playwright/test';
import path from 'node:path';
import { fillJournal } from '../../bench/fill-journal.ts';
import { availableFtpServers, startFtpServer } from '../../src-main/protocols/ftps/testing/index.ts';
import { importSites, siteList } from './site-list.ts';
import { dropFiles, expect, goTo, test } from './waybill-window.ts';

/** 200 % in a window of 1280 by 800, and the smallest window that is promised. */
const sizes = [
  { width: 640, height: 400 },
  { width: 900, height: 600 },
] as const;

/** Runs in the page: what makes it wider than the window, and controls that cannot be brought wholly into sight or lie below something else. */
function outOfReach(): string[] {
  const found: string[] = [];
  const { documentElement: page } = document;
  if (page.scrollWidth > innerWidth) found.push(`the page is ${page.scrollWidth} wide`);
  // A panel lies over the screen where there is no room beside it, and is closed to see what is below.
  const front =
    document.querySelector('[role="dialog"], [role="alertdialog"]') ??
    document.querySelector('aside') ??
    document.querySelector('.window');
  if (front === null) return ['nothing is shown'];
  const controls = front.querySelectorAll<HTMLElement>(
    'button, input:not([type=hidden]), textarea, a[href], [role=grid], [role=option], [role=tab], [role=row] button',
  );
  for (const control of controls) {
    if (
      control.closest('.skip, .unseen, [inert]') !== null ||
      control.matches(':disabled, [type=radio], [type=checkbox], [type=file]')
    )
      continue;
    // What lies in a section that is folded up.
    if (!control.checkVisibility()) continue;
    const before = control.getBoundingClientRect();
    if (before.width === 0 || before.height === 0 || getComputedStyle(control).visibility === 'hidden')
      continue;
    control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
    const name = `${control.tagName} ${(control.getAttribute('aria-label') ?? control.textContent).trim().slice(0, 40)}`;
    // Of what is longer than the window itself, its beginning can be seen.
    const isCut =
      left < -1 || right > innerWidth + 1 || top < -1 || (bottom > innerHeight + 1 && height < innerHeight);
    if (isCut) found.push(`${name} is cut: ${[left, top, right, bottom].map(Math.round).join(' ')}`);
    else {
      const there = document.elementFromPoint(
        left + Math.min(width / 2, 20),
        Math.max(top, 0) + Math.min(height / 2, 12),
      );
      const isFree =
        there !== null &&
        (control.contains(there) ||
          there.contains(control) ||
          there.closest('label')?.contains(control) === true);
      if (!isFree) found.push(`${name} is covered by ${there?.className.toString() ?? 'nothing'}`);
    }
  }
  return found;
}

async function expectReachable(page: Page, where: string): Promise<void> {
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height });
    const left = await page.evaluate(outOfReach);
    expect(left, `${where} at ${width} x ${height}`).toEqual([]);
  }
}

test('at 200 % and in a small window nothing is cut, nothing scrolls sideways, and every control is reached', async ({
  page,
  waybill,
}) => {
  test.setTimeout(180_000);
  fillJournal(path.join(waybill.home, 'journal.db'), 60).close();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  for (const screen of [
    'Practice',
    'Receipts',
    'Partners',
    'Certificates',
    'Automation',
    'Log',
    'Settings',
    'Transfers',
  ]) {
    await goTo(page, screen);
    await expect(page.getByRole('main')).not.toContainText('Loading');
    await expectReachable(page, screen);
  }
  const panel = page.getByRole('complementary');
  await page.getByRole('grid').press('Enter');
  await expect(panel).toBeVisible();
  await expectReachable(page, 'Transfers with a panel');
  await page.keyboard.press('Control+2');
  await page.getByRole('grid').press('Enter');
  await expectReachable(page, 'Receipts with a panel');
  await page.keyboard.press('Control+3');
  await page.getByRole('option', { name: 'Partner 01' }).press('Enter');
  await expect(panel).toBeVisible();
  await expectReachable(page, 'Partners with a panel');
  await panel.getByRole('button', { name: 'Edit…' }).press('Enter');
  for (const step of ['Who', 'Where', 'Identity', 'Agreed']) {
    await page.getByRole('tab', { name: step }).press('Enter');
    await page.getByRole('tab', { name: step }).click();
    await expectReachable(page, `partner, ${step}`);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add partner…' }).press('Enter');
  const editor = page.getByRole('dialog');
  for (const [kind, tabs] of [
    ['FTPS server', ['General', 'Options']],
    ['Digipoort', ['General', 'Metafile', 'Options']],
    ['Bank of Canada', ['General', 'Files', 'Options']],
  ] as const) {
    await editor.getByRole('radio', { name: new RegExp(`^${kind}`) }).check({ force: true });
    for (const tab of tabs) {
      await editor.getByRole('tab', { name: tab }).press('Enter');
      await expectReachable(page, `${kind}, ${tab}`);
    }
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expectReachable(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+4');
  await page.getByRole('main').getByRole('button', { name: 'New certificate…' }).press('Enter');
  await expectReachable(page, 'new certificate');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
  await page.getByRole('grid').press('Delete');
  await expectReachable(page, 'cancel');
  await page.keyboard.press('Escape');
});

test('the dialog that imports partners is reached wholly, empty and with a list that asks something', async ({
  page,
  waybill,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  await page.getByRole('button', { name: 'Skip this for now' }).click();
  const sites = [
    { name: 'Bank', host: 'bank.example', protocol: 'implicit', user: 'anna', password: 'secret' },
    {
      name: `Mill ${'of the long name '.repeat(3)}`.trim(),
      host: 'mill.example',
      protocol: 'plain',
      user: 'bert',
    },
    { name: 'By SSH', host: 'files.example', protocol: 'sftp' },
  ] as const;
  await importSites(page, sites.slice(0, 1));
  await expect(page.getByRole('option', { name: 'Bank' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Import…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import partners' });
  await expectReachable(page, 'import, empty');
  await dropFiles(dialog, [siteList(sites)]);
  const rows = dialog.getByRole('list', { name: 'Partners in the file' }).locator('> li');
  await expect(rows).toHaveCount(2);
  // One who is here already asks for another name.
  await rows.first().getByRole('checkbox').press('Space');
  await expect(dialog.getByLabel('Name here for Bank')).toBeVisible();
  await expectReachable(page, 'import, with a list');
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height });
    for (const row of await rows.all()) {
      await row.getByRole('checkbox').focus();
      await expect(row.locator('.take-name')).toBeInViewport({ ratio: 1 });
    }
  }
});

const [program] = availableFtpServers();

test('two panes are reached wholly, and so is what is asked over them', async ({
  page,
  waybill,
}, testInfo) => {
  test.skip(program === undefined, 'no FTP server of another maker is here');
  if (program === undefined) return;
  await using server = await startFtpServer({ program });
  await server.place('in/orders of the year that is named here in full.xml', Buffer.from('x'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  await page.getByRole('button', { name: 'Skip this for now' }).click();
  const { host, port, user, password } = server;
  await importSites(page, [{ name: 'Payroll office', host, port, protocol: 'explicit', user, password }]);
  await page.getByRole('button', { name: 'Browse folders' }).click();
  await page.getByRole('button', { name: 'Check the certificate…' }).click();
  const question = page.getByRole('alertdialog');
  await expectReachable(page, 'the question of trust');
  await question
    .getByRole('button', { name: /^Trust/ })
    .last()
    .click();
  const there = page.getByRole('grid', { name: 'Entries: Payroll office' });
  await expect(there.getByRole('row', { name: /^Folder in/ })).toBeVisible();
  await page.getByLabel('Folder: This computer').fill(path.dirname(testInfo.outputPath('x')));
  await page.getByLabel('Folder: This computer').press('Enter');
  await expectReachable(page, 'two panes');
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height });
    for (const grid of [there, page.getByRole('grid', { name: 'Entries: This computer' })]) {
      const beyond = await grid.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(beyond, `a pane scrolls sideways at ${width} x ${height}`).toBeLessThanOrEqual(0);
    }
  }
  await there.getByRole('row', { name: /^Folder in/ }).click();
  await expectReachable(page, 'two panes, something chosen');
});
