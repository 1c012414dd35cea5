import { expectClean } from './clean.ts';
import { importSites } from './site-list.ts';
import { dropFiles, expect, goTo, test } from './waybill-window.ts';

test('what happens by itself is told for each partner, paused, and done at once', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await page.getByRole('button', { name: 'Skip this for now' }).click();
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { level: 1, name: 'Automation' })).toBeVisible();
  await expect(page.getByText('What happens by itself with each partner will be here')).toBeVisible();
  await expectClean(page, 'automation', 'nobody yet');
  await page.getByRole('switch', { name: 'Partners may call this computer' }).focus();

  await importSites(page, [{ name: 'Mill', host: '127.0.0.1', port: 9, protocol: 'explicit', user: 'anna' }]);
  await goTo(page, 'Automation');
  const row = page.getByRole('list', { name: 'Partner by partner' }).locator('> li');
  await expect(row).toContainText('Called as soon as there is a file for it');
  const itself = row.getByRole('switch', { name: 'Call Mill by itself' });
  await expect(itself).toBeChecked();
  await itself.press('Space');
  await expect(itself).not.toBeChecked();
  await expect(row).toContainText('Called only when you say so; deadlines go on');
  await expect(page.getByRole('contentinfo')).toContainText('1 partner paused');

  await dropFiles(page.getByRole('navigation').getByRole('button', { name: 'Mill' }), [
    { name: 'FIRST.TXT', contents: 'first' },
  ]);
  await page.getByRole('button', { name: 'Send 1 file' }).click();
  await goTo(page, 'Transfers');
  await expect(page.getByRole('row', { name: /FIRST\.TXT/ })).toContainText(/Queued.*paused/);
  await goTo(page, 'Automation');
  await expect(row).toContainText('1 file is on its way');
  await expectClean(page, 'automation', 'a partner is paused');
  // Nobody is there: what a person has asked for fails, and says so.
  await row.getByRole('button', { name: 'Call now: Mill' }).click();
  await expect(page.getByText('The partner does not answer at this address')).toBeVisible();
  await expect(row).not.toContainText('Next call');
  await itself.press('Space');
  await expect(row).toContainText('Next call');
  await expect(page.getByRole('contentinfo')).not.toContainText('paused');
  await page.reload();
  await goTo(page, 'Automation');
  await expect(row).toContainText('Next call');
});

test('of a partner that only calls us nothing is said, and nothing offered, that does not happen', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await page.getByRole('button', { name: 'Skip this for now' }).click();
  await goTo(page, 'Partners');
  const list = {
    waybill: 'partners',
    version: 1,
    partners: [{ name: 'Caller', kind: 'oftp2', oftp2: { code: 'O0013CALLER' } }],
  };
  await dropFiles(page.getByRole('heading', { level: 1 }), [
    { name: 'partners.json', contents: JSON.stringify(list) },
  ]);
  const dialog = page.getByRole('dialog', { name: 'Import partners' });
  await expect(dialog).toContainText('It may call this computer and need not show a certificate.');
  await dialog.getByRole('button', { name: 'Import 1 partner' }).click();
  await goTo(page, 'Automation');
  const row = page.getByRole('list', { name: 'Partner by partner' }).locator('> li');
  await expect(row).toContainText('May call us at any time');
  await expect(row).not.toContainText('Called as soon as');
  await expect(row.getByRole('switch')).toHaveCount(0);
  await expect(row.getByRole('button')).toHaveCount(0);
});
