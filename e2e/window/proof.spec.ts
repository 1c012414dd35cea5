import { execSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { unzip } from './unzip.ts';
import { expect, goTo, sendSample, test } from './waybill-window.ts';

async function download(page: Page, press: Locator): Promise<ReadonlyMap<string, Buffer>> {
  const coming = page.waitForEvent('download');
  await press.click();
  return unzip(await readFile(await (await coming).path()));
}

test('a signed receipt says who has signed it, and its proof is checked by somebody else', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await sendSample(page);
  await expect(page.getByText('Received by Practice partner')).toBeVisible();
  await goTo(page, 'Transfers');
  const panel = page.getByRole('complementary', { name: /Timeline of/ });
  await expect(panel.getByText(/Signed by .*CN=.*Signature, signer and hash/)).toBeVisible();
  const step = panel.getByRole('listitem').filter({ hasText: 'Receipt received' });
  await expect(step).toContainText('signature verified');
  const fromPanel = await download(page, panel.getByRole('button', { name: 'Save evidence' }));
  await expect(panel.getByRole('status').filter({ hasText: 'Saved: evidence-1.zip' })).toBeVisible();

  await goTo(page, 'Receipts');
  const row = page.getByRole('row', { name: /WAYBILL-SAMPLE/ });
  await expect(row).toContainText('verified');
  await row.click();
  const receipt = page.getByRole('complementary', { name: /Receipt for/ });
  await expect(receipt).toContainText(/Its certificate \(SHA-256\)[0-9a-f]{64}/);
  await expect(receipt).toContainText(/Hash of what crossed the line[0-9a-f]{64}/);
  const files = await download(page, receipt.getByRole('button', { name: 'Save evidence' }));
  expect([...files.keys()].toSorted()).toEqual([
    'README.txt',
    'evidence.html',
    'evidence.json',
    'receipt.eerp',
    'signature.p7m',
    'signed-content.bin',
    'signer.pem',
  ]);
  // The same, but for the moment at which it was made.
  expect([...fromPanel.keys()].toSorted()).toEqual([...files.keys()].toSorted());
  for (const name of ['receipt.eerp', 'signature.p7m', 'signed-content.bin', 'signer.pem', 'README.txt'])
    expect(fromPanel.get(name), name).toEqual(files.get(name));

  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-proof-'));
  try {
    for (const [name, octets] of files) await writeFile(path.join(folder, name), octets);
    const commands =
      files
        .get('README.txt')
        ?.toString('utf8')
        .match(/^ {2}.+$/gm) ?? [];
    expect(commands).toHaveLength(2);
    for (const command of commands) execSync(command.trim(), { cwd: folder, stdio: 'pipe' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a receipt that is not signed says that it proves nothing to others', async ({ page, waybill }) => {
  await waybill.open();
  await sendSample(page);
  await expect(page.getByText('Received by Practice partner')).toBeVisible();
  await goTo(page, 'Partners');
  await page.getByRole('option', { name: /Practice partner/ }).click();
  await page.getByRole('button', { name: 'Edit…' }).click();
  const editor = page.getByRole('dialog', { name: 'Edit Practice partner' });
  await editor.getByRole('tab', { name: 'Agreed' }).click();
  await editor.getByRole('button', { name: /^Security of files/ }).click();
  await editor.getByRole('switch', { name: /^Ask for signed receipts/ }).press('Space');
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await goTo(page, 'Practice');
  const story = await sendSample(page);
  await expect(story.getByText('It is not signed: it says what has become of the file')).toBeVisible();
  await expect(story.getByRole('listitem').filter({ hasText: 'Receipt received' })).toContainText(
    'not signed',
  );
});

test('our own receipt for a file that came in can be saved, too', async ({ page, waybill }) => {
  await waybill.open();
  await sendSample(page);
  await page.getByRole('button', { name: 'Go to my transfers' }).click();
  await goTo(page, 'Practice');
  await page.getByRole('button', { name: 'Put a sample there' }).click();
  await page.getByRole('button', { name: 'Collect' }).click();
  await goTo(page, 'Transfers');
  await page.getByRole('row', { name: 'WAYBILL-SAMPLE.TXT' }).filter({ hasText: 'Receipt sent' }).click();
  const panel = page.getByRole('complementary', { name: /Timeline of/ });
  const files = await download(page, panel.getByRole('button', { name: 'Save evidence' }));
  expect([...files.keys()]).toContain('receipt.eerp');
  expect(files.get('README.txt')?.toString('utf8')).toContain('WAYBILL-SAMPLE.TXT');
});
