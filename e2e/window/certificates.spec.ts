import type { Locator, Page } from '@playwright/test';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { answerRequest, issue, revocationList, serveFiles } from '../../src-main/test-pki/index.ts';
import { expectClean } from './clean.ts';
import { dropFiles, expect, goTo, sendSample, test } from './waybill-window.ts';

const voltaCode = 'O0013000001VOLTA';

test('a certificate dropped on a partner is asked about, compared and kept; the next one stands beside it', async ({
  page,
  waybill,
}) => {
  const first = await issue({
    name: 'oftp.volta.example',
    identification: voltaCode,
    until: 20,
    keyType: 'rsa',
  });
  const next = await issue({
    name: 'oftp.volta.example',
    identification: voltaCode,
    until: 400,
    keyType: 'rsa',
  });
  await waybill.open();
  await addPartner(page, 'Volta Gearbox AG', voltaCode);
  const partner = page.getByRole('navigation').getByRole('button', { name: 'Volta Gearbox AG' });
  await dropFiles(partner, [{ name: 'volta.cer', contents: first.certificatePem }]);
  const question = page.getByRole('dialog', { name: 'Import as certificate, or send as file?' });
  await expect(question).toContainText('volta.cer looks like a certificate.');
  await expectClean(page, 'certificates-or-files');
  await question.getByRole('button', { name: 'Import for Volta Gearbox AG' }).click();

  const dialog = page.getByRole('dialog', { name: 'Bring in certificates of Volta Gearbox AG' });
  await expect(dialog).toContainText('signed by itself');
  const told = dialog.getByLabel('Fingerprint you were told');
  await told.fill(next.fingerprint);
  await expect(dialog.getByText('It differs in group 1.')).toBeVisible();
  await told.fill(first.fingerprint.slice(0, 10));
  await expect(dialog.getByText('The same so far: 2 of 16 groups.')).toBeVisible();
  await told.fill(inPairs(first.fingerprint));
  await expect(dialog.getByText('It is the same, to the last digit.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toBeHidden();

  const group = page.getByRole('group', { name: 'Volta Gearbox AG' });
  await expect(group.getByRole('option')).toContainText('ends in 19 days');
  const panel = page.getByRole('complementary', { name: 'Certificate oftp.volta.example' });
  await expect(panel).toContainText('of Volta Gearbox AG');
  await expect(panel).toContainText(voltaCode);
  const entry = page.getByRole('navigation').getByRole('button', { name: 'Certificates' });
  await expect(entry).toContainText('1 certificate ends within 30 days, or has ended');

  await dropFiles(group.getByRole('option'), [{ name: 'volta-2027.pem', contents: next.certificatePem }]);
  const again = page.getByRole('dialog', { name: 'Bring in certificates of Volta Gearbox AG' });
  await expect(again).toContainText('Volta Gearbox AG has a certificate for the same.');
  await expect(again.getByRole('columnheader', { name: 'There already' })).toBeVisible();
  await again.getByRole('button', { name: 'Keep it' }).click();
  await expect(group.getByRole('option')).toHaveCount(2);
  // The new one does all that the old one does: the badge has nothing to say any more.
  await expect(entry).not.toContainText('ends within');

  await page.getByRole('button', { name: 'Ending soon' }).click();
  await expect(group.getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: 'Ending soon' }).click();
  await page.getByRole('searchbox').fill(next.fingerprint);
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('searchbox').fill('nobody at all');
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('option')).toHaveCount(3);
});

