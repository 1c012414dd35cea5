import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dropFiles, dropPaths, expect, goTo, sendSample, test } from './waybill-window.ts';

test('files dropped on a partner are checked before anything leaves, then sent', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await sendSample(page);
  await page.getByRole('button', { name: 'Go to my transfers' }).click();
  const partner = page.getByRole('navigation').getByRole('button', { name: 'Practice partner' });
  await dropFiles(partner, [
    { name: 'price list 2026.csv', contents: 'a;b\n' },
    { name: 'ORDERS.EDI', contents: 'UNA' },
  ]);
  const dialog = page.getByRole('dialog', { name: 'Send to Practice partner' });
  await expect(dialog.getByRole('textbox').first()).toHaveValue('PRICE-LIST-2026.CSV');
  await expect(dialog.getByText('Ready')).toHaveCount(2);
  await expect(page.getByRole('row', { name: 'ORDERS.EDI', includeHidden: true })).toHaveCount(0);

  await dialog.getByRole('textbox').last().fill('a name that is far too long for the protocol');
  await expect(dialog.getByRole('button', { name: 'Send 1 of 2 files' })).toBeVisible();
  await dialog.getByRole('textbox').last().fill('ORDERS.48');
  await dialog.getByRole('button', { name: 'Send 2 files' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: 'price list 2026.csv' })).toContainText('Received');
  await expect(page.getByRole('row', { name: 'ORDERS.EDI' })).toContainText('Received');
  await page.getByRole('row', { name: 'ORDERS.EDI' }).click();
  await expect(page.getByRole('complementary')).toContainText('ORDERS.48');
});

test('a folder dropped on a partner becomes the files in it, each said with where it lay', async ({
  page,
  waybill,
}, testInfo) => {
  await waybill.open();
  await sendSample(page);
  await page.getByRole('button', { name: 'Go to my transfers' }).click();
  const orders = testInfo.outputPath('orders');
  await mkdir(path.join(orders, 'old'), { recursive: true });
  await mkdir(testInfo.outputPath('empty'));
  await writeFile(path.join(orders, 'ORDERS.EDI'), 'UNA new');
  await writeFile(path.join(orders, 'old', 'ORDERS2.EDI'), 'UNA old');
  await writeFile(testInfo.outputPath('ALONE.EDI'), 'UNA alone');
  const partner = page.getByRole('navigation').getByRole('button', { name: 'Practice partner' });
  await dropPaths(partner, [orders, testInfo.outputPath('ALONE.EDI')]);
  const dialog = page.getByRole('dialog', { name: 'Send to Practice partner' });
  const files = dialog.getByRole('list', { name: 'Files' }).getByRole('listitem');
  await expect(files).toHaveCount(3);
  await expect(dialog).toContainText('orders/ORDERS.EDI');
  await expect(dialog).toContainText('orders/old/ORDERS2.EDI');
  await dialog.getByRole('button', { name: 'Send 3 files' }).click();
  for (const name of ['ORDERS.EDI', 'ORDERS2.EDI', 'ALONE.EDI'])
    await expect(page.getByRole('row', { name })).toContainText('Received');

  await dropPaths(partner, [testInfo.outputPath('empty')]);
  await expect(page.getByText('There is no file in the folder.')).toBeVisible();
});

test('files dropped on the window or pasted ask for the partner', async ({ page, waybill }) => {
  await waybill.open();
  await page.getByRole('button', { name: 'Skip this for now' }).click();
  await dropFiles(page.getByRole('grid'), [{ name: 'A.EDI', contents: 'a' }]);
  const dialog = page.getByRole('dialog', { name: 'Send files' });
  await expect(dialog.getByText('There is no partner yet that files can be sent to.')).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, 'Practice');
  await sendSample(page);
  await expect(page.getByText('Received by Practice partner')).toBeVisible();
  await goTo(page, 'Receipts');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['pasted'], 'PASTED.TXT'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  const sending = page.getByRole('dialog', { name: 'Send to Practice partner' });
  await expect(sending).toContainText('PASTED.TXT');
  // More can be dropped on top while it is open.
  await dropFiles(sending, [{ name: 'MORE.TXT', contents: 'm' }]);
  await sending.getByRole('button', { name: 'Send 2 files' }).click();
  await expect(page.getByRole('row', { name: 'MORE.TXT' })).toContainText('Received');
});

