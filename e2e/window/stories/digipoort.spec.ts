import { spawnSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { format, formatCount } from '../../../shared/words/index.ts';
import { MetafileProfile } from '../../../shared/index.ts';
import { watchOffice } from '../../../src-main/practice/testing/index.ts';
import type { OfficeWatcher } from '../../../src-main/practice/testing/index.ts';
import { availableFtpServers, startFtpServer } from '../../../src-main/protocols/ftps/testing/index.ts';
import type { FtpServer } from '../../../src-main/protocols/ftps/testing/index.ts';
import { dropPaths, expect, test as windowTest } from '../waybill-window.ts';
import {
  addPartner,
  dropOnPartner,
  fileOf,
  fill,
  goTo,
  openPartner,
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

const hasServer = availableFtpServers().includes('proftpd');
/** Numbers of the test range: nobody's. */
const oins = { sender: '00000099000000001000', receiver: '00000099000000002000' } as const;

interface Digipoort {
  readonly server: FtpServer;
  readonly office: OfficeWatcher;
}

/** Digipoort for all languages: ProFTPD with its rights, which asks for our certificate, and a back office that watches its folders. */
const test = windowTest.extend<object, { digipoort: Digipoort | undefined }>({
  digipoort: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what is asked for
    async ({}, lend) => {
      if (!hasServer) return await lend(undefined);
      await using server = await startFtpServer({
        program: 'proftpd',
        mode: { clientCertificate: 'required', office: true },
      });
      const office = watchOffice({ root: server.root, profile: MetafileProfile.parse({}), ...oins });
      try {
        await lend({ server, office });
      } finally {
        await office.stop();
      }
    },
    { scope: 'worker' },
  ],
});

const filePassword = 'van de PKIoverheid 2026';

/** What an authority hands out: the certificate with its key and the word that opens it. */
async function certificateFile(person: Person, { server }: Digipoort): Promise<string> {
  const { certificatePem, privateKeyPem } = server.clientIdentity;
  const pem = await fileOf(person, 'services.pem', `${certificatePem}\n${privateKeyPem}`);
  const out = path.join(person.folder, 'services.p12');
  const { status, stderr } = spawnSync(
    'openssl',
    ['pkcs12', '-export', '-in', pem, '-out', out, '-passout', 'stdin'],
    {
      input: `${filePassword}\n`,
    },
  );
  if (status !== 0) throw new Error(stderr.toString());
  return out;
}

/** Brings it in where it is asked for: it is the one that Digipoort is shown. */
async function bringIn(person: Person, editor: Locator, file: string): Promise<void> {
  const { page, window, language } = person;
  await editor.getByRole('button', { name: window.partnerEditor.identity.importOwn }).click();
  const dialog = page.getByRole('dialog', { name: window.certificateDialogs.import.title });
  await dropPaths(dialog, [file]);
  await dialog.getByLabel(window.certificateDialogs.import.password, { exact: true }).fill(filePassword);
  await dialog.getByRole('button', { name: window.certificateDialogs.import.passwordTry }).click();
  await expect(dialog).toContainText(window.certificateDialogs.import.isOwn);
  await picture(person, '2-certificate');
  await dialog
    .getByRole('button', {
      name: formatCount(window.certificateDialogs.import, 'keep', 1, {}, language),
    })
    .click();
  await expect(dialog).toBeHidden();
}

/** Looks for answers until the row says so: a look may come before the answer lies there. */
async function collectUntil(
  person: Person,
  { office }: Digipoort,
  name: string,
  told: string,
): Promise<void> {
  const { window } = person;
  await expect(async () => {
    await office.contents();
    const panel = await openPartner(person, 'Digipoort');
    await panel.getByRole('button', { name: window.partners.panel.collect, exact: true }).click();
    await goTo(person, 'transfers');
    await expect(rowOf(person, name).first()).toContainText(told, { timeout: 3_000 });
  }).toPass();
}

for (const [language, locale] of spoken) {
  test.describe(`the insurer, in ${language}`, () => {
    test.use({ locale });

    test('delivers to Digipoort, and keeps the .ok as evidence', async ({ page, waybill, digipoort }) => {
      test.skip(!hasServer, 'ProFTPD is not here');
      if (digipoort === undefined) return;
      // Its answer is to be seen coming.
      digipoort.office.wish({ answer: 'silent' });
      const { server } = digipoort;
      const person = await sitDown({ page, waybill }, 'insurer', language);
      const { window } = person;
      const partner = 'Digipoort';
      const editor = await addPartner(person, 'digipoort');
      await fill(editor, {
        [window.partnerEditor.fields.name.label]: partner,
        [window.partnerDigipoort.fields.host.label]: server.host,
        [window.partnerEditor.fields.port.label]: server.port,
        [window.partnerDigipoort.fields.user.label]: server.user,
        [window.partnerDigipoort.fields.password.label]: server.password,
        [window.partnerEditor.fields.sender.label]: oins.sender,
        [window.partnerEditor.fields.receiver.label]: oins.receiver,
      });
      await bringIn(person, editor, await certificateFile(person, digipoort));
      const known = editor.getByRole('button', { name: window.partnerEditor.fields.ownCertificate.label });
      await expect(known).toContainText('FTP Client');
      await picture(person, '3-partner');
      await testAndTrust(person, editor, server.fingerprint);
      await picture(person, '4-tested');
      await savePartner(person, editor);

      const name = `UITKERINGEN_2026_${language.replace('-', '_')}.xml`;
      const content = `<uitkeringen taal="${language}"/>`;
      const dialog = await dropOnPartner(person, partner, [await fileOf(person, name, content)]);
      await expect(dialog).toContainText(window.sending.dialog.checked);
      await picture(person, '5-checks');
      await sendThem(person, dialog, 1);
      const row = rowOf(person, name);
      await expect(row).toContainText(window.transfers.chips.awaiting);
      const timeline = timelineOf(person, name);
      await timeline.getByRole('button', { name: window.metafiles.show }).click();
      await picture(person, '6-delivered');
      digipoort.office.wish({ answer: 'check' });
      await collectUntil(person, digipoort, name, window.transfers.chips.received);
      await row.click();
      await expect(timeline).toContainText(format(window.transfers.verdict.received, { partner }));
      await picture(person, '7-ok');
      expect(await acceptedAs(server, name)).toBe(content);

      const evidence = await saveEvidence(person, timeline, 'answer');
      expect(text(evidence, 'evidence.html')).toContain(name);
      expect([...evidence.keys()].filter((each) => each.endsWith('.ok'))).toHaveLength(1);
      if (language === 'nl') await rejectedAndCorrected(person, digipoort);
    });
  });
}

/** What the back office has accepted under this name. */
async function acceptedAs({ root }: FtpServer, name: string): Promise<string> {
  const folder = path.join(root, 'received');
  const found = (await readdir(folder)).find((each) => each.endsWith(name));
  return found === undefined ? '' : await readFile(path.join(folder, found), 'utf8');
}

/** One that Digipoort rejects: its metafile is corrected and goes alone. */
async function rejectedAndCorrected(person: Person, digipoort: Digipoort): Promise<void> {
  const { page, window, words } = person;
  const name = 'CORRECTIE_2026.xml';
  digipoort.office.wish({ answer: 'receiver-unknown' });
  await sendThem(
    person,
    await dropOnPartner(person, 'Digipoort', [await fileOf(person, name, '<correctie/>')]),
    1,
  );
  await collectUntil(person, digipoort, name, window.transfers.chips.refused);
  const needs = page.getByRole('region', { name: window.transfers.needs.title });
  await expect(needs).toContainText(words.problems.digipoort['receiver-unknown'].title);
  await picture(person, '8-error');
  digipoort.office.wish({ answer: 'check' });
  await needs.getByRole('button', { name: window.transfers.needs.correct }).click();
  const dialog = page.getByRole('dialog', { name: window.metafiles.correctDialog.title });
  await picture(person, '9-correct');
  await dialog.getByRole('button', { name: window.metafiles.correctDialog.act }).click();
  await expect(dialog).toBeHidden();
  await collectUntil(person, digipoort, name, window.transfers.chips.received);
  await expect(needs).toBeHidden();
}