test('a request is made, its answer is brought in, and the certificate is used', async ({
  page,
  waybill,
}) => {
  const authority = await issue({ name: 'Example CA', authority: true });
  await waybill.open();
  await goTo(page, 'Certificates');
  await page.getByRole('button', { name: 'New certificate…' }).click();
  const wizard = page.getByRole('dialog', { name: 'New certificate' });
  await wizard.getByText('By an authority').click();
  await wizard.getByLabel('Common name').fill('');
  await wizard.getByRole('button', { name: 'Next' }).click();
  await expect(wizard.getByText('Give it a name of at most 64 characters.')).toBeVisible();
  await wizard.getByLabel('Common name').fill('oftp.example.nl');
  await wizard.getByLabel('Identification').fill('O0177EXAMPLE');
  await wizard.getByLabel('Country').fill('nl');
  await wizard.getByRole('button', { name: 'Next' }).click();
  await wizard.getByLabel('Host names').fill('oftp.example.nl\n127.0.0.1');
  await wizard.getByRole('button', { name: 'Make the request' }).click();
  const made = page.getByRole('dialog', { name: 'The request is made' });
  const request = (await made.getByLabel('Request for the authority').textContent()) ?? '';
  expect(request).toContain('BEGIN CERTIFICATE REQUEST');
  await made.getByRole('button', { name: 'Show it in the list' }).click();

  const ours = page.getByRole('group', { name: 'Ours' });
  const row = ours.getByRole('option', { name: 'oftp.example.nl' });
  await expect(row).toContainText('waits for the answer');
  await page.getByRole('complementary').getByRole('button', { name: 'Bring in the answer…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring in certificates' });
  await dialog.getByRole('button', { name: 'Paste text…' }).click();
  await dialog.getByLabel('Certificate as text (PEM)').fill(await answerRequest(request, authority));
  await dialog.getByRole('button', { name: 'Look into it' }).click();
  await expect(dialog).toContainText('It is the answer to our request oftp.example.nl.');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  const here = page.getByRole('dialog', { name: 'The certificate is here' });
  await here.getByRole('button', { name: 'Show it in the list' }).click();
  await expect(row).not.toContainText('waits for the answer');
  await expect(row).toContainText('signed by Example CA');

  const panel = page.getByRole('complementary', { name: 'Certificate oftp.example.nl' });
  await panel.getByRole('button', { name: 'Use for…' }).click();
  const use = page.getByRole('dialog', { name: 'Use oftp.example.nl from now on' });
  await expectClean(page, 'certificate-use');
  await use.getByText(/^Encryption/).click();
  await use.getByRole('button', { name: 'Use it' }).click();
  await expect(panel).toContainText('TLS (in use)');
  await expect(panel).not.toContainText('Encryption (in use)');
});

test('a certificate is made, written out with its key, retired and removed', async ({ page, waybill }) => {
  await waybill.open();
  await goTo(page, 'Certificates');
  await page.getByRole('button', { name: 'New certificate…' }).click();
  const wizard = page.getByRole('dialog', { name: 'New certificate' });
  await wizard.getByLabel('Common name').fill('Example signing');
  await wizard.getByRole('button', { name: 'Next' }).click();
  await wizard.getByRole('button', { name: 'Make the certificate' }).click();
  const made = page.getByRole('dialog', { name: 'The certificate is made' });
  await made.getByRole('button', { name: 'Show it in the list' }).click();
  const panel = page.getByRole('complementary', { name: 'Certificate Example signing' });

  await panel.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export Example signing' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pem$/);
  await expect(dialog).toBeHidden();
  await panel.getByRole('button', { name: 'Export…' }).click();
  await dialog.getByText('With its private key').click();
  await dialog.getByLabel('Password for the file').fill('a long password');
  await dialog.getByLabel('The same password again').fill('another password');
  await dialog.getByRole('button', { name: 'Write the file' }).click();
  await expect(dialog.getByText('It is not the same.')).toBeVisible();
  await dialog.getByLabel('The same password again').fill('a long password');
  await dialog.getByRole('button', { name: 'Write the file' }).click();
  await expect(dialog).toContainText(path.join(waybill.home, 'exports'));
  const [file] = await readdir(path.join(waybill.home, 'exports'));
  expect(file).toMatch(/\.p12$/);
  const { size } = await stat(path.join(waybill.home, 'exports', file ?? ''));
  expect(size).toBeGreaterThan(1_000);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await panel.getByRole('button', { name: 'Retire…' }).click();
  const retire = page.getByRole('alertdialog', { name: 'Retire Example signing?' });
  await expect(retire.getByRole('button', { name: 'Keep it in use' })).toBeFocused();
  await expectClean(page, 'certificate-retire');
  await retire.getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByRole('option', { name: 'Example signing' })).toBeHidden();
  await page.getByRole('button', { name: 'Retired too' }).click();
  await expect(page.getByRole('option', { name: 'Example signing' })).toContainText('retired');
  await panel.getByRole('button', { name: 'Use it again…' }).click();
  await expectClean(page, 'certificate-restore');
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Change…' }).click();
  await expectClean(page, 'certificate-rename');
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Remove…' }).click();
  const remove = page.getByRole('alertdialog', { name: 'Remove Example signing?' });
  await expect(remove.getByRole('button', { name: 'Destroy the key' })).toBeDisabled();
  await expectClean(page, 'certificate-remove');
  await remove.getByLabel('To destroy the key').fill('Example signing');
  await remove.getByRole('button', { name: 'Destroy the key' }).click();
  await expect(page.getByRole('option', { name: 'Example signing' })).toBeHidden();
});

