import type { Page, WebSocketRoute } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fillJournal } from '../../bench/fill-journal.ts';
import { startScripted } from '../../src-main/protocols/ftps/testing/index.ts';
import { issue } from '../../src-main/test-pki/index.ts';
import { dropFiles, expect, goTo, sendSample, test } from './waybill-window.ts';

const commandLine = path.join(
  import.meta.dirname,
  '..',
  '..',
  'src-main',
  'hosts',
  'command-line',
  'main.ts',
);

/** The command line on the engine that the window has, as another person at the same computer would use it. */
async function waybillSays(home: string, ...args: readonly string[]): Promise<void> {
  const program = spawn(process.execPath, [commandLine, ...args, '--home', home], { stdio: 'ignore' });
  await once(program, 'exit');
}

/** A second window on the engine of the first. */
async function secondWindow(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(new URL('/', page.url()).href);
  await expect(other.getByText('Engine running')).toBeVisible();
  return other;
}

test('two windows and a command line on one engine say the same, and a question waits for whoever looks', async ({
  page,
  waybill,
}) => {
  test.setTimeout(180_000);
  const identity = await issue({ name: 'Volta', names: ['volta.example'], from: -30, until: -1 });
  const server = await startScripted({ identity });
  await using stack = new AsyncDisposableStack();
  stack.defer(() => server.close());
  await waybill.open();
  await page.getByRole('button', { name: 'Add a partner' }).click();
  const editor = page.getByRole('dialog');
  await editor.getByRole('radio', { name: /OFTP2/ }).focus();
  await page.keyboard.press('ArrowRight');
  await editor.getByLabel('Name', { exact: true }).fill('Volta');
  await editor.getByLabel('Host name or address').focus();
  await page.keyboard.insertText(`ftpes://waybill:secret@127.0.0.1:${server.port}/`);
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor).toBeHidden();

  // Nobody looks while the question is asked.
  const address = new URL('/', page.url()).href;
  await page.goto('about:blank');
  const file = path.join(path.dirname(waybill.home), 'PAYROLL.XML');
  await writeFile(file, 'payroll');
  await waybillSays(waybill.home, 'send', 'Volta', file);
  await expect.poll(() => server.heard.length).toBeGreaterThan(0);
  await page.goto(address);
  await goTo(page, 'Transfers');
  const needs = page.getByRole('region', { name: 'Needs you' });
  await expect(needs).toContainText('Volta shows a certificate that is not trusted');
  await expect(page).toHaveTitle('(1) Waybill');

  // The second window shows the question, the file, and a file that the first sends.
  const other = await secondWindow(page);
  await goTo(other, 'Transfers');
  const theirs = other.getByRole('region', { name: 'Needs you' });
  await expect(theirs).toContainText('Volta shows a certificate that is not trusted');
  await expect(other.getByRole('row', { name: 'PAYROLL.XML' })).toBeVisible();
  await dropFiles(page.getByRole('navigation').getByRole('button', { name: 'Volta' }), [
    { name: 'SECOND.XML', contents: 'x' },
  ]);
  await page.getByRole('dialog').getByRole('button', { name: 'Send 1 file' }).click();
  await expect(other.getByRole('row', { name: 'SECOND.XML' })).toBeVisible();

  // Answered in one, it is gone in the other.
  await needs
    .getByRole('button', { name: /^Compare and decide/ })
    .first()
    .click();
  const question = page.getByRole('alertdialog', { name: 'Is this really Volta?' });
  await question.getByRole('button', { name: 'Trust it until Waybill stops' }).click();
  await expect(question).toBeHidden();
  await expect(needs).toBeHidden();
  await expect(theirs).toBeHidden();
  await expect(other).toHaveTitle('Waybill');

  // Both edit the same partner: the second is told, keeps what was typed, and says what counts.
  for (const each of [page, other]) {
    await goTo(each, 'Partners');
    await each.getByRole('option', { name: 'Volta' }).click();
    await each.getByRole('complementary').getByRole('button', { name: 'Edit…' }).click();
  }
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Volta AG');
  await page.getByRole('dialog').getByRole('button', { name: 'Save partner' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const second = other.getByRole('dialog');
  await second.getByLabel('Name', { exact: true }).fill('Volta SA');
  await second.getByRole('button', { name: 'Save partner' }).click();
  await expect(second.getByRole('alert')).toContainText('The partner was changed meanwhile');
  await expect(page.getByRole('option', { name: 'Volta AG' })).toBeVisible();
  await expect(second.getByLabel('Name', { exact: true })).toHaveValue('Volta SA');
  await second.getByRole('button', { name: 'Save partner' }).click();
  await expect(second).toBeHidden();
  await expect(page.getByRole('option', { name: 'Volta SA' })).toBeVisible();
});

test('a line that is gone and a disk that hangs are said, and neither loses what was typed nor claims what was not done', async ({
  page,
  waybill,
}) => {
  test.setTimeout(180_000);
  let isDown = false;
  let line: WebSocketRoute | undefined;
  await page.routeWebSocket(/.*/, (route) => {
    if (isDown) return void route.close({ code: 1001 });
    line = route;
    route.connectToServer();
  });
  await waybill.open();
  await sendSample(page);
  await goTo(page, 'Transfers');
  await expect(page.getByRole('row', { name: 'WAYBILL-SAMPLE.TXT' })).toContainText('Received');

  // The line breaks below a dialog that is not finished.
  await goTo(page, 'Partners');
  await page.getByRole('main').getByRole('button', { name: 'Add partner…' }).click();
  const editor = page.getByRole('dialog');
  await editor.getByLabel('Name', { exact: true }).fill('Nordic Castings');
  await editor.getByLabel('Their identification code').fill('O0013NORDIC');
  isDown = true;
  await line?.close({ code: 1001 });
  await expect(page.getByText('The engine is away')).toBeVisible();
  await editor.getByRole('tab', { name: 'Where' }).click();
  await editor.getByLabel('Host name or address').fill('127.0.0.1');
  await editor.getByLabel('Port').fill('9');
  await editor.getByRole('tab', { name: 'Agreed' }).click();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor.getByRole('alert')).toContainText('engine');
  const file = path.join(path.dirname(waybill.home), 'MEANWHILE.TXT');
  await writeFile(file, 'sent while the window knew nothing');
  await waybillSays(waybill.home, 'send', 'Practice partner', file);
  isDown = false;
  await expect(page.getByText('The engine is away')).toBeHidden({ timeout: 30_000 });
  await editor.getByRole('tab', { name: 'Who' }).click();
  await expect(editor.getByLabel('Name', { exact: true })).toHaveValue('Nordic Castings');
  await editor.getByRole('tab', { name: 'Agreed' }).click();
  await editor.getByRole('button', { name: 'Save partner' }).click();
  await expect(editor).toBeHidden();
  await expect(page.getByRole('option', { name: 'Nordic Castings' })).toBeVisible();
  await goTo(page, 'Transfers');
  await expect(page.getByRole('row', { name: 'MEANWHILE.TXT' })).toBeVisible();

  // A disk that hangs holds up the whole engine, and the line stays open: the window goes on, says so, and claims nothing.
  await dropFiles(page.getByRole('navigation').getByRole('button', { name: 'Practice partner' }), [
    { name: 'WAITS.TXT', contents: 'x' },
  ]);
  const sending = page.getByRole('dialog');
  await expect(sending.getByText('Ready')).toBeVisible();
  waybill.hold();
  await sending.getByRole('button', { name: 'Send 1 file' }).click();
  await expect(page.getByText('Engine busy')).toBeVisible();
  await expect(page.getByText('The engine does not answer: its disk may be slow.')).toBeAttached();
  await expect(page.getByRole('row', { name: 'WAITS.TXT', includeHidden: true })).toHaveCount(0);
  await expect(sending).toBeVisible();
  await page.keyboard.press('Escape');
  waybill.goOn();
  await expect(page.getByText('Engine running')).toBeVisible();
  await goTo(page, 'Transfers');
  await expect(page.getByRole('row', { name: 'WAITS.TXT' })).toBeVisible();
  // What the browser said of the lines that were refused.
  waybill.forgive();
});

