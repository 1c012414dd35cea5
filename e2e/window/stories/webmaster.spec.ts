import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from '../../../shared/words/index.ts';
import { availableFtpServers, startFtpServer } from '../../../src-main/protocols/ftps/testing/index.ts';
import type { FtpServer } from '../../../src-main/protocols/ftps/testing/index.ts';
import { expect, test as windowTest } from '../waybill-window.ts';
import {
  addPartner,
  fileOf,
  fill,
  goTo,
  picture,
  rowOf,
  saveEvidence,
  savePartner,
  sitDown,
  spoken,
  testAndTrust,
  text,
  timelineOf,
} from './story.ts';

/** One that lists, and that the web's hosts have. */
const program = (['pure-ftpd', 'vsftpd', 'proftpd'] as const).find((each) =>
  availableFtpServers().includes(each),
);

const test = windowTest.extend<object, { host: FtpServer | undefined }>({
  host: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what is asked for
    async ({}, lend) => {
      if (program === undefined) return await lend(undefined);
      await using server = await startFtpServer({ program });
      await lend(server);
    },
    { scope: 'worker' },
  ],
});

for (const [language, locale] of spoken) {
  test.describe(`the webmaster, in ${language}`, () => {
    test.use({ locale });

    test('carries pages to a server and back, and keeps what was said', async ({ page, waybill, host }) => {
      test.skip(program === undefined, 'no FTP server of another maker is here');
      if (host === undefined) return;
      await host.place(`${language}/old.html`, Buffer.from('old'));
      await host.place(`${language}/style.css`, Buffer.from('css'));
      const person = await sitDown({ page, waybill }, 'webmaster', language);
      const { window, words, folder } = person;
      const partner = 'My site';

      // With a slip in the password, as it was pasted.
      const editor = await addPartner(person, 'ftps');
      await editor.getByLabel(window.partnerEditor.fields.name.label, { exact: true }).fill(partner);
      await editor.getByLabel(window.partnerServer.fields.host.label, { exact: true }).focus();
      await page.keyboard.insertText(`ftpes://${host.user}:not-this@${host.host}:${host.port}/`);
      await fill(editor, {
        [window.partnerEditor.fields.remoteFolder.label]: `${host.remoteRoot.replace(/\/$/, '')}/${language}`,
      });
      await testAndTrust(person, editor, host.fingerprint, 'someFailed');
      await expect(editor).toContainText(words.problems.ftps['login-refused'].title);
      await expect(editor).toContainText(words.problems.ftps['login-refused'].next);
      await picture(person, '2-wrong-password');
      await editor.getByRole('button', { name: window.partnerEditor.password.change }).first().click();
      await fill(editor, { [window.partnerServer.fields.password.label]: host.password });
      await editor.getByRole('button', { name: window.partnerEditor.agreed.saveAndTest }).click();
      await expect(editor.getByText(window.partners.test.allPassed)).toBeVisible();
      await picture(person, '3-tested');
      await savePartner(person, editor);

      await fileOf(person, 'index.html', '<h1>New</h1>');
      await fileOf(person, 'images/logo.svg', '<svg/>');
      await page.getByRole('button', { name: window.folders.browse, exact: true }).click();
      const field = format(window.folders.path, { side: window.folders.here });
      await page.getByLabel(field, { exact: true }).fill(folder);
      await page.keyboard.press('Enter');
      const here = page.getByRole('grid', {
        name: format(window.folders.grid, { side: window.folders.here }),
      });
      const there = page.getByRole('grid', { name: format(window.folders.grid, { side: partner }) });
      const old = there.getByRole('row').filter({ hasText: 'old.html' });
      await expect(old).toBeVisible();

      // A page and a folder, dragged over.
      await here.getByRole('row').filter({ hasText: 'index.html' }).dragTo(old);
      await expect(there.getByRole('row').filter({ hasText: 'index.html' })).toBeVisible();
      await here.getByRole('row').filter({ hasText: 'images' }).dragTo(old);
      await expect(there.getByRole('row').filter({ hasText: 'images' })).toBeVisible();
      await expect.poll(() => host.read(`${language}/images/logo.svg`).then(String, () => '')).toBe('<svg/>');
      expect((await host.read(`${language}/index.html`)).toString()).toBe('<h1>New</h1>');
      await picture(person, '4-panes');

      await old.click();
      await page.keyboard.press('F2');
      const naming = page.getByRole('dialog', {
        name: format(window.folders.nameDialog.rename, { name: 'old.html' }),
      });
      await naming.getByLabel(window.folders.nameDialog.name, { exact: true }).fill('before.html');
      await naming.getByRole('button', { name: window.folders.nameDialog.renameIt, exact: true }).click();
      const renamed = there.getByRole('row').filter({ hasText: 'before.html' });
      await expect(renamed).toBeVisible();
      await renamed.click();
      await page.keyboard.press('Delete');
      const asking = page.getByRole('alertdialog');
      await asking.getByRole('button', { name: window.folders.removeDialog.remove }).click();
      await expect(renamed).toBeHidden();
      await expect(host.read(`${language}/before.html`)).rejects.toThrow();

      await there.getByRole('row').filter({ hasText: 'style.css' }).click();
      await page.getByRole('button', { name: window.folders.download }).click();
      await expect(here.getByRole('row').filter({ hasText: 'style.css' })).toBeVisible();
      await expect.poll(() => readFile(path.join(folder, 'style.css')).then(String, () => '')).toBe('css');
      await picture(person, '5-downloaded');

      await goTo(person, 'transfers');
      await rowOf(person, 'index.html').click();
      const timeline = timelineOf(person, 'index.html');
      const evidence = await saveEvidence(person, timeline, 'noReceipt');
      expect(text(evidence, 'evidence.html')).toContain('index.html');
      await picture(person, '6-evidence');

      // What was said on the line, without the password.
      await timeline.getByRole('button', { name: window.transfers.panel.showSession }).first().click();
      const session = page.getByRole('complementary');
      const saving = page.waitForEvent('download');
      await session.getByRole('button', { name: window.log.panel.save }).click();
      const said = await readFile(await (await saving).path(), 'utf8');
      expect(said).toContain('STOR');
      expect(said).not.toContain(host.password);
      await picture(person, '7-session');
    });
  });
}