test('a key with its certificate comes in as a file, and is ours', async ({ page, waybill }) => {
  const ours = await issue({ name: 'Brought along', keyType: 'rsa' });
  await waybill.open();
  await goTo(page, 'Certificates');
  await dropFiles(page.getByRole('main'), [
    { name: 'ours.pem', contents: ours.certificatePem + ours.privateKeyPem },
    { name: 'notes.txt', contents: 'no certificate' },
  ]);
  const dialog = page.getByRole('dialog', { name: 'Bring in certificates' });
  await expect(dialog).toContainText('It has its private key: it will be one of ours.');
  await expect(
    dialog.getByRole('listitem').filter({ hasText: 'notes.txt' }).getByRole('alert'),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Leave out notes.txt' }).click();
  await dialog.getByRole('button', { name: 'Keep it' }).press('Enter');
  const here = page.getByRole('dialog', { name: 'The certificate is here' });
  await expect(here).toContainText('From now on for every partner whose entry names no other.');
  await expectClean(page, 'import-certificates', 'kept as one of ours');
  await here.getByRole('button', { name: 'Use it for these partners' }).press('Enter');
  await expect(here.getByText('It is used from now on.')).toBeVisible();
  await expect(here.locator(':focus')).toHaveCount(1);
  await here.getByRole('button', { name: 'Show it in the list' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Ours' })).toContainText('Brought along');
  await expect(page.getByRole('complementary', { name: 'Certificate Brought along' })).toContainText(
    'Encryption (in use)',
  );
});

test('revocation is told level by level, and honestly where nobody could be asked', async ({
  page,
  waybill,
}) => {
  const root = await issue({ name: 'Volta Root', authority: true });
  await using lists = await serveFiles({});
  const address = `${lists.address}/volta.crl`;
  const good = await issue({ name: 'Good', by: root, listAddresses: [address] });
  const stolen = await issue({ name: 'Stolen', by: root, listAddresses: [address] });
  await waybill.open();
  await addPartner(page, 'Volta', voltaCode);
  await goTo(page, 'Certificates');
  await bringIn(page, 'Volta', 'root.cer', root.certificatePem);
  await bringIn(page, 'Volta', 'good.cer', good.certificatePem);
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('Revocation was not asked about yet.');
  await panel.getByRole('button', { name: 'Check now' }).click();
  await expect(panel).toContainText(`Not checked: no list or answer could be had from ${address}.`);
  const chain = panel.locator('.chain');
  await expect(chain.getByRole('listitem').first()).toContainText('Volta Root');
  await expect(chain.getByRole('listitem').last()).toContainText('this one');

  lists.put(
    '/volta.crl',
    await revocationList(root, { revoked: [{ certificate: stolen, reason: 'keyCompromise' }] }),
  );
  await panel.getByRole('button', { name: 'Check now' }).click();
  await expect(panel).toContainText('Not revoked, by the list of');
  await expect(panel).toContainText('Trusted: exactly this certificate was trusted.');
  await bringIn(page, 'Volta', 'stolen.cer', stolen.certificatePem);
  await panel.getByRole('button', { name: 'Check now' }).click();
  await expect(chain).toContainText('Reason: its key is in wrong hands.');
  await expect(panel.getByRole('alert')).toContainText('The certificate has been revoked');
});

test('a certificate that nobody stands behind is compared, trusted and written down', async ({
  page,
  waybill,
}) => {
  await waybill.open();
  await addStranger(page);
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.getByRole('button', { name: 'Check the certificate…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Is this really Nordic Castings?' });
  await expect(question.getByRole('button', { name: 'Refuse' })).toBeFocused();
  await expect(question).toContainText('It shows a certificate that is signed by nobody but itself.');
  const groups = (await question.locator('.fingerprint').textContent()) ?? '';
  const trust = question.getByRole('button', { name: 'Trust it always for this partner' });
  await question.getByLabel('Fingerprint you were told').fill(`0${groups.slice(1)}`);
  if (!groups.startsWith('0')) await expect(trust).toBeDisabled();
  await question.getByLabel('Fingerprint you were told').fill(groups.toLowerCase());
  await expect(question.getByText('It is the same, to the last digit.')).toBeVisible();
  await question.getByLabel('How you made sure').fill('told by Lars, by telephone');
  await trust.click();
  await expect(question).toBeHidden();
  await goTo(page, 'Certificates');
  await page.getByRole('group', { name: 'Nordic Castings' }).getByRole('option').click();
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('told by Lars, by telephone');
  await expect(panel).toContainText('Trusted when we call');
  await panel.getByRole('button', { name: 'End the trust…' }).click();
  await expectClean(page, 'distrust');
  await page.getByRole('alertdialog').getByRole('button', { name: 'End the trust' }).click();
  await expect(panel).toContainText('Trust ended when we call');
});

test('what comes to need a person is told through the system, and only then', async ({
  page,
  waybill,
  context,
}) => {
  await context.grantPermissions(['notifications']);
  // The window lies behind others; what the system would show is written down.
  await page.addInitScript(() => {
    document.hasFocus = () => false;
    const Real = window.Notification;
    const told: string[] = [];
    Reflect.set(window, 'told', told);
    window.Notification = class extends Real {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        told.push(`${title}: ${options?.body ?? ''}`);
      }
    };
  });
  const told = (): Promise<unknown> => page.evaluate((): unknown => Reflect.get(window, 'told'));
  await waybill.open();
  await addPartner(page, 'Volta', voltaCode);
  const first = await issue({ name: 'First', until: 6 });
  await goTo(page, 'Certificates');
  await bringIn(page, 'Volta', 'first.cer', first.certificatePem);
  await expect(page.getByRole('navigation').getByRole('button', { name: 'Transfers' })).toContainText(
    '1 needs you',
  );
  expect(await told()).toEqual([]);

  await goTo(page, 'Settings');
  await page.getByText('Tell me when something needs me').click();
  await expect(page.getByRole('switch', { name: /^Tell me/ })).toBeChecked();
  await expect(page.getByText('The system does not allow notifications')).toBeHidden();
  await addPartner(page, 'Gear', 'O0013GEAR');
  const second = await issue({ name: 'Second', until: 4 });
  await goTo(page, 'Certificates');
  await bringIn(page, 'Gear', 'second.cer', second.certificatePem);
  await expect.poll(told).toEqual([expect.stringMatching(/^A certificate of Gear ends in 3 days: Second /)]);
});

test('the certificates are clean for axe, and reached with the keyboard', async ({ page, waybill }) => {
  test.setTimeout(120_000);
  const root = await issue({ name: 'Volta Root', authority: true });
  const leaf = await issue({ name: 'Volta', by: root, until: 5 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  await addStranger(page);
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.getByRole('button', { name: 'Check the certificate…' }).click();
  await expectClean(page, 'trust', 'question of trust');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+4');
  await bringIn(page, 'Nordic Castings', 'root.cer', root.certificatePem);
  await bringIn(page, 'Nordic Castings', 'leaf.cer', leaf.certificatePem);
  await page.getByRole('complementary').getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByRole('complementary')).toContainText('Checked');
  await expectClean(page, 'certificate-panel', 'list with a panel');
  await page.getByRole('option', { name: /^Waybill/ }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Certificate Volta' })).toBeVisible();
  await dropFiles(page.getByRole('main'), [{ name: 'leaf.cer', contents: leaf.certificatePem }]);
  await expect(page.getByRole('dialog')).toContainText('Compare before you trust');
  await expectClean(page, 'import-certificates', 'import');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'New certificate…' }).click();
  await expectClean(page, 'make-certificate', 'wizard, who');
  await page.getByLabel('Common name').fill('Ours');
  await page.getByRole('button', { name: 'Next' }).click();
  await expectClean(page, 'make-certificate', 'wizard, what');
  await page.keyboard.press('Escape');
  await page.getByRole('option', { name: /^Waybill/ }).click();
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByText('With its private key').click();
  await expectClean(page, 'certificate-export', 'export');
  await page.keyboard.press('Escape');
  await goTo(page, 'Settings');
  await page.getByText('Tell me when something needs me').click();
  await expect(page.getByText('The system does not allow notifications')).toBeVisible();
  await expectClean(page, 'settings', 'settings with notifications');
});

function inPairs(fingerprint: string): string {
  return (fingerprint.match(/../g) ?? []).join(':').toUpperCase();
}

async function addPartner(page: Page, name: string, code: string, port?: string): Promise<void> {
  await goTo(page, 'Partners');
  await page.getByRole('button', { name: 'Add partner…' }).first().click();
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await editor.getByLabel('Name', { exact: true }).fill(name);
  await editor.getByLabel('Their identification code').fill(code);
  await editor.getByRole('tab', { name: 'Where' }).click();
  await editor.getByLabel('Host name or address').fill(port === undefined ? 'oftp.invalid' : '127.0.0.1');
  if (port !== undefined) await editor.getByLabel('Port').fill(port);
  await editor.getByRole('tab', { name: 'Agreed' }).click();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(page.getByRole('complementary', { name: `Partner ${name}` })).toBeVisible();
}

/** A partner that shows a certificate nobody stands behind: the practice partner under another name. */
async function addStranger(page: Page): Promise<void> {
  const story = await sendSample(page);
  await expect(story.getByText('Received by Practice partner')).toBeVisible();
  await page.getByRole('button', { name: 'Go to my transfers' }).click();
  await goTo(page, 'Practice');
  const running = await page.getByText(/Running on 127\.0\.0\.1, port \d+/).textContent();
  await addPartner(page, 'Nordic Castings', 'O0013NORDIC', /port (\d+)/.exec(running ?? '')?.[1] ?? '');
}

/** Drops a certificate on the screen and keeps it for the partner, as what the dialog proposes. */
async function bringIn(page: Page, partner: string, name: string, contents: string): Promise<void> {
  await dropFiles(page.getByRole('main'), [{ name, contents }]);
  const dialog = page.getByRole('dialog', { name: 'Bring in certificates' });
  await chooseIn(dialog, page, partner);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toBeHidden();
}

async function chooseIn(dialog: Locator, page: Page, partner: string): Promise<void> {
  await dialog.getByRole('button', { name: /Whose certificate is it\?/ }).click();
  await page.getByRole('option', { name: partner, exact: true }).click();
}