test('what was interrupted says from where it goes on, when that is tried, and what is left when the engine is killed', async ({
  page,
  waybill,
}) => {
  const journal = fillJournal(path.join(waybill.home, 'journal.db'), 20);
  const [partner] = journal.partners.list();
  if (partner === undefined) throw new Error('There is no partner');
  for (const [n, done] of [600_000, 640_000, 680_000].entries()) {
    journal.transfers.add(
      {
        direction: 'out',
        partnerId: partner.id,
        fileName: `DRAWING_${n}.CATPART`,
        localPath: `/data/DRAWING_${n}.CATPART`,
        size: 1_000_000,
        octetsDone: done,
        durableOctets: done,
        remoteName: `DRAWING${n}`,
        remoteStamp: `20260101 000000000${n}`,
        state: 'waiting',
        receipt: 'none',
        attempts: 1,
        nextAttemptAt: Date.now() + 3_600_000,
        protocol: { destination: 'O0013THEIRS', originator: 'O0013OURS', format: 'U' },
      },
      { kind: 'queued', by: 'user', at: Date.now() },
    );
  }
  journal.close();
  await waybill.open();
  await goTo(page, 'Transfers');
  await expect(page.getByText('3 transfers were interrupted, resuming from 64%.')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText(/Next (?:try|run)/);
  await expect(page.getByRole('row', { name: 'DRAWING_1.CATPART' })).toContainText(/next try/i);

  await waybill.kill();
  await expect(page.getByText('The engine is away')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Engine away');
  // What was shown stays to be read, and no figure claims that something moves.
  await expect(page.getByRole('row', { name: 'DRAWING_1.CATPART' })).toBeVisible();
  await page.getByRole('grid').press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  waybill.forgive();
  await waybill.open();
  await goTo(page, 'Transfers');
  await expect(page.getByText('3 transfers were interrupted, resuming from 64%.')).toBeVisible();
  // What the browser itself said of the line to the engine that was killed.
  waybill.forgive();
});