test('a file on its way to a partner that does not answer is cancelled with the keyboard', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await page.getByRole('button', { name: 'Add a partner' }).click();
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await editor.getByLabel('Name', { exact: true }).fill('Nobody');
  await editor.getByLabel('Their identification code').fill('O0013NOBODY');
  await editor.getByRole('tab', { name: 'Where' }).click();
  await editor.getByLabel('Host name or address').fill('127.0.0.1');
  await editor.getByLabel('Port').fill('9');
  await editor.getByRole('tab', { name: 'Agreed' }).click();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await goTo(page, 'Settings');
  await page.getByLabel('Our identification code (Odette ID)').fill('O0013OURS');
  await page.getByLabel('Our identification code (Odette ID)').press('Enter');
  await goTo(page, 'Transfers');
  await dropFiles(page.getByRole('navigation').getByRole('button', { name: 'Nobody' }), [
    { name: 'LOST.TXT', contents: 'x' },
  ]);
  await page.getByRole('button', { name: 'Send 1 file' }).click();
  const row = page.getByRole('row', { name: 'LOST.TXT' });
  await expect(row).toContainText('next try');
  await page.getByRole('grid').press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Cancel this transfer?' });
  await expect(question.getByRole('button', { name: 'Keep sending' })).toBeFocused();
  await question.getByRole('button', { name: 'Cancel transfer' }).click();
  await expect(row).toContainText('Cancelled');
  await expect(page.getByRole('grid')).toBeFocused();
});

test('a file goes to several recipients, and each says in its panel how the others fare', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await page.getByRole('button', { name: 'Add a partner' }).click();
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await editor.getByLabel('Name', { exact: true }).fill('Waiting');
  await editor.getByLabel('Their identification code').fill('O0013WAITING');
  await editor.getByRole('tab', { name: 'Agreed' }).click();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await goTo(page, 'Settings');
  await page.getByLabel('Our identification code (Odette ID)').fill('O0013OURS');
  await page.getByLabel('Our identification code (Odette ID)').press('Enter');
  await goTo(page, 'Practice');
  await sendSample(page);
  await expect(page.getByText('Received by Practice partner')).toBeVisible();
  await goTo(page, 'Transfers');
  const partner = page.getByRole('navigation').getByRole('button', { name: 'Practice partner' });
  await dropFiles(partner, [{ name: 'PLAN.TXT', contents: 'a plan' }]);
  const dialog = page.getByRole('dialog', { name: 'Send to Practice partner' });
  await dialog.getByText('To 1 recipient. Choose more…').click();
  await dialog
    .locator('label')
    .filter({ hasText: /^Waiting$/ })
    .click();
  await expect(dialog.getByText('To 2 recipients')).toBeVisible();
  await dialog.getByRole('button', { name: 'Send 1 file' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: 'PLAN.TXT' })).toHaveCount(2);
  // Once its receipt is in, the rows stay where they are.
  const answered = page.getByRole('row', { name: 'PLAN.TXT' }).filter({ hasText: 'Practice partner' });
  await expect(answered).toContainText('Received');
  await answered.click();
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('One of 2 recipients; 1 receipt is in');
  await panel.getByRole('button', { name: 'Waiting' }).click();
  await expect(panel).toContainText('to Waiting');
  await expect(panel).toContainText('One of 2 recipients; 1 receipt is in');
});

test('a line that breaks before the answer is heard sends nothing twice: what was asked for is asked again', async ({
  page,
  waybill,
}) => {
  // The first answer to Send is lost, and the line with it; the engine has done its work by then.
  let isLost = false;
  await page.routeWebSocket(/.*/, (route) => {
    const engine = route.connectToServer();
    const asked = new Set<string>();
    route.onMessage((message) => {
      const id = idOf(message, (text) => text.includes('"name":"send"'));
      if (id !== undefined) asked.add(id);
      engine.send(message);
    });
    engine.onMessage((message) => {
      const id = idOf(message, (text) => text.includes('"type":"answer"'));
      if (isLost || id === undefined || !asked.has(id)) {
        route.send(message);
        return;
      }
      isLost = true;
      void engine.close();
      void route.close({ code: 1001 });
    });
  });
  await waybill.open();
  await sendSample(page);
  await expect.poll(() => isLost).toBe(true);
  await page.getByRole('button', { name: 'Go to my transfers' }).click();
  await expect(page.getByRole('row', { name: 'WAYBILL-SAMPLE.TXT' })).toHaveCount(1);
  await expect(page.getByRole('row', { name: 'WAYBILL-SAMPLE.TXT' })).toContainText('Received');

  isLost = false;
  await dropFiles(page.getByRole('navigation').getByRole('button', { name: 'Practice partner' }), [
    { name: 'ORDERS.EDI', contents: 'UNA' },
    { name: 'INVOICE.EDI', contents: 'UNA' },
  ]);
  const dialog = page.getByRole('dialog', { name: 'Send to Practice partner' });
  await dialog.getByRole('button', { name: 'Send 2 files' }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  expect(isLost).toBe(true);
  for (const name of ['ORDERS.EDI', 'INVOICE.EDI']) {
    await expect(page.getByRole('row', { name })).toHaveCount(1);
    await expect(page.getByRole('row', { name })).toContainText('Received');
  }
  waybill.forgive();
});

/** The number of a call or its answer, where it is one of those. */
function idOf(message: string | Buffer, isMeant: (text: string) => boolean): string | undefined {
  const text = String(message);
  return isMeant(text) ? /"id":(\d+)/.exec(text)?.[1] : undefined;
}
