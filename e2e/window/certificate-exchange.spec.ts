import path from 'node:path';
import {
  documents,
  ourCode,
  readDocument,
  theirCode,
  waybill as command,
  waybillStays,
} from '../command-line/index.ts';
import type { Ended, Running } from '../command-line/index.ts';
import { expectClean } from './clean.ts';
import { expect, goTo, test } from './waybill-window.ts';
import type { Waybill } from './waybill-window.ts';

/** A station that we call, with an engine of its own that runs on; both are told what to do by commands. */
interface Stations extends AsyncDisposable {
  we(args: readonly string[]): Promise<Ended>;
  they(args: readonly string[]): Promise<Ended>;
}

async function openStations({ home }: Waybill): Promise<Stations> {
  const folder = path.dirname(home);
  const we = (args: readonly string[]): Promise<Ended> => command(args, { home, folder });
  const they = (args: readonly string[]): Promise<Ended> =>
    command(args, { home: path.join(folder, 'theirs'), folder });
  await they(['settings', '--code', theirCode]);
  await they(['partner', 'add', 'We', '--code', ourCode]);
  const listening: Running = await waybillStays(
    ['listen', '--host', '127.0.0.1', '--tls-port', '0', '--plain-port', 'off'],
    { home: path.join(folder, 'theirs') },
  );
  const port = String(documents.listen.parse(listening.document).listening[0]?.port);
  const { engine } = readDocument(await they(['status', '--json']), documents.status);
  await we(['settings', '--code', ourCode]);
  await we(['partner', 'add', 'Volta', '--code', theirCode, '--host', '127.0.0.1', '--port', port]);
  // It is shown once, and then trusted for good.
  await we(['partner', 'test', 'Volta']);
  await we(['cert', 'trust', 'Volta', engine.certificate.fingerprint]);
  return {
    we,
    they,
    async [Symbol.asyncDispose]() {
      await listening.interrupt();
    },
  };
}

/** They make a certificate and send it; it has come in. Gives its fingerprint. */
async function comesIn({ we, they }: Stations, kind: readonly string[]): Promise<string> {
  const made = await they(['cert', 'make', '--name', 'Volta 2027', '--json']);
  const { certificate } = readDocument(made, documents.certificate);
  await they(['cert', 'deliver', 'We', '--id', String(certificate.id), ...kind]);
  const collected = await we(['collect', 'Volta']);
  expect(collected.code, collected.err).toBe(0);
  return certificate.facts?.fingerprint ?? '';
}

async function receiptThere({ they }: Stations): Promise<string | undefined> {
  const { transfers } = readDocument(await they(['transfers', '--json']), documents.transfers);
  return transfers[0]?.receipt;
}

test('a certificate that a partner has sent waits, is compared with the one before, and accepted', async ({
  page,
  waybill,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  await using stations = await openStations(waybill);
  const fingerprint = await comesIn(stations, []);

  await goTo(page, 'Transfers');
  const need = page.getByRole('region', { name: 'Needs you' });
  await expect(need).toContainText('Volta has sent a certificate');
  await need.getByRole('button', { name: /^Compare and decide…/ }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Is this the certificate of Volta?' });
  await expect(dialog).toContainText('Both hold side by side, until the one before ends.');
  await expect(dialog.getByRole('columnheader', { name: 'In use now' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Subject/ })).toContainText('CN=Volta 2027');
  await expect(dialog.getByRole('button', { name: 'Later' })).toBeFocused();
  await expectClean(page, 'offer');
  await dialog.getByRole('button', { name: 'Later' }).click();

  await goTo(page, 'Certificates');
  await page.getByRole('list', { name: 'Certificates that wait for you' }).getByRole('button').click();
  const told = dialog.getByLabel('Fingerprint you were told');
  await told.fill('00'.repeat(32));
  await expect(dialog.getByRole('button', { name: 'Accept' })).toBeDisabled();
  await told.fill(fingerprint);
  await expect(dialog.getByText('It is the same, to the last digit.')).toBeVisible();
  await dialog.getByText('the line itself, calling and called').click();
  // What it is not taken for, the one before goes on with.
  await expect(dialog.getByRole('row', { name: /^For/ })).toContainText(
    'TLSAuthentication, Signing, Encryption, Receipts',
  );
  await dialog.getByLabel('How you made sure').fill('by telephone');
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('The certificate of Volta is accepted; it gets its receipt.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Certificates that wait for you' })).toBeHidden();
  const row = page.getByRole('group', { name: 'Volta' }).getByRole('option', { name: /Volta 2027/ });
  await row.click();
  const panel = page.getByRole('complementary', { name: 'Certificate Volta 2027' });
  await expect(panel).toContainText('by telephone');
  await expect(panel).toContainText('Signing');
  await expect.poll(() => receiptThere(stations)).toBe('received');
});

test('one that is not the partner’s is refused, and the partner is told why', async ({ page, waybill }) => {
  test.setTimeout(120_000);
  await waybill.open();
  await using stations = await openStations(waybill);
  await comesIn(stations, ['--replace']);

  await goTo(page, 'Transfers');
  await page.getByRole('button', { name: /^Compare and decide…/ }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Is this the certificate of Volta?' });
  await expect(dialog).toContainText('the one before does not hold any more');
  await expect(dialog).toContainText('Not trusted any more for these purposes:');
  await dialog.getByLabel('How you made sure').fill('Nobody announced it');
  await dialog.getByRole('button', { name: 'Refuse' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => receiptThere(stations)).toBe('refused');
  const { transfers } = readDocument(await stations.they(['transfers', '--json']), documents.transfers);
  expect(transfers[0]?.problem?.text).toBe('Nobody announced it');
  await page.getByRole('row', { name: /ODETTE_CERTIFICATE_REPLACE/ }).click();
  await expect(page.getByRole('complementary')).toContainText('You have refused this certificate');
});

test('ours is sent to the partners that are chosen', async ({ page, waybill }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open();
  await using stations = await openStations(waybill);

  await goTo(page, 'Certificates');
  await page.getByRole('group', { name: 'Ours' }).getByRole('option').first().click();
  await page.getByRole('complementary').getByRole('button', { name: 'Send to partners…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Send .* to partners$/ });
  await dialog.getByText('And send me yours').click();
  await dialog.getByText('Volta').click();
  await expectClean(page, 'certificate-deliver', 'sending ours');
  await dialog.getByRole('button', { name: 'Send it to 1 partner' }).click();
  await expect(dialog).toBeHidden();
  const offers = async (): Promise<string[]> =>
    readDocument(await stations.they(['cert', 'offers', '--json']), documents.offers).offers.map(
      ({ kind }) => kind,
    );
  await expect.poll(offers, { timeout: 20_000 }).toEqual(['request']);
});
