import path from 'node:path';
import { callRaw } from '../../src-main/engine/testing/raw-caller.ts';
import { openTestEngine } from '../../src-main/engine/testing/two-engines.ts';
import { openJournal } from '../../src-main/journal/index.ts';
import { expect, goTo, test } from './waybill-window.ts';

const codes = { anna: 'O0013ANNA', berta: 'O0013BERTA', carla: 'O0013CARLA', all: 'O0013HUBALL' } as const;

/** Anna sends to Berta, and to Carla behind her; Berta cannot be called. */
async function becomeHub(home: string): Promise<{ port: number; close: () => Promise<void> }> {
  const { api, close } = await openTestEngine({ home });
  await api.settings.update({ station: { code: 'O0013HUB' }, welcomed: true });
  await api.partners.add({
    name: 'Anna',
    kind: 'oftp2',
    oftp2: { code: codes.anna, tls: false, mayCallPlain: true, routing: { mayForward: true } },
    secrets: { theirPassword: 'SECRET' },
  });
  await api.partners.add({
    name: 'Berta',
    kind: 'oftp2',
    oftp2: { code: codes.berta, host: '127.0.0.1', port: 9, tls: false, routing: { behind: [codes.carla] } },
  });
  await api.settings.update({
    station: { groups: [{ code: codes.all, members: [codes.berta, codes.carla] }] },
  });
  const { listener } = await api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort: 0 });
  return { port: listener.open[0]?.port ?? 0, close };
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
  const { port, close } = await becomeHub(waybill.home);
  const header = { originator: codes.anna, destination: codes.all, datasetName: 'ORDER' };
  const { answers } = await callRaw({
    port,
    code: codes.anna,
    password: 'SECRET',
    files: [{ header, octets: Buffer.from('order') }],
  });
  expect(answers).toEqual(['delivered']);
  await close();
  breakAtTheEnd(waybill.home);

  await waybill.open();
  await goTo(page, 'Transfers');
  const toCarla = page.getByRole('row', { name: `${codes.carla} via Berta` });
  await toCarla.click();
  const panel = page.getByRole('complementary', { name: /ORDER/ });
  await expect(panel).toContainText(`Forwarded for ${codes.anna}`);
  await expect(panel).toContainText('One of 2 recipients; 0 receipts are in');
  await expect(panel.getByRole('button', { name: 'Cancel', exact: true })).toBeVisible();

  await panel.getByRole('button', { name: 'Show the file that came in' }).click();
  await expect(panel).toContainText('Forwarded to 2; 0 receipts are in');
  await expect(panel).toContainText('to 2 members');
  await panel
    .getByRole('region', { name: 'Where this file was forwarded to' })
    .getByRole('button', { name: 'Berta', exact: true })
    .click();
  // This one may have arrived: its sender is told nothing that may be false.
  await expect(panel).toContainText('It cannot be cancelled now');
  await expect(panel.getByRole('button', { name: 'Cancel', exact: true })).toBeHidden();
  await page.screenshot({ path: path.join(test.info().outputDir, 'forwarded.png') });
});

test('groups are kept in the settings, and what cannot work is said there', async ({ page, waybill }) => {
  const { close } = await becomeHub(waybill.home);
  await close();
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
