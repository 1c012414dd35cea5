import { expect, goTo, test } from './waybill-window.ts';

const systems = [
  ['Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', ['Next', 'Cancel']],
  ['macOS', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', ['Cancel', 'Next']],
  ['Linux', 'Mozilla/5.0 (X11; Linux x86_64)', ['Cancel', 'Next']],
] as const;

for (const [system, userAgent, order] of systems) {
  test.describe(`on ${system}`, () => {
    test.use({ userAgent });

    test('the buttons of a dialog stand where its people look for them, and Tab goes the same way', async ({
      page,
      waybill,
    }) => {
      await waybill.open();
      await page.getByRole('button', { name: 'Skip this for now' }).click();
      await goTo(page, 'Partners');
      await page.getByRole('main').getByRole('button', { name: 'Add partner…' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Add a partner' });
      const [first, second] = order.map((name) => dialog.getByRole('button', { name, exact: true }));
      const places = await Promise.all([first?.boundingBox(), second?.boundingBox()]);
      expect(places[0]?.x).toBeLessThan(places[1]?.x ?? 0);
      await first?.focus();
      await page.keyboard.press('Tab');
      await expect(second ?? dialog).toBeFocused();
    });
  });
}
