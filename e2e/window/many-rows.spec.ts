import path from 'node:path';
import { fillJournal } from '../../bench/fill-journal.ts';
import { expect, test } from './waybill-window.ts';

for (const count of [1_000, 100_000]) {
  test(`${count} files are scrolled, searched and filtered`, async ({ page, waybill }) => {
    test.setTimeout(180_000);
    fillJournal(path.join(waybill.home, 'journal.db'), count).close();
    await waybill.open();
    await page.getByRole('button', { name: 'Skip this for now' }).click();
    const grid = page.getByRole('grid');
    await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
    const newest = String(count - 1).padStart(6, '0');
    await expect(page.getByRole('row', { name: `DELFOR_${newest}.edi` })).toBeVisible();
    // Only what is in sight is in the page, however many there are.
    expect(await page.getByRole('row').count()).toBeLessThan(60);

    await grid.press('End');
    await expect(page.getByRole('row', { name: 'DELFOR_000000.edi' })).toBeVisible();
    await grid.press('Home');
    await expect(page.getByRole('row', { name: `DELFOR_${newest}.edi` })).toBeVisible();
    for (const share of [0.5, 0.25, 0.75]) {
      await grid.evaluate((element, part) => {
        element.scrollTop = element.scrollHeight * part;
      }, share);
      await expect(page.getByRole('row', { name: /DELFOR_\d+\.edi/ }).first()).toBeVisible();
    }

    await page.getByRole('searchbox').fill('DELFOR_000777');
    await expect(grid).toHaveAttribute('aria-rowcount', '2');
    await expect(page.getByRole('row', { name: 'DELFOR_000777.edi' })).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
    await page.getByRole('button', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Refused' }).click();
    await expect(page.getByRole('row', { name: /Refused/ }).first()).toBeVisible();
    await expect(page.getByRole('row', { name: /Awaiting/ })).toHaveCount(0);
  });
}
