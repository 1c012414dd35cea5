import type { Locator, Page } from '@playwright/test';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startScripted } from '../../src-main/protocols/ftps/testing/index.ts';
import type { ScriptedServer } from '../../src-main/protocols/ftps/testing/index.ts';
import { issue } from '../../src-main/test-pki/index.ts';
import { theirCode, waybill as command } from '../command-line/index.ts';
import { countSteps } from './steps/counted.ts';
import type { Counted } from './steps/counted.ts';
import { documentedTasks } from './steps/documented.ts';
import { expect, goTo, sendSample, test } from './waybill-window.ts';
import type { Waybill } from './waybill-window.ts';

// Every row of the table in docs/comparison.md is done here as a person does it, and takes as many steps as the document says.

interface Scene {
  readonly page: Page;
  readonly waybill: Waybill;
  /** A folder of the test’s own. */
  readonly folder: string;
}

/** Does what the row says and answers how many steps it took; what comes before the counting is not counted. */
type Doing = (scene: Scene) => Promise<Counted>;

const tasks: Readonly<Record<string, Doing>> = {
  'Send a first test file to a practice partner': async ({ page, waybill }) => {
    await waybill.open();
    const steps = countSteps(page);
    await steps.click(page.getByRole('button', { name: 'Use a sample file' }));
    await expect(page.getByText('Received by Practice partner')).toBeVisible();
    return steps;
  },

  'Keep a server from the address that was mailed, and try it': async ({ page, waybill }) => {
    await using server = await openServer();
    await waybill.open();
    const steps = countSteps(page);
    const editor = await keepAndTry(page, steps, server);
    await expect(editor.getByText('It did not come through.')).toBeVisible();
    return steps;
  },

  'Trust the certificate of a new server that nobody known has signed': async ({ page, waybill }) => {
    await using server = await openServer();
    await waybill.open();
    const editor = await keepAndTry(page, countSteps(page), server);
    const steps = countSteps(page);
    await steps.click(editor.getByRole('button', { name: 'It is the same: trust it' }));
    await expect(editor.getByText('Everything works.')).toBeVisible();
    return steps;
  },

  'Trust the other certificate that a server shows now': async ({ page, waybill, folder }) => {
    await using before = await openServer();
    await using now = await openServer();
    await waybill.open();
    const editor = await keepAndTry(page, countSteps(page), before);
    await editor.getByRole('button', { name: 'It is the same: trust it' }).click();
    await expect(editor.getByText('Everything works.')).toBeVisible();
    await page.keyboard.press('Escape');
    await goTo(page, 'Transfers');
    const { home } = waybill;
    await command(['partner', 'change', '127.0.0.1', '--port', String(now.port)], { home, folder });
    await writeFile(path.join(folder, 'ORDERS.EDI'), 'UNA an order');
    const partner = page.getByRole('navigation').getByRole('button', { name: '127.0.0.1' });
    await countSteps(page).drop(partner, [path.join(folder, 'ORDERS.EDI')], 'Shift');
    const needs = page.getByRole('region', { name: 'Needs you' });
    await expect(needs).toContainText('127.0.0.1 shows a certificate that is not trusted');
    const steps = countSteps(page);
    await steps.click(needs.getByRole('button', { name: /^Compare and decide/ }));
    const question = page.getByRole('alertdialog');
    await steps.click(question.getByRole('button', { name: 'Trust it always for this partner' }));
    await expect(page.getByRole('row', { name: 'ORDERS.EDI' })).toContainText('Delivered');
    return steps;
  },

  'Add an OFTP2 partner from its code, address and password': async ({ page, waybill }) => {
    await waybill.open();
    const steps = countSteps(page);
    await steps.click(page.getByRole('button', { name: 'Add a partner' }));
    const editor = page.getByRole('dialog', { name: 'Add a partner' });
    await steps.fill(editor.getByLabel('Name', { exact: true }), 'Volta');
    await steps.fill(editor.getByLabel('Their identification code'), theirCode);
    await steps.click(editor.getByRole('button', { name: 'Next' }));
    await steps.fill(editor.getByLabel('Host name or address'), 'oftp.volta.example');
    await steps.click(editor.getByRole('button', { name: 'Next' }));
    await steps.fill(editor.getByLabel('What we say to them'), 'SECRET');
    await steps.click(editor.getByRole('button', { name: 'Next' }));
    await steps.click(editor.getByRole('button', { name: 'Save partner' }));
    await expect(page.getByRole('complementary', { name: 'Partner Volta' })).toBeVisible();
    return steps;
  },

  'Send one file that lies before you': async ({ page, waybill, folder }) => {
    const partner = await openPractice(page, waybill);
    await writeFile(path.join(folder, 'ORDERS.EDI'), 'UNA an order');
    const steps = countSteps(page);
    await steps.drop(partner, [path.join(folder, 'ORDERS.EDI')], 'Shift');
    await expect(page.getByRole('row', { name: 'ORDERS.EDI' })).toContainText('Received');
    return steps;
  },

  'Send a folder of files': async ({ page, waybill, folder }) => {
    const partner = await openPractice(page, waybill);
    const orders = path.join(folder, 'orders');
    await mkdir(orders);
    for (const name of ['ORDERS1.EDI', 'ORDERS2.EDI', 'ORDERS3.EDI'])
      await writeFile(path.join(orders, name), name);
    const steps = countSteps(page);
    await steps.drop(partner, [orders], 'Shift');
    for (const name of ['ORDERS1.EDI', 'ORDERS2.EDI', 'ORDERS3.EDI'])
      await expect(page.getByRole('row', { name })).toContainText('Received');
    return steps;
  },

  'Look at the checks of a file first, then send it': async ({ page, waybill, folder }) => {
    const partner = await openPractice(page, waybill);
    await writeFile(path.join(folder, 'ORDERS.EDI'), 'UNA an order');
    const steps = countSteps(page);
    await steps.drop(partner, [path.join(folder, 'ORDERS.EDI')]);
    await steps.click(page.getByRole('dialog').getByRole('button', { name: 'Send 1 file' }));
    await expect(page.getByRole('row', { name: 'ORDERS.EDI' })).toContainText('Received');
    return steps;
  },

  'Fetch a file from the folder of a server': async ({ page, waybill, folder }) => {
    await using server = await openServer();
    server.files.set('ORDERS.EDI', Buffer.from('UNA an order'));
    await waybill.open();
    const editor = await keepAndTry(page, countSteps(page), server);
    await editor.getByRole('button', { name: 'It is the same: trust it' }).click();
    await expect(editor.getByText('Everything works.')).toBeVisible();
    await page.keyboard.press('Escape');
    // Where it is put was chosen once.
    const partner = page.getByRole('navigation').getByRole('button', { name: '127.0.0.1' });
    await partner.dblclick();
    const here = page.getByLabel('Folder: This computer');
    await here.click();
    await page.keyboard.insertText(folder);
    await page.keyboard.press('Enter');
    await expect(here).toHaveValue(folder);
    await goTo(page, 'Transfers');
    const steps = countSteps(page);
    await steps.doubleClick(partner);
    const there = page.getByRole('grid', { name: 'Entries: 127.0.0.1' });
    await steps.doubleClick(there.getByRole('row', { name: /ORDERS\.EDI/ }));
    await expect
      .poll(() => readFile(path.join(folder, 'ORDERS.EDI')).then(String, () => ''))
      .toBe('UNA an order');
    return steps;
  },

  'Know that a file has arrived': async ({ page, waybill }) => {
    await openPractice(page, waybill);
    const steps = countSteps(page);
    await expect(page.getByRole('row', { name: /WAYBILL-SAMPLE/ })).toContainText('Received');
    return steps;
  },

  'Find the receipt of a file of months ago, and save its proof': async ({ page, waybill }) => {
    await openPractice(page, waybill);
    const steps = countSteps(page);
    await steps.press('ControlOrMeta+k');
    const palette = page.getByRole('dialog', { name: 'Go to and do' });
    await steps.fill(palette.getByRole('searchbox'), 'WAYBILL-SAMPLE');
    await expect(palette.getByRole('group', { name: 'Files' }).getByRole('option')).toHaveCount(1);
    await steps.press('Enter');
    const coming = page.waitForEvent('download');
    await steps.click(page.getByRole('complementary').getByRole('button', { name: 'Save evidence' }));
    expect((await coming).suggestedFilename()).toMatch(/\.zip$/);
    return steps;
  },

  'Go on after the line was cut': async ({ page, waybill, folder }) => {
    const partner = await openPractice(page, waybill);
    await goTo(page, 'Practice');
    await page.getByRole('radio', { name: /cut the line/ }).check({ force: true });
    await goTo(page, 'Transfers');
    await writeFile(path.join(folder, 'DRAWING.CAT'), Buffer.alloc(3_000_000, 'x'));
    await countSteps(page).drop(partner, [path.join(folder, 'DRAWING.CAT')], 'Shift');
    const steps = countSteps(page);
    await expect(page.getByRole('row', { name: 'DRAWING.CAT' })).toContainText('Received', {
      timeout: 60_000,
    });
    return steps;
  },

  'Go on after the program was ended with files waiting': async ({ page, waybill, folder }) => {
    const identity = await issue({ name: 'Volta', names: ['127.0.0.1'] });
    let isMute = false;
    let asked = 0;
    const server = await startScripted({
      identity,
      on: {
        // The program is ended while it waits for this answer.
        TYPE(caller) {
          asked += 1;
          if (!isMute) caller.say('200 done');
        },
      },
    });
    try {
      await waybill.open();
      await page.getByRole('button', { name: 'Skip this for now' }).click();
      const { home } = waybill;
      const login = ['--host', '127.0.0.1', '--port', String(server.port), '--user', 'waybill'];
      await command(['partner', 'add', 'Volta', '--kind', 'ftps', ...login], { home, folder });
      await command(['partner', 'test', 'Volta', '--trust', identity.fingerprint], { home, folder });
      const partner = page.getByRole('navigation').getByRole('button', { name: 'Volta' });
      await writeFile(path.join(folder, 'ORDERS.EDI'), 'UNA an order');
      const before = asked;
      isMute = true;
      await countSteps(page).drop(partner, [path.join(folder, 'ORDERS.EDI')], 'Shift');
      await expect.poll(() => asked).toBeGreaterThan(before);
      await waybill.kill();
      isMute = false;
      waybill.forgive();
      const steps = countSteps(page);
      await waybill.open();
      const row = page.getByRole('row', { name: 'ORDERS.EDI' });
      await expect(row).toContainText('Delivered', { timeout: 60_000 });
      expect(server.files.get('ORDERS.EDI')?.toString()).toBe('UNA an order');
      return steps;
    } finally {
      await server.close();
    }
  },

  'Change the password at the Bank of Canada': async ({ page, waybill }) => {
    await waybill.open();
    await page.getByRole('radio', { name: /^Bank of Canada/ }).check({ force: true });
    await page.getByRole('button', { name: 'Use a sample file' }).click();
    await expect(page.getByRole('list', { name: 'Mails that the bank would send' })).toContainText(
      '99001001.##T',
    );
    await page.getByRole('button', { name: 'Go to my transfers' }).click();
    const steps = countSteps(page);
    await steps.click(page.getByRole('navigation').getByRole('button', { name: 'Partners' }).first());
    await steps.click(page.getByRole('option', { name: 'Practice Bank of Canada' }));
    const panel = page.getByRole('complementary', { name: 'Partner Practice Bank of Canada' });
    await steps.click(panel.getByRole('button', { name: 'Password…' }));
    const dialog = page.getByRole('dialog');
    await steps.click(dialog.getByRole('button', { name: 'Make one' }));
    await steps.click(dialog.getByRole('button', { name: 'Change the password' }));
    await expect(dialog).toContainText('its e-mail has not come');
    return steps;
  },

  'See why a file failed': async ({ page, waybill, folder }) => {
    const partner = await openPractice(page, waybill);
    await goTo(page, 'Practice');
    await page.getByRole('radio', { name: /refuse it/ }).check({ force: true });
    await goTo(page, 'Transfers');
    await writeFile(path.join(folder, 'ORDERS.EDI'), 'UNA an order');
    await countSteps(page).drop(partner, [path.join(folder, 'ORDERS.EDI')], 'Shift');
    const steps = countSteps(page);
    await expect(page.getByRole('region', { name: 'Needs you' })).toContainText('Practice partner refused');
    return steps;
  },
};

