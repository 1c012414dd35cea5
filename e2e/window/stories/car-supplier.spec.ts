import { execSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { format, formatCount } from '../../../shared/words/index.ts';
import {
  documents,
  readDocument,
  theirCode,
  waybill as command,
  waybillStays,
} from '../../command-line/index.ts';
import type { Ended } from '../../command-line/index.ts';
import { openCountingProxy } from '../../kill/index.ts';
import type { CountingProxy } from '../../kill/index.ts';
import { dropPaths, expect, test as windowTest } from '../waybill-window.ts';
import {
  addPartner,
  dropOnPartner,
  fileOf,
  fill,
  goTo,
  picture,
  rowOf,
  saveEvidence,
  savePartner,
  sendThem,
  sitDown,
  spoken,
  testAndTrust,
  text,
  timelineOf,
} from './story.ts';
import type { Person } from './story.ts';

/** The car maker: a station with an engine and a process of its own, told what to do by commands. */
interface CarMaker {
  run(args: readonly string[]): Promise<Ended>;
  /** Where it is called: a line to it that can be cut. */
  readonly line: CountingProxy;
  readonly fingerprint: string;
  /** Its certificate, as it hands it out. */
  readonly certificateFile: string;
  readonly folder: string;
}

/** One for all languages. */
const test = windowTest.extend<object, { maker: CarMaker }>({
  maker: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what is asked for
    async ({}, lend) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'waybill-maker-'));
      const home = path.join(folder, 'home');
      const run = (args: readonly string[]): Promise<Ended> => command(args, { home, folder });
      try {
        await run(['settings', '--code', theirCode]);
        const listening = await waybillStays(
          ['listen', '--host', '127.0.0.1', '--tls-port', '0', '--plain-port', 'off'],
          { home },
        );
        const port = documents.listen.parse(listening.document).listening[0]?.port ?? 0;
        const line = await openCountingProxy(() => port);
        try {
          const { engine } = readDocument(await run(['status', '--json']), documents.status);
          const { certificates } = readDocument(
            await run(['cert', 'list', '--json']),
            documents.certificates,
          );
          const certificateFile = path.join(folder, 'maker.pem');
          await run(['cert', 'export', String(certificates[0]?.id), '--out', certificateFile]);
          const { fingerprint } = engine.certificate;
          await lend({ run, line, fingerprint, certificateFile, folder });
        } finally {
          await line.close();
          await listening.interrupt();
        }
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const partner = 'Volta Motors';

/** Makes a certificate of their own, and hands it to the car maker as a file; gives the file. */
async function makeOwn(person: Person, label: string): Promise<string> {
  const { page, window } = person;
  const { make } = window.certificateDialogs;
  await goTo(person, 'certificates');
  await page.getByRole('button', { name: window.certificates.make }).click();
  const wizard = page.getByRole('dialog', { name: make.title });
  await fill(wizard, { [make.commonName]: label, [make.organisation]: 'Supplier', [make.country]: 'NL' });
  await wizard.getByRole('button', { name: window.shell.actions.next }).click();
  await picture(person, '2-certificate');
  await wizard.getByRole('button', { name: make.makeSelf }).click();
  const made = page.getByRole('dialog', { name: make.madeTitle });
  await made.getByRole('button', { name: make.show }).click();
  const panel = page.getByRole('complementary', {
    name: format(window.certificates.panel.label, { label }),
  });
  await panel.getByRole('button', { name: window.certificates.panel.export }).click();
  const coming = page.waitForEvent('download');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: window.certificateDialogs.export.save, exact: true })
    .click();
  const download = await coming;
  const file = path.join(person.folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** The car maker enters us, with the certificate that came, and wants signed and encrypted files. */
async function enter({ run }: CarMaker, name: string, code: string, certificate: string): Promise<void> {
  const both = ['--sign', '--encrypt', '--require-signed', '--require-encrypted', '--signed-receipts'];
  const agreed = both.flatMap((option) => [option, 'on']);
  const entered = await run(['partner', 'add', name, '--code', code, ...agreed]);
  expect(entered.code, entered.err).toBe(0);
  const imported = await run(['cert', 'import', certificate, '--partner', name]);
  expect(imported.code, imported.err).toBe(0);
}

/** The security that was agreed on, in the last step of the wizard. */
async function agree({ window }: Person, editor: Locator): Promise<void> {
  await editor.getByRole('button', { name: window.partnerAgreed.sections.security }).click();
  for (const field of ['sign', 'encrypt', 'signedReceipts'] as const) {
    const toggle = editor.getByRole('switch', { name: window.partnerEditor.fields[field].label });
    if (!(await toggle.isChecked())) await toggle.press('Space');
    await expect(toggle).toBeChecked();
  }
}

/** The car maker's certificate came by mail: it can be of no other partner. */
async function bringIn(person: Person, maker: CarMaker): Promise<void> {
  const { page, window, language } = person;
  await goTo(person, 'certificates');
  await dropPaths(page.getByRole('main'), [maker.certificateFile]);
  const { import: importing } = window.certificateDialogs;
  const dialog = page.getByRole('dialog', { name: importing.title });
  await expect(dialog.getByRole('button', { name: importing.partner })).toContainText(partner);
  // It was compared when the line was tried.
  await expect(dialog).toContainText(format(importing.compared, { partner }));
  await picture(person, '4-their-certificate');
  await dialog.getByRole('button', { name: formatCount(importing, 'keep', 1, {}, language) }).click();
  await expect(dialog).toBeHidden();
}

for (const [place, [language, locale]] of spoken.entries()) {
  test.describe(`the car supplier, in ${language}`, () => {
    test.use({ locale });

    test('sends a drawing by OFTP2, and has a signed receipt that others can check', async ({
      page,
      waybill,
      maker,
    }) => {
      const person = await sitDown({ page, waybill }, 'supplier', language);
      const { window } = person;
      const code = `O0013SUPPLIER${place + 1}`;
      const label = `Supplier ${place + 1}`;
      await goTo(person, 'settings');
      const own = page.getByLabel(window.settings.station.code, { exact: true });
      await own.fill(code);
      await own.press('Enter');
      await enter(maker, label, code, await makeOwn(person, label));

      const editor = await addPartner(person, 'oftp2');
      const { fields } = window.partnerEditor;
      const next = editor.getByRole('button', { name: window.shell.actions.next, exact: true });
      await fill(editor, { [fields.name.label]: partner, [fields.code.label]: theirCode });
      await next.click();
      await fill(editor, { [fields.host.label]: '127.0.0.1', [fields.port.label]: maker.line.port });
      await next.click();
      await editor.getByRole('button', { name: fields.ownCertificate.label }).click();
      await page.getByRole('option', { name: label }).click();
      await next.click();
      await agree(person, editor);
      await testAndTrust(person, editor, maker.fingerprint);
      await picture(person, '3-tested');
      await savePartner(person, editor);
      await bringIn(person, maker);

      const name = `DRAWING-${language.toUpperCase()}.CGM`;
      const cuts = language === 'de';
      const drawing = randomBytes(cuts ? 24_000_000 : 20_000);
      const file = await fileOf(person, name, drawing);
      // More is left than the buffers of a line hold: what has all gone out would be asked about, and not resumed.
      if (cuts) maker.line.after('up', 1_500_000, () => maker.line.cut());
      const dialog = await dropOnPartner(person, partner, [file]);
      await expect(dialog).toContainText(window.sending.dialog.checked);
      await sendThem(person, dialog, 1);
      const timeline = timelineOf(person, name);
      if (cuts) await goOnAfterTheCut(person, timeline);
      await expect(rowOf(person, name)).toContainText(window.transfers.chips.received);
      await expect(timeline).toContainText(window.receipts.verification.verified);
      await picture(person, '6-received');

      const evidence = await saveEvidence(person, timeline, 'signed');
      await checkOutside(evidence);
      expect(await arrived(maker, name)).toEqual(drawing);
    });
  });
}

/** The line broke in the middle: the window says so, and goes on where it was. */
async function goOnAfterTheCut(person: Person, timeline: Locator): Promise<void> {
  const { window, words } = person;
  await expect(timeline).toContainText(window.transfers.verdict.waiting);
  await picture(person, '5-cut');
  await timeline.getByRole('button', { name: window.transfers.panel.retry, exact: true }).click();
  await expect(timeline).toContainText(words.timeline.kinds.resumed);
}

/** What has come in at the car maker. */
async function arrived({ run }: CarMaker, name: string): Promise<Buffer> {
  const { transfers } = readDocument(await run(['transfers', '--json']), documents.transfers);
  const found = transfers.find(({ remoteName }) => remoteName === name);
  return await readFile(found?.localPath ?? '');
}

/** Somebody without Waybill checks the evidence by the commands of its README. */
async function checkOutside(evidence: ReadonlyMap<string, Buffer>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-evidence-'));
  try {
    for (const [name, octets] of evidence) await writeFile(path.join(folder, name), octets);
    const commands = text(evidence, 'README.txt').match(/^ {2}(?:openssl|cmp) .+$/gm) ?? [];
    expect(commands.length).toBeGreaterThanOrEqual(2);
    for (const each of commands) execSync(each.trim(), { cwd: folder, stdio: 'pipe' });
    // And says no when the receipt is another one.
    const [verify = ''] = commands;
    const signed = evidence.get('signature.p7m') ?? Buffer.alloc(0);
    const spoiled = Buffer.from(signed);
    spoiled[spoiled.length - 1] = (spoiled.at(-1) ?? 0) ^ 1;
    await writeFile(path.join(folder, 'signature.p7m'), spoiled);
    expect(() => execSync(verify.trim(), { cwd: folder, stdio: 'pipe' })).toThrow();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
