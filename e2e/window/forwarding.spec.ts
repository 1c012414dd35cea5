import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openJournal } from '../../src-main/journal/index.ts';
import { documents, readDocument, waybill as run, waybillStays } from '../command-line/index.ts';
import { expect, goTo, test } from './waybill-window.ts';

const codes = {
  anna: 'O0013ANNA',
  hub: 'O0013HUB',
  berta: 'O0013BERTA',
  carla: 'O0013CARLA',
  all: 'O0013HUBALL',
} as const;
const passwords = { WAYBILL_OUR_PASSWORD: 'HUB', WAYBILL_THEIR_PASSWORD: 'ANNA' };

/** Runs a command that has to do what it is told. */
async function must(args: readonly string[], home: string, environment: Record<string, string> = {}) {
  const ended = await run(args, { home, environment });
  expect(ended, ended.err).toMatchObject({ code: 0 });
}

/** Anna sends to Berta, and to Carla behind her; nobody answers where Berta should be. */
async function becomeHub(home: string): Promise<void> {
  await must(['settings', '--code', codes.hub], home);
  await must(
    ['partner', 'add', 'Anna', '--code', codes.anna, '--may-call-plain', 'on', '--may-forward', 'on'],
    home,
    passwords,
  );
  const nobody = ['--host', '127.0.0.1', '--port', '9', '--no-tls', '--behind', codes.carla];
  await must(['partner', 'add', 'Berta', '--code', codes.berta, ...nobody], home);
  await must(['group', 'set', codes.all, codes.berta, codes.carla], home);
}

/** Anna's file for all of them comes in, and the program ends. */
async function receiveFromAnna(home: string): Promise<void> {
  const listen = ['listen', '--host', '127.0.0.1', '--tls-port', 'off', '--plain-port', '0'];
  const hub = await waybillStays(listen, { home });
  const port = String(documents.listen.parse(hub.document).listening[0]?.port ?? 0);
  const anna = path.join(path.dirname(home), 'anna');
  await must(['settings', '--code', codes.anna], anna);
  const toHub = ['--host', '127.0.0.1', '--port', port, '--no-tls', '--behind', codes.all];
  await must(['partner', 'add', 'Hub', '--code', codes.hub, ...toHub], anna, {
    WAYBILL_OUR_PASSWORD: 'ANNA',
    WAYBILL_THEIR_PASSWORD: 'HUB',
  });
  const order = path.join(path.dirname(home), 'ORDER');
  await writeFile(order, 'order');
  const sent = await run(
    ['send', order, '--partner', 'Hub', '--to', codes.all, '--wait', 'delivered', '--json'],
    { home: anna },
  );
  readDocument(sent, documents.send);
  await hub.interrupt();
}

/** Leaves the file for Berta as a line does that breaks before her answer. */
function breakAtTheEnd(home: string): void {
  const journal = openJournal(path.join(home, 'journal.db'));
  const { rows } = journal.transfers.list({ direction: 'out', offset: 0, limit: 10 });
  const toBerta = rows.find(({ destination }) => destination === undefined);
  if (toBerta === undefined) throw new Error('nothing is forwarded');
  journal.transfers.change(toBerta.id, {
    state: 'unknown',
    nextAttemptAt: null,
    protocol: { ...toBerta.protocol, mayHaveArrived: true },
  });
  journal.close();
}

test('a file for a group stands in the list with each way it takes, and every step leads to the next', async ({
  page,
  waybill,
}) => {
  await becomeHub(waybill.home);
  await receiveFromAnna(waybill.home);
  breakAtTheEnd(waybill.home);

  await waybill.open();
  await goTo(page, 'Transfers');
  await page.screenshot({ path: path.join(test.info().outputDir, 'rows.png') });
  const toCarla = page.getByRole('row', { name: `${codes.carla} via Berta` });
  await toCarla.click();
  const panel = page.getByRole('complementary', { name: /ORDER/ });
  await expect(panel).toContainText(`Forwarded for ${codes.anna}`);
  await expect(panel).toContainText('One of 2 recipients; 0 receipts are in');
  await expect(panel.getByRole('button', { name: 'Cancel transfer…' })).toBeVisible();
  await page.screenshot({ path: path.join(test.info().outputDir, 'to-carla.png') });

  await panel.getByRole('button', { name: 'Show the file that came in' }).click();
  await expect(panel).toContainText('Forwarded to 2; 0 receipts are in');
  await expect(panel).toContainText('to 2 members');
  await expect(panel).toContainText('when all those it was passed on to have answered');
  await page.screenshot({ path: path.join(test.info().outputDir, 'came-in.png') });
  await panel
    .getByRole('region', { name: 'Where this file was forwarded to' })
    .getByRole('button', { name: 'Berta', exact: true })
    .click();
  // This one may have arrived: its sender is told nothing that may be false.
  await expect(panel).toContainText('It cannot be cancelled now');
  await expect(panel.getByRole('button', { name: 'Cancel transfer…' })).toBeHidden();
  await page.screenshot({ path: path.join(test.info().outputDir, 'to-berta.png') });
});

test('groups are kept in the settings, and what cannot work is said there', async ({ page, waybill }) => {
  await becomeHub(waybill.home);
  await waybill.open();
  await goTo(page, 'Settings');
  const groups = page.getByRole('region', { name: 'Groups' });
  await groups.getByLabel('Code of the group').fill(codes.berta);
  await groups.getByLabel('Members').fill(`${codes.carla}, O0099NOBODY`);
  await groups.getByRole('button', { name: 'Add group' }).click();
  await expect(groups).toContainText(`${codes.berta} leads to Berta already`);
  await groups.getByLabel('Code of the group').fill('O0013NORTH');
  await expect(groups).toContainText('No partner leads to O0099NOBODY');
  await groups.getByLabel('Members').fill(`${codes.carla}, ${codes.berta}`);
  await groups.getByRole('button', { name: 'Add group' }).click();
  const kept = groups.getByRole('listitem').filter({ hasText: 'O0013NORTH' });
  await expect(kept).toContainText(`${codes.carla}, ${codes.berta}`);
  await page.screenshot({ path: path.join(test.info().outputDir, 'groups.png') });
  await kept.getByRole('button', { name: 'Change' }).click();
  await groups.getByLabel('Members').fill(codes.carla);
  await groups.getByRole('button', { name: 'Keep the changed group' }).click();
  await expect(kept).not.toContainText(codes.berta);
  await kept.getByRole('button', { name: 'Remove the group O0013NORTH' }).click();
  await expect(kept).toBeHidden();
});
