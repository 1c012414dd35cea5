import { format } from '../../../shared/words/index.ts';
import { availableFtpServers, startFtpServer } from '../../../src-main/protocols/ftps/testing/index.ts';
import type { FtpServer } from '../../../src-main/protocols/ftps/testing/index.ts';
import { expect, test as windowTest } from '../waybill-window.ts';
import {
  addPartner,
  dropOnPartner,
  fileOf,
  fill,
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

const hasServer = availableFtpServers().includes('proftpd');
const organization = '99001';

/** The bank's server, one for all languages: implicit TLS, and nothing allowed but to take files. */
const test = windowTest.extend<object, { bank: FtpServer | undefined }>({
  bank: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what is asked for
    async ({}, lend) => {
      if (!hasServer) return await lend(undefined);
      await using server = await startFtpServer({
        program: 'proftpd',
        mode: { implicit: true, uploadOnly: true },
      });
      await lend(server);
    },
    { scope: 'worker' },
  ],
});

/** A payroll file: its first record, one of an employee, and its last. */
const payroll = ['10', '20', '90'].map((type) => `${`${type}${organization}`.padEnd(120, '0')}\r\n`).join('');

for (const [place, [language, locale]] of spoken.entries()) {
  test.describe(`the bookkeeper of an employer, in ${language}`, () => {
    test.use({ locale });

    test('sends the payroll file to the Bank of Canada, and keeps that it was processed', async ({
      page,
      waybill,
      bank,
    }) => {
      test.skip(!hasServer, 'ProFTPD is not here');
      if (bank === undefined) return;
      const person = await sitDown({ page, waybill }, 'bookkeeper', language);
      const { window } = person;
      const partner = 'Bank of Canada';
      await picture(person, '1-first-screen');

      const editor = await addPartner(person, 'bank-of-canada');
      await fill(editor, {
        [window.partnerEditor.fields.name.label]: partner,
        [window.partnerEditor.fields.organization.label]: organization,
        [window.partnerBank.fields.user.label]: bank.user,
        [window.partnerBank.fields.password.label]: bank.password,
        [window.partnerBank.fields.host.label]: bank.host,
        [window.partnerEditor.fields.port.label]: bank.port,
      });
      await picture(person, '2-partner');
      await testAndTrust(person, editor, bank.fingerprint);
      await picture(person, '3-tested');
      await savePartner(person, editor);

      // Each language its own day's number: the server keeps what it was given.
      const name = `${organization}00${place + 1}.##T`;
      const file = await fileOf(person, name, payroll);
      const dialog = await dropOnPartner(person, partner, [file]);
      await expect(dialog).toContainText(window.sending.purpose.test);
      await picture(person, '4-checks');
      await sendThem(person, dialog, 1);

      const row = rowOf(person, name);
      await expect(row).toContainText(window.transfers.chips.toConfirm);
      expect((await bank.read(name)).toString().replaceAll('\r\n', '\n')).toBe(
        payroll.replaceAll('\r\n', '\n'),
      );
      const timeline = timelineOf(person, name);
      await expect(timeline).toContainText(window.transfers.verdict.byHand);
      await picture(person, '5-delivered');

      // The bank's e-mail has come.
      await timeline.getByRole('button', { name: window.transfers.needs.confirmWord }).click();
      const confirming = page.getByRole('dialog', {
        name: format(window.transfers.confirmDialog.titleByHand, { partner, file: name }),
      });
      const note = 'E-mail 20261122-0815';
      await confirming.getByLabel(window.transfers.confirmDialog.note).fill(note);
      await picture(person, '6-confirm');
      await confirming.getByRole('button', { name: window.transfers.confirmDialog.keep }).click();
      await expect(row).toContainText(window.transfers.chips.confirmed);
      await expect(timeline).toContainText(note);
      await picture(person, '7-confirmed');

      const evidence = await saveEvidence(person, timeline, 'byHand');
      expect(text(evidence, 'evidence.html')).toContain(note);
      expect(text(evidence, 'evidence.html')).toContain(name);
    });
  });
}