test.describe.configure({ timeout: 120_000 });

for (const { task, ours } of documentedTasks()) {
  test(`as few steps as documented: ${task}`, async ({ page, context, waybill }, testInfo) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const doing = tasks[task];
    expect(doing, 'the row has a test').toBeDefined();
    if (doing === undefined) return;
    const folder = testInfo.outputPath('files');
    await mkdir(folder, { recursive: true });
    const { count } = await doing({ page, waybill, folder });
    expect(count).toBe(ours);
    waybill.forgive();
  });
}

test('everything that is measured is documented, and nowhere does another program take fewer steps', () => {
  const documented = documentedTasks();
  expect(documented.map(({ task }) => task)).toEqual(Object.keys(tasks));
  for (const { task, ours, others } of documented)
    expect(ours, task).toBeLessThanOrEqual(Math.min(...others, ours));
});

type OpenServer = ScriptedServer & AsyncDisposable;

/** An FTPS server whose certificate nobody known has signed. */
async function openServer(): Promise<OpenServer> {
  const server = await startScripted({ identity: await issue({ name: 'Volta', names: ['127.0.0.1'] }) });
  return { ...server, [Symbol.asyncDispose]: () => server.close() };
}

async function keepAndTry(page: Page, steps: Counted, server: ScriptedServer): Promise<Locator> {
  await steps.paste(`Our server: ftpes://waybill:secret@127.0.0.1:${server.port}/.`);
  const editor = page.getByRole('dialog', { name: 'Add a partner' });
  await steps.click(editor.getByRole('button', { name: 'Save and test connection' }));
  await expect(editor.getByText('It did not come through.')).toBeVisible();
  return editor;
}

/** The list of transfers, with a practice partner that has answered once. Gives where files are dropped for it. */
async function openPractice(page: Page, waybill: Waybill): Promise<Locator> {
  await waybill.open();
  await sendSample(page);
  await expect(page.getByText('Received by Practice partner')).toBeVisible();
  await page.getByRole('button', { name: 'Go to my transfers' }).click();
  return page.getByRole('navigation').getByRole('button', { name: 'Practice partner' });
}
